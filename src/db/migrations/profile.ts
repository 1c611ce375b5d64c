import type { Migration } from './migration.ts'

export const profiles: Migration = {
  id: 4,
  name: 'profiles',
  statements: [],
}

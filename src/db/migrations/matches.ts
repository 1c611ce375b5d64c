import type { Migration } from './migration.ts'

export const matches: Migration = {
  id: 6,
  name: 'matches',
  statements: [],
}

import type { Migration } from './migration.ts'

export const jobs: Migration = {
  id: 5,
  name: 'jobs',
  statements: [],
}

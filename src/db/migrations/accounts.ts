import type { Migration } from './migration.ts'

/** Who there is, and what proves it. */
export const accounts: Migration = {
  id: 2,
  name: 'accounts',
  statements: [
    `CREATE TABLE accounts (
      id TEXT PRIMARY KEY,
      email TEXT NOT NULL UNIQUE,
      password TEXT NOT NULL,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT`,
  ],
}

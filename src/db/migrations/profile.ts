import type { Migration } from './migration.ts'

/**
 * One JSON Resume an account. A profile that was deleted leaves its row with no resume, so that the next one
 * continues its versions, and no ETag ever means two things.
 */
export const profiles: Migration = {
  id: 4,
  name: 'profiles',
  statements: [
    `CREATE TABLE profiles (
      account_id TEXT PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
      resume TEXT,
      version INTEGER NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT`,
  ],
}

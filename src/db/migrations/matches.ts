import type { Migration } from './migration.ts'

/** How a profile matches a posting; `basis` is the digest of what it was computed from. */
export const matches: Migration = {
  id: 6,
  name: 'matches',
  statements: [
    `CREATE TABLE matches (
      job_id TEXT PRIMARY KEY REFERENCES jobs (id) ON DELETE CASCADE,
      account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
      basis TEXT NOT NULL,
      body TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX matches_by_account ON matches (account_id)',
  ],
}

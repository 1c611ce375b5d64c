import type { Migration } from './migration.ts'

/** What was answered to a POST with an Idempotency-Key; `answer` is sealed, and null while one is under way. */
export const idempotency: Migration = {
  id: 3,
  name: 'idempotency keys',
  statements: [
    `CREATE TABLE idempotency_keys (
      scope TEXT NOT NULL,
      key TEXT NOT NULL,
      account_id TEXT REFERENCES accounts (id) ON DELETE CASCADE,
      fingerprint TEXT NOT NULL,
      claim TEXT NOT NULL,
      answer BLOB,
      expires_at INTEGER NOT NULL,
      PRIMARY KEY (scope, key)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX idempotency_keys_by_expiry ON idempotency_keys (expires_at)',
    'CREATE INDEX idempotency_keys_by_account ON idempotency_keys (account_id)',
  ],
}

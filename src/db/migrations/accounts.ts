import type { Migration } from './migration.ts'

/** Who there is, and what proves it. Secrets are here as hashes only, and nobody's e-mail in `limits`. */
export const accounts: Migration = {
  id: 2,
  name: 'accounts',
  statements: [
    `CREATE TABLE accounts (
      id TEXT PRIMARY KEY,
      email TEXT NOT NULL UNIQUE,
      password TEXT NOT NULL,
      password_version INTEGER NOT NULL DEFAULT 1,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE sessions (
      id TEXT PRIMARY KEY,
      account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
      created_at TEXT NOT NULL,
      last_used_at TEXT NOT NULL,
      expires_at INTEGER NOT NULL,
      ends_at INTEGER NOT NULL
    ) STRICT`,
    'CREATE INDEX sessions_by_account ON sessions (account_id)',
    `CREATE TABLE refresh_tokens (
      hash TEXT PRIMARY KEY,
      session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
      replaced_by TEXT,
      expires_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX refresh_tokens_by_session ON refresh_tokens (session_id)',
    `CREATE TABLE api_keys (
      id TEXT PRIMARY KEY,
      account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE,
      created_at TEXT NOT NULL,
      last_used_at TEXT
    ) STRICT`,
    'CREATE INDEX api_keys_by_account ON api_keys (account_id, id)',
    `CREATE TABLE limits (
      key TEXT PRIMARY KEY,
      count INTEGER NOT NULL,
      ends_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX limits_by_end ON limits (ends_at)',
  ],
}

import type { Migration } from './migration.ts'

/**
 * Saved postings by account, their sources, their history, and the words in them. What the first version had
 * saved belongs to nobody: it is kept, out of reach.
 *
 * `*_key` columns are derived: what the column says, as it is compared and sorted. `yearly` is the pay of a year.
 */
export const jobs: Migration = {
  id: 5,
  name: 'jobs by account',
  statements: [
    'DROP INDEX jobs_by_status',
    'DROP INDEX jobs_by_company',
    'ALTER TABLE jobs RENAME TO jobs_without_account',
    `CREATE TABLE jobs (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
      title TEXT,
      title_key TEXT,
      company TEXT,
      company_key TEXT,
      location TEXT,
      workplace TEXT,
      employment_type TEXT,
      salary TEXT,
      salary_text TEXT,
      yearly REAL,
      currency TEXT,
      requirements TEXT NOT NULL,
      skills TEXT NOT NULL,
      closes_on TEXT,
      posted_at TEXT,
      language TEXT,
      url TEXT,
      url_key TEXT,
      description TEXT,
      fingerprint TEXT,
      status TEXT NOT NULL,
      notes TEXT,
      next_action TEXT,
      next_action_on TEXT,
      source_kind TEXT NOT NULL,
      provenance TEXT NOT NULL,
      extra TEXT NOT NULL,
      version INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT`,
    'CREATE UNIQUE INDEX jobs_by_url ON jobs (account_id, url_key)',
    'CREATE UNIQUE INDEX jobs_by_fingerprint ON jobs (account_id, fingerprint)',
    'CREATE INDEX jobs_by_status ON jobs (account_id, status, created_at, id)',
    ...['created_at', 'updated_at', 'posted_at', 'closes_on', 'next_action_on'].map(indexFor),
    ...['yearly', 'company_key', 'title_key'].map(indexFor),
    `CREATE TABLE job_sources (
      job_id TEXT PRIMARY KEY REFERENCES jobs (id) ON DELETE CASCADE,
      account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      media_type TEXT NOT NULL,
      content TEXT NOT NULL,
      url TEXT,
      read_at TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX job_sources_by_account ON job_sources (account_id)',
    `CREATE TABLE job_history (
      id TEXT PRIMARY KEY,
      account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
      job_id TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
      version INTEGER NOT NULL,
      at TEXT NOT NULL,
      via TEXT NOT NULL,
      credential_id TEXT NOT NULL,
      changes TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX job_history_by_job ON job_history (job_id, version)',
    'CREATE INDEX job_history_by_account ON job_history (account_id)',
    `CREATE VIRTUAL TABLE jobs_fts USING fts5 (
      account, title, company, description, notes,
      content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
    )`,
    `CREATE TRIGGER jobs_fts_insert AFTER INSERT ON jobs BEGIN
      INSERT INTO jobs_fts (rowid, account, title, company, description, notes)
      VALUES (new.seq, replace(new.account_id, '-', ''), new.title, new.company, new.description, new.notes);
    END`,
    `CREATE TRIGGER jobs_fts_delete AFTER DELETE ON jobs BEGIN
      DELETE FROM jobs_fts WHERE rowid = old.seq;
    END`,
    // Most changes are of the status and touch no word.
    `CREATE TRIGGER jobs_fts_update AFTER UPDATE ON jobs
    WHEN new.title IS NOT old.title OR new.company IS NOT old.company
      OR new.description IS NOT old.description OR new.notes IS NOT old.notes
    BEGIN
      DELETE FROM jobs_fts WHERE rowid = old.seq;
      INSERT INTO jobs_fts (rowid, account, title, company, description, notes)
      VALUES (new.seq, replace(new.account_id, '-', ''), new.title, new.company, new.description, new.notes);
    END`,
  ],
}

/** What a list in that order reads. */
function indexFor(column: string): string {
  return `CREATE INDEX jobs_by_${column} ON jobs (account_id, ${column}, id)`
}

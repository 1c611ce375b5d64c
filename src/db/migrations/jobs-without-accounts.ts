import type { Migration } from './migration.ts'

/** The postings of the first version, which knew no accounts. */
export const jobsWithoutAccounts: Migration = {
  id: 1,
  name: 'saved jobs',
  statements: [
    `CREATE TABLE jobs (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        company TEXT,
        description TEXT,
        location TEXT,
        url TEXT,
        remote TEXT,
        salary TEXT,
        skills TEXT NOT NULL,
        posted_at TEXT,
        status TEXT NOT NULL,
        notes TEXT,
        extra TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT`,
    'CREATE INDEX jobs_by_status ON jobs (status, id)',
    'CREATE INDEX jobs_by_company ON jobs (company COLLATE NOCASE, id)',
  ],
}

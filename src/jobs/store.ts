import type { Client, InStatement, InValue } from '@libsql/client'
import type { HistoryEntry, Job, JobSource } from './record.ts'
import { ALL, fromRow, type StoredJob, toColumns, toHistoryEntry, toSource } from './row.ts'
import { toUrlKey } from './seen.ts'
import type { KeptSource } from './source.ts'

export type { StoredJob } from './row.ts'

/** What told that a posting had been saved before. */
export type SeenBefore = 'url' | 'text'

/** A new posting with all that is kept beside it. */
export interface NewJob {
  job: Job
  fingerprint: string | null
  source: KeptSource
  entry: HistoryEntry
}

/** A posting that was saved, or the one that had been before, and what told. */
export type Inserted = StoredJob & { seenBefore: SeenBefore | null }

/** How many postings an account can have: a download holds them all in memory. */
export const MAX_JOBS = 5_000

/**
 * Saves a new posting as its version 1, unless one of its address or fingerprint is there: then it gives that one,
 * and what told. Of two saved at the same time one is new. Undefined where the account has all it can have.
 */
export async function insertJob(
  db: Client,
  accountId: string,
  { job, fingerprint, source, entry }: NewJob,
): Promise<Inserted | undefined> {
  const columns = toColumns(job)
  const names = Object.keys(columns)
  const results = await db.batch(
    [
      {
        sql: `INSERT INTO jobs (id, account_id, fingerprint, source_kind, version, created_at, ${names.join(', ')})
          SELECT ?, ?, ?, ?, 1, ?, ${names.map(() => '?').join(', ')}
          WHERE (SELECT count(*) FROM jobs WHERE account_id = ?) < ? ON CONFLICT DO NOTHING`,
        args: [
          job.id,
          accountId,
          fingerprint,
          job.source.kind,
          job.created_at,
          ...Object.values(columns),
          accountId,
          MAX_JOBS,
        ],
      },
      {
        sql: `INSERT INTO job_sources (job_id, account_id, kind, media_type, content, url, read_at)
          SELECT ?, ?, ?, ?, ?, ?, ? WHERE changes() = 1`,
        args: [job.id, accountId, source.kind, source.mediaType, source.content, source.url, job.created_at],
      },
      historyStatement(accountId, job.id, entry),
      seenStatement(accountId, { id: job.id, urlKey: columns.url_key ?? null, fingerprint }),
    ],
    'write',
  )
  const found = (results.at(-1)?.rows ?? []).map(fromRow)
  const saved = found.find((one) => one.job.id === job.id)
  if (saved) return { ...saved, seenBefore: null }
  const twin = found.find((one) => isSameUrl(one.job, job))
  const seen = twin ?? found[0]
  return seen && { ...seen, seenBefore: twin ? 'url' : 'text' }
}

/** The posting of an account that has an address. */
export async function findByUrl(db: Client, accountId: string, url: string): Promise<StoredJob | undefined> {
  const { rows } = await db.execute({
    sql: `SELECT ${ALL} FROM jobs WHERE account_id = ? AND url_key = ?`,
    args: [accountId, toUrlKey(url) ?? null],
  })
  return rows[0] && fromRow(rows[0])
}

/** The posting of an account that has this id. */
export async function findJob(db: Client, accountId: string, id: string): Promise<StoredJob | undefined> {
  const { rows } = await db.execute({
    sql: `SELECT ${ALL} FROM jobs WHERE account_id = ? AND id = ?`,
    args: [accountId, id],
  })
  return rows[0] && fromRow(rows[0])
}

/**
 * Writes what differs between two versions of a posting, and its line in the history.
 *
 * @returns false, and nothing is written, where it is no longer of `version`, or another has its new address
 */
export async function updateJob(
  db: Client,
  accountId: string,
  { before, after, version, entry }: { before: Job; after: Job; version: number; entry: HistoryEntry },
): Promise<boolean> {
  const old = toColumns(before)
  const changed = Object.entries(toColumns(after)).filter(([name, value]) => value !== old[name])
  const [updated] = await db.batch(
    [
      {
        sql: `UPDATE OR IGNORE jobs SET ${changed.map(([name]) => `${name} = ?, `).join('')}version = version + 1
          WHERE account_id = ? AND id = ? AND version = ?`,
        args: [...changed.map(([, value]) => value), accountId, before.id, version],
      },
      historyStatement(accountId, before.id, entry),
    ],
    'write',
  )
  return updated?.rowsAffected === 1
}

/** Deletes a posting of one of these versions (of any, where there is none); tells whether there was one. */
export async function deleteJob(
  db: Client,
  accountId: string,
  id: string,
  versions: number[] | undefined,
): Promise<boolean> {
  const { rowsAffected } = await db.execute({
    sql: `DELETE FROM jobs WHERE account_id = ? AND id = ?
      ${versions ? `AND version IN (${versions.map(() => '?').join(', ')})` : ''}`,
    args: [accountId, id, ...(versions ?? [])],
  })
  return rowsAffected > 0
}

/** What a posting was read from. */
export async function findSource(
  db: Client,
  accountId: string,
  jobId: string,
): Promise<JobSource | undefined> {
  const { rows } = await db.execute({
    sql: `SELECT kind, media_type, content, url, read_at FROM job_sources WHERE account_id = ? AND job_id = ?`,
    args: [accountId, jobId],
  })
  return rows[0] && toSource(rows[0])
}

/** The history of a posting, newest first: after (older than) the line `after`, `limit` lines at most. */
export async function listHistory(
  db: Client,
  accountId: string,
  { jobId, limit, after }: { jobId: string; limit: number; after: string | undefined },
): Promise<HistoryEntry[]> {
  // By version: ids know no order within a millisecond.
  const older = `AND version < (SELECT version FROM job_history WHERE account_id = ? AND job_id = ? AND id = ?)`
  const { rows } = await db.execute({
    sql: `SELECT id, version, at, via, credential_id, changes FROM job_history
      WHERE account_id = ? AND job_id = ? ${after === undefined ? '' : older} ORDER BY version DESC LIMIT ?`,
    args: [accountId, jobId, ...(after === undefined ? [] : [accountId, jobId, after]), limit],
  })
  return rows.map(toHistoryEntry)
}

// Only where the statement before it, in the same batch, has written a row.
function historyStatement(accountId: string, jobId: string, entry: HistoryEntry): InStatement {
  const { id, version, at, via, credential_id: credentialId, changes } = entry
  return {
    sql: `INSERT INTO job_history (id, account_id, job_id, version, at, via, credential_id, changes)
      SELECT ?, ?, ?, ?, ?, ?, ?, ? WHERE changes() = 1`,
    args: [id, accountId, jobId, version, at, via, credentialId, JSON.stringify(changes)],
  }
}

// One look-up an index: with OR, all postings of the account would be read.
function seenStatement(
  accountId: string,
  { id, urlKey, fingerprint }: { id: string; urlKey: InValue; fingerprint: string | null },
): InStatement {
  return {
    sql: `SELECT ${ALL} FROM jobs WHERE seq IN (
      SELECT seq FROM jobs WHERE account_id = ?1 AND id = ?2
      UNION SELECT seq FROM jobs WHERE account_id = ?1 AND url_key = ?3
      UNION SELECT seq FROM jobs WHERE account_id = ?1 AND fingerprint = ?4) LIMIT 3`,
    args: [accountId, id, urlKey, fingerprint],
  }
}

function isSameUrl(one: Job, other: Job): boolean {
  return one.url !== null && other.url !== null && toUrlKey(one.url) === toUrlKey(other.url)
}

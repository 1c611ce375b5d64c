import type { Client, Row } from '@libsql/client'
import { toText } from '../db/column.ts'
import type { Score } from './schema.ts'

/** A match as it is kept, with the digest of what it was computed from. */
export interface KeptMatch {
  jobId: string
  basis: string
  score: Score
  /** RFC 3339, UTC. */
  computedAt: string
}

/** The match of a posting, where one is kept. */
export async function findMatch(
  db: Client,
  accountId: string,
  jobId: string,
): Promise<KeptMatch | undefined> {
  const { rows } = await db.execute({
    sql: 'SELECT job_id, basis, body, created_at FROM matches WHERE account_id = ? AND job_id = ?',
    args: [accountId, jobId],
  })
  return rows[0] && fromRow(rows[0])
}

/** Keeps a match in the place of the one before; tells whether its posting is (still) there. */
export async function keepMatch(db: Client, accountId: string, match: KeptMatch): Promise<boolean> {
  const { rows } = await db.execute({
    sql: `INSERT INTO matches (job_id, account_id, basis, body, created_at)
      SELECT id, account_id, ?, ?, ? FROM jobs WHERE id = ? AND account_id = ?
      ON CONFLICT (job_id) DO UPDATE
        SET basis = excluded.basis, body = excluded.body, created_at = excluded.created_at
      RETURNING job_id`,
    args: [match.basis, JSON.stringify(match.score), match.computedAt, match.jobId, accountId],
  })
  return rows.length > 0
}

/** All matches of an account, by the posting's id. */
export async function listMatches(db: Client, accountId: string): Promise<KeptMatch[]> {
  const { rows } = await db.execute({
    sql: 'SELECT job_id, basis, body, created_at FROM matches WHERE account_id = ? ORDER BY job_id',
    args: [accountId],
  })
  return rows.map(fromRow)
}

function fromRow(row: Row): KeptMatch {
  return {
    jobId: toText(row.job_id),
    basis: toText(row.basis),
    score: JSON.parse(toText(row.body)),
    computedAt: toText(row.created_at),
  }
}

import type { Client } from '@libsql/client'
import type { HistoryEntry, Job, JobSource } from './record.ts'
import { ALL, fromRow, toHistoryEntry, toSource } from './row.ts'

/** A posting with everything that is kept of it. */
export type ExportedJob = Omit<Job, 'source'> & { source: JobSource | Job['source']; history: HistoryEntry[] }

/** Every posting of an account, oldest first, each with what it was read from and its history. */
export async function exportJobs(db: Client, accountId: string): Promise<ExportedJob[]> {
  const statements = [
    `SELECT ${ALL} FROM jobs WHERE account_id = ? ORDER BY id`,
    'SELECT job_id, kind, media_type, content, url, read_at FROM job_sources WHERE account_id = ?',
    `SELECT job_id, id, version, at, via, credential_id, changes FROM job_history
      WHERE account_id = ? ORDER BY job_id, version`,
  ]
  const [jobs, sources, entries] = await db.batch(
    statements.map((sql) => ({ sql, args: [accountId] })),
    'read',
  )
  const sourceOf = new Map(sources?.rows.map((row) => [row.job_id, toSource(row)]))
  const historyOf = Map.groupBy(entries?.rows ?? [], (row) => row.job_id)
  const posts = (jobs?.rows ?? []).map((row) => fromRow(row).job)
  return posts.map((job) =>
    Object.assign(job, {
      source: sourceOf.get(job.id) ?? job.source,
      history: (historyOf.get(job.id) ?? []).map(toHistoryEntry),
    }),
  )
}

import type { Client, InValue, Row, Value } from '@libsql/client'
import { columns, type JobChanges } from './job.ts'
import { type Job, jobStatuses, type JobStatus } from './schema.ts'

/** A posting with the number of times it was written. */
export interface StoredJob {
  job: Job
  version: number
}

/** Which postings: newest first, those after (older than) the id `after`, `limit` at most. */
export interface JobFilter {
  limit: number
  after?: string | undefined
  status?: JobStatus | undefined
  /** The whole name, in upper or lower case. */
  company?: string | undefined
  /** A piece of the title, the company or the description. */
  q?: string | undefined
}

const ALL = `id, ${columns.join(', ')}, extra, version, created_at, updated_at`

/** Saves a new posting, as its version 1. */
export async function insertJob(db: Client, job: Job): Promise<void> {
  await db.execute({
    sql: `INSERT INTO jobs (id, ${columns.join(', ')}, extra, version, created_at, updated_at)
      VALUES (?, ${columns.map(() => '?').join(', ')}, ?, 1, ?, ?)`,
    args: [
      job.id,
      ...columns.map((column) => toColumn(job[column])),
      JSON.stringify(job.extra),
      job.created_at,
      job.updated_at,
    ],
  })
}

/** The posting with this id. */
export async function findJob(db: Client, id: string): Promise<StoredJob | undefined> {
  const { rows } = await db.execute({ sql: `SELECT ${ALL} FROM jobs WHERE id = ?`, args: [id] })
  return rows[0] && fromRow(rows[0])
}

/** Postings, newest first. */
export async function listJobs(db: Client, filter: JobFilter): Promise<StoredJob[]> {
  const { sql, args } = toWhere(filter)
  const { rows } = await db.execute({
    sql: `SELECT ${ALL} FROM jobs${sql} ORDER BY id DESC LIMIT ?`,
    args: [...args, filter.limit],
  })
  return rows.map(fromRow)
}

/**
 * Changes a posting in one statement, so that changes made at the same time are both kept.
 *
 * @param options.versions the versions that may be changed; every one where there is none
 * @param options.maxBytes how much the posting may have after the change: `extra` grows with every merge
 * @returns the posting after the change; undefined where there is no such posting or version, or it would grow too large
 */
export async function updateJob(
  db: Client,
  id: string,
  { set, extra }: JobChanges,
  options: { versions: number[] | undefined; at: string; maxBytes: number },
): Promise<StoredJob | undefined> {
  const changed = columns.filter((column) => set[column] !== undefined)
  const values = changed.map((column) => toColumn(set[column] ?? null))
  const { sql, args } = toVersions(options.versions)
  const merged = `json_patch(${extra.clear ? "'{}'" : 'extra'}, ?1)`
  // The status says nothing of the caller's own, and may change however full the posting is.
  const sizes = columns.flatMap((column) => {
    const index = changed.indexOf(column)
    return column === 'status' ? [] : `ifnull(octet_length(${index < 0 ? column : `?${index + 2}`}), 0)`
  })
  const { rows } = await db.execute({
    sql: `UPDATE jobs SET extra = ${merged}, ${changed.map((column) => `${column} = ?, `).join('')}
      version = version + 1, updated_at = ? WHERE id = ?${sql}
      AND octet_length(${merged}) + ${sizes.join(' + ')} <= ? RETURNING ${ALL}`,
    args: [JSON.stringify(extra.patch), ...values, options.at, id, ...args, options.maxBytes],
  })
  return rows[0] && fromRow(rows[0])
}

/** Deletes a posting of one of these versions (of any, where there is none); tells whether there was one. */
export async function deleteJob(db: Client, id: string, versions: number[] | undefined): Promise<boolean> {
  const { sql, args } = toVersions(versions)
  const { rowsAffected } = await db.execute({
    sql: `DELETE FROM jobs WHERE id = ?${sql}`,
    args: [id, ...args],
  })
  return rowsAffected > 0
}

function toVersions(versions: number[] | undefined): { sql: string; args: number[] } {
  if (versions === undefined) return { sql: '', args: [] }
  return { sql: ` AND version IN (${versions.map(() => '?').join(', ')})`, args: versions }
}

function toWhere({ after, status, company, q }: JobFilter): { sql: string; args: InValue[] } {
  const like = q === undefined ? undefined : `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const conditions: [string, InValue[]][] = []
  if (after !== undefined) conditions.push(['id < ?', [after]])
  if (status !== undefined) conditions.push(['status = ?', [status]])
  if (company !== undefined) conditions.push(['company = ? COLLATE NOCASE', [company]])
  if (like !== undefined) {
    const sql = ['title', 'company', 'description']
      .map((column) => `${column} LIKE ? ESCAPE '\\'`)
      .join(' OR ')
    conditions.push([`(${sql})`, [like, like, like]])
  }
  return {
    sql: conditions.length ? ` WHERE ${conditions.map(([sql]) => sql).join(' AND ')}` : '',
    args: conditions.flatMap(([, args]) => args),
  }
}

function toColumn(value: Job[(typeof columns)[number]]): InValue {
  return Array.isArray(value) ? JSON.stringify(value) : value
}

function fromRow(row: Row): StoredJob {
  const job: Job = {
    id: text(row.id) ?? '',
    title: text(row.title) ?? '',
    company: text(row.company),
    description: text(row.description),
    location: text(row.location),
    url: text(row.url),
    remote: text(row.remote),
    salary: text(row.salary),
    skills: JSON.parse(text(row.skills) ?? '[]'),
    posted_at: text(row.posted_at),
    status: jobStatuses.find((status) => status === row.status) ?? 'not_applied',
    notes: text(row.notes),
    extra: JSON.parse(text(row.extra) ?? '{}'),
    created_at: text(row.created_at) ?? '',
    updated_at: text(row.updated_at) ?? '',
  }
  return { job, version: Number(row.version) }
}

function text(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null
}

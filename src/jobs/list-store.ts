import type { Client, InValue } from '@libsql/client'
import type { Place } from '../http/pagination.ts'
import { toKey } from './fold.ts'
import { type JobFilter, sortColumns, type SortName } from './query.ts'
import type { JobCounts, JobSummary } from './record.ts'
import { SUMMARY, toSummary } from './row.ts'
import { jobStatuses, type JobStatus } from './states.ts'

/** A posting of a list, with its place in the order of that list. */
export interface Listed {
  id: string
  summary: JobSummary
  place: Place
}

/** Postings of an account in an order (`-` before the name is the other way round), after a place in it. */
export async function listJobs(
  db: Client,
  accountId: string,
  { sort, limit, after, ...filter }: JobFilter & { sort: string; limit: number; after?: Place | undefined },
): Promise<Listed[]> {
  const column = sortColumns[sort.replace(/^-/, '') as SortName]
  const isDescending = sort.startsWith('-')
  const conditions = [...toConditions(accountId, filter), ...toAfter(column, isDescending, after)]
  const direction = isDescending ? 'DESC' : 'ASC'
  const { rows } = await db.execute({
    sql: `SELECT ${SUMMARY}, ${column} AS sort_value FROM jobs WHERE ${conditions.map(([sql]) => sql).join(' AND ')}
      ORDER BY ${column} ${direction} NULLS LAST, id ${direction} LIMIT ?`,
    args: [...conditions.flatMap(([, ...args]) => args), limit],
  })
  return rows.map((row) => {
    const summary = toSummary(row)
    const value = typeof row.sort_value === 'bigint' ? Number(row.sort_value) : row.sort_value
    return { id: summary.id, summary, place: { sort, value: value as Place['value'], id: summary.id } }
  })
}

/** How many postings of an account there are in each state. */
export async function countJobs(db: Client, accountId: string, filter: JobFilter): Promise<JobCounts> {
  const conditions = toConditions(accountId, filter)
  const { rows } = await db.execute({
    sql: `SELECT status, count(*) AS count FROM jobs WHERE ${conditions.map(([sql]) => sql).join(' AND ')}
      GROUP BY status`,
    args: conditions.flatMap(([, ...args]) => args),
  })
  const counts = new Map(rows.map((row) => [row.status, Number(row.count)]))
  const entries = jobStatuses.map((status) => [status, counts.get(status) ?? 0])
  const byStatus = Object.fromEntries(entries) as Record<JobStatus, number>
  return { total: Object.values(byStatus).reduce((sum, count) => sum + count, 0), by_status: byStatus }
}

type Condition = readonly [sql: string, ...args: InValue[]]

function toConditions(accountId: string, filter: JobFilter): Condition[] {
  const { q, company, salary_min: salaryMin, currency } = filter
  const conditions: (Condition | undefined)[] = [
    ['account_id = ?', accountId],
    filter.status && oneOf('status', filter.status),
    filter.workplace && oneOf('workplace', filter.workplace),
    filter.employment_type && oneOf('employment_type', filter.employment_type),
    company === undefined ? undefined : ['company_key = ?', toKey(company)],
    salaryMin === undefined ? undefined : ['yearly >= ?', salaryMin],
    currency === undefined ? undefined : ['currency = ?', currency],
    bound('posted_at >= ?', filter.posted_after),
    bound('posted_at < ?', filter.posted_before),
    bound('created_at >= ?', filter.created_after),
    bound('created_at < ?', filter.created_before),
    bound('closes_on < ?', filter.closes_before),
    bound('next_action_on < ?', filter.next_action_before),
    q === undefined ? undefined : toMatch(accountId, q),
  ]
  return conditions.filter((condition) => condition !== undefined)
}

function oneOf(column: string, values: readonly string[]): Condition {
  return [`${column} IN (${values.map(() => '?').join(', ')})`, ...values]
}

function bound(sql: string, value: string | undefined): Condition | undefined {
  return value === undefined ? undefined : [sql, value]
}

const MAX_TERMS = 16

/**
 * Postings with words that begin so, all of them, wherever in the posting. What ends in a sign is a whole word: of
 * C++ the search sees the letter alone, and most postings have words that begin with it.
 */
function toMatch(accountId: string, q: string): Condition {
  const terms = q.split(/\s+/).filter((term) => /[\p{L}\p{N}]/u.test(term))
  if (terms.length === 0) return ['0']
  const words = terms
    .slice(0, MAX_TERMS)
    .map((term) => `"${term.replaceAll('"', '""')}"${/[+#]$/.test(term) ? '' : '*'}`)
  const account = accountId.replaceAll('-', '')
  return [
    'seq IN (SELECT rowid FROM jobs_fts WHERE jobs_fts MATCH ?)',
    `account : "${account}" AND {title company description notes} : (${words.join(' AND ')})`,
  ]
}

function toAfter(column: string, isDescending: boolean, after: Place | undefined): Condition[] {
  if (!after) return []
  const sign = isDescending ? '<' : '>'
  if (after.value === null) return [[`${column} IS NULL AND id ${sign} ?`, after.id]]
  const later = `${column} ${sign} ?`
  const sql = `(${later} OR (${column} = ? AND id ${sign} ?) OR ${column} IS NULL)`
  return [[sql, after.value, after.value, after.id]]
}

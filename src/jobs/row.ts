import type { InValue, Row, Value } from '@libsql/client'
import { toNullableText, toText } from '../db/column.ts'
import { toYearly } from '../postings/text/salary.ts'
import { toKey } from './fold.ts'
import type { HistoryEntry, Job, JobSource, JobSummary } from './record.ts'
import { toUrlKey } from './seen.ts'

/** The columns of a summary, in a SELECT. */
export const SUMMARY = `id, title, company, location, workplace, employment_type, salary, salary_text, skills,
  closes_on, posted_at, language, url, status, next_action, next_action_on, source_kind, version, created_at,
  updated_at`
/** The columns of a whole posting, in a SELECT. */
export const ALL = `${SUMMARY}, requirements, description, notes, provenance, extra`

/** A posting with the number of times it was written. */
export interface StoredJob {
  job: Job
  version: number
}

/** The columns of a posting that can change, with what they hold; pure. */
export function toColumns(job: Job): Record<string, InValue> {
  const yearly = job.salary ? toYearly(job.salary) : undefined
  return {
    title: job.title,
    title_key: toKey(job.title),
    company: job.company,
    company_key: toKey(job.company),
    location: job.location,
    workplace: job.workplace,
    employment_type: job.employment_type,
    salary: job.salary && JSON.stringify(job.salary),
    salary_text: job.salary_text,
    yearly: yearly?.max ?? yearly?.min ?? null,
    currency: job.salary?.currency ?? null,
    requirements: JSON.stringify(job.requirements),
    skills: JSON.stringify(job.skills),
    closes_on: job.closes_on,
    posted_at: job.posted_at,
    language: job.language,
    url: job.url,
    url_key: job.url === null ? null : (toUrlKey(job.url) ?? null),
    description: job.description,
    status: job.status,
    notes: job.notes,
    next_action: job.next_action,
    next_action_on: job.next_action_on,
    provenance: JSON.stringify(job.provenance),
    extra: JSON.stringify(job.extra),
    updated_at: job.updated_at,
  }
}

/** The posting in a row of `ALL`. */
export function fromRow(row: Row): StoredJob {
  const job: Job = {
    ...toSummary(row),
    requirements: parse(row.requirements, []),
    description: toNullableText(row.description),
    notes: toNullableText(row.notes),
    provenance: parse(row.provenance, {}),
    extra: parse(row.extra, {}),
  }
  return { job, version: Number(row.version) }
}

/** The summary in a row of `SUMMARY`. */
export function toSummary(row: Row): JobSummary {
  return {
    id: toText(row.id),
    title: toNullableText(row.title),
    company: toNullableText(row.company),
    location: toNullableText(row.location),
    workplace: toNullableText(row.workplace) as JobSummary['workplace'],
    employment_type: toNullableText(row.employment_type) as JobSummary['employment_type'],
    salary: parse(row.salary, null),
    salary_text: toNullableText(row.salary_text),
    skills: parse(row.skills, []),
    closes_on: toNullableText(row.closes_on),
    posted_at: toNullableText(row.posted_at),
    language: toNullableText(row.language),
    url: toNullableText(row.url),
    status: toText(row.status) as JobSummary['status'],
    next_action: toNullableText(row.next_action),
    next_action_on: toNullableText(row.next_action_on),
    source: { kind: toText(row.source_kind) as JobSource['kind'] },
    created_at: toText(row.created_at),
    updated_at: toText(row.updated_at),
  }
}

/** The line of a history in a row. */
export function toHistoryEntry(row: Row): HistoryEntry {
  return {
    id: toText(row.id),
    version: Number(row.version),
    at: toText(row.at),
    via: row.via === 'api_key' ? 'api_key' : 'session',
    credential_id: toText(row.credential_id),
    changes: parse(row.changes, {}),
  }
}

/** What a posting was read from, in a row. */
export function toSource(row: Row): JobSource {
  return {
    kind: toText(row.kind) as JobSource['kind'],
    media_type: toText(row.media_type),
    content: toText(row.content),
    url: toNullableText(row.url),
    read_at: toText(row.read_at),
  }
}

function parse<T>(value: Value | undefined, none: T): T {
  return typeof value === 'string' ? (JSON.parse(value) as T) : none
}

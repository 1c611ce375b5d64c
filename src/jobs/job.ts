import { createId } from '../db/id.ts'
import type { Job, JobInput, JobPatch } from './schema.ts'

/** The columns that a caller sets. */
export const columns = [
  'title',
  'company',
  'description',
  'location',
  'url',
  'remote',
  'salary',
  'skills',
  'posted_at',
  'status',
  'notes',
] as const
export type Column = (typeof columns)[number]

/** What a change does: columns to set, and a merge patch (RFC 7396) for `extra`, which null clears first. */
export interface JobChanges {
  set: Partial<Pick<Job, Column>>
  extra: { clear: boolean; patch: Record<string, unknown> }
}

/** The posting that was sent, with an id and its times; nothing of what was sent is lost. Pure but for the id. */
export function toJob(input: JobInput, nowMs: number): Job {
  const { title, company, description, location, url, remote, salary, skills, ...rest } = input
  const { posted_at: postedAt, status, notes, extra, ...unknown } = rest
  const now = new Date(nowMs).toISOString()
  return {
    id: createId(nowMs),
    title,
    company: company ?? null,
    description: description ?? null,
    location: location ?? null,
    url: url ?? null,
    remote: remote ?? null,
    salary: salary ?? null,
    skills: skills ?? [],
    posted_at: postedAt ?? null,
    status: status ?? 'not_applied',
    notes: notes ?? null,
    extra: { ...extra, ...unknown },
    created_at: now,
    updated_at: now,
  }
}

/** What a patch changes; pure. */
export function toChanges({ extra, ...patch }: JobPatch): JobChanges {
  const entries = Object.entries(patch).filter(([, value]) => value !== undefined)
  const set: JobChanges['set'] = Object.fromEntries(entries.filter(([name]) => isColumn(name)))
  if (set.skills === null) set.skills = []
  const unknown = Object.fromEntries(entries.filter(([name]) => !isColumn(name)))
  return { set, extra: { clear: extra === null, patch: { ...extra, ...unknown } } }
}

function isColumn(name: string): boolean {
  return columns.some((column) => column === name)
}

import { createId } from '../db/id.ts'
import { mergePatch } from '../http/merge-patch.ts'
import type { Failure } from '../http/problem.ts'
import type { PostingField, Reading, ReadPosting, Salary } from '../postings/posting.ts'
import { callerFields, postingFields, type ReadBody, readBody, type Said } from './fields.ts'
import { cleanReading, cleanText } from './clean-reading.ts'
import type { Job, SourceKind } from './record.ts'
import { type JobInput, type JobPatch, MAX_TEXT } from './schema.ts'
import { canMove, possibleMoves } from './states.ts'

/** How many bytes `extra` may have: it grows with every change that adds to it. */
const MAX_EXTRA_BYTES = 1024 * 1024

/** A posting, or why it can't be one. */
export type JobResult = { ok: true; job: Job } | { ok: false; failure: Failure }

/**
 * The posting that was sent, with an id and its times: what the caller said, and where that leaves a field open,
 * what was read. Nothing of what was sent is lost. Pure but for the id.
 */
export function toJob(
  input: JobInput,
  { kind, read, nowMs }: { kind: SourceKind; read: ReadPosting; nowMs: number },
): JobResult {
  const body = readBody(input)
  const said = { ...body.said, salary: mergeSalary(null, body.said.salary) }
  const reading = cleanReading(read.reading)
  const at = new Date(nowMs).toISOString()
  const { remote, ...extra } = body.extra
  return checkJob({
    id: createId(nowMs),
    ...toPosting(said, reading),
    salary_text: said.salary_text ?? null,
    description: said.description ?? (cleanText(read.text, MAX_TEXT).trim() || null),
    status: said.status ?? 'not_applied',
    notes: said.notes ?? null,
    next_action: said.next_action ?? null,
    next_action_on: said.next_action_on ?? null,
    source: { kind },
    provenance: Object.fromEntries(
      postingFields.flatMap((field) => {
        const finding =
          said[field] === undefined || said[field] === null ? reading[field] : byCaller(body, field)
        return finding ? [[field, { from: finding.from, confidence: finding.confidence }]] : []
      }),
    ),
    extra: { ...extra, ...(remote !== undefined && remote !== null && { remote }) },
    created_at: at,
    updated_at: at,
  })
}

function toPosting(said: Said & { salary: Salary | null }, reading: Reading): Pick<Job, PostingField> {
  return {
    title: said.title ?? reading.title?.value ?? null,
    company: said.company ?? reading.company?.value ?? null,
    location: said.location ?? reading.location?.value ?? null,
    workplace: said.workplace ?? reading.workplace?.value ?? null,
    employment_type: said.employment_type ?? reading.employment_type?.value ?? null,
    salary: said.salary ?? reading.salary?.value ?? null,
    requirements: said.requirements ?? reading.requirements?.value ?? [],
    skills: said.skills ?? reading.skills?.value ?? [],
    closes_on: said.closes_on ?? reading.closes_on?.value ?? null,
    posted_at: said.posted_at ?? reading.posted_at?.value ?? null,
    language: said.language ?? reading.language?.value ?? null,
    url: said.url ?? reading.url?.value ?? null,
  }
}

/** What a patch makes of a posting (RFC 7396); refused where the posting could not be so. Pure. */
export function patchJob(job: Job, patch: JobPatch): JobResult {
  const body = readBody(patch)
  const { said } = body
  const to = said.status ?? job.status
  if (!canMove(job.status, to))
    return fail({ kind: 'impossible_move', from: job.status, possible: possibleMoves(job.status) })
  const changed: Job = {
    ...job,
    ...onlyNamed(said),
    requirements: said.requirements === null ? [] : (said.requirements ?? job.requirements),
    skills: said.skills === null ? [] : (said.skills ?? job.skills),
    salary: said.salary === undefined ? job.salary : mergeSalary(job.salary, said.salary),
    status: to,
    extra: mergePatch(body.clearsExtra ? {} : (job.extra as typeof body.extra), body.extra),
    provenance: { ...job.provenance },
  }
  for (const field of postingFields) {
    if (!isEqual(job[field], changed[field])) changed.provenance[field] = byCaller(body, field)
  }
  return checkJob(changed)
}

/** Whether two values are the same JSON, its keys in the same order. */
export function isEqual(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

function byCaller({ isRead }: ReadBody, field: PostingField): Job['provenance'][string] {
  const isWord = (field === 'salary' && isRead.salary) || (field === 'workplace' && isRead.workplace)
  return { from: 'caller', confidence: isWord ? 0.9 : 1 }
}

type PlainSaid = Partial<Pick<Job, Exclude<(typeof callerFields)[number], 'salary' | 'status'>>>

function onlyNamed(said: Said): PlainSaid {
  const named = callerFields.filter((field) => field !== 'salary' && said[field] !== undefined)
  return Object.fromEntries(named.map((field) => [field, said[field]]))
}

function mergeSalary(salary: Salary | null, change: Said['salary']): Salary | null {
  if (!change) return null
  const merged: Salary = { min: null, max: null, currency: null, period: null, ...salary }
  if (change.min !== undefined) merged.min = change.min
  if (change.max !== undefined) merged.max = change.max
  if (change.currency !== undefined) merged.currency = change.currency
  if (change.period !== undefined) merged.period = change.period
  return merged.min === null && merged.max === null ? null : merged
}

function checkJob(job: Job): JobResult {
  const { min = null, max = null } = job.salary ?? {}
  if (min !== null && max !== null && min > max)
    return fail({
      kind: 'invalid',
      errors: [{ path: 'salary.min', message: 'must not be greater than salary.max' }],
    })
  if (new TextEncoder().encode(JSON.stringify(job.extra)).byteLength > MAX_EXTRA_BYTES)
    return fail({ kind: 'too_large', maxBytes: MAX_EXTRA_BYTES, what: 'extra of a posting' })
  return { ok: true, job }
}

function fail(failure: Failure): JobResult {
  return { ok: false, failure }
}

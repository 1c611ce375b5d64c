import type { JsonObject } from '../http/json.ts'
import type { Posting, Salary } from '../postings/posting.ts'
import { parseSalaryText } from '../postings/text/salary.ts'
import { parseWorkplace } from '../postings/text/workplace.ts'
import { canonicalSkill } from '../skills/skills.ts'
import type { Job } from './record.ts'
import type { JobInput, JobPatch } from './schema.ts'

/** The fields that say something of the posting itself, and so have a provenance. */
export const postingFields = [
  'title',
  'company',
  'location',
  'workplace',
  'employment_type',
  'salary',
  'requirements',
  'skills',
  'closes_on',
  'posted_at',
  'language',
  'url',
] as const satisfies (keyof Posting)[]

/** The fields of a record that a caller sets. */
export const callerFields = [
  ...postingFields,
  'salary_text',
  'description',
  'status',
  'notes',
  'next_action',
  'next_action_on',
] as const
type CallerField = (typeof callerFields)[number]

/** What a caller said: undefined is not named, null is none. */
export type Said = { [F in Exclude<CallerField, 'salary'>]?: Job[F] | null | undefined } & {
  /** In part: what is undefined was not named. */
  salary?: { [K in keyof Salary]?: Salary[K] | undefined } | null | undefined
}

/** What a body says in the terms of a record; pure. */
export interface ReadBody {
  said: Said
  /** Whether its pay or workplace was read out of words. */
  isRead: { salary: boolean; workplace: boolean }
  /** What `extra` is to have: a merge patch, which `clearsExtra` puts in place of all there is. */
  extra: JsonObject
  clearsExtra: boolean
}

/** Reads a body in the terms of a record: words into values, times into UTC, unknown keys into `extra`. */
export function readBody(body: JobInput | JobPatch): ReadBody {
  // Whatever is not named here is no field of ours, and goes to `extra`.
  const {
    text: _text,
    html: _html,
    json_ld: _jsonLd,
    salary,
    remote,
    skills,
    extra,
    title,
    company,
    location,
    workplace,
    employment_type: employmentType,
    salary_text: salaryText,
    requirements,
    closes_on: closesOn,
    posted_at: postedAt,
    language,
    url,
    description,
    status,
    notes,
    next_action: nextAction,
    next_action_on: nextActionOn,
    ...unknown
  } = body
  const parsed = remote && !workplace ? parseWorkplace(remote) : undefined
  return {
    said: {
      title,
      company,
      location,
      workplace: parsed ?? workplace,
      employment_type: employmentType,
      salary_text: salaryText,
      ...(typeof salary === 'string' ? toPay(salary) : { salary }),
      requirements,
      skills: skills && toSkills(skills),
      closes_on: closesOn,
      posted_at: inUtc(postedAt),
      language,
      url,
      description,
      status,
      notes,
      next_action: nextAction,
      next_action_on: inUtc(nextActionOn),
    },
    isRead: { salary: typeof salary === 'string', workplace: parsed !== undefined },
    extra: {
      ...extra,
      ...(unknown as JsonObject),
      ...(remote !== undefined && { remote: parsed ? null : remote }),
    },
    clearsExtra: extra === null,
  }
}

/** A date or a time (RFC 3339) such that texts sort as times do: in UTC, to the millisecond. */
export function inUtc<T extends string | null | undefined>(value: T): T | string {
  if (typeof value !== 'string' || value.length === 10) return value
  return new Date(value.toUpperCase().replace(' ', 'T')).toISOString()
}

/** Names of skills, the known ones as this API calls them, each once. */
export function toSkills(skills: readonly (string | { name: string })[]): string[] {
  const names = skills.map((skill) => (typeof skill === 'string' ? skill : skill.name).trim())
  return [...new Set(names.map((name) => canonicalSkill(name) ?? name))]
}

function toPay(text: string): Pick<Said, 'salary' | 'salary_text'> {
  return { salary: parseSalaryText(text) ?? null, salary_text: text.trim() === '' ? null : text }
}

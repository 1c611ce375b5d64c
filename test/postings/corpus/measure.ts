import type { Reading, Requirement, Salary } from '../../../src/postings/posting.ts'
import type { Expected, Sample } from './sample.ts'

/** The fields that are compared; `requirements` and `skills` are lists, all others are scalar. */
export const fields = [
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
] as const satisfies (keyof Expected)[]
export type Field = (typeof fields)[number]

/** How a field was read: `missing` was stated and not found, `invented` was found and not stated. */
export type Verdict = 'right' | 'wrong' | 'missing' | 'invented'

/** One field of one posting as it should be and as it was read. */
export interface Judgement {
  kind: string
  field: Field
  verdict: Verdict
  expected: unknown
  found: unknown
}

/** Judges what `read` finds in each posting, field by field. */
export function measure(samples: Sample[], read: (text: string) => Reading): Judgement[] {
  return samples.flatMap(({ kind, text, expected }) => {
    const reading = read(text)
    return fields.map((field) => {
      const found = reading[field]?.value
      return { kind, field, verdict: judge(field, expected, found), expected: expected[field], found }
    })
  })
}

/** The share of fields that were read right, in percent. */
export function percentRight(judgements: Judgement[]): number {
  return (100 * countOf(judgements, 'right')) / judgements.length
}

/** A line of counts a field, the total, then every field that was not read right. */
export function report(judgements: Judgement[]): string {
  const rows = fields.map((name) => {
    const ofField = judgements.filter(({ field }) => field === name)
    return row(name, ofField)
  })
  const head = `${'field'.padEnd(16)} right wrong missing invented`
  const stated = judgements.filter(({ expected }) => !isAbsent(expected))
  const shares = `${percentRight(judgements).toFixed(1)} %, of the stated ${percentRight(stated).toFixed(1)} %`
  return [head, ...rows, row('total', judgements), shares, ...notRight(judgements)].join('\n')
}

function row(name: string, judgements: Judgement[]): string {
  const cell = (verdict: Verdict, width: number) => String(countOf(judgements, verdict)).padStart(width)
  return `${name.padEnd(16)} ${cell('right', 5)} ${cell('wrong', 5)} ${cell('missing', 7)} ${cell('invented', 8)}`
}

function countOf(judgements: Judgement[], verdict: Verdict): number {
  return judgements.filter((judgement) => judgement.verdict === verdict).length
}

function notRight(judgements: Judgement[]): string[] {
  return judgements
    .filter(({ verdict }) => verdict !== 'right')
    .map(
      ({ kind, field, verdict, expected, found }) =>
        `${verdict} ${field} (${kind})\n  expected ${JSON.stringify(expected)}\n  found    ${JSON.stringify(found)}`,
    )
}

function judge(field: Field, expected: Expected, found: unknown): Verdict {
  const wanted = expected[field]
  if (isAbsent(wanted)) return isAbsent(found) ? 'right' : 'invented'
  if (isAbsent(found)) return 'missing'
  return isSame(field, wanted, found) ? 'right' : 'wrong'
}

function isAbsent(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}

function isSame(field: Field, wanted: unknown, found: unknown): boolean {
  switch (field) {
    case 'title':
    case 'company':
    case 'location':
      return bare(wanted as string) === bare(found as string)
    case 'salary':
      return isSameSalary(wanted as Salary, found as Salary)
    case 'requirements':
      return isNearlySame((wanted as Requirement[]).map(line), (found as Requirement[]).map(line))
    case 'skills':
      return isSameSet(wanted as string[], found as string[])
    default:
      return wanted === found
  }
}

/** Without the case of letters and without punctuation around; brackets are part of a title. */
function bare(text: string): string {
  return text
    .trim()
    .replaceAll(/^[\s.,;:!–-]+|[\s.,;:!–-]+$/g, '')
    .toLowerCase()
}

function isSameSalary(wanted: Salary, found: Salary): boolean {
  return (['min', 'max', 'currency', 'period'] as const).every((part) => wanted[part] === found[part])
}

function isSameSet(wanted: string[], found: string[]): boolean {
  return wanted.length === found.length && wanted.every((skill) => found.includes(skill))
}

/** At least nine in ten of the expected lines are found, and at most one in ten of those found is not expected. */
function isNearlySame(wanted: string[], found: string[]): boolean {
  const hits = wanted.filter((text) => found.includes(text)).length
  const strays = found.filter((text) => !wanted.includes(text)).length
  return hits >= 0.9 * wanted.length && strays <= 0.1 * found.length
}

function line({ kind, text }: Requirement): string {
  const words = text.replaceAll(/\s+/g, ' ').trim()
  return `${kind}: ${words.replace(/[.,;:!]+$/, '')}`
}

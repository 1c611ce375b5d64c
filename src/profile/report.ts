import { toPath } from '../http/json.ts'
import type { FieldError } from '../http/problem.ts'
import { meansOngoing, parsePartialDate } from './dates.ts'
import { isFilled } from './filled.ts'
import { type Place, placesOf } from './places.ts'
import { type Resume, type SectionName, sectionNames } from './schema.ts'

/** What was found in a resume that was imported. */
export interface Report {
  /** How many entries each section of the file has; `basics` is one. */
  sections: Partial<Record<SectionName, number>>
  /** The keys that the schema does not know, which are kept: how many, and where the first 50 are. */
  extensions: { count: number; paths: string[] }
  /** What may be a mistake, at most 50 of them. */
  warnings: FieldError[]
}

const MAX_LISTED = 50
/** What keys were called before version 1 of the schema. */
const FORMER_NAMES = new Map([
  ['basics.picture', 'image'],
  ['basics.website', 'url'],
  ['work.company', 'name'],
  ['work.website', 'url'],
  ['volunteer.website', 'url'],
  ['education.gpa', 'score'],
  ['publications.website', 'url'],
])

/** Looks a resume over; pure. */
export function toReport(resume: Resume): Report {
  const extensions: Report['extensions'] = { count: 0, paths: [] }
  const warnings = isFilled(resume.basics?.name)
    ? []
    : [{ path: 'basics.name', message: 'is missing: a resume needs a name' }]
  for (const place of placesOf(resume)) {
    const message = warningOf(place)
    if (message !== undefined && warnings.length < MAX_LISTED)
      warnings.push({ path: toPath(place.keys), message })
    if (place.isKnown) continue
    extensions.count += 1
    if (extensions.paths.length < MAX_LISTED) extensions.paths.push(toPath(place.keys))
  }
  return { sections: countSections(resume), extensions, warnings }
}

function countSections(resume: Resume): Report['sections'] {
  const counts = sectionNames
    .filter((name) => name in resume)
    .map((name) => {
      const section = resume[name]
      return [name, Array.isArray(section) ? section.length : section ? 1 : 0] as const
    })
  return Object.fromEntries(counts)
}

function warningOf({ keys, value, parent, isKnown }: Place): string | undefined {
  const key = keys.at(-1)
  if (!isKnown) return warningOfName(`${keys[0]}.${key}`)
  if (!isFilled(value)) return undefined
  if (key === 'url' && !isWebAddress(value)) return 'is no address that starts with http:// or https://'
  if (key === 'email' && !/^[^\s@]+@[^\s@]+$/.test(value)) return 'is no e-mail address'
  if (key === 'endDate') return warningOfEnd(value, parent)
  if (key === 'expiryDate' && isBefore(value, parent.date)) return 'is before the date of the certificate'
  return undefined
}

function warningOfName(name: string): string | undefined {
  const now = FORMER_NAMES.get(name)
  return now && `is a key of an older schema: it is kept, but not read; version 1 has "${now}"`
}

function warningOfEnd(end: string, { startDate, ongoing }: Place['parent']): string | undefined {
  if (isBefore(end, startDate)) return 'is before the start'
  if (ongoing === true && !meansOngoing(end)) return 'is given although "ongoing" is true, which counts'
  if (ongoing === false && meansOngoing(end)) return 'means that it goes on, and "ongoing" is false'
  return undefined
}

function isBefore(end: string, start: unknown): boolean {
  const last = parsePartialDate(end)?.to
  const first = isFilled(start) ? parsePartialDate(start)?.from : undefined
  return last !== undefined && first !== undefined && last < first
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value)
}

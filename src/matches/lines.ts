import { type Json, isJsonObject, type JsonObject } from '../http/json.ts'
import { skillsIn } from '../skills/named.ts'
import { skillsOfName } from './skills-in.ts'
import { type Interval, toInterval, toMonth } from './years.ts'

/** Where in a resume a line can stand: the more it shows of what was done, the earlier. */
const sources = [
  'work',
  'projects',
  'volunteer',
  'certificates',
  'education',
  'publications',
  'awards',
  'basics',
  'skills',
  'languages',
  'custom',
] as const
type Source = (typeof sources)[number]

/** A text of the profile. */
export interface Line {
  /** Where it is in the profile (RFC 6901). */
  pointer: string
  text: string
  source: Source
  /** The skills it names. */
  skills: string[]
  /** When the entry it belongs to took place: the same object for each of its lines. */
  period: Interval | undefined
}

/** An entry of a section of the profile, with its lines. */
export interface Entry {
  source: Source
  pointer: string
  value: JsonObject
  period: Interval | undefined
  lines: Line[]
}

interface Fields {
  texts: readonly string[]
  /** Those that name one thing rather than tell of it. */
  names?: readonly string[]
}

// What belongs to the employer rather than to the person (its name, what it does) supports nothing.
const fields: Record<Source, Fields> = {
  work: { texts: ['position', 'summary', 'highlights'] },
  projects: { texts: ['name', 'description', 'highlights', 'roles'], names: ['keywords'] },
  volunteer: { texts: ['position', 'summary', 'highlights'] },
  certificates: { texts: ['name'] },
  education: { texts: ['studyType', 'area'], names: ['courses'] },
  publications: { texts: ['name', 'summary'] },
  awards: { texts: ['title', 'summary'] },
  basics: { texts: ['label', 'summary'] },
  skills: { texts: [], names: ['name', 'keywords'] },
  languages: { texts: ['language', 'fluency'] },
  custom: { texts: ['name', 'value'] },
}
const DATED = new Set<Source>(['work', 'projects', 'volunteer'])

/** The entries of a JSON Resume, whatever is in it: what is not of the expected type has no lines. */
export function readEntries(resume: object, asOf: number): Entry[] {
  return sources.flatMap((source) =>
    entriesOf(resume, source).map(([pointer, value]) => {
      const period = DATED.has(source) ? toInterval(value, asOf) : undefined
      const lines = isExpired(value, { source, asOf }) ? [] : linesOf(value, { source, pointer, period })
      return { source, pointer, value, period, lines }
    }),
  )
}

/** Strongest first: what was done before what is claimed, and the latest of it before the rest. */
export function compareLines(a: Line, b: Line): number {
  return sources.indexOf(a.source) - sources.indexOf(b.source) || (b.period?.to ?? 0) - (a.period?.to ?? 0)
}

/** A text that says something. */
export function asText(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function entriesOf(resume: object, source: Source): [string, JsonObject][] {
  const section = isJsonObject(resume) ? resume[source] : undefined
  if (isJsonObject(section)) return [[`/${source}`, section]]
  if (!Array.isArray(section)) return []
  return section.flatMap((value, index): [string, JsonObject][] =>
    isJsonObject(value) ? [[`/${source}/${index}`, value]] : [],
  )
}

function isExpired({ expiryDate }: JsonObject, { source, asOf }: { source: Source; asOf: number }): boolean {
  return source === 'certificates' && (toMonth(expiryDate, { last: true }) ?? asOf) < asOf
}

function linesOf(value: JsonObject, { source, pointer, period }: Omit<Entry, 'value' | 'lines'>): Line[] {
  const { texts, names = [] } = fields[source]
  const read = (field: string, toSkills: (text: string) => string[]) =>
    textsOf(value[field], `${pointer}/${field}`).map(([pointer, text]): Line => ({
      pointer,
      text,
      source,
      skills: toSkills(text),
      period,
    }))
  return [
    ...texts.flatMap((field) => read(field, skillsIn)),
    ...names.flatMap((field) => read(field, skillsOfName)),
  ]
}

function textsOf(value: Json | undefined, pointer: string): [string, string][] {
  const items: [string, Json | undefined][] = Array.isArray(value)
    ? value.map((item, index) => [`${pointer}/${index}`, item])
    : [[pointer, value]]
  return items.flatMap(([pointer, item]): [string, string][] => {
    const text = asText(item)
    return text === undefined ? [] : [[pointer, text]]
  })
}

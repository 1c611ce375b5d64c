import { readDegree } from './degree.ts'
import { readLanguages } from './human-language.ts'
import { asText, compareLines, type Entry, type Line, readEntries } from './lines.ts'
import { type Interval, toMonth } from './years.ts'

/** A degree of the profile, and the line that says so. */
export interface HeldDegree {
  /** As in degree.ts. */
  level: number
  /** False while it is being studied for. */
  isDone: boolean
  line: Line
}

/** A language of the profile, and the line that says so. */
export interface SpokenLanguage {
  /** ISO 639-1. */
  language: string
  /** As in human-language.ts. */
  level: number | undefined
  line: Line
}

/** A profile as what it can support. */
export interface Facts {
  /** Strongest first. */
  lines: Line[]
  degrees: HeldDegree[]
  languages: SpokenLanguage[]
  /** The working life: a line for each entry whose dates are known, latest first. */
  work: (Line & { period: Interval })[]
}

/** How much of a name is read. */
const MAX_NAME = 200

/**
 * Reads a JSON Resume as evidence.
 *
 * @param asOf the month that it was written in, which is where ongoing work ends
 */
export function readFacts(resume: object, asOf: number): Facts {
  const entries = readEntries(resume, asOf)
  const of = (source: Entry['source']) => entries.filter((entry) => entry.source === source)
  return {
    lines: entries.flatMap(({ lines }) => lines).sort(compareLines),
    degrees: of('education').flatMap((entry) => readHeldDegree(entry, asOf)),
    languages: of('languages').flatMap(readSpoken),
    work: of('work').flatMap(toWork).sort(compareLines),
  }
}

function readHeldDegree({ value, lines }: Entry, asOf: number): HeldDegree[] {
  const degrees = lines
    .filter(({ pointer }) => /\/(?:studyType|area)$/.test(pointer))
    .map((line) => ({ level: readDegree(line.text.slice(0, MAX_NAME)), line }))
  const best = degrees.find(({ level }) => level > 0) ?? degrees[0]
  if (!best) return []
  const end = toMonth(value.endDate)
  const isDone = end === undefined ? toMonth(value.startDate) === undefined : end <= asOf
  return [{ level: best.level, isDone, line: best.line }]
}

function readSpoken({ value, lines }: Entry): SpokenLanguage[] {
  const [line] = lines
  const [name, fluency] = [value.language, value.fluency].map(
    (text) => asText(text)?.slice(0, MAX_NAME) ?? '',
  )
  if (!line) return []
  return readLanguages(`${name} (${fluency})`, { isList: true }).map(({ language, level }) => ({
    language,
    level,
    line,
  }))
}

function toWork({ pointer, value, period }: Entry): (Line & { period: Interval })[] {
  const field = ['position', 'name', 'startDate'].find((field) => asText(value[field]) !== undefined)
  const text = field && asText(value[field])
  if (!period || text === undefined) return []
  return [{ pointer: `${pointer}/${field}`, text, source: 'work', skills: [], period }]
}

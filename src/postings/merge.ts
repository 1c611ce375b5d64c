import type { Finding, Origin, Posting, PostingField, Reading, Requirement } from './posting.ts'
import { sameText } from './structured/values.ts'

/** A reading out of plain values, each from one origin and as sure as that; what is undefined or empty is left out. */
export function toReading(
  values: { [F in PostingField]?: Posting[F] | undefined },
  from: Origin,
  confidence = 1,
): Reading {
  const entries = Object.entries(values)
    .filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    )
    .map(([field, value]) => [field, { value, from, confidence }])
  return Object.fromEntries(entries) as Reading
}

/**
 * Readings of one posting by several sources, in the order in which they are believed: the first that has a field
 * wins. Of lists, later sources add what is not there yet; such a list is as sure as the least sure of them.
 */
export function mergeReadings(...readings: Reading[]): Reading {
  const merged: Reading = {}
  for (const reading of readings) {
    const { requirements, skills } = merged
    Object.assign(merged, { ...reading, ...merged })
    if (requirements && reading.requirements) {
      merged.requirements = unite(requirements, reading.requirements, uniteRequirements)
    }
    if (skills && reading.skills) merged.skills = unite(skills, reading.skills, uniteSkills)
  }
  return merged
}

function unite<T>(
  one: Finding<T[]>,
  other: Finding<T[]>,
  both: (known: T[], more: T[]) => T[],
): Finding<T[]> {
  const value = both(one.value, other.value)
  if (value.every((entry) => one.value.includes(entry))) return one
  return { ...one, value, confidence: Math.min(one.confidence, other.confidence) }
}

function uniteSkills(known: string[], more: string[]): string[] {
  return [...new Set([...known, ...more])]
}

// Shorter than this, that one text is within another says nothing.
const leastTelling = 16

/**
 * What is known and what is new. Of the same words the source that says more has it ("5 years of experience", "5+ years
 * of experience with Go"), and the one that has them in several pieces.
 */
function uniteRequirements(known: Requirement[], more: Requirement[]): Requirement[] {
  const texts = known.map(({ text }) => sameText(text))
  const all = texts.join('\n')
  const pieces = more.map((requirement) => ({ requirement, text: sameText(requirement.text) }))
  const united = known.map((requirement, index) => finer(texts[index] ?? '', pieces) ?? [requirement])
  for (const { requirement, text } of pieces) {
    if (all.includes(text)) continue
    const within = texts.flatMap((known, index) => (isWithin(known, text) ? [index] : []))
    if (within.length === 0) united.push([requirement])
    else if (within.length === 1) united[within[0] ?? 0] = [requirement]
  }
  return united.flat()
}

const isWithin = (known: string, text: string) => known.length >= leastTelling && text.includes(known)

/** The pieces that make up a text when they are put together, two at least. */
function finer(
  whole: string,
  pieces: { requirement: Requirement; text: string }[],
): Requirement[] | undefined {
  const inner = pieces.filter(({ text }) => text !== '' && whole.includes(text))
  const isSame = inner.length > 1 && inner.map(({ text }) => text).join('') === whole
  return isSame ? inner.map(({ requirement }) => requirement) : undefined
}

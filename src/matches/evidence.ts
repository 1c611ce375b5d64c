import { canonicalSkill, impliedBy } from '../skills/skills.ts'
import type { Facts } from './facts.ts'
import type { Line } from './lines.ts'
import { findTerm } from './skills-in.ts'
import { countMonths } from './years.ts'

/** A line of the profile, and the skill for which it counts. */
export interface Support {
  line: Line
  /** The skill that is asked for, or one that implies it; undefined where it is not about a skill. */
  skill?: string
}

/** A profile that can be asked for what supports a skill. */
export interface Evidence {
  facts: Facts
  /** The lines that name a skill, strongest first, then those that name one which implies it. */
  supporting(skill: string): Support[]
  /** The months in which a skill was used, as far as entries with dates name it; what overlaps counts once. */
  monthsOf(skill: string): number
}

/** Looks facts up by skill; each skill is worked out once. */
export function createEvidence(facts: Facts): Evidence {
  const bySkill = Map.groupBy(
    facts.lines.flatMap((line) => line.skills.map((skill) => ({ line, skill }))),
    ({ skill }) => skill,
  )
  const lower = facts.lines.map(({ text }) => text.toLowerCase())
  const supporting = memoize((skill: string): Support[] => {
    if (canonicalSkill(skill) === undefined) return linesWith(skill)
    return [skill, ...impliedBy(skill)].flatMap((name) => bySkill.get(name) ?? [])
  })
  const monthsOf = memoize((skill: string) =>
    countMonths([...new Set(supporting(skill).flatMap(({ line }) => line.period ?? []))]),
  )
  return { facts, supporting, monthsOf }

  function linesWith(term: string): Support[] {
    const wanted = term.toLowerCase()
    return facts.lines.flatMap((line, at) =>
      lower[at]?.includes(wanted) && findTerm(line.text, term) >= 0 ? [{ line, skill: term }] : [],
    )
  }
}

function memoize<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const value = known.get(key) ?? compute(key)
    known.set(key, value)
    return value
  }
}

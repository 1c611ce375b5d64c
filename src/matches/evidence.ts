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

/** What a profile shows of a skill; the lines are a few of them all, strongest first. */
export interface SkillEvidence {
  /** Those that name it, then those that name a skill which implies it. */
  supports: Support[]
  /** Those out of entries whose dates are known. */
  dated: Support[]
  certificates: Support[]
  /** The months of those entries; what overlaps counts once. */
  months: number
}

/** A profile that can be asked for what supports a skill. */
export interface Evidence {
  facts: Facts
  of(skill: string): SkillEvidence
}

/** More than are ever shown. */
const MOST_LINES = 10

/** Looks facts up by skill; each skill is worked out once. */
export function createEvidence(facts: Facts): Evidence {
  const bySkill = Map.groupBy(
    facts.lines.flatMap((line) => line.skills.map((skill) => ({ line, skill }))),
    ({ skill }) => skill,
  )
  const lower = facts.lines.map(({ text }) => text.toLowerCase())
  const known = new Map<string, SkillEvidence>()
  return {
    facts,
    of(skill) {
      const evidence = known.get(skill) ?? toEvidence(supporting(skill))
      known.set(skill, evidence)
      return evidence
    },
  }

  function supporting(skill: string): Support[] {
    if (canonicalSkill(skill) === undefined) return linesWith(skill)
    return [skill, ...impliedBy(skill)].flatMap((name) => bySkill.get(name) ?? [])
  }

  function linesWith(term: string): Support[] {
    const wanted = term.toLowerCase()
    return facts.lines.flatMap((line, at) =>
      lower[at]?.includes(wanted) && findTerm(line.text, term) >= 0 ? [{ line, skill: term }] : [],
    )
  }
}

function toEvidence(supports: Support[]): SkillEvidence {
  const dated = supports.filter(({ line }) => line.period)
  return {
    supports: supports.slice(0, MOST_LINES),
    dated: dated.slice(0, MOST_LINES),
    certificates: supports.filter(({ line }) => line.source === 'certificates').slice(0, MOST_LINES),
    months: countMonths([...new Set(dated.flatMap(({ line }) => line.period ?? []))]),
  }
}

import type { Mention, SkillMention } from './ask.ts'
import type { AskedYears } from './asked-years.ts'

// What begins another demand: "5 years of experience, knowledge of Go" asks for no years of Go.
const NEXT_DEMAND =
  /[;!?]|\.\s|(?<!\p{L})(?:of (?:them|which)|davon|knowledge|familiar|understanding|proficien|skilled|kenntnis|connaissance|maîtrise|conocimiento|kennis)/iu
const BEFORE_IN_BRACKETS = /\(\s*(?:[\p{L}.]+\s+){0,3}$/u
const BEFORE_AFTER_COLON = /(?::|\s-)\s*(?:[\p{L}.]+\s+){0,3}$/u

/**
 * Tells the years of skills from those of work as a whole: "5+ years with Go and SQL", "Go (3 years), SQL (2 years)",
 * "Go for three years", against "5 years in a team". Years of a skill become part of its mention.
 */
export function withYears(
  text: string,
  skills: readonly SkillMention[],
  asked: readonly AskedYears[],
): Mention[] {
  const sorted = [...skills].sort((a, b) => a.index - b.index)
  const result = new Map<SkillMention, SkillMention>(sorted.map((skill) => [skill, skill]))
  const ofWork: Mention[] = []
  for (const [at, years] of asked.entries()) {
    const since = asked[at - 1]
    const from = since ? since.index + since.length : 0
    const to = asked[at + 1]?.index ?? text.length
    const near = sorted.filter(({ index }) => index >= from && index < to)
    const governed = governedBy(text, years, near)
    if (governed.length === 0) ofWork.push({ ...years, ask: { kind: 'years', years: years.years } })
    for (const skill of governed) result.set(skill, { ...skill, ask: { ...skill.ask, years: years.years } })
    const next = governed.find(({ index }) => index > years.index) ?? governed.at(-1)
    if (next) result.set(next, spanning(next, years))
  }
  return [...result.values(), ...ofWork]
}

function governedBy(text: string, years: AskedYears, near: readonly SkillMention[]): SkillMention[] {
  const end = years.index + years.length
  const before = near.filter(({ index }) => index < years.index)
  const lead = text.slice(Math.max(0, years.index - 40), years.index)
  if (BEFORE_IN_BRACKETS.test(lead)) return before.slice(-1)
  if (before.length > 0 && BEFORE_AFTER_COLON.test(lead)) return before
  const after = near.filter(({ index }) => index >= end && !NEXT_DEMAND.test(text.slice(end, index)))
  if (after.length > 0) return after
  const last = before.at(-1)
  const between = last && text.slice(last.index + last.length, years.index)
  return last && between !== undefined && !/[,;!?]|\.\s/.test(between) ? [last] : []
}

/** A skill with its years. What stands between the two is theirs, and no connection to anything else. */
function spanning(skill: SkillMention, { years, index, length }: AskedYears): SkillMention {
  const start = Math.min(skill.index, index)
  const end = Math.max(skill.index + skill.length, index + length)
  return { ask: { ...skill.ask, years }, index: start, length: end - start }
}

import type { Ask } from './ask.ts'
import { assessChoice, floorShare } from './assess.ts'
import { createEvidence, type Evidence, type Support } from './evidence.ts'
import { readFacts } from './facts.ts'
import { compareLines } from './lines.ts'
import { readRequirement } from './requirement.ts'
import type { AssessedRequirement, Score } from './schema.ts'
import { toSkill } from './skills-in.ts'
import { countMonths, toMonth, toYears } from './years.ts'

/** To be raised with every change of the rules, so that what is kept counts as out of date. */
export const RULES_VERSION = 2

/** A posting, in so far as it is matched. */
export interface PostingToMatch {
  requirements: readonly { text: string; kind: 'required' | 'preferred' }[]
  skills: readonly string[]
}

/** A profile, in so far as it is matched. */
export interface ProfileToMatch {
  /** A JSON Resume; whatever is in it. */
  resume: object
  version: number
  /** RFC 3339, UTC. */
  updated_at: string
}

const WEIGHTS = { required: 3, preferred: 1 } as const
const MAX_REQUIREMENTS = 200
const MAX_SKILLS = 200
const MAX_EVIDENCE = 5
const MAX_TEXT = 500

interface Demand {
  text: string
  kind: 'required' | 'preferred'
  asked: Ask[][]
}

/**
 * How a profile matches a posting: the same for the same two, whatever the day. Nothing but rules; the order of
 * lines and requirements does not matter.
 */
export function scoreMatch(profile: ProfileToMatch, posting: PostingToMatch): Score {
  const asOf = profile.updated_at.slice(0, 7)
  const facts = readFacts(profile.resume, toMonth(asOf) ?? 0)
  const evidence = createEvidence(facts)
  const demands = toDemands(posting)
  const requirements = demands.map((demand) => assessDemand(demand, evidence))
  const skills = Map.groupBy(skillsOf(posting), (skill) => evidence.of(skill).supports.length > 0)
  return {
    ...toScore(requirements),
    requirements,
    not_assessed: requirements.filter(({ verdict }) => verdict === 'not_assessed').length,
    left_out: Math.max(0, posting.requirements.length - MAX_REQUIREMENTS),
    skills: { matched: skills.get(true) ?? [], missing: skills.get(false) ?? [] },
    years_total: toYears(countMonths(facts.work.map(({ period }) => period))),
    as_of: asOf,
    profile_version: profile.version,
  }
}

/** What is asked for: the requirements, and the skills where no requirement says anything that can be assessed. */
function toDemands(posting: PostingToMatch): Demand[] {
  const names = skillsOf(posting)
  const demands = posting.requirements.slice(0, MAX_REQUIREMENTS).map(({ text, kind }) => ({
    text: cut(text),
    kind,
    asked: readRequirement(text, { names, isRequired: kind === 'required' }),
  }))
  if (demands.some(({ asked }) => asked.length > 0)) return demands
  return [
    ...demands,
    ...names.map((skill): Demand => ({
      text: cut(skill),
      kind: 'required',
      asked: [[{ kind: 'skill', skill }]],
    })),
  ]
}

function skillsOf({ skills }: PostingToMatch): string[] {
  return [...new Set(skills.slice(0, MAX_SKILLS).map(toSkill))].filter((skill) => skill !== '')
}

function assessDemand({ text, kind, asked }: Demand, evidence: Evidence): AssessedRequirement {
  if (asked.length === 0) {
    const because = 'it names no skill, years, degree, language or licence that the rules know'
    return { text, kind, verdict: 'not_assessed', weight: 0, points: 0, because, evidence: [] }
  }
  const parts = asked.map((choice) => assessChoice(choice, evidence))
  const share = floorShare(parts.reduce((sum, part) => sum + part.share, 0) / parts.length)
  const weight = WEIGHTS[kind]
  return {
    text,
    kind,
    verdict: share === 1 ? 'met' : share === 0 ? 'gap' : 'partly',
    weight,
    points: round(weight * share),
    because: cut(parts.map(({ because }) => because).join('; ')),
    evidence: toEvidence(parts.map(({ supports }) => supports)),
  }
}

/** A line for each part before a second one for any, strongest first. */
function toEvidence(parts: readonly Support[][]): AssessedRequirement['evidence'] {
  const chosen = new Map<string, { line: Support['line']; skills: Set<string> }>()
  for (let at = 0; at < MAX_EVIDENCE * 2; at += 1) {
    for (const supports of parts) {
      const support = supports[at]
      if (!support) continue
      const known = chosen.get(support.line.pointer)
      if (!known && chosen.size === MAX_EVIDENCE) continue
      const entry = known ?? { line: support.line, skills: new Set<string>() }
      if (support.skill !== undefined) entry.skills.add(support.skill)
      chosen.set(support.line.pointer, entry)
    }
  }
  return [...chosen.values()]
    .sort((a, b) => compareLines(a.line, b.line))
    .map(({ line, skills }) => ({ pointer: line.pointer, text: cut(line.text), skills: [...skills] }))
}

function toScore(
  requirements: readonly AssessedRequirement[],
): Pick<Score, 'score' | 'reason' | 'arithmetic'> {
  const sum = (kind: 'required' | 'preferred') => {
    const assessed = requirements.filter((one) => one.kind === kind && one.verdict !== 'not_assessed')
    const points = round(assessed.reduce((total, one) => total + one.points, 0))
    return { weight_each: WEIGHTS[kind], assessed: assessed.length, points }
  }
  const [required, preferred] = [sum('required'), sum('preferred')]
  const weight = required.assessed * required.weight_each + preferred.assessed * preferred.weight_each
  const points = round(required.points + preferred.points)
  const score = weight === 0 ? null : Math.round(round(points * 100) / weight)
  return {
    score,
    reason: score === null ? 'The posting asks for nothing that can be assessed' : null,
    arithmetic: {
      required,
      preferred,
      points,
      weight,
      formula: score === null ? null : `100 × ${points} / ${weight}, rounded, is ${score}`,
    },
  }
}

// Sums of decimals, without what binary fractions add.
function round(value: number): number {
  return Math.round(value * 100) / 100
}

function cut(text: string): string {
  if (text.length <= MAX_TEXT) return text
  // Half a surrogate pair would be no Unicode.
  return `${text.slice(0, MAX_TEXT - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

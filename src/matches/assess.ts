import type { Ask } from './ask.ts'
import { degreeNames, YEARS_INSTEAD } from './degree.ts'
import { DRIVING } from './driving.ts'
import type { Evidence, SkillEvidence, Support } from './evidence.ts'
import { nameOfLanguage } from './human-language.ts'
import { countMonths, toYears } from './years.ts'

/** How far a profile has what is asked for. */
export interface Assessment {
  /** 0 to 1, two decimals, never rounded up. */
  share: number
  /** Why, for people. */
  because: string
  /** Strongest first. */
  supports: Support[]
}

const LEVELS = ['', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2 or native']

/** Two decimals, rounded down: what is nearly there is not there. */
export function floorShare(share: number): number {
  return Math.floor(share * 100 + 1e-9) / 100
}

/** Assesses what is asked for, any one of which will do: the best of it counts. */
export function assessChoice(choice: readonly Ask[], evidence: Evidence): Assessment {
  const assessments = choice.map((ask) => assess(ask, evidence))
  const share = Math.max(...assessments.map((assessment) => assessment.share))
  const best = assessments.find((assessment) => assessment.share === share)
  if (best && (share > 0 || choice.length === 1)) return best
  const names = choice.map(nameOfAsk)
  return { share: 0, because: `none of ${names.join(', ')} is in the profile`, supports: [] }
}

function assess(ask: Ask, evidence: Evidence): Assessment {
  if (ask.kind === 'skill') return assessSkill(ask, evidence)
  if (ask.kind === 'years') return assessYears(ask.years, evidence)
  if (ask.kind === 'degree') return assessDegree(ask, evidence)
  if (ask.kind === 'language') return assessLanguage(ask, evidence)
  return assessDriving(ask, evidence)
}

function assessSkill(ask: Extract<Ask, { kind: 'skill' }>, evidence: Evidence): Assessment {
  const { skill, years, isCertified } = ask
  const found = evidence.of(skill)
  const { supports, certificates } = found
  const [first] = supports
  if (!first) return { share: 0, because: `${skill} is not in the profile`, supports }
  if (years !== undefined) return assessYearsOf(skill, years, found)
  if (isCertified) {
    return certificates.length > 0
      ? { share: 1, because: `a certificate names ${skill}`, supports: certificates }
      : { share: 0.5, because: `${skill} is in the profile, but in no certificate`, supports }
  }
  const because =
    first.skill === skill ? `${skill} is in the profile` : `${skill} is implied by ${first.skill ?? ''}`
  return { share: 1, because, supports }
}

/** Half for the skill, the other half for its years. */
function assessYearsOf(skill: string, years: number, { months, dated, supports }: SkillEvidence): Assessment {
  return {
    share: years === 0 ? 1 : floorShare(0.5 + Math.min(0.5, months / (24 * years))),
    because: `${toYears(months)} years of ${skill}, ${toYears(years * 12)} asked`,
    supports: dated.length > 0 ? dated : supports,
  }
}

function assessYears(years: number, { facts }: Evidence): Assessment {
  const months = countMonths(facts.work.map(({ period }) => period))
  return {
    share: years === 0 ? 1 : floorShare(Math.min(1, months / (12 * years))),
    because: `${toYears(months)} years of any work, ${toYears(years * 12)} asked`,
    supports: facts.work.map((line) => ({ line })),
  }
}

function assessDegree(ask: Extract<Ask, { kind: 'degree' }>, evidence: Evidence): Assessment {
  const { level, orExperience } = ask
  const degree = bestDegree(level, evidence)
  if (!orExperience || degree.share === 1) return degree
  const work = assessYears(YEARS_INSTEAD[level] ?? 0, evidence)
  if (work.share <= degree.share) return degree
  return { ...work, because: `${work.because} instead of ${degreeNames[level]}` }
}

function bestDegree(level: number, { facts }: Evidence): Assessment {
  const asked = degreeNames[level] ?? degreeNames[0]
  const held = facts.degrees
    .map((degree) => ({ ...degree, share: shareOfDegree(degree, level) }))
    .sort((a, b) => b.share - a.share || b.level - a.level)
  const [best] = held
  if (!best || best.share === 0)
    return { share: 0, because: `${asked} is asked for, and none is in the profile`, supports: [] }
  const state = best.isDone ? 'in the profile' : 'under way'
  const name = best.level === 0 ? 'a degree of unknown level' : (degreeNames[best.level] ?? '')
  return {
    share: best.share,
    because: `${name} is ${state}, ${asked} is asked for; the field is not compared`,
    supports: held.filter(({ share }) => share === best.share).map(({ line }) => ({ line })),
  }
}

function shareOfDegree({ level, isDone }: { level: number; isDone: boolean }, asked: number): number {
  if (level >= asked) return isDone ? 1 : 0.5
  const isNear = level === 0 || (level >= 2 && level === asked - 1)
  return isNear && isDone ? 0.5 : 0
}

function assessLanguage(ask: Extract<Ask, { kind: 'language' }>, { facts }: Evidence): Assessment {
  const name = nameOfLanguage(ask.language)
  const [best] = facts.languages
    .filter(({ language }) => language === ask.language)
    .sort((a, b) => (b.level ?? 0) - (a.level ?? 0))
  if (!best) return { share: 0, because: `${name} is not among the languages of the profile`, supports: [] }
  const supports = [{ line: best.line }]
  if (ask.level === undefined) return { share: 1, because: `${name} is in the profile`, supports }
  const asked = LEVELS[ask.level] ?? ''
  if (best.level === undefined)
    return { share: 0.5, because: `${name} is in the profile without a level, ${asked} asked`, supports }
  const share = floorShare(Math.min(1, best.level / ask.level))
  return { share, because: `${name} at ${LEVELS[best.level] ?? ''}, ${asked} asked`, supports }
}

function assessDriving(_: Extract<Ask, { kind: 'driving' }>, { facts }: Evidence): Assessment {
  const lines = facts.lines.filter(({ text }) => DRIVING.test(text))
  return lines.length > 0
    ? { share: 1, because: 'a driving licence is in the profile', supports: lines.map((line) => ({ line })) }
    : { share: 0, because: 'no driving licence is in the profile', supports: [] }
}

function nameOfAsk(ask: Ask): string {
  if (ask.kind === 'skill') return ask.skill
  if (ask.kind === 'years') return `${toYears(ask.years * 12)} years of work`
  if (ask.kind === 'degree') return degreeNames[ask.level] ?? degreeNames[0]
  if (ask.kind === 'language') return nameOfLanguage(ask.language)
  return 'a driving licence'
}

import { findSkills, type SkillMention } from './skills.ts'

// Only words that lead to the name itself may stand between: "no downtime with Go" takes nothing back.
const NEGATED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:no|not|(?:do|does|need)n['’]t|never|without|kein|keine|keinen|keiner|keinerlei|` +
    `nicht|ohne|sans|pas de|sin|geen|zonder)\\s+` +
    `(?:(?:prior|previous|any|much|longer|more|experience|knowledge|need|to|know|have|use|used|using|` +
    `worked|of|with|in|for|` +
    `Erfahrung|Kenntnisse|mit|von|expérience|connaissance|en|de|avec|experiencia|ervaring|met)\\s+){0,5}$`,
  'iu',
)
const REACH = 60

/** Whether what a text says just before `index` takes back what it names there: "no experience with PHP". */
export function isNegated(text: string, index: number): boolean {
  return NEGATED.test(text.slice(Math.max(0, index - REACH), index))
}

/** The skills that a text names and does not rule out, with where. */
export function mentionsIn(text: string): SkillMention[] {
  return findSkills(text).filter(({ index }) => !isNegated(text, index))
}

/** The skills that a text names and does not rule out. */
export function skillsIn(text: string): string[] {
  return mentionsIn(text).map(({ skill }) => skill)
}

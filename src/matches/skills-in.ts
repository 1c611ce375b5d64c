import { canonicalSkill, findSkills, type SkillMention } from '../skills/skills.ts'

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

/** The skills of a text that is one name or a few, as an entry in a list of skills. */
export function skillsOfName(text: string): string[] {
  const whole = canonicalSkill(text.trim())
  return whole === undefined ? skillsIn(text) : [...new Set([whole, ...skillsIn(text)])]
}

/** What a skill is called here, whether or not it is a known one. */
export function toSkill(name: string): string {
  return canonicalSkill(name.trim()) ?? name.trim().replace(/\s+/g, ' ')
}

/** Where a text has a term, as a whole one; short terms in their own upper and lower case only. */
export function findTerm(text: string, term: string): number {
  const [inside, wanted] = term.length < 4 ? [text, term] : [text.toLowerCase(), term.toLowerCase()]
  const isPart = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char)
  for (let at = inside.indexOf(wanted); at >= 0 && wanted; at = inside.indexOf(wanted, at + wanted.length)) {
    if (!isPart(inside[at - 1]) && !isPart(inside[at + wanted.length]) && !isNegated(text, at)) return at
  }
  return -1
}

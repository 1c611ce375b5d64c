import { isNegated, skillsIn } from '../skills/named.ts'
import { canonicalSkill } from '../skills/skills.ts'

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

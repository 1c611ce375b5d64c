import { canonicalSkill } from '../skills/skills.ts'
import type { SkillMention } from './ask.ts'
import { mentionsIn } from '../skills/named.ts'
import { findTerm } from './skills-in.ts'

// Certificates go by their letters, whatever a list of skills has.
const CERTIFICATES =
  'PMP CAPM PRINCE2 CISSP CISM CISA CEH OSCP CCNA CCNP CKA CKAD CPA CFA ACCA CIMA SHRM PHR RN LPN BLS ACLS CDL HACCP CSM PSM TEFL QTS NMC IOSH NEBOSH'
const CERTIFIED = /certif|zertifi/i
const AROUND =
  /^(?:(?:strong|good|solid|advanced|basic|proven|hands-on|working)\s+)?(?:(?:experience|knowledge|proficiency|proficient|expertise|skills?)\s+(?:with|in|of)\s+)?|\s+(?:certificat(?:e|ion)s?|certified|skills?|experience|knowledge|proficiency|expertise)$|\s+(?:(?:is|are|would be|ist|est|wäre)\s+)?(?:(?:an?|ein|un)\s+)?(?:(?:big|strong|huge)\s+)?(?:plus|bonus|atout|must|preferred|required|desirable|nice to have|von vorteil)$/giu
const CLAUSE_END = /[,;()]|\.\s|(?<!\p{L})(?:and|und|et)(?!\p{L})/giu

/**
 * The skills and certificates that a requirement names.
 *
 * @param names skills that are on no list and count where the text has them
 */
export function readAskedSkills(text: string, names: readonly string[]): SkillMention[] {
  const known = mentionsIn(text)
  const isKnown = (index: number, end: number) =>
    known.some((mention) => index < mention.index + mention.length && mention.index < end)
  const unlisted = [...CERTIFICATES.split(' '), ...names].flatMap((skill) => {
    const index = findTerm(text, skill)
    return index < 0 || isKnown(index, index + skill.length) ? [] : [{ skill, index, length: skill.length }]
  })
  const found = new Map([...known, ...unlisted].map((mention) => [mention.skill, mention]))
  for (const alone of standingAlone(text)) if (!found.has(alone.skill)) found.set(alone.skill, alone)
  return [...found.values()].map(({ skill, index, length }) => {
    const isCertified = CERTIFIED.test(clauseAt(text, index))
    return { ask: { kind: 'skill', skill, ...(isCertified && { isCertified }) }, index, length }
  })
}

/** Names that are words as well, taken for names where they have a place of their own: "Go (2+ years)". */
function standingAlone(text: string): { skill: string; index: number; length: number }[] {
  const lone = text.trim().replace(/[.,;]$/, '')
  return [...text.matchAll(/[^,;()/|]+/g)].flatMap(({ 0: piece, index }) => {
    const name = piece.trim().replace(/\.$/, '').replace(AROUND, '')
    const skill = canonicalSkill(name)
    if (skill === undefined || (skill !== name && name !== lone)) return []
    const start = index + piece.indexOf(name)
    return [{ skill, index: start, length: name.length }]
  })
}

function clauseAt(text: string, index: number): string {
  const ends = [...text.matchAll(CLAUSE_END)].map((end) => end.index)
  return text.slice(
    ends.findLast((end) => end <= index) ?? 0,
    ends.find((end) => end > index),
  )
}

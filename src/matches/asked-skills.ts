import { canonicalSkill } from '../skills/skills.ts'
import type { SkillMention } from './ask.ts'
import { findTerm, mentionsIn } from './skills-in.ts'

// Certificates go by their letters, whatever a list of skills has.
const CERTIFICATES =
  'PMP CAPM PRINCE2 CISSP CISM CISA CEH OSCP CCNA CCNP CKA CKAD CPA CFA ACCA CIMA SHRM PHR RN LPN BLS ACLS CDL HACCP CSM PSM TEFL QTS'
const CERTIFIED = /certif|zertifi/i
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
  const found = [...known, ...unlisted]
  // A name that is a word as well is only taken for one where it stands alone.
  const whole = found.length > 0 ? undefined : canonicalSkill(text.replace(/[.;,]\s*$/, '').trim())
  if (whole !== undefined) found.push({ skill: whole, index: 0, length: text.length })
  return found.map(({ skill, index, length }) => {
    const isCertified = CERTIFIED.test(clauseAt(text, index))
    return { ask: { kind: 'skill', skill, ...(isCertified && { isCertified }) }, index, length }
  })
}

function clauseAt(text: string, index: number): string {
  const ends = [...text.matchAll(CLAUSE_END)].map((end) => end.index)
  return text.slice(
    ends.findLast((end) => end <= index) ?? 0,
    ends.find((end) => end > index),
  )
}

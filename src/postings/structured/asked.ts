import type { Requirement } from '../posting.ts'
import { skillsIn } from '../../skills/named.ts'
import { canonicalSkill } from '../../skills/skills.ts'
import { isWelcome } from '../text/asks.ts'
import { headingKind } from '../text/headings.ts'
import { sentencesOf, toLines } from '../text/lines.ts'
import { distinct, isItem, toList, toText, type Item } from './values.ts'

const askingFields = [
  'qualifications',
  'experienceRequirements',
  'educationRequirements',
  'securityClearanceRequirement',
  'eligibilityToWorkRequirement',
]

const maxEntries = 200

const bullet = /^- /
const nothing = /^(?:no requirements?|none|not required|keine|n\/?a|-)\.?$/i

/** What a JobPosting asks for in the fields that are there for it, one entry a line, an item or a sentence. */
export function readAsked(posting: Item): Requirement[] {
  const asked = askingFields.flatMap((field) =>
    toList(posting[field]).slice(0, maxEntries).flatMap(statements),
  )
  const skilled = toList(posting['skills'])
    .slice(0, maxEntries)
    .flatMap(statements)
    .filter(({ text }) => !isListOfTerms(text))
  const seen = new Set<string>()
  return [...asked, ...skilled].filter(({ text }) => !seen.has(text) && seen.add(text)).slice(0, maxEntries)
}

/** The skills that a JobPosting lists, by their canonical names; what no list knows is left out. */
export function readSkillTerms(value: unknown): string[] {
  const lines = toList(value)
    .slice(0, maxEntries)
    .flatMap((entry) => toText(entry)?.split('\n') ?? [])
  const known = lines.slice(0, 1_000).flatMap((line) => {
    const plain = line.replace(bullet, '')
    const whole = canonicalSkill(plain)
    return whole === undefined ? termsOf(plain).flatMap(skillsOf) : [whole]
  })
  return distinct(known)
}

function skillsOf(term: string): string[] {
  const whole = canonicalSkill(term)
  return whole === undefined ? skillsIn(term) : [whole]
}

function termsOf(line: string): string[] {
  return line
    .split(/[,;|•·]/)
    .map((term) => term.trim())
    .filter(Boolean)
}

/** "Java, Python, SQL" is a list of terms; "Knowledge of computer programming" is a statement. */
function isListOfTerms(line: string): boolean {
  return termsOf(line).every((term) => term.split(/\s+/).length <= 3)
}

function statements(value: unknown): Requirement[] {
  const lines = toLines(toText(isItem(value) ? toStatement(value) : value) ?? '')
  const hasBullets = lines.some((line) => line.isBullet)
  let section: Requirement['kind'] = 'required'
  return lines.flatMap((line): Requirement[] => {
    if (!line.isBullet && (line.text.endsWith(':') || (hasBullets && line.text.length <= 60))) {
      section = headingKind(line.text) === 'preferred' ? 'preferred' : 'required'
      return []
    }
    const texts = hasBullets ? [line.text] : sentencesOf(line.text)
    return texts
      .filter((text) => !nothing.test(text))
      .map((text) => ({ text, kind: isWelcome(text) ? 'preferred' : section }))
  })
}

/** The words of OccupationalExperienceRequirements and EducationalOccupationalCredential. */
function toStatement(item: Item): unknown {
  const { monthsOfExperience, credentialCategory, educationalLevel } = item
  const words = toText(item)
  if (words !== undefined) return words
  const months = Number(monthsOfExperience)
  if (!(months > 0)) return credentialCategory ?? educationalLevel
  return months % 12 === 0
    ? `${months / 12} ${months === 12 ? 'year' : 'years'} of experience`
    : `${months} months of experience`
}

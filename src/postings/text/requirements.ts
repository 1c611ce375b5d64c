import type { Requirement } from '../posting.ts'
import { asksFor, isNoAsk, isWelcome } from './asks.ts'
import { headingKind } from './headings.ts'
import { sentencesOf, toLines } from './lines.ts'
import type { Line } from './lines.ts'
import { isRole } from './roles.ts'
import { toSections } from './sections.ts'
import type { Section } from './sections.ts'

/** The most requirements that are read out of one posting. */
const MOST = 100

/**
 * What a posting asks for, in its own words and order: what stands under headings that say so, or, where there are
 * none, the sentences that ask.
 */
export function readRequirements(text: string): Requirement[] {
  return requirementsIn(toLines(text)).requirements
}

/** The same out of lines, and whether headings said so. */
export function requirementsIn(lines: Line[]): { requirements: Requirement[]; isHeaded: boolean } {
  const sections = toSections(lines)
  const headed = sections.flatMap(underHeading)
  const isHeaded = headed.some(({ kind }) => kind === 'required')
  const found = isHeaded
    ? headed
    : sections.flatMap((section) => (isSilent(section) ? [] : anywhere(section)))
  return { requirements: distinct(found).slice(0, MOST), isHeaded }
}

function underHeading(section: Section): Requirement[] {
  const { kind } = section
  if (kind === undefined || kind === 'other') return []
  const listed = listOf(section.lines, kind === 'maybe')
  if (/looking for|such|hiring|recherch/i.test(section.heading) && listed.every(isBareRole)) return []
  return listed.filter((text) => !isNoAsk(text)).map((text) => toRequirement(text, kind === 'preferred'))
}

/** The items of a section: its bullets, or its first lines, or its first paragraph and what others ask for. */
function listOf(lines: Line[], onlyBullets: boolean): string[] {
  const first = lines.findIndex(({ isBullet }) => isBullet)
  const isListed = first >= 0 && first < 3
  if (onlyBullets && !isListed) return []
  if (isListed) return bulletsFrom(lines, first)
  if (lines[0] !== undefined && isItem(lines[0])) return plainItems(lines)
  const block = blockOf(lines)
  const rest = lines.slice(block.length).flatMap(({ text }) => sentencesOf(text))
  return [...block.flatMap(sentencesOf), ...rest.filter(asksFor)]
}

/** An opening in a list of openings. */
function isBareRole(text: string): boolean {
  return text.split(' ').length <= 5 && isRole(text)
}

/** Up to the first line of text after them; lines that cut the list in two are passed over. */
function bulletsFrom(lines: Line[], first: number): string[] {
  const items: string[] = []
  for (const [index, { text, isBullet, isApart }] of lines.slice(first).entries()) {
    if (isBullet) items.push(text)
    else if (isApart || index > 0) break
  }
  return items
}

function isItem({ text }: Line): boolean {
  return text.length <= 160 && sentencesOf(text).length === 1 && !/[!?]$/.test(text)
}

/** `Salary: …`, `Location: …`: a field of the posting. */
function isField({ text }: Line): boolean {
  const [, label] = /^([^:]{2,30}) ?: /.exec(text) ?? []
  return label !== undefined && headingKind(label) === 'other'
}

/** Lines without a bullet: those of the first block, or each a block of its own. */
function plainItems(lines: Line[]): string[] {
  const end = lines.findIndex((line, index) => index > 0 && (line.isApart || isField(line)))
  if (end !== 1 || (lines[1] && isField(lines[1])))
    return lines.slice(0, end < 0 ? lines.length : end).map(({ text }) => text)
  const last = lines.findIndex(
    (line, index) => index > 0 && (!isItem(line) || isField(line) || line.text.endsWith('.')),
  )
  const isSpaced = lines[0]?.text.endsWith('.') !== true
  return lines.slice(0, !isSpaced ? 1 : last < 0 ? lines.length : last).map(({ text }) => text)
}

function blockOf(lines: Line[]): string[] {
  const end = lines.findIndex((line, index) => index > 0 && (line.isApart || isField(line)))
  return lines.slice(0, end < 0 ? lines.length : end).map(({ text }) => text)
}

/** Sections that speak of something else by name. */
function isSilent({ kind, heading }: Section): boolean {
  return (
    kind === 'other' &&
    headingKind(heading) === 'other' &&
    !/\b(?:about|role|job|position|team|stelle|poste|über|description|summary)\b/iu.test(heading)
  )
}

function anywhere(section: Section): Requirement[] {
  const { kind, lines } = section
  if (kind === 'preferred') return underHeading(section)
  const texts = lines.flatMap(({ text }) => sentencesOf(text))
  return texts.filter(asksFor).map((text) => toRequirement(text, false))
}

function toRequirement(text: string, isPreferred: boolean): Requirement {
  return { text, kind: isPreferred || isWelcome(text) ? 'preferred' : 'required' }
}

function distinct(requirements: Requirement[]): Requirement[] {
  return [...new Map(requirements.toReversed().map((found) => [found.text, found])).values()].toReversed()
}

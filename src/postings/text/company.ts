import type { Finding } from '../posting.ts'
import {
  aboutHeading,
  aboutUs,
  boards,
  describing,
  farewell,
  label,
  legal,
  noEmployer,
  strong,
  weak,
} from './company-patterns.ts'
import { headOf, splitHead } from './head.ts'
import type { Head } from './head.ts'
import { labelled } from './labels.ts'
import { sentencesOf, toLines } from './lines.ts'
import type { Line } from './lines.ts'
import { couldBeName, hasLegalForm, isEmployerName, isOrganisation, splitSeat, wholeName } from './names.ts'
import { execCued } from '../../text/pattern.ts'
import type { Cued } from '../../text/pattern.ts'
import { isPlace } from './places.ts'
import { isRole } from './roles.ts'

/** The employer that a posting names, or the recruiter who signs it where it names none. */
export function readCompany(text: string, lines: Line[] = toLines(text)): Finding<string> | undefined {
  const stated = trimName(labelled(lines, label) ?? '')
  if (
    stated !== '' &&
    stated.length <= 100 &&
    !/^(?:confidential|our client|vertraulich|n\/a)/i.test(stated)
  ) {
    return { value: stated, from: 'text', confidence: 0.9 }
  }
  const head = headOf(lines)
  const sure =
    inTitle(head) ??
    organisationIn(head) ??
    matching(lines, strong) ??
    underAbout(lines) ??
    inHead(head, lines)
  if (sure !== undefined) return { value: inFull(sure, head), from: 'text', confidence: 0.7 }
  const value = matching(lines, weak) ?? legalName(lines) ?? described(lines, head) ?? signedBy(lines)
  return value === undefined ? undefined : { value: inFull(value, head), from: 'text', confidence: 0.5 }
}

/** The name as a line of its own near the title has it: `Acme` is `Acme Analytics` there. */
function inFull(name: string, { lines, parts }: Head): string {
  const longer = [...lines.map(({ text }) => text), ...parts].map(trimName)
  return (
    longer.find(
      (text) =>
        text.startsWith(`${name} `) &&
        !/ (?:positions|jobs|careers|openings|roles)$/i.test(text) &&
        wholeName.test(text) &&
        couldBeName(text),
    ) ?? name
  )
}

/** `Company | Role | Place`, `Acme is hiring a …`, `Role at Acme`, `Role – Acme GmbH`, `Role - Acme, Utrecht`. */
function inTitle({ lines, title, parts, isThread }: Head): string | undefined {
  const first = trimName((parts[0] ?? '').replace(/ ?\([^()]*\)/g, ''))
  const others = parts.slice(1).map(trimName)
  if (isThread && first.length <= 60 && couldBeName(first)) return first
  if (isThread && isRole(first))
    return others.find((part) => wholeName.test(part) && couldBeName(part) && !noEmployer.test(part))
  if (title === undefined) return undefined
  const at = / (?:at|@|bei|chez) (?=\p{Lu})/u.exec(title)
  const after = at === null ? '' : (splitHead(title.slice(at.index + at[0].length))[0] ?? '')
  const named = trimName(after.replace(/ ?\(.*$|[,!].*$/, (cut) => (hasLegalForm(after) ? cut : '')))
  if (named !== '' && couldBeName(named)) return named
  for (const piece of splitHead(title)) {
    const [name = '', ...rest] = piece.split(', ')
    const isBeside = rest.length > 0 && isPlace(rest.join(', '))
    if (piece !== title && couldBeName(trimName(name)) && (hasLegalForm(piece) || isBeside)) {
      return trimName(isBeside && !hasLegalForm(piece) ? name : piece)
    }
  }
  return lines[0] === undefined ? undefined : matching(lines.slice(0, 1), strong)
}

/** The first sentence that fits a pattern, and the name in it. */
function matching(lines: readonly { text: string }[], patterns: Cued[]): string | undefined {
  const sentences = lines
    .slice(0, 400)
    .flatMap(({ text }) => sentencesOf(text.slice(0, 5000)))
    .map((text) => text.replace(/^["“„'(*-]+/, ''))
  for (const pattern of patterns) {
    for (const text of sentences) {
      const found = trimName(execCued(pattern, text)?.groups?.['name'] ?? '')
      if (found !== '' && couldBeName(found)) return found
    }
  }
  return undefined
}

/** `About Acme`, or what the first sentence under `About us` is about. */
function underAbout(lines: Line[]): string | undefined {
  for (const [index, { text, isBullet }] of lines.entries()) {
    if (isBullet || text.length > 70) continue
    const found = trimName(execCued(aboutHeading, text)?.groups?.['name'] ?? '')
    if (found !== '' && couldBeName(found)) return found
    const next = lines[index + 1]
    if (!aboutUs.test(text) || next === undefined) continue
    const subject = matching(
      [{ ...next, text: sentencesOf(next.text.slice(0, 1000))[0] ?? '' }],
      [describing],
    )
    if (subject !== undefined) return subject
  }
  return undefined
}

/** A line of its own below the title that is an organisation by its name. */
function organisationIn({ lines, title }: Head): string | undefined {
  const below = lines[lines.findIndex(({ text }) => text === title) + 1]
  const found = trimName((below?.text ?? '').split(/ [-–—|·] /)[0] ?? '')
  const isName = title !== undefined && wholeName.test(found) && couldBeName(found)
  return isName && isOrganisation(found) ? found : undefined
}

/** A line of its own beside the title, or a part of one: an organisation by its name, or one that the text names. */
function inHead({ lines, title, parts }: Head, all: Line[]): string | undefined {
  const at = lines.findIndex(({ text }) => text === title)
  const top = at > 0 && lines[0] ? trimName(lines[0].text) : ''
  if (isAbove(top, all)) return top
  const beside = [lines[at + 1], lines[0]].flatMap((line) => (line ? [line.text] : []))
  const seated = lines.map(({ text }) => (text === title ? undefined : splitSeat(text)?.name)).find(Boolean)
  if (seated !== undefined) return seated
  const boarded = lines.map(({ text }) => (text === title ? undefined : onBoard(text))).find(Boolean)
  if (boarded !== undefined) return boarded
  const below = textOf(all.slice(at + 2))
  for (const text of [...beside, ...parts]) {
    const found = trimName(text)
    if ((text === title && !isOrganisation(found)) || !wholeName.test(found) || !couldBeName(found)) continue
    if (isOrganisation(found) || below.includes(found.split(' ')[0] ?? found)) return found
  }
  return undefined
}

/** Whether what stands above the title is the employer: by its name, or by an address in the text. */
function isAbove(top: string, all: Line[]): boolean {
  if (hasLegalForm(top)) return wholeName.test(top)
  if (noEmployer.test(top) || boards.test(top)) return false
  return isEmployerName(top) || (wholeName.test(top) && couldBeName(top) && isHost(top, all))
}

/** Whether an address in the text is the name's: `jobs@acme.example`, `https://acme-tools.example`. */
function isHost(name: string, lines: Line[]): boolean {
  const [first = '', ...rest] = name.toLowerCase().replaceAll('&', 'and').split(' ').map(squeeze)
  const hosts =
    textOf(lines)
      .toLowerCase()
      .match(/(?<=@|:\/\/|www\.)[\p{L}\p{N}.-]+/gu) ?? []
  const labels = new Set(hosts.flatMap((host) => host.split('.').slice(0, -1)).map(squeeze))
  return (first.length > 3 && labels.has(first)) || labels.has(first + rest.join(''))
}

const squeeze = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '')

/** `Acme · Berlin · Full-time`, the line below a title on a board. */
function onBoard(text: string): string | undefined {
  const [first = '', ...rest] = text.split(/ [|·•] /).map(trimName)
  const isName = wholeName.test(first) && couldBeName(first) && !noEmployer.test(first)
  return isName && rest.some(isPlace) ? first : undefined
}

/** A company by its legal form, where it stands first in a line or is where one would work. */
function legalName(lines: Line[]): string | undefined {
  for (const { text } of lines.slice(0, 400)) {
    const found = trimName(legal.exec(text.slice(0, 300))?.groups?.['name'] ?? '')
    if (hasLegalForm(found) && couldBeName(found)) return found
  }
  return undefined
}

/** `Copperlane makes the screens …`: what a paragraph near the top begins with, and says what it does. */
function described(lines: Line[], { title }: Head): string | undefined {
  const top = lines
    .filter(({ isBullet, text }) => !isBullet && text !== title && text.length > 40)
    .slice(0, 4)
  const found = matching(
    top.map(({ text }) => ({ text: text.slice(0, 600) })),
    [describing],
  )
  const rest = lines
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 50_000)
  return found !== undefined && rest.split(found).length > 2 ? found : undefined
}

/** The sender's company, below the name under a mail. */
function signedBy(lines: Line[]): string | undefined {
  const at = lines.findLastIndex(({ text }) => farewell.test(text))
  const below = at < 0 ? [] : lines.slice(at + 2, at + 6).map(({ text }) => trimName(text))
  const names = below.filter((text) => wholeName.test(text) && couldBeName(text))
  return names.find(isOrganisation) ?? names[0]
}

function textOf(lines: Line[]): string {
  const texts = lines.map(({ text }) => text)
  return texts.join('\n').slice(0, 20_000)
}

function trimName(text: string): string {
  const name = text
    .replace(/ ?\((?:https?:|www\.|YC |[\w.-]+\.\w{2,}).*$/i, '')
    .replace(/,? https?:.*$/, '')
    .replace(/^(?:The (?=.* (?:Ltd|Inc))|Die |Der |Das |Bei |At |Join |About |Über )/u, '')
    .replace(/'s$/, '')
    .trim()
  return /(?:\.\p{L}|\b(?:Ltd|Inc|Corp|Co|V|S|A|B|o)\.)$/u.test(name)
    ? name
    : name.replaceAll(/^[\s"“„'*]+|[\s.,:;!"”'*–-]+$/gu, '')
}

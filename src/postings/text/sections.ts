import { isShouted } from './head.ts'
import { headingKind } from './headings.ts'
import type { SectionKind } from './headings.ts'
import type { Line } from './lines.ts'

/** What stands under one heading; before the first there is none, and no kind. */
export interface Section {
  kind: SectionKind | undefined
  heading: string
  /** Its heading counts: `3. Requirements`. */
  isNumbered?: boolean
  lines: Line[]
}

/** The lines of a posting by its headings. */
export function toSections(lines: Line[]): Section[] {
  const sections: Section[] = [{ kind: undefined, heading: '', lines: [] }]
  for (const [index, line] of lines.entries()) {
    const open = sections.at(-1)
    const opened = openedBy(line, lines[index + 1], open)
    if (opened) sections.push(opened)
    else open?.lines.push(line)
  }
  return sections
}

function openedBy(line: Line, next: Line | undefined, open: Section | undefined): Section | undefined {
  if (isNumberedHeading(line, next, open))
    return { kind: headingKind(line.text) ?? 'other', heading: line.text, isNumbered: true, lines: [] }
  const isFollowing = open?.lines.length === 0 && open.kind !== undefined
  const known = knownHeading(line, next, isFollowing)
  if (known) return { kind: known, heading: line.text, lines: [] }
  const label = labelledAsk(line)
  if (label) return label
  if (!looksLikeHeading(line, next)) return undefined
  const isBelow = open?.lines.length === 0 && !line.isApart && !line.isMarked
  const kind = isBelow && isAsking(open?.kind) ? open?.kind : 'other'
  return { kind, heading: line.text, lines: [] }
}

/** Whether a section of this kind asks the reader for something. */
export function isAsking(kind: SectionKind | undefined): boolean {
  return kind === 'required' || kind === 'preferred'
}

/** `3. Requirements` over a list of its own, and, once one is known, whatever is numbered and stands apart. */
function isNumberedHeading(
  { number, isApart, text }: Line,
  next: Line | undefined,
  open: Section | undefined,
): boolean {
  if (number === undefined || !isApart || next === undefined || next.number === number + 1) return false
  return open?.isNumbered === true || (headingKind(text) !== undefined && (next.isBullet || !next.isApart))
}

function knownHeading(line: Line, next: Line | undefined, isFollowing: boolean): SectionKind | undefined {
  const { text, isBullet, isMarked, isApart } = line
  const kind = headingKind(text)
  if (kind === undefined || /[.,;!]$/.test(text)) return undefined
  const isFramed = isMarked || /[:?]$/.test(text) || isShouted(text)
  if (isBullet) return isFramed && next?.isBullet === true ? kind : undefined
  const leads = next !== undefined && (next.isBullet || next.isApart)
  return isFramed || isApart || leads || isFollowing ? kind : undefined
}

/** `Requirements: a degree`: a heading with its only line beside it. */
function labelledAsk({ text, isBullet, isApart }: Line): Section | undefined {
  const [, heading = '', rest = ''] = /^([^:.]{3,40}) ?: +(\S.*)$/.exec(text) ?? []
  const kind = rest === '' || (isBullet && !isApart) ? undefined : headingKind(heading)
  if (!isAsking(kind)) return undefined
  return { kind, heading, lines: [{ text: rest, isBullet: false, isMarked: false, isApart: false }] }
}

/** A short line that opens something, whatever it says. */
function looksLikeHeading(line: Line, next: Line | undefined): boolean {
  const { text, isBullet, isMarked, isApart } = line
  if (isBullet || text.length > 70 || /[.,;]$/.test(text)) return false
  if (isMarked || text.endsWith(':')) return true
  if (isShouted(text) && text.length > 3) return isApart || next?.isBullet === true
  return isApart && next?.isBullet === true && !/\p{Ll}: /u.test(text)
}

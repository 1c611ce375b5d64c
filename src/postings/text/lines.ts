import { headingKind } from './headings.ts'
import { compile } from '../../text/pattern.ts'

/** A line of a posting, without the signs around its words. */
export interface Line {
  /** Without bullet, leading emoji, markdown and blanks at its ends; never empty. */
  text: string
  /** It stood behind a bullet. */
  isBullet: boolean
  /** The number that it stood behind. */
  number?: number
  /** Markdown or an emoji says that it is a heading. */
  isMarked: boolean
  /** An empty line, or nothing, is before it. */
  isApart: boolean
}

const blanks = /[\t\u00A0\u2000-\u200A\u202F\u205F\u3000]/g
const invisible = /[\u00AD\u200B\u200C\u200E\u200F\u2028-\u202E\u2060\uFEFF]|\u200D|\uFE0F/g
const sign = compile(
  /^(?:[-*•–—·▪●◦‣■□▫►▸➤→✓✔✗✦◆\uF0B7](?=[ \p{L}\p{N}([“"„])|\d{1,2}[.)] (?! )|o {2,}(?=\p{L}))/u,
)
const spaced = /^(?:[-*–—→·] |[-•▪●◦‣■□▫►▸➤✓✔✗✦◆\uF0B7]|\d|o )/u
const picture = /^(?:\p{Extended_Pictographic}[\p{Emoji_Modifier}\u200D]*|\p{Regional_Indicator}{2})+ ?/u
const bulletPictures = /^[✅☑✔👉🔹🔸▶⭐]/u

/** Makes one kind of blank, apostrophe and line end of them all, and takes out what is invisible. */
export function normalizeText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(blanks, ' ')
    .replaceAll(invisible, '')
    .replaceAll(/[’‘]/g, "'")
}

/** A posting line by line. What a page has put into one line, or a mail has cut at its 72nd letter, is set right. */
export function toLines(text: string): Line[] {
  const lines: Line[] = []
  let isApart = true
  let indent = 0
  for (const raw of normalizeText(text).split('\n')) {
    for (const part of raw.length > 160 ? unfold(raw) : [raw]) {
      const line = toLine(part, isApart)
      isApart = line === undefined
      const last = lines.at(-1)
      if (line === undefined) continue
      const isRest = last?.isBullet && !line.isApart && !line.isBullet && isContinued(part, line, indent)
      if (last && isRest) last.text += ` ${line.text}`
      else lines.push(line)
      if (!isRest) indent = part.search(/\S/)
    }
  }
  return lines
}

/** The end of a bullet's text on a line of its own: set in, or in small letters. */
function isContinued(raw: string, { text, isMarked }: Line, indent: number): boolean {
  if (isMarked || text.endsWith(':')) return false
  return raw.search(/\S/) > indent || /^\p{Ll}/u.test(text)
}

function toLine(raw: string, isApart: boolean): Line | undefined {
  const trimmed = raw.trim()
  if (trimmed === '') return undefined
  const hashes = /^#{1,6} +/.exec(trimmed)?.[0] ?? ''
  let text = trimmed.slice(hashes.length)
  const bold = /^(\*\*|__)[^*_]+\1:?$/.test(text)
  const isSigned = !bold && sign.test(text) && spaced.test(text)
  const number = isSigned ? /^\d+/.exec(text)?.[0] : undefined
  if (isSigned) text = text.replace(/^(?:\d{1,2}[.)]|o |.) */u, '')
  text = withoutMarks(text)
  const emoji = picture.exec(text)?.[0] ?? ''
  const isTicked = bulletPictures.test(emoji) || (emoji !== '' && !isApart)
  text = text.slice(emoji.length).trim()
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined
  const isMarked = hashes !== '' || bold || (emoji !== '' && isApart)
  const line = { text, isBullet: isSigned || isTicked, isMarked, isApart }
  return number === undefined ? line : { ...line, number: Number(number) }
}

/** `**Salary:** 1` is `Salary: 1`, `[here](https://…)` is `here`, `| a | b |` is `a | b`. */
function withoutMarks(text: string): string {
  return text
    .replaceAll(/\*{2,3}|__|`/g, '')
    .replaceAll(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]{1,300})(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replaceAll(/\[([^[\]\n]{1,200})\]\(https?:[^()\s]{1,500}\)/g, '$1')
    .replaceAll(/^[|>=_~\s-]+ |[|\s]+$/g, '')
    .trim()
}

/** A line that holds a list, or whole sections: one line each. */
function unfold(line: string): string[] {
  const signs = line.match(inlineSign)?.length ?? 0
  const listed = signs > 1 ? line.replaceAll(inlineSign, '\n$1 ') : line
  const opened = listed.replaceAll(inlineHeading, (found, heading: string) =>
    headingKind(heading) === undefined ? found : `\n\n${heading}\n`,
  )
  const dashed = opened.replaceAll(/(?<=\n) *- [^\n]+/g, (list) => list.replaceAll(' - ', '\n- '))
  return dashed.split('\n')
}

const inlineSign = /(?:^| )([•▪●◦‣✓✔✅]) ?(?=\S)/gu
const inlineHeading = compile(/(?<=[.!?;)] |^)(\p{Lu}[^.!?:;•\n]{2,40}:)(?: |$)/gmu)

const abbreviated = compile(
  /(?:^|[\s(])(?:e\.g|i\.e|z\. ?B|d\. ?h|u\. ?a|bzw|inkl|ca|Co|Inc|Ltd|Corp|Mr|Mrs|Ms|Dr|St|No|Nr|U\.S|approx|incl|p\. ?ex|\p{Lu})\.$/u,
)
/** A full stop before a small letter, unless the word before it is short, or commonly cut. */
const carriesOn = compile(
  /(?:^|[\s(])(?:\p{Ll}{1,3}|.\p{L}?\..*|bzgl|mind|evtl|inkl|incl|zzgl|sog|resp|dept|approx|mehrj|abgeschl|einschl)\.$/u,
)

/** The sentences of a paragraph, as written. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let open = ''
  const parts = text.split(/(?<=[.!?]["”')]?) +(?=[\p{L}\p{N}\p{Sc}"“'„(])/u)
  for (const [index, part] of parts.entries()) {
    open = open === '' ? part : `${open} ${part}`
    const end = part.slice(-16)
    if (abbreviated.test(end) || (/^\p{Ll}/u.test(parts[index + 1] ?? '') && carriesOn.test(end))) continue
    sentences.push(open.trim())
    open = ''
  }
  if (open !== '') sentences.push(open.trim())
  return sentences.filter((sentence) => sentence !== '')
}

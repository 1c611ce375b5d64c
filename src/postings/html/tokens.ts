import { decodeEntities } from './entities.ts'

/** The attributes of a tag that say something about a posting, by their lower-case names, decoded. */
export type Attributes = Partial<Record<KnownAttribute, string>>

/** A piece of a page. `start` and `end` say where it stands in the source, in UTF-16 units. */
export type Token =
  | { kind: 'open'; name: string; attributes: Attributes; selfClosing: boolean; start: number; end: number }
  | { kind: 'close'; name: string; start: number; end: number }
  | { kind: 'text'; text: string; start: number; end: number }

const knownAttributes = [
  'itemscope', 'itemtype', 'itemprop', 'itemid', 'typeof', 'property', 'resource', 'about',
  'content', 'datetime', 'href', 'src', 'value', 'type', 'name', 'rel', 'role', 'id', 'class',
  'hidden', 'aria-hidden', 'style',
] as const // prettier-ignore
type KnownAttribute = (typeof knownAttributes)[number]
const known = new Set<string>(knownAttributes)

// Elements whose content is text up to their own end tag; those that are decoded, and those that are not.
const rawEnds = new Map(
  ['title', 'textarea', 'script', 'style', 'xmp', 'iframe', 'noembed', 'noframes'].map((name) => [
    name,
    new RegExp(`</${name}(?=[\\s/>])`, 'gi'),
  ]),
)
const decoded = new Set(['title', 'textarea'])

/**
 * The tags and texts of a page, in their order, as a browser would see them (HTML Standard, section 13.2.5), without
 * comments. Nothing is run, nothing throws, and the time grows with the length alone.
 */
export function* tokenize(html: string): Generator<Token, void, undefined> {
  let textStart = 0
  let at = html.indexOf('<')
  while (at !== -1) {
    const after = skipComment(html, at)
    const tag = after === undefined ? readTag(html, at) : undefined
    if (after === undefined && tag === undefined) {
      at = html.indexOf('<', at + 1)
      continue
    }
    if (at > textStart) yield toText(html, textStart, at)
    if (tag !== undefined) yield tag
    textStart = after ?? tag?.end ?? html.length
    if (tag?.kind === 'open' && !tag.selfClosing) {
      const end = endOfRaw(html, tag)
      if (end > textStart) yield toText(html, textStart, end, decoded.has(tag.name))
      textStart = end
    }
    at = html.indexOf('<', textStart)
  }
  if (textStart < html.length) yield toText(html, textStart, html.length)
}

function toText(html: string, start: number, end: number, decode = true): Token {
  const text = html.slice(start, end)
  // What is left of a CDATA section, whose beginning reads as a comment.
  return { kind: 'text', text: decode ? decodeEntities(text.replaceAll(']]>', '')) : text, start, end }
}

/** Where a comment, a doctype or a processing instruction ends that begins here, or undefined. */
function skipComment(html: string, at: number): number | undefined {
  const next = html[at + 1]
  if (next !== '!' && next !== '?') return undefined
  if (html.startsWith('<![CDATA[', at)) return at + 9
  if (!html.startsWith('<!--', at)) return pastNext(html, '>', at)
  return html.startsWith('<!-->', at) ? at + 5 : pastNext(html, '-->', at + 4)
}

function pastNext(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from)
  return at === -1 ? html.length : at + sign.length
}

const tagName = /<(\/?)([a-zA-Z][^\s/>]*)/y

function readTag(html: string, start: number): Token | undefined {
  tagName.lastIndex = start
  const match = tagName.exec(html)
  if (match === null) return undefined
  const name = (match[2] ?? '').toLowerCase()
  const { attributes, end, selfClosing } = readAttributes(html, tagName.lastIndex)
  return match[1] === '/'
    ? { kind: 'close', name, start, end }
    : { kind: 'open', name, attributes, selfClosing, start, end }
}

const attributeName = /[\s/]*([^\s/>][^\s/>=]*)/y
const equals = /\s*=\s*/y
const unquoted = /[^\s>]*/y

function readAttributes(
  html: string,
  from: number,
): { attributes: Attributes; end: number; selfClosing: boolean } {
  const attributes: Attributes = {}
  let at = from
  for (;;) {
    const name = take(attributeName, html, at)
    if (name === undefined) break
    at += name[0].length
    const value = readValue(html, at)
    at = value.end
    const key = (name[1] ?? '').toLowerCase()
    // The first of two attributes with one name counts.
    if (known.has(key)) attributes[key as KnownAttribute] ??= decodeEntities(value.text)
  }
  const end = pastNext(html, '>', at)
  return { attributes, end, selfClosing: html[end - 2] === '/' }
}

function readValue(html: string, at: number): { text: string; end: number } {
  const sign = take(equals, html, at)
  if (sign === undefined) return { text: '', end: at }
  const from = at + sign[0].length
  const quote = html[from]
  if (quote === '"' || quote === "'") {
    const close = html.indexOf(quote, from + 1)
    // A quote that nothing closes would swallow the rest of the page: then it ends with the tag.
    if (close !== -1) return { text: html.slice(from + 1, close), end: close + 1 }
  }
  const text = take(unquoted, html, from)?.[0] ?? ''
  return { text, end: from + text.length }
}

function take(pattern: RegExp, html: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(html) ?? undefined
}

/** Where the text of an element ends that has nothing but text; the end of its tag where it is not one of those. */
function endOfRaw(html: string, { name, end }: { name: string; end: number }): number {
  const pattern = rawEnds.get(name)
  if (pattern === undefined) return end
  pattern.lastIndex = end
  return pattern.exec(html)?.index ?? html.length
}

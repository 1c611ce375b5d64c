import { createItemReader } from './microdata.ts'
import type { Item } from './values.ts'
import { readElements, type PageEvent } from '../html/elements.ts'
import { createTextWriter, htmlToText } from '../html/text.ts'
import type { Attributes } from '../html/tokens.ts'

/** What a page holds of use, each part as it stands there. */
export interface Page {
  /** Its title elements' text. */
  title: string | undefined
  /** Its first-level headings. */
  headings: string[]
  /** Its meta elements by lower-case name or property (`og:title`); the first of each. */
  meta: ReadonlyMap<string, string>
  /** The address that it names as its own. */
  canonical: string | undefined
  /** Its blocks of JSON-LD, unparsed. */
  jsonLd: string[]
  /** Its items of microdata and RDFa, in the shape of JSON-LD. */
  items: Item[]
  /** Its text for people: of its main part, where it has one. */
  text: string
}

/** Less text than this is not what a page is about. */
const leastMainText = 200
/** Of each kind of element, no page that is about one posting has more. */
const maxCollected = 100

/** Reads a page in one pass; see {@link Page}. */
export function readPage(html: string): Page {
  const writer = createTextWriter()
  const reader = createItemReader(html)
  const titles = createCollector((name) => name === 'title')
  const headings = createCollector((name) => name === 'h1')
  const scripts = createCollector(
    (name, { type }) => name === 'script' && /^\s*application\/ld\+json/i.test(type ?? ''),
  )
  const main = createRange()
  const meta = new Map<string, string>()
  let canonical: string | undefined
  for (const event of readElements(html)) {
    for (const part of [writer, reader, titles, headings, scripts, main]) part.take(event)
    if (event.kind !== 'open') continue
    const { attributes } = event
    if (event.name === 'meta') addMeta(meta, attributes)
    if (event.name === 'link' && /\bcanonical\b/i.test(attributes.rel ?? '')) canonical ??= attributes.href
  }
  const mainText = main.range === undefined ? '' : htmlToText(html.slice(...main.range))
  return {
    title: titles.texts.map(toLine)[0],
    headings: headings.texts.map(toLine).filter(Boolean),
    meta,
    canonical,
    jsonLd: scripts.texts,
    items: reader.items,
    text: mainText.length >= leastMainText ? mainText : writer.finish(),
  }
}

function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function addMeta(meta: Map<string, string>, { property, name, content }: Attributes): void {
  const key = (property ?? name)?.toLowerCase()
  if (key !== undefined && content !== undefined && content.trim() !== '' && !meta.has(key))
    meta.set(key, toLine(content))
}

/** The texts of the elements that are asked for; what is within such an element belongs to it. */
function createCollector(wants: (name: string, attributes: Attributes) => boolean) {
  const texts: string[] = []
  let depth = 0
  let parts: string[] = []
  function take(event: PageEvent): void {
    if (texts.length >= maxCollected) return
    if (event.kind === 'open') {
      if (depth > 0 || wants(event.name, event.attributes)) depth += 1
    } else if (event.kind === 'text') {
      if (depth > 0) parts.push(event.text)
    } else if (depth > 0) {
      depth -= 1
      if (depth > 0) return
      texts.push(parts.join(''))
      parts = []
    }
  }
  return { texts, take }
}

/** Where the content of the page's main element begins and ends in the source. */
function createRange() {
  const found: { range: [start: number, end: number] | undefined; take(event: PageEvent): void } = {
    range: undefined,
    take,
  }
  let depth = 0
  let start = 0
  function take(event: PageEvent): void {
    if (found.range !== undefined || event.kind === 'text') return
    if (event.kind === 'open') {
      const isMain = event.name === 'main' || event.attributes.role === 'main'
      if (depth === 0 && isMain) start = event.contentStart
      if (depth > 0 || isMain) depth += 1
    } else if (depth > 0) {
      depth -= 1
      if (depth === 0) found.range = [start, event.contentEnd]
    }
  }
  return found
}

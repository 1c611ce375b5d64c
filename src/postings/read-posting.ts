import { readBoard, type Board } from './boards/read-board.ts'
import { readPageFields } from './structured/page-fields.ts'
import { readPage, type Page } from './structured/page.ts'
import { mergeReadings, toReading } from './merge.ts'
import type { Reading, ReadPosting } from './posting.ts'
import { readJobPosting, type ReadJobPosting } from './structured/job-posting.ts'
import { parseJsonLd } from './structured/json-ld.ts'
import { findJobPostings, maySpeakOfOne, pickPosting, type PageHints } from './structured/schema-org.ts'
import { isItem, type Item } from './structured/values.ts'
import { readText } from './text/read-text.ts'

/** What a posting can be read from. */
export type PostingSource =
  | { kind: 'text'; content: string }
  /** A page, and where it was found. */
  | { kind: 'html'; content: string; url?: string }
  /** JSON-LD, parsed or as text. */
  | { kind: 'json_ld'; content: unknown }
  /** One posting in a board's public JSON, and the posting's own page. */
  | { kind: 'board'; board: Board; content: unknown; url: string }

/**
 * Reads a posting: the first source that has a field wins, later ones fill gaps. JobPosting in JSON-LD, then in
 * microdata, then the board's JSON, then the text, with a page's headings and titles where they are surer than it.
 * Nothing is fetched, nothing throws; what can't be read gives an empty reading.
 */
export function readPosting(source: PostingSource): ReadPosting {
  if (source.kind === 'text') return readPlain(source.content)
  if (source.kind === 'html') return readHtml(source.content, source.url)
  if (source.kind === 'json_ld') return readJsonLd(source.content)
  const { reading, text } = readBoard(source.board, source.content)
  return {
    reading: mergeReadings(reading, readText(text), toReading({ url: source.url }, source.board)),
    text,
  }
}

function readPlain(content: string): ReadPosting {
  const text = content.replace(/\r\n?/g, '\n').trim()
  return { reading: readText(text), text }
}

function readJsonLd(content: unknown): ReadPosting {
  const json = typeof content === 'string' ? parseJsonLd(content) : content
  const posting = pickPosting(findJobPostings(json), {}) ?? (isUntypedPosting(json) ? json : undefined)
  if (posting === undefined) return { reading: {}, text: '' }
  const { reading, estimate, prose, text } = readJobPosting(posting, 'json_ld')
  return { reading: mergeReadings(reading, readText(prose), estimate), text }
}

/** A posting whose `@type` was lost: who sends it as JSON-LD says what it is. */
function isUntypedPosting(json: unknown): json is Item {
  if (!isItem(json) || '@type' in json || typeof json['title'] !== 'string') return false
  return ['hiringOrganization', 'jobLocation', 'description'].some((field) => field in json)
}

function readHtml(html: string, url?: string): ReadPosting {
  const page = readPage(html)
  const found = readItems(page, url)
  const stated = mergeReadings(...found.map(({ reading }) => reading))
  const estimate = mergeReadings(...found.map(({ estimate }) => estimate))
  const { text, prose } = found.find(({ text }) => text !== '') ?? { text: page.text, prose: page.text }
  const weak = bySureness(readPageFields(page, url), readText(prose))
  const address = url === undefined ? {} : toReading({ url }, 'html', 0.9)
  return { reading: mergeReadings(stated, ...weak, address, estimate), text }
}

function readItems(page: Page, url: string | undefined): ReadJobPosting[] {
  const hints: PageHints = {
    url,
    titles: [...page.headings, page.meta.get('og:title') ?? '', page.title ?? ''],
  }
  const jsonLd = pickPosting(
    page.jsonLd.flatMap((block) => findJobPostings(parseJsonLd(block))),
    hints,
  )
  const items = findJobPostings(page.items).filter((item) => maySpeakOfOne(jsonLd, item))
  const microdata = pickPosting(items, hints)
  return [
    ...(jsonLd ? [readJobPosting(jsonLd, 'json_ld', url)] : []),
    ...(microdata ? [readJobPosting(microdata, 'microdata', url)] : []),
  ]
}

/** Of two readings, the surer finding of each field first. */
function bySureness(one: Reading, other: Reading): Reading[] {
  const surer = Object.entries(one).filter(
    ([field, { confidence }]) => confidence >= (other[field as keyof Reading]?.confidence ?? 0),
  )
  return [Object.fromEntries(surer) as Reading, other, one]
}

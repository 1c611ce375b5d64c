import { blocks, readElements, type PageEvent } from './elements.ts'
import type { Attributes } from './tokens.ts'

/** Writes down the text of a page while its elements go by. */
export interface TextWriter {
  take(event: PageEvent): void
  finish(): string
}

const words = (list: string) => new Set(list.split(' '))

const unread = words(
  'script style noscript template title svg math nav footer iframe object video audio canvas select textarea ' +
    'noembed noframes xmp datalist',
)
// A page that hides itself until its script has run is still there to be read.
const neverHidden = words('html body main')
const headings = words('h1 h2 h3 h4 h5 h6')
const spacious = words('p blockquote table pre section article hr dl fieldset')
const lists = words('ul ol menu')
// Names that begin so: what holds a page and has such a banner within calls itself `has-cookie-banner`.
const banner =
  /(?:^|\s)(?:cookie[-_]?(?:banner|bar|consent|notice|popup|modal|overlay)|onetrust-|cybotcookie)/i
const hidingStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i

const cells = words('td th dt dd')
const labels = words('th dt')
const values = words('td dd')

const space = /[\s\u200b]+/g
const ownBullet = /^[-*•·▪●◦‣–✓✔✅►➤]\s+/u

/**
 * A page's text for people: a line for each block, "- " before each item of a list, a blank line before headings,
 * a table's cells side by side ("Salary: €50k", "a | b"); without what is hidden, run or only leads elsewhere.
 *
 * @param keepLines Whether the line breaks of the source count, as in a text that has hardly any markup.
 */
export function htmlToText(html: string, { keepLines = false } = {}): string {
  const writer = createTextWriter({ keepLines })
  for (const event of readElements(html)) writer.take(event)
  return writer.finish()
}

/** What {@link htmlToText} does, for a page that others read at the same time. */
export function createTextWriter({ keepLines = false } = {}): TextWriter {
  const out: string[] = []
  let breaks = 0
  let gap = ''
  let item = false
  // The cell that is open, the one before it that has text, and whether the next text follows that one in its line.
  let cell = ''
  let cellBefore = ''
  let joined = false
  let depth = 0
  let hiddenAt = Infinity
  let listDepth = 0
  let preDepth = 0

  function breakLine(lines: number): void {
    // Between two cells, blocks make no lines of their own.
    if (!joined) breaks = Math.max(breaks, listDepth > 0 ? 1 : lines)
  }

  function open(name: string): void {
    if (name === 'br') breaks = Math.min(breaks + 1, 2)
    else if (lists.has(name)) listDepth += 1
    else if (name === 'pre') preDepth += 1
    if (cells.has(name)) openCell(name)
    else if (headings.has(name)) breakLine(2)
    else if (blocks.has(name)) breakLine(spacious.has(name) ? 2 : 1)
    if (name === 'li') {
      if (joined) endCell()
      item = true
    }
    if (name === 'tr') cellBefore = ''
  }

  function openCell(name: string): void {
    if (name === 'dt') cellBefore = ''
    if (cellBefore === '' || name === 'dt') breakLine(1)
    else join(labels.has(cellBefore) && values.has(name) ? ': ' : ' | ')
    cell = name
  }

  function join(sign: string): void {
    breaks = 0
    joined = true
    gap = (out.at(-1) ?? '').endsWith(':') ? ' ' : sign
  }

  /** A list in the cell after "Requirements": what was to be one line is a heading. */
  function endCell(): void {
    if (gap === ': ') out.push(':')
    gap = ''
    joined = false
    breaks = 1
  }

  function close(name: string): void {
    if (lists.has(name)) listDepth -= 1
    else if (name === 'pre') preDepth -= 1
    if (name === 'tr' || name === 'dl' || name === 'dd') {
      joined = false
      cellBefore = ''
    }
    if (name === 'li') item = false
    if (cells.has(name)) cell = ''
    if (name === 'dd' || name === 'dt') breakLine(1)
    else if (blocks.has(name) && !cells.has(name)) breakLine(spacious.has(name) || lists.has(name) ? 2 : 1)
  }

  function write(text: string): void {
    const plain = text.replaceAll('\u00ad', '').replace(space, ' ')
    const body = item ? plain.trim().replace(ownBullet, '') : plain.trim()
    if (body === '') {
      if (plain !== '' && !joined) gap = ' '
      return
    }
    if (breaks > 0 && out.length > 0) out.push('\n'.repeat(breaks))
    else if (out.length > 0) out.push(gap === '' && plain.startsWith(' ') ? ' ' : gap)
    if (cell !== '') cellBefore = cell
    out.push(item ? `- ${body}` : body)
    breaks = 0
    item = false
    joined = false
    gap = plain.endsWith(' ') ? ' ' : ''
  }

  function writeLines(text: string): void {
    for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
      if (index > 0) breaks = Math.min(breaks + 1, 2)
      write(line)
    }
  }

  function take(event: PageEvent): void {
    if (event.kind === 'text') {
      if (hiddenAt === Infinity) (keepLines || preDepth > 0 ? writeLines : write)(event.text)
    } else if (event.kind === 'open') {
      depth += 1
      if (hiddenAt === Infinity && isUnread(event.name, event.attributes)) hiddenAt = depth
      if (hiddenAt === Infinity) open(event.name)
    } else {
      if (hiddenAt === Infinity) close(event.name)
      if (depth === hiddenAt) hiddenAt = Infinity
      depth -= 1
    }
  }

  return { take, finish: () => out.join('') }
}

function isUnread(name: string, attributes: Attributes): boolean {
  if (unread.has(name)) return true
  if (neverHidden.has(name)) return false
  const { hidden, style, 'aria-hidden': ariaHidden } = attributes
  if (hidden !== undefined && hidden.toLowerCase() !== 'until-found') return true
  if (banner.test(attributes.id ?? '') || banner.test(attributes.class ?? '')) return true
  return ariaHidden === 'true' || (style !== undefined && hidingStyle.test(style))
}

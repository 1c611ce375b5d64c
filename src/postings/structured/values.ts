import { toPlainText } from '../html/description.ts'

/** An object of foreign JSON: anything may stand in it. */
export type Item = Record<string, unknown>

/** Whether a value is an object, and no list. */
export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a field holds, one or many, as a list; nothing for null and undefined. */
export function toList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flat(3).filter((entry) => entry !== null && entry !== undefined)
  return value === null || value === undefined ? [] : [value]
}

const placeholder =
  /^(?:null|undefined|n\/?a|none|nan|not (?:specified|available|disclosed)|unspecified|tbd|-+|\.+)$/i

/** A text in one line without markup: of a text, a number, or the name of a thing; undefined where nothing is said. */
export function toLine(value: unknown): string | undefined {
  const line = toText(value)?.replace(/\s+/g, ' ')
  return line === undefined || placeholder.test(line) ? undefined : line
}

// A name of a name of a name: nothing that people write goes deeper.
const maxDepth = 6

/** The same with its lines: an item of a list is a line that begins with "- ". */
export function toText(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return toPlainText(value) || undefined
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined
  if (depth >= maxDepth) return undefined
  if (Array.isArray(value)) {
    const texts = toList(value).flatMap((entry) => toText(entry, depth + 1) ?? [])
    return texts.length > 1 ? texts.map((text) => `- ${text.replace(/^- /, '')}`).join('\n') : texts[0]
  }
  if (!isItem(value)) return undefined
  return ['@value', 'name', 'description'].map((key) => toText(value[key], depth + 1)).find((text) => text)
}

/** The distinct ones of texts, in their order. */
export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}

const plainAmount = /^(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.\d{1,4})?$/

/** An amount out of a number or a text that is nothing but one; 0 and less is no amount. */
export function toAmount(value: unknown): number | undefined {
  const text = typeof value === 'string' ? value.trim() : value
  const amount = typeof text === 'string' && plainAmount.test(text) ? Number(text.replaceAll(',', '')) : text
  return typeof amount === 'number' && Number.isFinite(amount) && amount > 0 ? amount : undefined
}

/** An http(s) address, absolute; undefined where a value is none, or only leads to a site's front page. */
export function toUrl(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string' || value.trim() === '' || value.length > 2048) return undefined
  if (!URL.canParse(value.trim(), base)) return undefined
  const url = new URL(value.trim(), base)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined
  return url.pathname === '/' && url.search === '' ? undefined : url.href
}

/** A text as far as two of them can be compared: its letters and figures in lower case. */
export function sameText(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

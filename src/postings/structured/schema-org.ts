import { isItem, sameText, toLine, toList, type Item } from './values.ts'

const prefix = /^(?:schema:|https?:\/\/(?:www\.)?schema\.org\/)/i

/** A name of schema.org without what may stand before it: `schema:title`, `https://schema.org/JobPosting`. */
export function bareName(name: string): string {
  return name.trim().replace(prefix, '')
}

/** Whether an item says that it is a JobPosting, alone or among other types. */
function isJobPosting(item: Item): boolean {
  return toList(item['@type']).some((type) => typeof type === 'string' && bareName(type) === 'JobPosting')
}

/** What a page says of itself, to tell its own posting from others that it lists. */
export interface PageHints {
  url?: string | undefined
  /** Its headings and titles. */
  titles?: readonly string[]
}

/**
 * The one posting that a page is about: the one with the page's own address, then the one whose title its headings
 * say (the longest first, as "Engineer" is in "Senior Engineer", too), then the first.
 */
export function pickPosting(postings: readonly Item[], { url, titles = [] }: PageHints): Item | undefined {
  if (postings.length < 2) return postings[0]
  const atUrl = postings.find((posting) => url !== undefined && posting['url'] === url)
  if (atUrl) return atUrl
  const said = titles.map(sameText)
  const named = postings
    .slice(0, 200)
    .map((posting) => ({ posting, title: sameText(toLine(posting['title']) ?? '') }))
    .filter(({ title }) => title !== '' && said.some((heading) => heading.includes(title)))
    .sort((a, b) => b.title.length - a.title.length)
  return named[0]?.posting ?? postings[0]
}

/** Whether two items can be of one posting: the same title, or one of them has none. */
export function maySpeakOfOne(one: Item | undefined, other: Item): boolean {
  const [title, otherTitle] = [one?.['title'], other['title']].map((value) => sameText(toLine(value) ?? ''))
  return title === '' || otherTitle === '' || title === otherTitle
}

const maxDepth = 8
const maxItems = 20_000

/** Every JobPosting in foreign JSON, wherever it lies, with its references into the same JSON (`@id`) resolved. */
export function findJobPostings(json: unknown): Item[] {
  const postings: Item[] = []
  const byId = new Map<string, Item>()
  const queue: { value: unknown; depth: number }[] = [{ value: json, depth: 0 }]
  for (let at = 0; at < queue.length && at < maxItems; at += 1) {
    const { value, depth } = queue[at] ?? { value: undefined, depth: 0 }
    if (isItem(value)) {
      const id = value['@id']
      if (typeof id === 'string' && Object.keys(value).length > 1) byId.set(id, value)
      if (isJobPosting(value)) postings.push(value)
    }
    if (depth < maxDepth && typeof value === 'object' && value !== null) {
      for (const inner of Object.values(value)) {
        if (typeof inner === 'object' && inner !== null) queue.push({ value: inner, depth: depth + 1 })
      }
    }
  }
  const copies = new Map<string, unknown>()
  return postings.slice(0, 200).map((posting) => resolve(posting, byId, copies))
}

function resolve(posting: Item, byId: ReadonlyMap<string, Item>, copies: Map<string, unknown>): Item {
  const follow = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(follow)
    const id = isItem(value) && Object.keys(value).length === 1 ? value['@id'] : undefined
    const target = typeof id === 'string' ? byId.get(id) : undefined
    if (typeof id !== 'string' || target === undefined || target === posting) return withBareNames(value)
    if (!copies.has(id)) copies.set(id, withBareNames(target))
    return copies.get(id)
  }
  return Object.fromEntries(Object.entries(posting).map(([name, value]) => [bareName(name), follow(value)]))
}

function withBareNames(value: unknown, depth = 0): unknown {
  if (depth > maxDepth) return undefined
  if (Array.isArray(value)) return value.map((entry) => withBareNames(entry, depth + 1))
  if (!isItem(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [bareName(name), withBareNames(inner, depth + 1)]),
  )
}

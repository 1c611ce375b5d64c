import type { PageEvent } from '../html/elements.ts'
import { htmlToText } from '../html/text.ts'
import type { Attributes } from '../html/tokens.ts'
import { bareName } from './schema-org.ts'
import type { Item } from './values.ts'

/** Collects the items of a page while its elements go by. */
export interface ItemReader {
  take(event: PageEvent): void
  /** The items that belong to no other, in the shape of JSON-LD: `@type`, `@id` and their properties. */
  items: Item[]
}

interface OpenElement {
  /** What it is, where it is an item. */
  item: Item | undefined
  /** The properties of the item around it that its text is the value of. */
  properties: string[]
  contentStart: number
}

const maxItems = 500
// The text of nested properties is read again and again: no page of people needs more than this in all.
const maxTextRead = 1_500_000

const addresses = new Set(['url', 'sameAs', 'image', 'logo', 'mainEntityOfPage'])

/**
 * Reads microdata (HTML Standard, section 5) and RDFa Lite (the same under other names: `typeof` for `itemtype`,
 * `property` for `itemprop`). A property's value is its `content`, its `datetime`, the address of a link, or its text.
 *
 * @param html the source that the events come from
 */
export function createItemReader(html: string): ItemReader {
  const items: Item[] = []
  const open: OpenElement[] = []
  const owners: Item[] = []
  let count = 0
  let textRead = 0

  function enter(name: string, attributes: Attributes, contentStart: number): void {
    const properties = toNames(attributes.itemprop ?? attributes.property)
    const isItem = (attributes.itemscope ?? attributes.itemtype ?? attributes.typeof) !== undefined
    const owner = owners.at(-1)
    if (isItem && count < maxItems) {
      const item = toItem(attributes)
      count += 1
      if (owner === undefined || properties.length === 0) items.push(item)
      else add(owner, properties, item)
      owners.push(item)
      open.push({ item, properties: [], contentStart })
      return
    }
    const value = owner && properties.length > 0 ? valueOf(name, attributes, properties) : undefined
    if (owner && value !== undefined) add(owner, properties, value)
    const pending = owner && value === undefined ? properties : []
    open.push({ item: undefined, properties: pending, contentStart })
  }

  function leave(contentEnd: number): void {
    const element = open.pop()
    if (element?.item) owners.pop()
    // An item without properties is its text: <b itemprop="hiringOrganization" itemscope>Acme</b>.
    const isBare = element?.item !== undefined && Object.keys(element.item).length === 1
    const owner = isBare ? element.item : owners.at(-1)
    const properties = isBare ? ['name'] : (element?.properties ?? [])
    if (!element || !owner || properties.length === 0 || textRead > maxTextRead) return
    textRead += contentEnd - element.contentStart
    const text = htmlToText(html.slice(element.contentStart, contentEnd))
    if (text !== '') add(owner, properties, text)
  }

  function take(event: PageEvent): void {
    if (event.kind === 'open') enter(event.name, event.attributes, event.contentStart)
    else if (event.kind === 'close') leave(event.contentEnd)
  }

  return { take, items }
}

function toItem({ itemtype, typeof: type, itemid, resource }: Attributes): Item {
  const id = itemid ?? resource
  return { '@type': toNames(itemtype ?? type), ...(id === undefined ? {} : { '@id': id }) }
}

function toNames(list: string | undefined): string[] {
  return (list ?? '')
    .split(/\s+/, 20)
    .map(bareName)
    .filter((name) => /^[a-z]\w*$/i.test(name))
}

/** What an element's attributes say is its value; undefined where its text is. */
function valueOf(name: string, attributes: Attributes, properties: string[]): string | undefined {
  const { content, datetime, href, src, value } = attributes
  if (content !== undefined) return content
  if (name === 'time' && datetime) return datetime
  if (name === 'data' || name === 'meter') return value
  if (name === 'link' || properties.some((property) => addresses.has(property))) return href ?? src
  return undefined
}

function add(item: Item, properties: string[], value: unknown): void {
  for (const property of properties) {
    const before = Object.hasOwn(item, property) ? item[property] : undefined
    if (Array.isArray(before)) before.push(value)
    else item[property] = before === undefined ? value : [before, value]
  }
}

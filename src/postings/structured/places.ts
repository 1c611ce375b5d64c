import type { Workplace } from '../posting.ts'
import { distinct, isItem, toLine, toList } from './values.ts'

const workplaceWords =
  /\(?\b(?:(?:100\s?%|fully|full|completely)[\s-])?(remote|home[\s-]?office|work from home|hybride?|on-?site|in[\s-]office)(?:[\s-](?:only|ok|possible|friendly|first|working|work|job|position))?\b(?:\s?\))?/gi
const meanings: [RegExp, Workplace][] = [
  [/hybrid/i, 'hybrid'],
  [/remote|home/i, 'remote'],
  [/site|office/i, 'onsite'],
]

const leading = /^(?:[\s,;:/|·()\-–—]|(?:or|in|from|within|oder|und|and|ou)\s)+/i
const trailing = /(?:[\s,;:/|·(\-–—]|\s(?:or|in|from|oder|und|and|ou))$/i

// Nobody writes a longer line for one place.
const maxLength = 300

/** A line that names a place, split from what it says of the workplace: "Remote (EU)", "Berlin (Hybrid)". */
export function readPlace(line: string): { location?: string; workplace?: Workplace } {
  const said = line.match(workplaceWords) ?? []
  if (said.length === 0) return { location: line }
  const workplace = meanings.find(([pattern]) => said.some((word) => pattern.test(word)))?.[1]
  const location = trim(line.replace(workplaceWords, ' '))
  return { ...(location === '' ? {} : { location }), ...(workplace && { workplace }) }
}

function trim(text: string): string {
  let rest = text.replace(/\s+/g, ' ').replace(leading, '')
  while (trailing.test(rest)) rest = rest.replace(trailing, '')
  // "(EU)" stood alone in its brackets, "Berlin (Germany)" did not.
  return rest.includes('(') ? rest : rest.replaceAll(')', '').trim()
}

/**
 * The places of schema.org's `jobLocation`, "Locality, Region, Country" each, joined with "; ". A place may be a
 * text, a Place, its address or its name; the same place twice is one.
 */
export function readPlaces(value: unknown): { location?: string; workplace?: Workplace } {
  const lines = toList(value)
    .slice(0, 100)
    .flatMap((place) => placeLine(place)?.split(/\s*[;|•]\s*/) ?? [])
    .filter((line) => line.length <= maxLength && /\p{L}/u.test(line))
  const places = distinct(lines).map(readPlace)
  const locations = distinct(places.flatMap(({ location }) => location ?? []))
  const workplace = places.find((place) => place.workplace)?.workplace
  return {
    ...(locations.length > 0 && { location: locations.join('; ') }),
    ...(workplace && { workplace }),
  }
}

function placeLine(place: unknown): string | undefined {
  if (!isItem(place)) return toLine(place)
  const address = toList(place['address'] ?? place['containedInPlace'])[0] ?? place
  if (!isItem(address)) return toLine(address)
  const { addressLocality, addressRegion, addressCountry } = address
  const parts = [addressLocality, addressRegion, addressCountry].flatMap(
    (part) => toLine(toList(part)[0]) ?? [],
  )
  return parts.length > 0 ? distinct(parts).join(', ') : toLine(place)
}

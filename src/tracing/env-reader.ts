import type { Env } from './config.ts'

/**
 * Reads the text of one variable: its value, or undefined to behave as unset. `refuse` leaves one warning that
 * names the variable, the form it should have and what was `shown` (the whole value, '' for what may be secret).
 */
export type ParseValue<T> = (
  text: string,
  refuse: (form: string, shown?: string) => undefined,
) => T | undefined

/** Gives the first of `names` that is set and can be parsed. */
export type ReadEnv = <T>(names: string[], parse: ParseValue<T>) => T | undefined

/** The largest integer of the specification, and the longest time in milliseconds that a timer takes. */
export const MAX_INTEGER = 2 ** 31 - 1

/** A reader of `env`, and the warnings it leaves, each of them once. */
export function createEnvReader(env: Env): { read: ReadEnv; warnings: Set<string> } {
  const warnings = new Set<string>()
  const read: ReadEnv = (names, parse) => {
    for (const name of names) {
      const text = toText(env[name])
      if (!text) continue
      const value = parse(text, (form, shown = text) => {
        warnings.add(
          `Cannot parse ${name} as ${form}${shown && `: ${shown.replace(/\s+/g, ' ').slice(0, 99)}`}`,
        )
      })
      if (value !== undefined) return value
    }
    return undefined
  }
  return { read, warnings }
}

/** Empty means unset; a Worker's env holds bindings that are no settings at all. */
function toText(value: unknown): string {
  return /string|number|boolean/.test(typeof value) ? String(value).trim() : ''
}

/** One of `values`, in any case. */
export function oneOf<T extends string>(...values: T[]): ParseValue<T> {
  return (text, refuse) =>
    values.find((value) => value.toLowerCase() === text.toLowerCase()) ??
    refuse(`one of ${values.join(', ')}`)
}

/** A whole number from `min` to `max`. */
export function integer(min = 0, max = MAX_INTEGER): ParseValue<number> {
  return (text, refuse) => {
    const value = /^\d+$/.test(text) ? Number(text) : -1
    return value >= min && value <= max ? value : refuse(`an integer from ${min} to ${max}`)
  }
}

/** A probability. */
export const ratio: ParseValue<number> = (text, refuse) => {
  const value = Number(text)
  return value >= 0 && value <= 1 ? value : refuse('a ratio from 0 to 1')
}

/** Comma-separated name=value pairs, percent-decoded; one bad pair spoils them all (specification, Resource SDK). */
export const resourceAttributes: ParseValue<Record<string, string>> = (text, refuse) => {
  try {
    return Object.fromEntries(members(text).map(parsePair))
  } catch {
    return refuse('percent-encoded name=value pairs')
  }
}

/** Comma-separated name=value pairs, percent-decoded; what can't be a header is left out. Names in lower case. */
export const headerPairs: ParseValue<Record<string, string>> = (text, refuse) => {
  const headers = new Headers()
  for (const member of members(text)) {
    try {
      headers.set(...parsePair(member))
    } catch {
      // Nothing of it may be shown: who forgets the name writes only the secret.
      refuse('name=value pairs', '')
    }
  }
  return Object.fromEntries(headers)
}

/** The comma-separated parts of `text`, trimmed, without empty ones. */
export function members(text: string): string[] {
  return text
    .split(',')
    .map((member) => member.trim())
    .filter(Boolean)
}

function parsePair(member: string): [name: string, value: string] {
  // Tokens end in a bare = more often than not: it counts as a part of the value.
  const equals = member.indexOf('=')
  if (equals < 1) throw new TypeError(`Cannot parse pair: ${member}`)
  return [
    decodeURIComponent(member.slice(0, equals).trim()),
    decodeURIComponent(member.slice(equals + 1).trim()),
  ]
}

import type { Env } from './config.ts'

/**
 * Reads the text of one variable. It is wrong when this throws or gives undefined; one that is wrong in part only
 * can be told with `warn`.
 */
export type ParseValue<T> = (text: string, warn: () => void) => T | undefined

/** Gives the first of `names` that is set and not wrong. */
export type ReadEnv = <T>(names: string[], parse: ParseValue<T>) => T | undefined

/** The largest integer of the specification, and the longest time in milliseconds that a timer takes. */
export const MAX_INTEGER = 2 ** 31 - 1

/** A reader of `env`, and the warnings it leaves: one for each variable that is wrong. */
export function createEnvReader(env: Env): { read: ReadEnv; warnings: Set<string> } {
  const warnings = new Set<string>()
  const read: ReadEnv = (names, parse) => {
    for (const name of names) {
      const text = toText(env[name])
      if (!text) continue
      const warn = () => void warnings.add(`Cannot parse ${name}${toShown(name, text)}`)
      try {
        const value = parse(text, warn)
        if (value !== undefined) return value
      } catch {
        // Wrong all the same.
      }
      warn()
    }
    return undefined
  }
  return { read, warnings }
}

/** Empty means unset; a Worker's env holds bindings that are no settings at all. */
function toText(value: unknown): string {
  return /string|number|boolean/.test(typeof value) ? String(value).trim() : ''
}

/** The value, in one line of decent length, except where it may hold a key or a password. */
function toShown(name: string, text: string): string {
  return /HEADERS|ENDPOINT/.test(name) ? '' : `: ${text.replace(/\s+/g, ' ').slice(0, 99)}`
}

/** One of `values`, in any case. */
export function oneOf<T extends string>(...values: T[]): ParseValue<T> {
  return (text) => values.find((value) => value.toLowerCase() === text.toLowerCase())
}

/** A whole number from `min` to `max`. */
export function integer(min = 0, max = MAX_INTEGER): ParseValue<number> {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : -1
    return value >= min && value <= max ? value : undefined
  }
}

/** A probability, 0 to 1. */
export const ratio: ParseValue<number> = (text) => {
  const value = Number(text)
  return value >= 0 && value <= 1 ? value : undefined
}

/** Comma-separated name=value pairs, percent-decoded; one bad pair spoils them all (specification, Resource SDK). */
export const resourceAttributes: ParseValue<Record<string, string>> = (text) =>
  Object.fromEntries(members(text).map(parsePair))

/** Comma-separated name=value pairs, percent-decoded; what can't be a header is left out. Names in lower case. */
export const headerPairs: ParseValue<Record<string, string>> = (text, warn) => {
  const headers = new Headers()
  for (const member of members(text)) {
    try {
      headers.set(...parsePair(member))
    } catch {
      warn()
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

/** Throws when there is no name, or what is percent-encoded is broken. */
function parsePair(member: string): [name: string, value: string] {
  // Tokens end in a bare = more often than not: it counts as a part of the value.
  const [, name = '%', value = ''] = /^([^=]+)=(.*)/.exec(member) ?? []
  return [decodeURIComponent(name.trim()), decodeURIComponent(value.trim())]
}

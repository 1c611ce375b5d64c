import type { FieldError } from './problem.ts'

/** What JSON can say. */
export type Json = string | number | boolean | null | Json[] | JsonObject
/** An object as JSON can say it. */
export interface JsonObject {
  [key: string]: Json
}

const MAX_DEPTH = 64
const MAX_PATH_LENGTH = 200
// Names with a meaning of their own to JavaScript: a library on the way would drop them in silence.
const FORBIDDEN_KEYS = new Set(['__proto__', 'prototype', 'constructor'])

/** Whether a value is an object in the sense of JSON: no array, not null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The first thing in a parsed body that could not be kept and given back as it was sent: nesting that is too
 * deep, text that is no Unicode, a number that JSON.parse has rounded. Walks without recursion, so that no body
 * can exhaust the stack.
 */
export function findJsonFault(body: unknown): FieldError | undefined {
  const open: { path: string; depth: number; value: unknown }[] = [{ path: '', depth: 0, value: body }]
  for (let node = open.pop(); node; node = open.pop()) {
    const { path, depth, value } = node
    const message = depth > MAX_DEPTH ? `is nested deeper than ${MAX_DEPTH} levels` : faultOfScalar(value)
    if (message) return { path, message }
    if (typeof value !== 'object' || value === null) continue
    const isArray = Array.isArray(value)
    for (const [key, child] of Object.entries(value)) {
      if (!isArray && (FORBIDDEN_KEYS.has(key) || faultOfScalar(key)))
        return { path, message: 'has a key that cannot be kept' }
      open.push({ path: childPath(path, isArray ? Number(key) : key), depth: depth + 1, value: child })
    }
  }
  return undefined
}

function faultOfScalar(value: unknown): string | undefined {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) return 'has half a surrogate pair, which is no Unicode'
    if (value.includes('\0')) return 'has the character U+0000'
  } else if (typeof value === 'number' && (!Number.isFinite(value) || isRounded(value))) {
    return 'is too large for a JSON number: send it as a string'
  }
  return undefined
}

function isRounded(value: number): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value)
}

/** The path of a place in JSON, as errors name it: `skills[2].name`. */
export function toPath(keys: readonly (string | number)[]): string {
  return keys.reduce<string>(childPath, '')
}

function childPath(path: string, key: string | number): string {
  const child = typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${key}` : key
  // A key may be as long as the body; the path is there to be read.
  return child.slice(0, MAX_PATH_LENGTH)
}

import { isJsonObject, type Json, type JsonObject } from './json.ts'

/**
 * What a JSON merge patch makes of a value (RFC 7396): objects are merged key by key, null takes a key away, and
 * anything else replaces what was there. Neither argument is changed; keys that stay keep their place, new ones
 * come last.
 */
export function mergePatch(target: Json | undefined, patch: JsonObject): JsonObject
export function mergePatch(target: Json | undefined, patch: Json): Json
export function mergePatch(target: Json | undefined, patch: Json): Json {
  if (!isJsonObject(patch)) return patch
  const merged = new Map(isJsonObject(target) ? Object.entries(target) : [])
  for (const [key, change] of Object.entries(patch)) {
    if (change === null) merged.delete(key)
    else merged.set(key, mergePatch(merged.get(key), change))
  }
  return Object.fromEntries(merged)
}

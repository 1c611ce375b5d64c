import type { Value } from '@libsql/client'

/** The text in a column that always has one. */
export function toText(value: Value | undefined): string {
  return toNullableText(value) ?? ''
}

/** The text in a column, or null where it has none. */
export function toNullableText(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null
}

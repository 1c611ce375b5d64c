import type { Value } from '@libsql/client'

/** The text in a column that always has one. */
export function toText(value: Value | undefined): string {
  return typeof value === 'string' ? value : ''
}

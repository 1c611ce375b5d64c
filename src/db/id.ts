import { toHex } from './digest.ts'

const PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * A UUIDv7 (RFC 9562, section 5.7): ids sort by the time they were made at.
 *
 * @param timeMs milliseconds since 1970
 */
export function createId(timeMs: number): string {
  const random = crypto.getRandomValues(new Uint8Array(10))
  const time = Math.floor(timeMs).toString(16).padStart(12, '0')
  const hex = toHex(random)
  const variant = (8 + ((random[0] ?? 0) % 4)).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(2, 5)}-${variant}${hex.slice(5, 8)}-${hex.slice(8, 20)}`
}

/** Whether a text could be an id of ours; anything else is not worth a question to the database. */
export function isId(text: string): boolean {
  return PATTERN.test(text)
}

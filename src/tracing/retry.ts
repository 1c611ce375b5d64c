/** How often a request is repeated, at the most. */
export const MAX_RETRIES = 5

const FIRST_WAIT_MS = 1_000

/** The statuses that say: the same request again, later (OTLP specification, Retryable Response Codes). */
export function isRetryable(status: number): boolean {
  return status === 429 || (status >= 502 && status <= 504)
}

/**
 * Milliseconds to wait before the retry after failed attempt number `attempt` (from 0): doubled each time, and
 * spread by `random` (0 to 1) over its upper half, so that clients that failed together don't return together.
 */
export function backoffMs(attempt: number, random: number): number {
  return FIRST_WAIT_MS * 2 ** attempt * (0.5 + random / 2)
}

/** A Retry-After header, in seconds or as an HTTP date, in milliseconds from `now`; undefined when it is neither. */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (!value) return undefined
  const ms = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now
  return Number.isNaN(ms) ? undefined : Math.max(ms, 0)
}

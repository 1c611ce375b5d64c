import type { Client, InStatement, Row } from '@libsql/client'
import { hmac } from '../db/digest.ts'

/** How often something may be tried within a window of time. */
export interface Limit {
  kind: string
  max: number
  windowMs: number
}

/** A limit on one account or address, by its key in the database. */
export interface Counter extends Limit {
  key: string
}

const MINUTE_MS = 60_000
// More than one attempt can add.
const SWEPT_AT_ONCE = 20

/** Every limit there is. */
export const limits = {
  loginAccount: { kind: 'login account', max: 10, windowMs: 15 * MINUTE_MS },
  loginAddress: { kind: 'login address', max: 50, windowMs: 15 * MINUTE_MS },
  registerEmail: { kind: 'register email', max: 5, windowMs: 60 * MINUTE_MS },
  registerAddress: { kind: 'register address', max: 20, windowMs: 60 * MINUTE_MS },
  passwordAccount: { kind: 'password account', max: 10, windowMs: 15 * MINUTE_MS },
} as const satisfies Record<string, Limit>

/** Counts `value` (an e-mail, an address, an id) under a key that tells nobody without the secret what it is. */
export async function toCounter(limit: Limit, value: string, secret: string): Promise<Counter> {
  return { ...limit, key: await hmac(`limit ${limit.kind} ${value}`, secret) }
}

/**
 * Counts an attempt, before it is made, so that of many at once none slips through, and reads what the attempt
 * needs in the same call.
 *
 * @returns the rows that `query` found, and, where there were too many attempts, the seconds until the next may be
 */
export async function countAttempt(
  db: Client,
  counters: Counter[],
  { nowMs, query }: { nowMs: number; query?: InStatement },
): Promise<{ rows: Row[]; retryAfterSeconds: number | undefined }> {
  const statements = [sweep(nowMs), ...counters.map((counter) => increment(counter, nowMs))]
  const [, ...results] = await db.batch(query === undefined ? statements : [...statements, query], 'write')
  const waits = counters.flatMap(({ max }, index) => {
    const row = results[index]?.rows[0]
    return Number(row?.count) > max ? [Math.max(1, Math.ceil((Number(row?.ends_at) - nowMs) / 1000))] : []
  })
  return {
    rows: results[counters.length]?.rows ?? [],
    retryAfterSeconds: waits.length > 0 ? Math.max(...waits) : undefined,
  }
}

/** Forgets the attempts that were counted: one of them was right. */
export function clearCounter({ key }: Counter): InStatement {
  return { sql: 'DELETE FROM limits WHERE key = ?', args: [key] }
}

function increment({ key, windowMs }: Counter, nowMs: number): InStatement {
  return {
    sql: `INSERT INTO limits (key, count, ends_at) VALUES (:key, 1, :end)
      ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN ends_at <= :now THEN 1 ELSE count + 1 END,
        ends_at = CASE WHEN ends_at <= :now THEN excluded.ends_at ELSE ends_at END
      RETURNING count, ends_at`,
    args: { key, end: nowMs + windowMs, now: nowMs },
  }
}

function sweep(nowMs: number): InStatement {
  return {
    sql: 'DELETE FROM limits WHERE key IN (SELECT key FROM limits WHERE ends_at <= ? LIMIT ?)',
    args: [nowMs, SWEPT_AT_ONCE],
  }
}

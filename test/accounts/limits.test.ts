import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clearCounter, countAttempt, limits, toCounter } from '../../src/accounts/limits.ts'
import { openServices, type OpenServices } from './accounts.ts'

let open: OpenServices
beforeAll(async () => {
  open = await openServices()
})
afterAll(() => open.close())

const secret = 'a-secret-of-thirty-two-characters'
const nowMs = Date.parse('2026-11-03T10:00:00Z')
const MINUTE_MS = 60_000
const twice = { kind: 'test', max: 2, windowMs: MINUTE_MS }

async function attempt(value: string, atMs: number, limit = twice) {
  const counter = await toCounter(limit, value, secret)
  return (await countAttempt(await open.services.database(), [counter], { nowMs: atMs })).retryAfterSeconds
}

describe('countAttempt', () => {
  it('lets as many through as the limit says, then says when the next may be', async () => {
    expect(await attempt('ana', nowMs)).toBeUndefined()
    expect(await attempt('ana', nowMs + 10_000)).toBeUndefined()
    expect(await attempt('ana', nowMs + 20_000)).toBe(40)
    expect(await attempt('ana', nowMs + 59_999)).toBe(1)
    expect(await attempt('ben', nowMs + 20_000)).toBeUndefined()
  })

  it('starts anew when the window has ended', async () => {
    for (const at of [0, 1, 2]) await attempt('cleo', nowMs + at)
    expect(await attempt('cleo', nowMs + MINUTE_MS)).toBeUndefined()
    expect(await attempt('cleo', nowMs + MINUTE_MS)).toBeUndefined()
    expect(await attempt('cleo', nowMs + MINUTE_MS)).toBe(60)
  })

  it('starts anew, too, when so many windows have ended that not all are deleted at once', async () => {
    for (let n = 0; n < 30; n++) await attempt(`many-${n}`, nowMs)
    for (const at of [1, 2, 3]) await attempt('last', nowMs + at)
    const waits = []
    for (let n = 0; n < 3; n++) waits.push(await attempt('last', nowMs + MINUTE_MS + 1))
    expect(waits).toEqual([undefined, undefined, 60])
  })

  it('lets no more through when they come at once', async () => {
    const waits = await Promise.all(Array.from({ length: 20 }, () => attempt('dora', nowMs)))
    expect(waits.filter((wait) => wait === undefined)).toHaveLength(2)
  })

  it('asks for the longest wait of several limits, and counts each of them', async () => {
    const counters = await Promise.all([
      toCounter(twice, 'emil', secret),
      toCounter({ kind: 'long', max: 1, windowMs: 60 * MINUTE_MS }, 'emil', secret),
    ])
    const db = await open.services.database()
    const waits = []
    for (let n = 0; n < 3; n++) waits.push((await countAttempt(db, counters, { nowMs })).retryAfterSeconds)
    expect(waits).toEqual([undefined, 3600, 3600])
    expect(await attempt('emil', nowMs)).toBe(60)
  })

  it('reads what the attempt needs in the same call', async () => {
    const counter = await toCounter(twice, 'fay', secret)
    const db = await open.services.database()
    const { rows } = await countAttempt(db, [counter], { nowMs, query: 'SELECT 7 AS seven' })
    expect(rows[0]?.seven).toBe(7)
  })

  it('forgets on request', async () => {
    for (const at of [0, 1, 2]) await attempt('gus', nowMs + at)
    const db = await open.services.database()
    await db.batch([clearCounter(await toCounter(twice, 'gus', secret))], 'write')
    expect(await attempt('gus', nowMs)).toBeUndefined()
  })

  it('leaves no rows of windows that have ended, and nothing that names anybody', async () => {
    const db = await open.services.database()
    for (let n = 0; n < 15; n++) await attempt(`hal-${n}`, nowMs)
    await attempt('ines@example.com', nowMs + 2 * MINUTE_MS)
    await attempt('ines@example.com', nowMs + 2 * MINUTE_MS)
    const { rows } = await db.execute({
      sql: 'SELECT key FROM limits WHERE ends_at <= ?',
      args: [nowMs + 2 * MINUTE_MS],
    })
    expect(rows).toEqual([])
    const all = await db.execute('SELECT * FROM limits')
    expect(all.rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(all.rows)).not.toMatch(/ines|example/)
  })
})

describe('a key', () => {
  it('differs by kind, by value and by secret', async () => {
    const keys = await Promise.all([
      toCounter(limits.loginAccount, 'ana@example.com', secret),
      toCounter(limits.registerEmail, 'ana@example.com', secret),
      toCounter(limits.loginAccount, 'ben@example.com', secret),
      toCounter(limits.loginAccount, 'ana@example.com', `${secret}!`),
    ])
    expect(new Set(keys.map(({ key }) => key)).size).toBe(4)
  })
})

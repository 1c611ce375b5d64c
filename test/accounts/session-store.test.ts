import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAccount, insertAccount, replacePassword } from '../../src/accounts/account-store.ts'
import { endSession, isLive, listSessions, rotate, startSession } from '../../src/accounts/session-store.ts'
import { createId } from '../../src/db/id.ts'
import { startSqld } from '../support/sqld.ts'
import { type OpenServices, openServices } from './accounts.ts'

const DAY_MS = 24 * 60 * 60_000
const startMs = Date.parse('2026-11-03T10:00:00Z')

async function onServer(): Promise<OpenServices> {
  const server = await startSqld()
  const open = await openServices({ LIBSQL_URL: server.url })
  return {
    ...open,
    async close() {
      await open.close()
      await server.stop()
    },
  }
}

describe.each([
  ['a file', () => openServices()],
  ['a server', onServer],
])('sessions in %s', (_, openOne) => {
  let open: OpenServices
  beforeAll(async () => {
    open = await openOne()
  })
  afterAll(() => open.close())

  let people = 0
  async function newAccount(): Promise<string> {
    people++
    const id = createId(startMs)
    const at = new Date(startMs).toISOString()
    const db = await open.services.database()
    await insertAccount(db, { id, email: `person-${people}@example.com`, password: 'none', at })
    return id
  }

  async function start(accountId: string, hash: string, nowMs = startMs, passwordVersion = 1) {
    const db = await open.services.database()
    const session = { id: createId(nowMs), accountId, passwordVersion, hash, nowMs }
    return startSession(db, session, [])
  }

  const refresh = async (hash: string, next: string, nowMs: number) =>
    rotate(await open.services.database(), { hash, next, nowMs })
  const live = async (accountId: string, id: string, nowMs: number) =>
    isLive(await open.services.database(), { id, accountId, nowMs })
  const tokensOf = async (id: string) => {
    const db = await open.services.database()
    const sql = 'SELECT hash FROM refresh_tokens WHERE session_id = ? ORDER BY hash'
    return (await db.execute({ sql, args: [id] })).rows.map(({ hash }) => hash)
  }

  it('go on for 30 days after each refresh, and for 180 days in all', async () => {
    const accountId = await newAccount()
    const session = await start(accountId, 'long 0')
    let nowMs = startMs
    for (let month = 1; month <= 6; month++) {
      nowMs += 29 * DAY_MS
      const refreshed = await refresh(`long ${month - 1}`, `long ${month}`, nowMs)
      const ends = Math.min(nowMs + 30 * DAY_MS, startMs + 180 * DAY_MS)
      expect(refreshed).toEqual({ id: session?.id, accountId, expiresAt: ends })
    }
    expect(await live(accountId, session?.id ?? '', startMs + 180 * DAY_MS - 1)).toBe(true)
    expect(await live(accountId, session?.id ?? '', startMs + 180 * DAY_MS)).toBe(false)
    expect(await refresh('long 6', 'long 7', startMs + 180 * DAY_MS)).toBeUndefined()
    // Those of the last 30 days are kept, so that a use of one more than once is noticed.
    expect(await tokensOf(session?.id ?? '')).toEqual(['long 5', 'long 6'])
  })

  it('are over 30 days after the last refresh', async () => {
    const accountId = await newAccount()
    const session = await start(accountId, 'short')
    expect(await live(accountId, session?.id ?? '', startMs + 30 * DAY_MS - 1)).toBe(true)
    expect(await live(accountId, session?.id ?? '', startMs + 30 * DAY_MS)).toBe(false)
    expect(await refresh('short', 'too late', startMs + 30 * DAY_MS)).toBeUndefined()
  })

  it('end when a token is used twice, however long ago it was', async () => {
    const accountId = await newAccount()
    const session = await start(accountId, 'once')
    const other = await start(accountId, 'elsewhere')
    expect(await refresh('once', 'twice', startMs + 1)).toBeDefined()
    expect(await refresh('twice', 'thrice', startMs + 2)).toBeDefined()
    expect(await refresh('once', 'stolen', startMs + DAY_MS)).toBeUndefined()
    expect(await live(accountId, session?.id ?? '', startMs + DAY_MS)).toBe(false)
    expect(await tokensOf(session?.id ?? '')).toEqual([])
    expect(await live(accountId, other?.id ?? '', startMs + DAY_MS)).toBe(true)
  })

  it('let one refresh win, of several at once', async () => {
    const accountId = await newAccount()
    const session = await start(accountId, 'wanted')
    const refreshed = await Promise.all(
      ['a', 'b', 'c'].map((name) => refresh('wanted', `wanted ${name}`, startMs)),
    )
    expect(refreshed.filter(Boolean)).toHaveLength(1)
    expect(await live(accountId, session?.id ?? '', startMs)).toBe(false)
  })

  it('are their own account’s', async () => {
    const [accountId, somebody] = [await newAccount(), await newAccount()]
    const session = await start(accountId, 'own')
    expect(await live(somebody, session?.id ?? '', startMs)).toBe(false)
    const db = await open.services.database()
    expect(await listSessions(db, somebody, startMs)).toEqual([])
    expect(await listSessions(db, accountId, startMs)).toEqual([
      {
        id: session?.id,
        created_at: '2026-11-03T10:00:00.000Z',
        last_used_at: '2026-11-03T10:00:00.000Z',
        expires_at: '2026-12-03T10:00:00.000Z',
      },
    ])
    await endSession(db, 'own')
    expect(await listSessions(db, accountId, startMs)).toEqual([])
  })

  it('do not start for a password that was changed meanwhile, nor in an account that is gone', async () => {
    const accountId = await newAccount()
    const db = await open.services.database()
    const change = { id: accountId, version: 1, password: 'other', at: '', sessionId: '' }
    expect(await replacePassword(db, change, [])).toBe(true)
    expect(await replacePassword(db, change, [])).toBe(false)
    expect((await findAccount(db, accountId))?.passwordVersion).toBe(2)
    expect(await start(accountId, 'too late')).toBeUndefined()
    expect(await start(createId(startMs), 'nobody')).toBeUndefined()
    expect(await start(accountId, 'in time', startMs, 2)).toBeDefined()
  })

  it('are gone from the database at the log in after they expired', async () => {
    const accountId = await newAccount()
    await start(accountId, 'to expire')
    const kept = await start(accountId, 'not to expire', startMs + 1)
    const last = await start(accountId, 'after', startMs + 30 * DAY_MS)
    const db = await open.services.database()
    const sql = 'SELECT id FROM sessions WHERE account_id = ? ORDER BY id'
    const { rows } = await db.execute({ sql, args: [accountId] })
    expect(rows.map(({ id }) => id)).toEqual([kept?.id, last?.id])
  })

  it('are 50 at most in an account, of which the one longest unused ends', async () => {
    const accountId = await newAccount()
    const ids = []
    for (let n = 0; n < 50; n++) ids.push((await start(accountId, `kept ${n}`, startMs + n))?.id)
    expect(await refresh('kept 0', 'kept 0 again', startMs + 100)).toBeDefined()
    ids.push((await start(accountId, 'last', startMs + 101))?.id)
    const db = await open.services.database()
    const listed = (await listSessions(db, accountId, startMs)).map(({ id }) => id)
    expect(listed).toEqual(ids.filter((_, index) => index !== 1).toReversed())
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countAttempt, limits, toCounter } from '../../src/accounts/limits.ts'
import type { Tokens } from '../../src/accounts/schema.ts'
import { openAccounts, type OpenAccounts, PASSWORD, statusesOf } from './accounts.ts'

let open: OpenAccounts
beforeAll(async () => {
  open = await openAccounts({
    exports: {
      profile: async () => ({ basics: {} }),
      owner: async (db, id) =>
        (await db.execute({ sql: 'SELECT email FROM accounts WHERE id = ?', args: [id] })).rows[0]?.email,
    },
  })
})
afterAll(() => open.close())

const NEW_PASSWORD = 'a better one, still fictional'

const change = (as: string, current: string, next = NEW_PASSWORD) =>
  open.send('PUT', '/v1/me/password', { current_password: current, new_password: next }, { as })

async function makeKey(as: string): Promise<string> {
  return (await (await open.send('POST', '/v1/api-keys', { name: 'A program' }, { as })).json()).key
}

async function tables(): Promise<Record<string, number>> {
  const db = await open.services.database()
  const names = ['accounts', 'sessions', 'refresh_tokens', 'api_keys']
  const { rows } = await db.execute(
    `SELECT ${names.map((name) => `(SELECT count(*) FROM ${name}) AS ${name}`).join(', ')}`,
  )
  return Object.fromEntries(names.map((name) => [name, Number(rows[0]?.[name])]))
}

describe('/v1/me', () => {
  it('is nobody without a credential that is valid', async () => {
    for (const path of ['/v1/me', '/v1/me/export', '/v1/api-keys']) {
      const response = await open.send('GET', path)
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/)
    }
    expect(await open.statusAs('none')).toBe(401)
  })

  it('says who it is to a program, too', async () => {
    const { access_token: as } = await open.enter('ana@example.com')
    const response = await open.send('GET', '/v1/me', undefined, { as: await makeKey(as) })
    expect(await response.json()).toMatchObject({ email: 'ana@example.com' })
  })
})

describe('PUT /v1/me/password', () => {
  it('changes it and ends every other session, while this one and the keys stay', async () => {
    const here = await open.enter('ben@example.com')
    const there: Tokens = await (await open.login('ben@example.com')).json()
    const bystander = await open.enter('bea@example.com')
    const key = await makeKey(here.access_token)
    expect((await change(here.access_token, PASSWORD)).status).toBe(204)
    expect(await open.statusAs(there.access_token)).toBe(401)
    expect((await open.refresh(there.refresh_token)).status).toBe(401)
    expect(await open.statusAs(here.access_token)).toBe(200)
    expect((await open.refresh(here.refresh_token)).status).toBe(200)
    expect(await open.statusAs(key)).toBe(200)
    expect(await open.statusAs(bystander.access_token)).toBe(200)
    expect((await open.login('ben@example.com')).status).toBe(401)
    expect((await open.login('ben@example.com', NEW_PASSWORD)).status).toBe(200)
  })

  it('needs the current one, and a new one that is good enough', async () => {
    const { access_token: as } = await open.enter('cleo@example.com')
    const wrong = await change(as, 'not the current one')
    expect(wrong.status).toBe(400)
    expect((await wrong.json()).errors).toMatchObject([{ path: 'current_password' }])
    const short = await change(as, PASSWORD, 'short')
    expect((await short.json()).errors).toMatchObject([{ path: 'new_password' }])
    expect((await open.login('cleo@example.com')).status).toBe(200)
  })

  it('takes one of two changes made at once', async () => {
    const one = await open.enter('dora@example.com')
    const other: Tokens = await (await open.login('dora@example.com')).json()
    const responses = await Promise.all([
      change(one.access_token, PASSWORD, 'the new password number one'),
      change(other.access_token, PASSWORD, 'the new password number two'),
    ])
    expect(statusesOf(responses)).toEqual([204, 400])
    const winner = responses[0]?.status === 204 ? one : other
    const loser = winner === one ? other : one
    expect(await open.statusAs(winner.access_token)).toBe(200)
    expect(await open.statusAs(loser.access_token)).toBe(401)
  })

  it('is limited to 10 attempts, which the right password starts anew', async () => {
    const { access_token: as } = await open.enter('emil@example.com')
    const { services } = open
    const { id } = await (await open.send('GET', '/v1/me', undefined, { as })).json()
    const counter = await toCounter(limits.passwordAccount, id, services.config.jwtSecret)
    const count = async (times: number) => {
      for (let n = 0; n < times; n++)
        await countAttempt(await services.database(), [counter], { nowMs: services.clock.now() })
    }
    await count(9)
    expect((await change(as, PASSWORD)).status).toBe(204)
    await count(9)
    expect((await change(as, NEW_PASSWORD, PASSWORD)).status).toBe(204)
    await count(10)
    const refused = await change(as, PASSWORD)
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBeTruthy()
  })
})

describe('DELETE /v1/me', () => {
  it('deletes the account and everything in it, and its credentials end at once', async () => {
    const before = await tables()
    const { access_token: as, refresh_token: refresh } = await open.enter('fay@example.com')
    await open.login('fay@example.com')
    const key = await makeKey(as)
    expect((await open.send('DELETE', '/v1/me', undefined, { as })).status).toBe(204)
    expect(await tables()).toEqual(before)
    expect(await open.statusAs(as)).toBe(401)
    expect(await open.statusAs(key)).toBe(401)
    expect((await open.refresh(refresh)).status).toBe(401)
    expect((await open.login('fay@example.com')).status).toBe(401)
    const again = await open.enter('fay@example.com')
    expect(await open.statusAs(again.access_token)).toBe(200)
  })
})

describe('GET /v1/me/export', () => {
  it('is one file with everything but what is secret', async () => {
    const { access_token: as, refresh_token: refresh } = await open.enter('gus@example.com')
    await open.enter('not.gus@example.com')
    const key = await makeKey(as)
    const response = await open.send('GET', '/v1/me/export', undefined, { as })
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="jobwise-export.json"')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({
      account: { email: 'gus@example.com' },
      sessions: [{ expires_at: expect.stringMatching(/Z$/) }],
      api_keys: [{ name: 'A program' }],
      profile: { basics: {} },
      owner: 'gus@example.com',
    })
    expect(text).not.toMatch(/scrypt|"hash"|not\.gus/)
    const db = await open.services.database()
    const { rows } = await db.execute('SELECT hash FROM api_keys UNION ALL SELECT hash FROM refresh_tokens')
    for (const secret of [key, refresh, as, ...rows.map(({ hash }) => hash)])
      expect(text).not.toContain(secret)
  })
})

describe('a program with an API key', () => {
  it('cannot manage the account', async () => {
    const { access_token: as } = await open.enter('hal@example.com')
    const key = await makeKey(as)
    const { items } = await (await open.send('GET', '/v1/api-keys', undefined, { as: key })).json()
    const responses = [
      await change(key, PASSWORD),
      await open.send('DELETE', '/v1/me', undefined, { as: key }),
      await open.send('POST', '/v1/api-keys', { name: 'Another' }, { as: key }),
      await open.send('DELETE', `/v1/api-keys/${items[0].id}`, undefined, { as: key }),
    ]
    expect(responses.map(({ status }) => status)).toEqual([403, 403, 403, 403])
    expect(await open.statusAs(key)).toBe(200)
    expect((await open.login('hal@example.com')).status).toBe(200)
  })
})

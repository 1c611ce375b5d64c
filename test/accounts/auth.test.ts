import { scryptSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countAttempt, type Limit, limits, toCounter } from '../../src/accounts/limits.ts'
import type { Tokens } from '../../src/accounts/schema.ts'
import { createServices } from '../../src/services.ts'
import { mountAccounts, openAccounts, type OpenAccounts, PASSWORD, statusesOf } from './accounts.ts'

let open: OpenAccounts
beforeAll(async () => {
  open = await openAccounts()
})
afterAll(() => open.close())

const OTHER_PASSWORD = 'a different one, as fictional'
const UNKNOWN = `jwr_${'A'.repeat(43)}`

/** Counts as many attempts as a limit allows, without the work of making them. */
async function exhaust(limit: Limit, value: string) {
  const { services } = open
  const counter = await toCounter(limit, value, services.config.jwtSecret)
  for (let n = 0; n < limit.max; n++)
    await countAttempt(await services.database(), [counter], { nowMs: services.clock.now() })
}

describe('register', () => {
  it('opens an account that can be logged in to', async () => {
    const response = await open.register(' Ana@Example.com ')
    expect(response.status).toBe(202)
    const { access_token: as }: Tokens = await (await open.login('ana@example.com')).json()
    expect(await (await open.send('GET', '/v1/me', undefined, { as })).json()).toEqual({
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      email: 'ana@example.com',
      created_at: expect.stringMatching(/^\d{4}-.+Z$/),
    })
  })

  it('answers the same for an e-mail that is taken, and changes nothing there', async () => {
    const { access_token: as } = await open.enter('ben@example.com')
    const free = await open.register('benedikt@example.com', OTHER_PASSWORD)
    const taken = await open.register('BEN@example.com', OTHER_PASSWORD)
    expect(taken.status).toBe(free.status)
    expect([...taken.headers.keys()]).toEqual([...free.headers.keys()])
    expect(await taken.text()).toBe(await free.text())
    expect((await open.login('ben@example.com', OTHER_PASSWORD)).status).toBe(401)
    expect((await open.login('ben@example.com')).status).toBe(200)
    expect(await open.statusAs(as)).toBe(200)
  })

  it('opens one account when two ask at once', async () => {
    await Promise.all([open.register('cleo@example.com'), open.register('cleo@example.com', OTHER_PASSWORD)])
    const logins = await Promise.all([
      open.login('cleo@example.com'),
      open.login('cleo@example.com', OTHER_PASSWORD),
    ])
    expect(statusesOf(logins)).toEqual([200, 401])
  })

  it('names what is wrong, and repeats none of it', async () => {
    const response = await open.register('ana at example', 'hunter2')
    expect(response.status).toBe(400)
    const text = await response.text()
    expect(JSON.parse(text).errors).toMatchObject([{ path: 'email' }, { path: 'password' }])
    expect(text).not.toMatch(/ana at|hunter2/)
  })
})

describe('log in', () => {
  it('gives tokens, which nothing on the way may keep', async () => {
    await open.register('dora@example.com')
    const before = Date.now()
    const response = await open.login('dora@example.com')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const tokens: Tokens = await response.json()
    expect(tokens).toEqual({
      token_type: 'Bearer',
      access_token: expect.stringMatching(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/),
      expires_in: 900,
      refresh_token: expect.stringMatching(/^jwr_[\w-]{43}$/),
      refresh_expires_at: expect.stringMatching(/^\d{4}-.+Z$/),
    })
    const days = (Date.parse(tokens.refresh_expires_at) - before) / 86_400_000
    expect(Math.round(days)).toBe(30)
  })

  it('answers a wrong password and an unknown e-mail the same', async () => {
    await open.register('emil@example.com')
    const wrong = await open.login('emil@example.com', OTHER_PASSWORD)
    const unknown = await open.login('nobody@example.com', OTHER_PASSWORD)
    const empty = await open.login('emil@example.com', '')
    expect([wrong.status, unknown.status, empty.status]).toEqual([401, 401, 401])
    const traceless = async (response: Response) => ({ ...(await response.json()), trace_id: '' })
    expect(await traceless(wrong)).toEqual(await traceless(unknown))
  })

  it('takes the password however it is composed', async () => {
    await open.register('zoe@example.com', 'caf\u00E9 au lait, no. 1')
    expect((await open.login('zoe@example.com', 'cafe\u0301 au lait, no. ①')).status).toBe(200)
  })

  it('renews a hash of older parameters', async () => {
    const { access_token: as } = await open.enter('fay@example.com')
    const { id } = await (await open.send('GET', '/v1/me', undefined, { as })).json()
    const db = await open.services.database()
    const salt = Buffer.from('sixteen of bytes')
    const hash = scryptSync(PASSWORD, salt, 32, { N: 2 ** 10, r: 8, p: 1 })
    const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
    const old = `$scrypt$ln=10,r=8,p=1$${base64(salt)}$${base64(hash)}`
    await db.execute({ sql: 'UPDATE accounts SET password = ? WHERE id = ?', args: [old, id] })
    const stored = async () =>
      (await db.execute({ sql: 'SELECT password FROM accounts WHERE id = ?', args: [id] })).rows[0]?.password
    expect((await open.login('fay@example.com', OTHER_PASSWORD)).status).toBe(401)
    expect(await stored()).toBe(old)
    const both = await Promise.all([open.login('fay@example.com'), open.login('fay@example.com')])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(await stored()).toMatch(/^\$scrypt\$ln=14,r=8,p=5\$/)
    expect((await open.login('fay@example.com')).status).toBe(200)
    expect(await open.statusAs(as)).toBe(200)
  })
})

describe('refresh', () => {
  it('gives new tokens of the same session for one use of the old', async () => {
    const first = await open.enter('gus@example.com')
    const response = await open.refresh(first.refresh_token)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const second: Tokens = await response.json()
    expect(second.refresh_token).not.toBe(first.refresh_token)
    expect(await open.statusAs(second.access_token)).toBe(200)
    expect((await open.refresh(second.refresh_token)).status).toBe(200)
  })

  it('ends the whole session when a token is used again', async () => {
    const first = await open.enter('hal@example.com')
    const other: Tokens = await (await open.login('hal@example.com')).json()
    const second: Tokens = await (await open.refresh(first.refresh_token)).json()
    expect((await open.refresh(first.refresh_token)).status).toBe(401)
    expect((await open.refresh(second.refresh_token)).status).toBe(401)
    expect(await open.statusAs(second.access_token)).toBe(401)
    expect(await open.statusAs(other.access_token)).toBe(200)
  })

  it('lets one of two win that use a token at once, and ends the session', async () => {
    const { refresh_token: token } = await open.enter('ines@example.com')
    const responses = await Promise.all([open.refresh(token), open.refresh(token)])
    expect(statusesOf(responses)).toEqual([200, 401])
    const winner: Tokens | undefined = await responses.find(({ ok }) => ok)?.json()
    expect((await open.refresh(winner?.refresh_token ?? '')).status).toBe(401)
    expect(await open.statusAs(winner?.access_token ?? '')).toBe(401)
  })

  it('refuses what is no refresh token', async () => {
    const { access_token: access } = await open.enter('jan@example.com')
    for (const token of [access, UNKNOWN, 'jw_', '']) expect((await open.refresh(token)).status).toBe(401)
    expect((await open.send('POST', '/v1/auth/refresh', { token: 'x' })).status).toBe(400)
  })

  it('is no access token', async () => {
    const { refresh_token: refresh } = await open.enter('kim@example.com')
    expect(await open.statusAs(refresh)).toBe(401)
  })
})

describe('log out', () => {
  it('ends the session, and its access token at once', async () => {
    const tokens = await open.enter('lea@example.com')
    const other: Tokens = await (await open.login('lea@example.com')).json()
    expect((await open.logout(tokens.refresh_token)).status).toBe(204)
    expect(await open.statusAs(tokens.access_token)).toBe(401)
    expect((await open.refresh(tokens.refresh_token)).status).toBe(401)
    expect(await open.statusAs(other.access_token)).toBe(200)
  })

  it('ends it with a used token, too, and answers 204 whatever the token is', async () => {
    const first = await open.enter('mia@example.com')
    const second: Tokens = await (await open.refresh(first.refresh_token)).json()
    for (const token of [first.refresh_token, first.refresh_token, UNKNOWN, 'none'])
      expect((await open.logout(token)).status).toBe(204)
    expect(await open.statusAs(second.access_token)).toBe(401)
  })
})

describe('the limits', () => {
  it('let 10 wrong passwords through, of many at once, and say when to come back', async () => {
    await open.register('nils@example.com')
    const responses = await Promise.all(
      Array.from({ length: 14 }, () => open.login('nils@example.com', OTHER_PASSWORD)),
    )
    const statuses = responses.map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(10)
    expect(statuses.filter((status) => status === 429)).toHaveLength(4)
    const refused = responses.find(({ status }) => status === 429)
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(14 * 60)
    expect((await open.login('nils@example.com')).status).toBe(429)
  })

  it('hold for an e-mail that nobody has', async () => {
    await exhaust(limits.loginAccount, 'nobody.here@example.com')
    expect((await open.login('nobody.here@example.com')).status).toBe(429)
  })

  it('hold in another process with the same database', async () => {
    await open.register('olga@example.com')
    await exhaust(limits.loginAccount, 'olga@example.com')
    const { config, logger, peerAddress } = open.services
    const platform = { env: { OTEL_TRACES_EXPORTER: 'none' }, logger, fetch, fetchPublic: fetch, peerAddress }
    const others = createServices(config, platform)
    expect((await mountAccounts(others).login('olga@example.com')).status).toBe(429)
    await others.close()
  })

  it('start anew after the right password', async () => {
    await open.register('pia@example.com')
    for (let round = 0; round < 2; round++) {
      await exhaust({ ...limits.loginAccount, max: 9 }, 'pia@example.com')
      expect((await open.login('pia@example.com')).status).toBe(200)
    }
  })

  it.each([
    [
      'log ins from an address',
      limits.loginAddress,
      '203.0.113.1',
      () => open.login('quinn@example.com', PASSWORD, { from: '203.0.113.1' }),
    ],
    [
      'registrations from an address',
      limits.registerAddress,
      '203.0.113.2',
      () => open.register('quinn@example.com', PASSWORD, { from: '203.0.113.2' }),
    ],
    [
      'registrations of an e-mail',
      limits.registerEmail,
      'rosa@example.com',
      () => open.register('Rosa@example.com'),
    ],
  ])('hold for %s', async (_, limit, value, attempt) => {
    await exhaust({ ...limit, max: limit.max - 1 }, value)
    expect((await attempt()).status).not.toBe(429)
    const response = await attempt()
    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

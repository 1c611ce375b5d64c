import { type Context, Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SignedIn } from '../../src/http/account.ts'
import { sha256 } from '../../src/db/digest.ts'
import { idempotency } from '../../src/http/idempotency.ts'
import { openApp, type OpenApp } from '../support/app.ts'

let open: OpenApp
let nowMs: number
/** How often the handler ran. */
let runs: number
/** What the handler waits for. */
let gate: Promise<void>

beforeAll(async () => {
  open = await openApp()
  const db = await open.services.database()
  await db.execute(
    `INSERT INTO accounts (id, email, password, created_at, updated_at) VALUES ('a1', 'a@example.com', '', '', '')`,
  )
})
afterAll(() => open.close())
beforeEach(async () => {
  nowMs = Date.UTC(2027, 0, 1)
  runs = 0
  gate = Promise.resolve()
  await (await open.services.database()).execute('DELETE FROM idempotency_keys')
})

function createPaidApp() {
  const clock = { ...open.services.clock, now: () => nowMs }
  const peerAddress = (c: Context) => c.req.header('x-peer')
  return new Hono()
    .use(idempotency({ ...open.services, clock, peerAddress }))
    .post('/pay', async (c) => {
      const { status = 201, token } = await c.req.json<{ status?: 201 | 409 | 429 | 503; token?: string }>()
      await gate
      runs++
      return c.json({ run: runs, token }, status, { location: `/pay/${runs}`, 'x-other': 'no' })
    })
    .onError((error, c) => c.text(error.message, 500))
    .post('/fail', () => {
      runs++
      throw new Error('a bug')
    })
    .post('/empty', (c) => c.body(null, 204))
}

/** The same, as somebody with an account. */
const asAccount = (via: 'session' | 'api_key') =>
  new Hono<SignedIn>()
    .use((c, next) => {
      c.set('account', { id: 'a1', via, credentialId: `c-${via}` })
      return next()
    })
    .route('/', createPaidApp())

const post = (body: unknown, headers: Record<string, string> = {}, path = '/pay') => ({
  path,
  init: {
    method: 'POST',
    headers: { 'idempotency-key': 'k1', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  },
})

async function send({ path, init }: ReturnType<typeof post>, app: Pick<Hono, 'request'> = createPaidApp()) {
  const response = await app.request(path, init)
  const { status, headers } = response
  return { status, headers, text: await response.text() }
}

describe('idempotency', () => {
  it('gives the second request the answer of the first, and says so', async () => {
    const first = await send(post({ amount: 1 }))
    const second = await send(post({ amount: 1 }))
    expect(runs).toBe(1)
    expect(second.status).toBe(201)
    expect(second.text).toBe(first.text)
    expect(second.headers.get('location')).toBe('/pay/1')
    expect(second.headers.get('content-type')).toBe(first.headers.get('content-type'))
    expect(first.headers.has('idempotency-replayed')).toBe(false)
    expect(second.headers.get('idempotency-replayed')).toBe('true')
  })

  it('holds across processes, which share the database', async () => {
    const first = await send(post({}), createPaidApp())
    expect((await send(post({}), createPaidApp())).text).toBe(first.text)
  })

  it('repeats an answer without a body, and a refusal', async () => {
    await send(post({}, {}, '/empty'))
    expect(await send(post({}, {}, '/empty'))).toMatchObject({ status: 204, text: '' })
    await send(post({ status: 409 }, { 'idempotency-key': 'k2' }))
    expect((await send(post({ status: 409 }, { 'idempotency-key': 'k2' }))).status).toBe(409)
    expect(runs).toBe(1)
  })

  it.each([
    ['body', post({ amount: 2 })],
    ['path', post({ amount: 1 }, {}, '/pay?now=1')],
    ['media type', post({ amount: 1 }, { 'content-type': 'application/ld+json' })],
  ])('refuses the key with another %s', async (_, other) => {
    await send(post({ amount: 1 }))
    const refused = await send(other)
    expect(refused.status).toBe(422)
    expect(JSON.parse(refused.text)).toMatchObject({ type: '/docs#problem-key-reused' })
    expect(runs).toBe(1)
  })

  it('lets one of two simultaneous requests through and tells the other to wait', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    gate = promise
    const both = [send(post({})), send(post({}))]
    const early = await Promise.race(both)
    resolve()
    const statuses = (await Promise.all(both)).map(({ status }) => status)
    expect(early.status).toBe(409)
    expect(early.headers.get('retry-after')).toBe('1')
    expect(new Set(statuses)).toEqual(new Set([201, 409]))
    expect(runs).toBe(1)
  })

  it('knows nothing of the keys of somebody else', async () => {
    await send(post({}))
    await send(post({}, { 'x-peer': '203.0.113.9' }))
    expect(runs).toBe(2)
  })

  it.each([429, 503])('runs again after a %d, which says nothing of the request', async (status) => {
    await send(post({ status }))
    await send(post({ status }))
    expect(runs).toBe(2)
  })

  it('runs again after a bug', async () => {
    expect((await send(post({}, {}, '/fail'))).status).toBe(500)
    await send(post({}, {}, '/fail'))
    expect(runs).toBe(2)
  })

  it('takes a request over whose process was lost a minute ago', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    gate = promise
    const lost = send(post({}))
    await until(async () => (await count()) === 1)
    nowMs += 59_000
    expect((await send(post({}))).status).toBe(409)
    nowMs += 1_000
    gate = Promise.resolve()
    expect((await send(post({}))).text).toContain('"run":1')
    resolve()
    await lost
    // The one that came back late does not replace what was answered meanwhile.
    expect((await send(post({}))).text).toContain('"run":1')
  })

  it('forgets the answer of an account after a day, one without after ten minutes, and clears both away', async () => {
    const day = 24 * 60 * 60 * 1000
    await send(post({}), asAccount('session'))
    await send(post({}))
    nowMs += 10 * 60 * 1000
    await send(post({}))
    expect(runs).toBe(3)
    nowMs += day - 10 * 60 * 1000 - 1
    expect((await send(post({}), asAccount('session'))).headers.get('idempotency-replayed')).toBe('true')
    nowMs += 1
    await send(post({}), asAccount('session'))
    expect(runs).toBe(4)
    expect(await count()).toBe(1)
  })

  it('keeps no answer in the clear', async () => {
    await send(post({ token: 'jwr_very-secret' }))
    const { rows } = await (await open.services.database()).execute('SELECT * FROM idempotency_keys')
    const kept = rows.map((row) => Object.values(row).map((value) => toText(value)))
    expect(kept.flat().join(' ')).not.toContain('very-secret')
    expect(rows).toHaveLength(1)
  })

  it('gives a program no answer that it could not have got itself', async () => {
    await send(post({}), asAccount('session'))
    expect((await send(post({}), asAccount('session'))).headers.get('idempotency-replayed')).toBe('true')
    expect((await send(post({}), asAccount('api_key'))).headers.has('idempotency-replayed')).toBe(false)
  })

  it('keeps nothing of a request by which its body could be guessed', async () => {
    const body = { password: 'hunter2' }
    await send(post(body))
    const { rows } = await (
      await open.services.database()
    ).execute('SELECT fingerprint FROM idempotency_keys')
    const plain = await sha256(JSON.stringify(body))
    expect(rows[0]?.fingerprint).not.toBe(await sha256(`POST /pay application/json ${plain}`))
  })

  it.each(['', 'a b', 'ä', 'x'.repeat(256)])('refuses the key "%s"', async (key) => {
    const refused = await send(post({}, { 'idempotency-key': key }))
    expect(refused.status).toBe(400)
    expect(JSON.parse(refused.text).errors[0].path).toBe('Idempotency-Key')
  })

  it('leaves requests without a key, and other methods, alone', async () => {
    const { path, init } = post({})
    const { 'idempotency-key': _, ...headers } = init.headers
    await send({ path, init: { ...init, headers: headers as typeof init.headers } })
    expect(await count()).toBe(0)
  })
})

async function count(): Promise<number> {
  const { rows } = await (
    await open.services.database()
  ).execute('SELECT count(*) AS n FROM idempotency_keys')
  return Number(rows[0]?.n)
}

function toText(value: unknown): string {
  return value instanceof ArrayBuffer ? new TextDecoder().decode(value) : String(value)
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve))
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from './support/collector.ts'
import { openApp, type OpenApp } from './support/app.ts'

let open: OpenApp
beforeAll(async () => {
  open = await openApp({ CORS_ORIGINS: 'https://app.example.com' })
})
afterAll(() => open.close())

const idFor = async (id: string) =>
  (await open.app.request('/health', { headers: { 'x-request-id': id } })).headers.get('x-request-id')

describe('every answer', () => {
  it.each(['/health', '/v1/jobs', '/nope', '/v1/jobs?limit=0'])(
    'has an id and a trace at %s',
    async (path) => {
      const { headers } = await open.app.request(path)
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
      expect(headers.get('traceresponse')).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/)
      expect(headers.get('server-timing')).toContain(headers.get('traceresponse'))
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    },
  )

  it('keeps the id of a caller who has one, unless it is no id', async () => {
    expect(await idFor('abc-123')).toBe('abc-123')
    expect(await idFor('a b')).toMatch(/^[0-9a-f-]{36}$/)
    expect(await idFor('x'.repeat(129))).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('what has no handler', () => {
  it('is 404 where there is nothing', async () => {
    const response = await open.app.request('/nope')
    expect(response.status).toBe(404)
    const traceId = response.headers.get('traceresponse')?.split('-')[1]
    expect(await response.json()).toEqual({
      type: '/docs#problem-no-route',
      title: 'No such path',
      status: 404,
      detail: 'See /docs for what there is',
      instance: '/nope',
      trace_id: traceId,
    })
  })

  it.each([
    ['PUT', '/v1/jobs', 'GET, HEAD, POST'],
    ['POST', '/v1/jobs/nope', 'GET, HEAD, DELETE, PATCH'],
    ['DELETE', '/health', 'GET, HEAD'],
  ])('is 405 for %s %s, with what is allowed', async (method, path, allow) => {
    const { accessToken } = await open.signUp()
    const response = await open.app.request(path, {
      method,
      headers: { authorization: `Bearer ${accessToken}` },
    })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe(allow)
  })

  it.each([
    ['GET', '/v1/auth/login', 405],
    ['POST', '/v1/auth/nope', 404],
  ])('asks nobody who they are for %s %s', async (method, path, status) => {
    expect((await open.app.request(path, { method })).status).toBe(status)
  })

  it('tells OPTIONS what there is', async () => {
    const response = await open.app.request('/v1/jobs', { method: 'OPTIONS' })
    expect(response.status).toBe(204)
    expect(response.headers.get('allow')).toBe('GET, HEAD, POST')
  })
})

describe('an account that is deleted while a request of it is under way', () => {
  it('is refused as one that is not there', async () => {
    const { accessToken } = await open.signUp()
    const headers = { authorization: `Bearer ${accessToken}` }
    const db = await open.services.database()
    // Deletes at the last moment: when the request is about to write.
    await db.execute(`CREATE TEMP TRIGGER gone BEFORE INSERT ON main.jobs BEGIN DELETE FROM accounts; END`)
    const response = await open.send('POST', '/v1/jobs', { title: 'Gardener' }, headers)
    await db.execute('DROP TRIGGER gone')
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ detail: 'The account is no longer there' })
  })
})

describe('a bug', () => {
  it('is 500 with a trace and nothing else, and the log says where, without what the message quotes', async () => {
    const broken = await openApp()
    broken.app.get('/broken', () => {
      throw new TypeError('Cannot mail ann@example.com: token=hunter2')
    })
    const response = await broken.app.request('/broken')
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(text).not.toContain('hunter2')
    expect(JSON.parse(text)).toEqual({
      type: '/docs#problem-internal',
      title: 'Internal error',
      status: 500,
      instance: '/broken',
      trace_id: response.headers.get('traceresponse')?.split('-')[1],
    })
    expect(broken.logs).toEqual([
      expect.stringMatching(
        /^error: GET \/broken failed: TypeError: Cannot mail REDACTED: token=REDACTED\n +at /,
      ),
    ])
    expect(broken.logs.join()).not.toMatch(/ann@|hunter2/)
    await broken.close()
  })
})

const request = (origin: string, init: RequestInit = {}) =>
  open.app.request('/v1/jobs', { ...init, headers: { origin, 'access-control-request-method': 'POST' } })

describe('CORS', () => {
  it('lets the given origins read, see the timing and find the trace', async () => {
    const { headers } = await request('https://app.example.com')
    expect(headers.get('access-control-allow-origin')).toBe('https://app.example.com')
    expect(headers.get('timing-allow-origin')).toBe('https://app.example.com')
    expect(headers.get('access-control-expose-headers')).toBe(
      'traceresponse, server-timing, x-request-id, etag, location, content-location, retry-after, idempotency-replayed',
    )
    expect(headers.get('vary')).toBe('Origin')
  })

  it('answers a preflight', async () => {
    const response = await request('https://app.example.com', { method: 'OPTIONS' })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-methods')).toContain('PATCH')
    expect(response.headers.get('access-control-allow-headers')).toMatch(
      /authorization.*if-match.*idempotency-key/,
    )
  })

  it('says nothing to other origins', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await request('https://evil.example', { method })
      expect(headers.get('access-control-allow-origin')).toBeNull()
      expect(headers.get('timing-allow-origin')).toBeNull()
    }
  })

  it('lets every origin in for *', async () => {
    const anyone = await openApp({ CORS_ORIGINS: '*' })
    const { headers } = await anyone.app.request('/health', { headers: { origin: 'https://a.example' } })
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('vary')).toBeNull()
    await anyone.close()
  })
})

describe('health', () => {
  it('says what runs', async () => {
    expect(await (await open.app.request('/health')).json()).toEqual({
      status: 'ok',
      service: 'jobwise-backend',
      version: open.services.version,
    })
  })

  it('is ready when the database answers', async () => {
    expect((await open.app.request('/health/ready')).status).toBe(200)
  })

  it('counts the spans', async () => {
    const counted = await openApp({ OTEL_TRACES_EXPORTER: 'console' })
    await counted.app.request('/health')
    expect(await (await counted.app.request('/health/tracing')).json()).toMatchObject({
      enabled: true,
      ended: 1,
    })
    await counted.close()
  })
})

describe('without its database', () => {
  it('answers 503 with the command that starts one, and health as ever', async () => {
    const LIBSQL_URL = `http://127.0.0.1:${await freePort()}`
    const lonely = await openApp({ LIBSQL_URL })
    const password = { email: 'ann@example.com', password: 'correct horse battery' }
    const login = await lonely.send('POST', '/v1/auth/login', password)
    for (const response of [login, await lonely.app.request('/health/ready')]) {
      expect(response.status).toBe(503)
      expect(response.headers.get('retry-after')).toBe('2')
      expect(await response.json()).toMatchObject({
        title: 'Database unavailable',
        detail: expect.stringContaining('npm run dev:worker'),
        trace_id: expect.stringMatching(/^[0-9a-f]{32}$/),
      })
    }
    expect((await lonely.app.request('/health')).status).toBe(200)
    // What is wrong with the request is told first.
    expect((await lonely.send('POST', '/v1/auth/login', {})).status).toBe(400)
    expect(lonely.logs).toEqual([])
    await lonely.close()
  })
})

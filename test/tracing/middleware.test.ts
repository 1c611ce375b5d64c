import { SpanStatusCode, trace } from '@opentelemetry/api'
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-base'
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { stream } from 'hono/streaming'
import { describe, expect, it } from 'vitest'
import { activeContext } from '../../src/tracing/context.ts'
import { addSpanAttributes, type Capture, createTracing, getTracer } from '../../src/tracing/index.ts'

function setup(env: Record<string, string> = {}, capture?: Capture) {
  const exporter = new InMemorySpanExporter()
  const warnings: string[] = []
  const logger = { info() {}, warn: (message: string) => void warnings.push(message) }
  const tracing = createTracing({ env, serviceName: 'test', serviceVersion: '1.0.0', exporter, logger })
  const app = new Hono()
  app.use(tracing.middleware(capture))
  const spans = async () => {
    await tracing.flush()
    return exporter.getFinishedSpans()
  }
  /** The span of one request whose body was read to its end. */
  const request = async (path: string, init?: RequestInit) => {
    const response = await app.request(`http://api.test:8001${path}`, init)
    await response.text().catch(() => {})
    const all = await spans()
    return { response, span: all.at(-1), all }
  }
  return { app, tracing, exporter, request, spans, warnings }
}

const TRACE_ID = '0af7651916cd43dd8448eb211c80319c'
const PARENT = `00-${TRACE_ID}-b7ad6b7169203331-01`

describe('the server span', () => {
  it('carries the required attributes and is named by method and route', async () => {
    const { app, request } = setup()
    app.get('/jobs/:id', (c) => c.json({}))
    const { span } = await request('/jobs/7?q=secret')
    expect(span?.name).toBe('GET /jobs/:id')
    expect(span?.attributes).toEqual({
      'http.request.method': 'GET',
      'http.route': '/jobs/:id',
      'http.response.status_code': 200,
      'server.address': 'api.test',
      'server.port': 8001,
      'url.path': '/jobs/7',
      'url.scheme': 'http',
    })
  })

  it('takes the template of the innermost handler of nested apps', async () => {
    const { app, request } = setup()
    const inner = new Hono().get('/:part/deep', (c) => c.text(''))
    const outer = new Hono().use('*', (_, next) => next()).route('/inner/:id', inner)
    app.route('/outer', outer)
    expect((await request('/outer/inner/1/x/deep')).span?.name).toBe('GET /outer/inner/:id/:part/deep')
  })

  it('has no route when nothing matched', async () => {
    const { request } = setup()
    const { span } = await request('/nowhere')
    expect(span?.name).toBe('GET')
    expect(span?.attributes).not.toHaveProperty('http.route')
    expect(span?.status.code).toBe(SpanStatusCode.UNSET)
  })

  it('takes the handler’s template when a middleware answers in its place', async () => {
    const { app, request } = setup()
    app.use('/admin/*', (c) => Promise.resolve(c.text('no', 401)))
    app.get('/admin/users/:id', (c) => c.text(''))
    expect((await request('/admin/users/7')).span?.name).toBe('GET /admin/users/:id')
  })

  it('takes the middleware’s template when it answers alone', async () => {
    const { app, request } = setup()
    app.use('/static/*', (c) => Promise.resolve(c.text('file')))
    expect((await request('/static/a.css')).span?.name).toBe('GET /static/*')
  })

  it('has no route when only a middleware for everything answered', async () => {
    const { app, request } = setup()
    app.get('/jobs', (c) => c.text(''))
    app.notFound((c) => c.text('', 405))
    expect((await request('/jobs', { method: 'PUT' })).span?.name).toBe('PUT')
  })

  it('has no route when only a middleware for a part of the paths let a method through that has none', async () => {
    const { app, request } = setup()
    app.use('/v1/*', (_, next) => next())
    app.get('/v1/jobs', (c) => c.text(''))
    app.notFound((c) => c.text('', c.req.method === 'PUT' ? 405 : 404))
    expect((await request('/v1/jobs', { method: 'PUT' })).span?.name).toBe('PUT')
    expect((await request('/v1/nothing')).span?.name).toBe('GET')
  })

  it('keeps the path as it came, without an address in it', async () => {
    const { request } = setup()
    const { span } = await request('/a%20b/ann%40example.com/x?y')
    expect(span?.attributes['url.path']).toBe('/a%20b/REDACTED/x')
  })

  it('ends when the body of its answer can not be read', async () => {
    const { app, spans } = setup()
    app.get('/', () => {
      const response = new Response(new Blob(['a']).stream())
      response.body?.getReader()
      return response
    })
    expect((await app.request('/')).status).toBe(500)
    expect((await spans())[0]?.attributes['error.type']).toBe('TypeError')
  })

  it('takes the handler that answered, not one registered behind it', async () => {
    const { app, request } = setup()
    app.get('/a', (c) => c.text(''))
    app.get('*', (c) => c.text('fallback'))
    expect((await request('/a')).span?.name).toBe('GET /a')
    expect((await request('/b')).span?.name).toBe('GET /*')
  })

  it('answers HEAD with the route of GET and ends without a body to read', async () => {
    const { app, request } = setup()
    app.get('/events', (c) => stream(c, async (out) => void (await out.write('x'))))
    const { span } = await request('/events', { method: 'HEAD' })
    expect(span?.name).toBe('HEAD /events')
  })

  it('calls a method that the conventions do not know _OTHER', async () => {
    const { app, request } = setup()
    app.on('PURGE', '/cache', (c) => c.text(''))
    const { span } = await request('/cache', { method: 'PURGE' })
    expect(span?.name).toBe('HTTP /cache')
    expect(span?.attributes).toMatchObject({
      'http.request.method': '_OTHER',
      'http.request.method_original': 'PURGE',
    })
  })

  it('continues the caller’s trace, and tells its own in the answer', async () => {
    const { app, request } = setup()
    app.get('/', (c) => c.text('', 200, { 'server-timing': 'db;dur=2' }))
    const { span, response } = await request('/', { headers: { traceparent: PARENT, tracestate: 'a=b' } })
    const { traceId, spanId, traceState } = span?.spanContext() ?? {}
    expect(traceId).toBe(TRACE_ID)
    expect(span?.parentSpanContext).toMatchObject({ spanId: 'b7ad6b7169203331', isRemote: true })
    expect(traceState?.serialize()).toBe('a=b')
    const own = `00-${TRACE_ID}-${spanId}-01`
    expect(response.headers.get('traceresponse')).toBe(own)
    expect(response.headers.get('server-timing')).toBe(`db;dur=2, traceparent;desc="${own}"`)
  })

  it('tells its trace on an answer whose headers are immutable', async () => {
    const { app, request } = setup()
    app.get('/', () => Response.redirect('http://elsewhere.test/', 302))
    const { response } = await request('/')
    expect(response.headers.get('traceresponse')).toMatch(/^00-/)
    expect(response.headers.get('location')).toBe('http://elsewhere.test/')
  })

  it('leaves 4xx unset, an HTTPException too, and makes 5xx an error', async () => {
    const { app, request } = setup()
    app.get('/400', () => {
      throw new HTTPException(400, { message: 'no' })
    })
    app.get('/503', (c) => c.text('', 503))
    const { span: client } = await request('/400')
    expect(client?.status.code).toBe(SpanStatusCode.UNSET)
    expect(client?.events).toEqual([])
    const { span: server } = await request('/503')
    expect(server?.status.code).toBe(SpanStatusCode.ERROR)
    expect(server?.attributes['error.type']).toBe('503')
  })

  it('records a thrown error without the data in its message', async () => {
    const { app, request } = setup()
    app.onError((_, c) => c.text('sorry', 500))
    app.get('/', () => {
      throw new TypeError('Cannot mail ann@example.com with key "abc"')
    })
    const { span } = await request('/')
    expect(span?.attributes).toMatchObject({ 'error.type': 'TypeError', 'http.response.status_code': 500 })
    expect(span?.events[0]?.attributes?.['exception.type']).toBe('TypeError')
    expect(JSON.stringify(span?.events)).not.toMatch(/ann@|abc/)
  })

  it('ends, and passes on, what is thrown and is no Error', async () => {
    const { app, spans } = setup()
    app.get('/', () => {
      throw 'a string'
    })
    await expect(Promise.resolve(app.request('/'))).rejects.toBe('a string')
    expect((await spans())[0]?.name).toBe('GET /')
    expect((await spans())[0]?.attributes).toMatchObject({
      'error.type': 'string',
      'http.response.status_code': 500,
    })
  })

  it('captures query and headers only on request, redacted', async () => {
    const { app, request } = setup(
      {},
      {
        query: true,
        requestHeaders: ['User-Agent', 'Authorization', 'x-none'],
        responseHeaders: ['x-answer'],
      },
    )
    app.get('/', (c) => c.text('', 200, { 'x-answer': '42' }))
    const { span } = await request('/?page=2&token=abc', {
      headers: { 'user-agent': 'curl', authorization: 'Bearer abc' },
    })
    expect(span?.attributes).toMatchObject({
      'url.query': 'page=2&token=REDACTED',
      'http.request.header.user-agent': ['curl'],
      'http.request.header.authorization': ['REDACTED'],
      'http.response.header.x-answer': ['42'],
    })
    expect(span?.attributes).not.toHaveProperty('http.request.header.x-none')
  })

  it('writes the old names beside the new where they are asked for', async () => {
    const { app, request } = setup({ OTEL_SEMCONV_STABILITY_OPT_IN: 'http/dup' })
    app.get('/', (c) => c.text(''))
    expect((await request('/')).span?.attributes).toMatchObject({
      'http.method': 'GET',
      'http.status_code': 200,
      'http.target': '/',
      'net.host.name': 'api.test',
    })
  })

  it('knows an IPv6 host from its port', async () => {
    const { app, spans } = setup()
    app.get('/', (c) => c.text(''))
    await app.request('http://[::1]:3000/')
    await app.request('http://[::1]/')
    const [withPort, without] = await spans()
    expect(withPort?.attributes).toMatchObject({ 'server.address': '[::1]', 'server.port': 3000 })
    expect(without?.attributes).not.toHaveProperty('server.port')
  })
})

describe('a streamed body', () => {
  const chunks = (c: Context, write: (controller: ReadableStreamDefaultController) => void) =>
    c.body(new ReadableStream({ pull: write }, { highWaterMark: 0 }))

  it('keeps the span open to its last byte', async () => {
    const { app, exporter, spans } = setup()
    let sent = 0
    app.get('/', (c) =>
      chunks(c, (out) => (sent++ < 3 ? out.enqueue(new TextEncoder().encode('part')) : out.close())),
    )
    const response = await app.request('/')
    expect(await spans()).toEqual([])
    expect(await response.text()).toBe('partpartpart')
    expect(await spans()).toHaveLength(1)
    expect(exporter.getFinishedSpans()[0]?.events).toEqual([])
  })

  it('keeps status and headers', async () => {
    const { app } = setup()
    app.get('/', () => new Response(new Blob(['a']).stream(), { status: 206, headers: { 'x-a': 'b' } }))
    const response = await app.request('/')
    expect([response.status, response.headers.get('x-a')]).toEqual([206, 'b'])
  })

  it('ends the span when the reader gives up, and lets the source know', async () => {
    const { app, spans } = setup()
    let reason: unknown
    app.get('/', (c) =>
      c.body(
        new ReadableStream({
          pull: (out) => out.enqueue(new Uint8Array(1)),
          cancel: (why) => void (reason = why),
        }),
      ),
    )
    const reader = (await app.request('/')).body?.getReader()
    await reader?.read()
    await reader?.cancel('enough')
    expect(reason).toBe('enough')
    expect((await spans())[0]?.events.map(({ name }) => name)).toEqual(['http.response.cancelled'])
  })

  it('ends the span when the request is aborted and nobody cancels', async () => {
    const { app, spans } = setup()
    app.get('/', (c) => chunks(c, () => {}))
    const leaving = new AbortController()
    await app.request('/', { signal: leaving.signal })
    leaving.abort()
    expect(await spans()).toHaveLength(1)
  })

  it('ends the span as failed when the body fails half way, and the reader learns of it', async () => {
    const { app, spans } = setup()
    app.get('/', (c) => chunks(c, (out) => out.error(new RangeError('broken'))))
    const response = await app.request('/')
    await expect(response.text()).rejects.toThrow('broken')
    const [span] = await spans()
    expect(span?.status.code).toBe(SpanStatusCode.ERROR)
    expect(span?.attributes['error.type']).toBe('RangeError')
  })
})

describe('spans inside a request', () => {
  it('belong to it, however they are made', async () => {
    const { app, tracing, request } = setup()
    const tracer = getTracer('elsewhere')
    app.get('/', async (c) => {
      await tracing.span('outer', async () => {
        addSpanAttributes({ 'job.id': '7' })
        tracer.startActiveSpan('inner', (span) => span.end())
      })
      return c.text('')
    })
    const { all } = await request('/')
    const [inner, outer, server] = all
    expect(all.map(({ name }) => name)).toEqual(['inner', 'outer', 'GET /'])
    expect(inner?.parentSpanContext?.spanId).toBe(outer?.spanContext().spanId)
    expect(outer?.parentSpanContext?.spanId).toBe(server?.spanContext().spanId)
    expect(outer?.attributes).toEqual({ 'job.id': '7' })
    expect(inner?.instrumentationScope.name).toBe('elsewhere')
  })

  it('fail with what they run, and pass the failure on', async () => {
    const { tracing, spans } = setup()
    await expect(
      tracing.span('step', () => {
        throw new TypeError('no')
      }),
    ).rejects.toThrow(TypeError)
    expect((await spans())[0]?.status.code).toBe(SpanStatusCode.ERROR)
  })

  it('do nothing, and harm nothing, outside of any request', () => {
    addSpanAttributes({ a: 1 })
    const span = getTracer('nobody').startSpan('nothing')
    expect(span.isRecording()).toBe(false)
  })
})

describe('the settings', () => {
  const decide = async (sampler: string, traceparent?: string) => {
    const { app, request } = setup({ OTEL_TRACES_SAMPLER: sampler, OTEL_TRACES_SAMPLER_ARG: '0' })
    app.get('/', (c) => c.text(''))
    const { all, response } = await request('/', traceparent ? { headers: { traceparent } } : {})
    expect(response.headers.has('traceresponse')).toBe(all.length === 1)
    return all.length === 1
  }
  const unsampled = PARENT.replace(/01$/, '00')

  it.each([
    ['always_on', true, true, true],
    ['always_off', false, false, false],
    ['traceidratio', false, false, false],
    ['parentbased_always_on', true, true, false],
    ['parentbased_always_off', false, true, false],
    ['parentbased_traceidratio', false, true, false],
  ])('%s decides alone, under a sampled and under an unsampled parent', async (sampler, ...expected) => {
    expect([await decide(sampler), await decide(sampler, PARENT), await decide(sampler, unsampled)]).toEqual(
      expected,
    )
  })

  it('OTEL_SDK_DISABLED leaves no span and no header, and the client as it was', async () => {
    const { app, tracing, request } = setup({ OTEL_SDK_DISABLED: 'true' })
    let carried
    app.get('/', (c) => {
      carried = trace.getSpanContext(activeContext())
      return c.text('')
    })
    const { all, response } = await request('/', { headers: { traceparent: PARENT } })
    expect(all).toEqual([])
    expect(response.headers.has('traceresponse')).toBe(false)
    expect(carried).toMatchObject({ traceId: TRACE_ID, spanId: 'b7ad6b7169203331' })
    const client = {} as Parameters<typeof tracing.libsql>[0]
    expect(tracing.libsql(client)).toBe(client)
    expect(await tracing.span('step', () => 7)).toBe(7)
    expect(tracing.stats()).toMatchObject({ enabled: false, ended: 0 })
  })

  it('OTEL_TRACES_EXPORTER=none still gives trace ids, and sends nothing', async () => {
    const { app, request, tracing } = setup({ OTEL_TRACES_EXPORTER: 'none' })
    app.get('/', (c) => c.text(''))
    const { all, response } = await request('/')
    expect(all).toEqual([])
    expect(response.headers.get('traceresponse')).toMatch(/-01$/)
    expect(tracing.stats().ended).toBe(0)
  })

  it('warns of each wrong value once, by name', () => {
    const { warnings } = setup({ OTEL_TRACES_SAMPLER: 'sometimes', OTEL_BSP_SCHEDULE_DELAY: 'soon' })
    expect(warnings).toHaveLength(2)
    expect(warnings.join()).toMatch(
      /OTEL_TRACES_SAMPLER.*OTEL_BSP_SCHEDULE_DELAY|OTEL_BSP_SCHEDULE_DELAY.*OTEL_TRACES_SAMPLER/,
    )
  })

  it('sends inside waitUntil where the platform has one', async () => {
    const { app, exporter } = setup()
    app.get('/', (c) => c.text(''))
    const waiting: Promise<unknown>[] = []
    const executionCtx = {
      waitUntil: (work: Promise<unknown>) => void waiting.push(work),
      passThroughOnException() {},
      props: {},
    }
    await app.fetch(new Request('http://api.test/'), {}, executionCtx)
    await Promise.all(waiting)
    expect(exporter.getFinishedSpans()).toHaveLength(1)
  })
})

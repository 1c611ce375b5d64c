import { createServer, type IncomingMessage, type Server } from 'node:http'
import { type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode } from '@opentelemetry/api'
import { suppressTracing } from '@opentelemetry/core'
import { AlwaysOffSampler, type Sampler } from '@opentelemetry/sdk-trace-base'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withContext } from '../../src/tracing/context.ts'
import { propagateFetch, traceFetch } from '../../src/tracing/fetch.ts'
import { createPropagator } from '../../src/tracing/propagation.ts'
import { recordSpans } from '../support/spans.ts'

const propagator = createPropagator(['tracecontext', 'baggage'])
const REMOTE: Context = propagator.extract(
  ROOT_CONTEXT,
  new Headers({
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    tracestate: 'vendor=1',
    baggage: 'user=alice',
  }),
)

/** What the server was asked, the last first. */
const seen: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[] = []
let server: Server
let base: string

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      seen.unshift({ method, url, headers, body })
      if (url.startsWith('/never')) return
      response.writeHead(Number(/^\/(\d{3})/.exec(url)?.[1] ?? 200), { 'x-answer': '1' }).end('answer')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address === 'object') base = `http://127.0.0.1:${address?.port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

function traced(options: { sampler?: Sampler; fetch?: typeof fetch } = {}) {
  const { tracer, ended } = recordSpans(options.sampler)
  const { fetch: inner = fetch } = options
  return { fetch: traceFetch(tracer, propagator, inner), ended }
}

describe('traceFetch', () => {
  it('makes a client span of a call, by the stable conventions', async () => {
    const { fetch, ended } = traced()
    const response = await fetch(`${base}/v1/jobs?limit=2`)
    expect(await response.text()).toBe('answer')
    const [span] = ended()
    expect(span?.name).toBe('GET')
    expect(span?.kind).toBe(SpanKind.CLIENT)
    expect(span?.status.code).toBe(SpanStatusCode.UNSET)
    expect(span?.attributes).toEqual({
      'http.request.method': 'GET',
      'url.full': `${base}/v1/jobs?limit=2`,
      'server.address': '127.0.0.1',
      'server.port': Number(new URL(base).port),
      'http.response.status_code': 200,
    })
  })

  it('is a child of what runs, and passes its trace, state and baggage on', async () => {
    const { fetch, ended } = traced()
    await withContext(REMOTE, () => fetch(base, { headers: { traceparent: 'stale', tracestate: 'stale=1' } }))
    const [span] = ended()
    expect(span?.parentSpanContext?.spanId).toBe('b7ad6b7169203331')
    expect(seen[0]?.headers).toMatchObject({
      traceparent: `00-0af7651916cd43dd8448eb211c80319c-${span?.spanContext().spanId}-01`,
      tracestate: 'vendor=1',
      baggage: 'user=alice',
    })
  })

  it.each([[400], [404], [500], [503]])('makes an error of the status %d', async (status) => {
    const { fetch, ended } = traced()
    expect((await fetch(`${base}/${status}`)).status).toBe(status)
    const [span] = ended()
    expect(span?.status.code).toBe(SpanStatusCode.ERROR)
    expect(span?.attributes).toMatchObject({ 'http.response.status_code': status, 'error.type': `${status}` })
    expect(span?.events).toEqual([])
  })

  it('redacts the URL that it records, not the one that it asks for', async () => {
    const { fetch, ended } = traced()
    await fetch(`${base}/x?token=abc&page=1#code=1`)
    expect(ended()[0]?.attributes['url.full']).toBe(`${base}/x?token=REDACTED&page=1#code=REDACTED`)
    expect(seen[0]?.url).toBe('/x?token=abc&page=1')
  })

  it('tells the port, which a client span must have, be it the default', async () => {
    const { fetch, ended } = traced({ fetch: async () => new Response() })
    await fetch('http://example.com/')
    await fetch('https://example.com:443/')
    await fetch('https://example.com:8443/')
    expect(ended().map(({ attributes }) => attributes['server.port'])).toEqual([80, 443, 8443])
  })

  it.each<[string | undefined, string, string, string | undefined]>([
    [undefined, 'GET', 'GET', undefined],
    ['post', 'POST', 'POST', undefined],
    ['DELETE', 'DELETE', 'DELETE', undefined],
    ['PATCH', 'PATCH', 'PATCH', undefined],
    ['BREW', 'HTTP', '_OTHER', 'BREW'],
    ['patch', 'HTTP', '_OTHER', 'patch'],
  ])('names the span of the method %s %s', async (method, name, attribute, original) => {
    const { fetch, ended } = traced({ fetch: async () => new Response() })
    await fetch(base, method === undefined ? {} : { method })
    expect(ended()[0]?.name).toBe(name)
    expect(ended()[0]?.attributes['http.request.method']).toBe(attribute)
    expect(ended()[0]?.attributes['http.request.method_original']).toBe(original)
  })

  const sent = { 'content-type': 'application/json', 'x-own': 'yes' }
  const post = { method: 'POST', body: '{"a":1}' }
  it.each<[string, () => Parameters<typeof fetch>]>([
    ['a record', () => [`${base}/x`, { ...post, headers: sent }]],
    ['a Headers', () => [new URL(`${base}/x`), { ...post, headers: new Headers(sent) }]],
    ['pairs', () => [`${base}/x`, { ...post, headers: Object.entries(sent) }]],
    ['a Request', () => [new Request(`${base}/x`, { ...post, headers: sent })]],
    [
      'a Request and options',
      () => [new Request(`${base}/x`, { headers: { old: '1' } }), { ...post, headers: sent }],
    ],
    ['a Request for options', () => [`${base}/x`, new Request(`${base}/y`, { ...post, headers: sent })]],
  ])('adds its headers to those in %s, and changes no argument', async (_, makeArgs) => {
    const args = makeArgs()
    const before = args.map((arg) => headersOf(arg))
    expect((await traced().fetch(...args)).headers.get('x-answer')).toBe('1')
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/x', body: post.body, headers: sent })
    expect(seen[0]?.headers.traceparent).toMatch(/^00-/)
    expect(seen[0]?.headers.old).toBeUndefined()
    expect(args.map((arg) => headersOf(arg))).toEqual(before)
  })

  it('takes frozen options', async () => {
    const { fetch } = traced()
    const init = Object.freeze({ headers: Object.freeze({ 'x-own': 'yes' }) })
    await fetch(base, init)
    expect(seen[0]?.headers['x-own']).toBe('yes')
  })

  it('records a refused connection and throws on what fetch threw', async () => {
    const thrown = new TypeError('fetch failed', { cause: new Error('refused') })
    const { fetch, ended } = traced({ fetch: () => Promise.reject(thrown) })
    expect(await fetch(base).catch((error: unknown) => error)).toBe(thrown)
    expect(ended()[0]?.status.code).toBe(SpanStatusCode.ERROR)
    expect(ended()[0]?.attributes['error.type']).toBe('TypeError')
    expect(ended()[0]?.events.map(({ name }) => name)).toEqual(['exception'])
  })

  it('rejects a URL that is none as fetch does, without a span', async () => {
    const { fetch: ownFetch, ended } = traced()
    const [own, original] = await Promise.all(
      [ownFetch, fetch].map((each) => each('no url').catch((error: unknown) => error)),
    )
    expect(own).toBeInstanceOf(TypeError)
    expect(String(own)).toBe(String(original))
    expect(ended()).toEqual([])
  })

  it('sends a stream, and the body of a Request, once', async () => {
    const { fetch } = traced()
    const streamed = { method: 'POST', body: new Blob(['one', 'two']).stream(), duplex: 'half' }
    await fetch(base, streamed)
    expect(seen[0]?.body).toBe('onetwo')
    const request = new Request(base, { method: 'PUT', body: 'three' })
    await fetch(request)
    expect(seen[0]?.body).toBe('three')
    await expect(fetch(request)).rejects.toThrow(TypeError)
  })

  it.each([
    ['without a reason', undefined],
    ['with a reason of any kind', 'changed my mind'],
  ])('counts an abort %s as an AbortError', async (_, reason) => {
    for (const form of ['options', 'request']) {
      const { fetch, ended } = traced()
      const abort = new AbortController()
      const init = { signal: abort.signal }
      const call =
        form === 'options' ? fetch(`${base}/never`, init) : fetch(new Request(`${base}/never`, init))
      abort.abort(reason)
      const caught: unknown = await call.catch((error: unknown) => error)
      expect(caught).toBe(abort.signal.reason)
      expect(ended()[0]?.attributes['error.type']).toBe('AbortError')
    }
  })

  it('tells a timeout from an abort', async () => {
    const { fetch, ended } = traced()
    await expect(fetch(`${base}/never`, { signal: AbortSignal.timeout(1) })).rejects.toThrow('timeout')
    expect(ended()[0]?.attributes['error.type']).toBe('TimeoutError')
  })

  it('passes the trace on without a span when it is not sampled', async () => {
    const { fetch, ended } = traced({ sampler: new AlwaysOffSampler() })
    await withContext(REMOTE, () => fetch(base))
    expect(ended()).toEqual([])
    expect(seen[0]?.headers.traceparent).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-[\da-f]{16}-00$/)
    expect(seen[0]?.headers.baggage).toBe('user=alice')
  })

  it('adds nothing where tracing is suppressed', async () => {
    const { fetch, ended } = traced()
    await withContext(suppressTracing(REMOTE), () => fetch(base))
    expect(ended()).toEqual([])
    expect(seen[0]?.headers.traceparent).toBeUndefined()
    expect(seen[0]?.headers.baggage).toBeUndefined()
  })

  it('does not call fetch as a method, which workerd refuses', async () => {
    const selves: unknown[] = []
    const { fetch } = traced({
      async fetch(this: unknown) {
        selves.push(this)
        return new Response()
      },
    })
    await fetch(base)
    expect(selves).toEqual([undefined])
  })

  it('keeps concurrent calls apart', async () => {
    const { fetch, ended } = traced()
    await Promise.all([1, 2, 3].map((n) => fetch(`${base}/${n}`)))
    const ids = new Map(
      ended().map((span) => [String(span.attributes['url.full']), span.spanContext().spanId]),
    )
    for (const { url, headers } of seen.slice(0, 3)) {
      expect(headers.traceparent).toContain(ids.get(base + url))
    }
  })
})

describe('propagateFetch', () => {
  it('passes on what came in, as it came in', async () => {
    const passing = propagateFetch(propagator, fetch)
    await withContext(REMOTE, () => passing(base, { headers: { 'x-own': 'yes' } }))
    expect(seen[0]?.headers).toMatchObject({
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      tracestate: 'vendor=1',
      baggage: 'user=alice',
      'x-own': 'yes',
    })
  })

  it('passes on baggage alone', async () => {
    const context = propagator.extract(ROOT_CONTEXT, new Headers({ baggage: 'a=1' }))
    await withContext(context, () => propagateFetch(propagator, fetch)(new Request(base)))
    expect(seen[0]?.headers.baggage).toBe('a=1')
    expect(seen[0]?.headers.traceparent).toBeUndefined()
  })

  it('hands the very arguments on where there is nothing to pass on', async () => {
    const calls: unknown[][] = []
    const passing = propagateFetch(propagator, async (...args) => {
      calls.push(args)
      return new Response()
    })
    const init = { headers: {} }
    await passing(base, init)
    await withContext(suppressTracing(REMOTE), () => passing(base, init))
    expect(calls).toHaveLength(2)
    for (const args of calls) expect(args[1]).toBe(init)
  })
})

function headersOf(arg: Parameters<typeof fetch>[number]): unknown {
  if (typeof arg !== 'object' || !('headers' in arg)) return undefined
  return Object.fromEntries(new Headers(arg.headers))
}

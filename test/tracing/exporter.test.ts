import { describe, expect, it } from 'vitest'
import { activeContext } from '../../src/tracing/context.ts'
import { createOtlpExporter } from '../../src/tracing/exporter.ts'
import { recordSpans } from '../support/spans.ts'
import { exporterTo, makeSpans, setup, skippingClock } from './exporter-setup.ts'

const PROTOBUF = { OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf' }
const GZIP = { OTEL_EXPORTER_OTLP_COMPRESSION: 'gzip' }

describe('a request', () => {
  it('is a POST of OTLP JSON that names its sender', async () => {
    const { collector, exporter } = await setup()
    expect(await exporter.send(makeSpans(2))).toEqual({ exported: 2, dropped: {} })
    const [request] = collector.requests
    expect(collector.requests).toHaveLength(1)
    expect(request).toMatchObject({ path: '/v1/traces', error: undefined })
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'hono-otlp-fetch/1.2.3',
    })
    expect(request?.headers).not.toHaveProperty('content-encoding')
    expect(collector.spans().map(({ name }) => name)).toEqual(['span 0', 'span 1'])
  })

  it('is a POST of OTLP protobuf where that is asked for', async () => {
    const { collector, exporter } = await setup({ env: PROTOBUF })
    expect(await exporter.send(makeSpans(2))).toEqual({ exported: 2, dropped: {} })
    expect(collector.requests[0]?.headers['content-type']).toBe('application/x-protobuf')
    expect(collector.spans().map(({ name }) => name)).toEqual(['span 0', 'span 1'])
  })

  it.each([
    ['JSON', {}],
    ['protobuf', PROTOBUF],
  ])('is smaller with gzip and says the same, as %s', async (_, env) => {
    const spans = makeSpans(200)
    const plain = await setup({ env })
    const zipped = await setup({ env: { ...env, ...GZIP } })
    await plain.exporter.send(spans)
    expect(await zipped.exporter.send(spans)).toEqual({ exported: 200, dropped: {} })
    const [before, after] = [plain.collector.requests[0], zipped.collector.requests[0]]
    expect(after?.headers['content-encoding']).toBe('gzip')
    expect(after?.traces).toEqual(before?.traces)
    expect(after?.bytes.length).toBeLessThan((before?.bytes.length ?? 0) / 2)
  })

  it('carries the headers that were set, save for those that describe its body', async () => {
    const value = 'api-key=s%20ecret,User-Agent=mine,Content-Type=text%2Fplain,content-encoding=br'
    const { collector, exporter } = await setup({ env: { OTEL_EXPORTER_OTLP_HEADERS: value, ...GZIP } })
    expect(await exporter.send(makeSpans(1))).toMatchObject({ exported: 1 })
    expect(collector.requests[0]?.headers).toMatchObject({
      'api-key': 's ecret',
      'user-agent': 'mine',
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    })
  })

  it('uses nothing of fetch that some runtime lacks', async () => {
    const inits: RequestInit[] = []
    const { exporter } = await setup({
      fetch(input, init = {}) {
        inits.push(init)
        return fetch(input, init)
      },
    })
    await exporter.send(makeSpans(1))
    expect(inits.map((init) => Object.keys(init).toSorted())).toEqual([
      ['body', 'headers', 'method', 'redirect', 'signal'],
    ])
  })

  it('is never traced itself, even over a traced fetch inside of a span', async () => {
    const recorded = recordSpans()
    const recording: boolean[] = []
    const { exporter } = await setup({
      env: GZIP,
      collector: { answer: (_, index) => (index === 0 ? { status: 503 } : {}) },
      async fetch(input, init) {
        const span = recorded.tracer.startSpan('fetch', {}, activeContext())
        recording.push(span.isRecording())
        const response = await fetch(input, init)
        span.end()
        return response
      },
    })
    expect(await exporter.send(makeSpans(1))).toMatchObject({ exported: 1 })
    expect(recording).toEqual([false, false])
    expect(recorded.ended()).toEqual([])
  })
})

describe('a batch that is too large', () => {
  it('is sent again in halves, until each is taken', async () => {
    const { collector, exporter } = await setup({
      collector: { answer: ({ spans }) => (spans.length > 2 ? { status: 413 } : {}) },
    })
    expect(await exporter.send(makeSpans(7))).toEqual({ exported: 7, dropped: {} })
    expect(collector.requests.map(({ spans }) => spans.length)).toEqual([7, 3, 1, 2, 4, 2, 2])
    expect(collector.spans().map(({ name }) => name)).toEqual(makeSpans(7).map(({ name }) => name))
  })

  it('loses only the spans that are too large by themselves', async () => {
    const { exporter } = await setup({
      collector: {
        answer: ({ spans }) => (spans.some(({ name }) => name === 'span 3') ? { status: 413 } : {}),
      },
    })
    expect(await exporter.send(makeSpans(5))).toEqual({
      exported: 4,
      dropped: { too_large: 1 },
      error: expect.stringMatching(/^Cannot send spans to http:\/\/127\.0\.0\.1:\d+\/v1\/traces: 413$/),
    })
  })

  it('counts what each part came to', async () => {
    const { exporter } = await setup({
      collector: {
        answer({ spans: [first, ...others] }) {
          if (others.length > 0) return { status: 413 }
          if (first?.name === 'span 0') return { status: 400 }
          if (first?.name === 'span 1') return { partialSuccess: { rejectedSpans: 1, errorMessage: '' } }
          return first?.name === 'span 2' ? { status: 413 } : {}
        },
      },
    })
    expect(await exporter.send(makeSpans(4))).toMatchObject({
      exported: 1,
      dropped: { rejected: 2, too_large: 1 },
    })
  })
})

describe('a batch that cannot be serialized', () => {
  it('is dropped and does not reject', async () => {
    const { collector, exporter } = await setup()
    const [span] = makeSpans(1)
    const broken = { ...span, spanContext: () => undefined }
    // @ts-expect-error a span as no SDK makes it
    expect(await exporter.send([broken])).toMatchObject({ exported: 0, dropped: { export_failed: 1 } })
    expect(collector.requests).toEqual([])
  })
})

describe('what an exporter tells', () => {
  it('holds no header, no query and no user', async () => {
    const { url } = (
      await setup({ collector: { answer: () => ({ status: 401, body: 'key hunter2 is wrong' }) } })
    ).collector
    const exporter = exporterTo(url.replace('//', '//user:hunter2@'), {
      env: { OTEL_EXPORTER_OTLP_HEADERS: 'api-key=hunter2' },
    })
    const withQuery = exporterTo(`${url}?token=hunter2`)
    for (const each of [exporter, withQuery]) {
      const { error } = await each.send(makeSpans(1))
      expect(error).toBe(`Cannot send spans to ${url}/v1/traces: 401`)
    }
  })

  it('has an account of every span, whatever goes wrong', async () => {
    const outcomes = [
      {},
      { status: 400 },
      { status: 503 },
      { status: 413 },
      { reset: true },
      { body: 'garbage' },
      { partialSuccess: { rejectedSpans: 3, errorMessage: 'no' } },
    ]
    for (const outcome of outcomes) {
      const { exporter } = await setup({ collector: { answer: () => outcome } })
      const { exported, dropped } = await exporter.send(makeSpans(5))
      expect(Object.values(dropped).reduce((sum, count) => sum + count, exported)).toBe(5)
    }
  })
})

it('leaves no timer behind', async () => {
  const { exporter } = await setup({ collector: { answer: () => ({ status: 400 }) } })
  const spans = makeSpans(1)
  const before = countTimers()
  for (let index = 0; index < 50; index++) await exporter.send(spans)
  // The test runner has timers too.
  expect(countTimers() - before).toBeLessThan(25)
})

function countTimers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
}

it('reads its settings once and is not changed by the caller later', async () => {
  const { collector } = await setup()
  const otlp = {
    url: `${collector.url}/v1/traces`,
    headers: { 'x-tenant': 'one' },
    timeoutMs: 1000,
    compression: 'none' as const,
    protocol: 'http/json' as const,
  }
  const exporter = createOtlpExporter({ otlp, maxTimeMs: 1000, fetch, clock: skippingClock(), version: '1' })
  otlp.headers['x-tenant'] = 'two'
  await exporter.send(makeSpans(1))
  expect(collector.requests[0]?.headers['x-tenant']).toBe('one')
})

import { ROOT_CONTEXT, SpanKind, trace, TraceFlags } from '@opentelemetry/api'
import { AlwaysOnSampler } from '@opentelemetry/sdk-trace-base'
import { describe, expect, it } from 'vitest'
import { createBuffer } from '../../src/tracing/buffer.ts'
import { parseTracingConfig } from '../../src/tracing/config.ts'
import { createProvider, type ReadableSpan } from '../../src/tracing/provider.ts'
import type { Queue } from '../../src/tracing/queue.ts'
import { defaultTargets } from '../../src/tracing/watch.ts'

function setup({ maxTraces = 10, room = Infinity, oldNames = { http: false, database: false } } = {}) {
  const pushed: string[][] = []
  const spans: ReadableSpan[] = []
  let admitted = 0
  const nothing = async () => {}
  const queue: Queue = {
    admit: () => admitted++ < room,
    push: (batch) => {
      pushed.push(batch.map(({ name }) => name))
      spans.push(...batch)
    },
    drainInRequest: nothing,
    flush: nothing,
    shutdown: nothing,
    stats: () => ({ ended: 0, exported: 0, dropped: {}, queued: 0 }),
  }
  const buffer = createBuffer({ queue, maxTraces, oldNames, targets: { ...defaultTargets, spans: 3 } })
  const { settings } = parseTracingConfig({}, { serviceName: 'test', serviceVersion: '1' })
  const tracer = createProvider(settings, new AlwaysOnSampler(), [buffer]).getTracer('test')
  const start = (name: string, context = ROOT_CONTEXT, kind = SpanKind.INTERNAL) => {
    const span = tracer.startSpan(name, { kind }, context)
    return { span, context: trace.setSpan(context, span), end: () => span.end() }
  }
  return { buffer, start, pushed, spans }
}

const remote = trace.setSpanContext(ROOT_CONTEXT, {
  traceId: '0af7651916cd43dd8448eb211c80319c',
  spanId: 'b7ad6b7169203331',
  traceFlags: TraceFlags.SAMPLED,
  isRemote: true,
})

describe('the buffer', () => {
  it('holds spans until their local root has ended, then hands the whole trace on', () => {
    const { start, pushed } = setup()
    const root = start('root', remote)
    const child = start('child', root.context)
    start('grandchild', child.context).end()
    child.end()
    expect(pushed).toEqual([])
    root.end()
    expect(pushed).toEqual([['grandchild', 'child', 'root']])
  })

  it('keeps requests apart that share a trace id', () => {
    const { start, pushed } = setup()
    const one = start('one', remote)
    const two = start('two', remote)
    start('of one', one.context).end()
    start('of two', two.context).end()
    two.end()
    one.end()
    expect(pushed).toEqual([
      ['of two', 'two'],
      ['of one', 'one'],
    ])
  })

  it('lets a span that ends after its root follow on its own', () => {
    const { start, pushed, buffer } = setup()
    const root = start('root')
    const late = start('late', root.context)
    root.end()
    late.end()
    expect(pushed).toEqual([['root'], ['late']])
    expect(buffer.stats().openTraces).toBe(0)
  })

  it('hands the oldest trace on unfinished when too many are open', () => {
    const { start, pushed, buffer } = setup({ maxTraces: 2 })
    const leaked = start('leaked')
    start('child', leaked.context).end()
    start('second')
    start('third')
    expect(pushed).toEqual([['child']])
    expect(buffer.stats().openTraces).toBe(2)
    leaked.end()
    expect(pushed).toEqual([['child'], ['leaked']])
  })

  it('does without the spans that the queue has no room for', () => {
    const { start, pushed } = setup({ room: 1 })
    const root = start('root')
    start('kept', root.context).end()
    start('refused', root.context).end()
    root.end()
    expect(pushed).toEqual([['kept']])
  })

  it('gives up what a root that stays open holds when there is no room for others', () => {
    const { start, pushed } = setup({ room: 2 })
    const longLived = start('long-lived')
    start('held', longLived.context).end()
    start('held too', longLived.context).end()
    start('refused').end()
    expect(pushed).toEqual([['held', 'held too']])
  })

  it('marks what missed its target on the local root, whether all of it was kept or not', () => {
    const { start, spans } = setup({ room: 4 })
    const root = start('root', ROOT_CONTEXT, SpanKind.SERVER)
    for (let i = 0; i < 3; i++) start('child', root.context).end()
    root.end()
    const ended = spans.find(({ name }) => name === 'root')
    expect(ended?.attributes['watch.missed']).toEqual(['span_count'])
    expect(ended?.events.map(({ name }) => name)).toEqual(['watch.missed'])
  })

  it('writes the old names when asked to, of what was set until the end', () => {
    const { start, spans } = setup({ oldNames: { http: true, database: false } })
    const root = start('root', ROOT_CONTEXT, SpanKind.SERVER)
    root.span.setAttribute('http.request.method', 'GET')
    start('query', root.context, SpanKind.CLIENT).span.setAttribute('db.system.name', 'sqlite').end()
    root.span.setAttribute('http.response.status_code', 200).end()
    expect(spans.map(({ attributes }) => attributes)).toEqual([
      { 'db.system.name': 'sqlite' },
      {
        'http.request.method': 'GET',
        'http.method': 'GET',
        'http.response.status_code': 200,
        'http.status_code': 200,
      },
    ])
  })

  it('hands everything on at shutdown, open traces too', async () => {
    const { start, pushed, buffer } = setup()
    const root = start('root')
    start('child', root.context).end()
    await buffer.shutdown()
    expect(pushed).toEqual([['child']])
  })

  it('gives spans starts and ends that lie within their parents’', () => {
    const { start, spans } = setup()
    const root = start('root')
    const child = start('child', root.context)
    child.end()
    root.end()
    const nanos = ([seconds, rest]: [number, number]) => BigInt(seconds) * 1_000_000_000n + BigInt(rest)
    const [inner, outer] = spans.map(({ startTime, endTime }) => [nanos(startTime), nanos(endTime)])
    expect(inner?.[0]).toBeGreaterThanOrEqual(outer?.[0] as bigint)
    expect(inner?.[1]).toBeLessThanOrEqual(outer?.[1] as bigint)
  })
})

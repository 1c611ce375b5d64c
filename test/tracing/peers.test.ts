import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { TraceState } from '@opentelemetry/core'
import { OTLPTraceExporter as JsonExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { OTLPTraceExporter as ProtobufExporter } from '@opentelemetry/exporter-trace-otlp-proto'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fromSpanExporter } from '../../src/tracing/exporter.ts'
import type { ReadableSpan, SpanExporter } from '../../src/tracing/provider.ts'
import { startCollector } from '../support/collector.ts'
import { startProcess } from '../support/process.ts'
import { exporterTo } from './exporter-setup.ts'

/** Spans with everything that a span can hold, of two services' worth of scopes. */
function makeEverySort(): ReadableSpan[] {
  const exporter = new InMemorySpanExporter()
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'größe', 'host.cpus': 8, 'host.tags': ['a', 'b'] }),
    spanLimits: { attributeCountLimit: 20, eventCountLimit: 3, linkCountLimit: 2 },
    spanProcessors: [new SimpleSpanProcessor(exporter)],
  })
  const remote = {
    traceId: '0af7651916cd43dd8448eb211c80319c',
    spanId: 'b7ad6b7169203331',
    traceFlags: 1,
    isRemote: true,
    traceState: new TraceState('vendor=t61rcWkgMzE,other=1'),
  }
  const tracer = provider.getTracer('first', '1.0.0')
  const parent = trace.setSpan(ROOT_CONTEXT, trace.wrapSpanContext(remote))
  const root = tracer.startSpan('POST /v1/jobs/{id} 🛰', { kind: SpanKind.SERVER }, parent)
  root.setAttributes({
    text: 'plain',
    empty: '',
    unicode: 'žluťoučký 漢字 👩‍🚀 "quoted" \\ \n\t\u0000',
    'half a surrogate': '\ud83d',
    yes: true,
    no: false,
    zero: 0,
    negative: -42,
    large: Number.MAX_SAFE_INTEGER,
    'larger than an int': 2 ** 40,
    double: 0.1,
    tiny: -1.5e-10,
    texts: ['a', '', 'ü'],
    numbers: [1, -2, 3.5],
    booleans: [true, false],
    none: [],
    gaps: ['a', null, undefined, 'b'],
  })
  root.addLink({ context: { ...remote, spanId: '00f067aa0ba902b7' }, attributes: { why: 'retry', count: 2 } })
  root.addLink({ context: { traceId: 'f'.repeat(32), spanId: 'e'.repeat(16), traceFlags: 0 } })
  root.addLink({ context: remote })
  for (let index = 0; index < 5; index++) root.addEvent(`event ${index}`, { index, text: 'ß' })
  root.setStatus({ code: SpanStatusCode.ERROR, message: 'nicht möglich' })
  const below = trace.setSpan(ROOT_CONTEXT, root)
  const other = provider.getTracer('second')
  for (const kind of [SpanKind.INTERNAL, SpanKind.CLIENT, SpanKind.PRODUCER, SpanKind.CONSUMER]) {
    const span = other.startSpan(`kind ${kind}`, { kind }, below)
    for (let index = 0; index < 25; index++) span.setAttribute(`attribute ${index}`, index)
    span.setStatus({ code: SpanStatusCode.OK }).end()
  }
  tracer.startSpan('', { root: true, startTime: [1_700_000_000, 1] }).end([1_700_000_000, 999_999_999])
  root.end()
  return exporter.getFinishedSpans()
}

const spans = makeEverySort()

describe.each<{ protocol: string; createPeer: (url: string) => SpanExporter }>([
  { protocol: 'http/json', createPeer: (url) => new JsonExporter({ url }) },
  { protocol: 'http/protobuf', createPeer: (url) => new ProtobufExporter({ url }) },
])('over $protocol', ({ protocol, createPeer }) => {
  it.each(['none', 'gzip'])(
    'sends what the official exporter sends (compression: %s)',
    async (compression) => {
      const collector = await startCollector()
      onTestFinished(() => collector.stop())
      const peer = fromSpanExporter(createPeer(`${collector.url}/v1/traces`))
      const ours = exporterTo(collector.url, {
        env: { OTEL_EXPORTER_OTLP_PROTOCOL: protocol, OTEL_EXPORTER_OTLP_COMPRESSION: compression },
      })
      const all = { exported: spans.length, dropped: {} }
      expect([await peer.send(spans), await ours.send(spans)]).toEqual([all, all])
      await peer.shutdown?.()
      const [theirs, own] = collector.requests
      expect(own?.traces).toEqual(theirs?.traces)
      expect(own).toMatchObject({ path: theirs?.path, error: undefined })
      expect(own?.headers['content-type']).toBe(theirs?.headers['content-type'])
      expect(own?.spans).toHaveLength(6)
    },
  )

  it('is taken by a collector that others wrote', async () => {
    const server = await startProcess(process.execPath, ['-e', MOCK_SERVER])
    onTestFinished(async () => void (await server.stop()))
    const [, url = ''] = await server.waitForOutput(/listening (\S+)/)
    const exporter = exporterTo(url, { env: { OTEL_EXPORTER_OTLP_PROTOCOL: protocol } })
    expect(await exporter.send(spans)).toEqual({ exported: spans.length, dropped: {} })
    const [, received = ''] = await server.waitForOutput(/received (.*)\n/)
    expect(JSON.parse(received)).toEqual([
      { service: 'größe' },
      ...spans.map(({ name }) => ({ name })).toSorted((a, b) => a.name.localeCompare(b.name)),
    ])
  })
})

// Apart from this process, because what it can't read may end it.
const MOCK_SERVER = `
  const { MockOtlpServer } = require('@elastic/mockotlpserver')
  const server = new MockOtlpServer({
    services: ['http'],
    httpHostname: '127.0.0.1',
    httpPort: 0,
    logLevel: 'fatal',
    onTrace({ resourceSpans }) {
      const names = resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)).map(({ name }) => ({ name }))
      const service = resourceSpans[0].resource.attributes.find(({ key }) => key === 'service.name').value.stringValue
      console.log('received ' + JSON.stringify([{ service }, ...names.sort((a, b) => a.name.localeCompare(b.name))]))
    },
  })
  server.start().then(() => console.log('listening ' + server.httpUrl))
`

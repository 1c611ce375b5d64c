import { SpanKind, SpanStatusCode, TraceFlags } from '@opentelemetry/api'
import { JsonTraceSerializer, ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { allSpans, decodeContent, decodeTraces, plainAttributes } from './otlp.ts'

const parent = {
  traceId: '0af7651916cd43dd8448eb211c80319c',
  spanId: 'b7ad6b7169203331',
  traceFlags: TraceFlags.SAMPLED,
}

async function someSpans() {
  const exporter = new InMemorySpanExporter()
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'shop', 'service.version': '1.2.3' }),
    spanProcessors: [new SimpleSpanProcessor(exporter)],
  })
  const tracer = provider.getTracer('scope', '4.5.6')
  const span = tracer.startSpan('GET /ünïcode', { kind: SpanKind.SERVER, links: [{ context: parent }] })
  span.setAttributes({ text: 'ä', whole: 42, negative: -7, large: 2 ** 52, part: 0.5, yes: true, no: false })
  span.setAttributes({ texts: ['a', 'b'], numbers: [1, 2.5], empty: [] })
  span.addEvent('exception', { 'exception.type': 'Error' })
  span.setStatus({ code: SpanStatusCode.ERROR, message: 'broken' })
  span.end()
  tracer.startSpan('other').end()
  await provider.forceFlush()
  return exporter.getFinishedSpans()
}

it('decodes the JSON and the protobuf of the same spans to equal requests', async () => {
  const spans = await someSpans()
  const json = decodeTraces(JsonTraceSerializer.serializeRequest(spans)!, 'application/json; charset=utf-8')
  const protobuf = decodeTraces(ProtobufTraceSerializer.serializeRequest(spans)!, 'application/x-protobuf')
  expect(protobuf).toEqual(json)
  expect(allSpans(json).map(({ name }) => name)).toEqual(['GET /ünïcode', 'other'])
})

it('keeps ids, times, kinds, states and attributes with their types', async () => {
  const spans = await someSpans()
  const { resourceSpans } = decodeTraces(
    ProtobufTraceSerializer.serializeRequest(spans)!,
    'application/x-protobuf',
  )
  const { resource, scopeSpans } = resourceSpans[0]!
  expect(plainAttributes(resource.attributes)).toEqual({ 'service.name': 'shop', 'service.version': '1.2.3' })
  expect(scopeSpans[0]?.scope).toMatchObject({ name: 'scope', version: '4.5.6' })
  const span = scopeSpans[0]?.spans[0]
  const [seconds, nanos] = spans[0]!.startTime
  expect(span).toMatchObject({
    traceId: spans[0]!.spanContext().traceId,
    spanId: spans[0]!.spanContext().spanId,
    parentSpanId: '',
    kind: 2,
    startTimeUnixNano: String(BigInt(seconds) * 1_000_000_000n + BigInt(nanos)),
    links: [{ traceId: parent.traceId, spanId: parent.spanId }],
    events: [{ name: 'exception' }],
    status: { code: 2, message: 'broken' },
  })
  expect(span?.attributes).toMatchObject({
    whole: { type: 'int', value: 42 },
    part: { type: 'double', value: 0.5 },
  })
  expect(plainAttributes(span!.attributes)).toEqual({
    text: 'ä',
    whole: 42,
    negative: -7,
    large: 2 ** 52,
    part: 0.5,
    yes: true,
    no: false,
    texts: ['a', 'b'],
    numbers: [1, 2.5],
    empty: [],
  })
})

function withValue(value: unknown): Uint8Array {
  const span = { attributes: [{ key: 'a', value }], startTimeUnixNano: '1' }
  return new TextEncoder().encode(JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans: [span] }] }] }))
}

it('keeps an integer beyond 2^53 exact, as a decimal string', () => {
  const [span] = allSpans(decodeTraces(withValue({ intValue: '9007199254740993' }), 'application/json'))
  expect(span?.attributes).toEqual({ a: { type: 'int', value: '9007199254740993' } })
})

it('decodes nested lists, bytes and no value at all', () => {
  const nested = {
    kvlistValue: {
      values: [
        { key: 'b', value: { bytesValue: 'AQI=' } },
        { key: 'c', value: {} },
      ],
    },
  }
  const [span] = allSpans(decodeTraces(withValue(nested), 'application/json'))
  expect(plainAttributes(span!.attributes)).toEqual({ a: { b: 'AQI=', c: null } })
})

it.each([
  [
    'a time as a number',
    '{"resourceSpans":[{"scopeSpans":[{"spans":[{"startTimeUnixNano":1700000000000000000}]}]}]}',
  ],
  [
    'an id that is not hex',
    '{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"CvdlGRbNQ92ESOshHIAxnA=="}]}]}]}',
  ],
  ['an enum as a name', '{"resourceSpans":[{"scopeSpans":[{"spans":[{"kind":"SPAN_KIND_SERVER"}]}]}]}'],
  ['a value with two types', new TextDecoder().decode(withValue({ intValue: 1, boolValue: true }))],
])('rejects JSON with %s', (_what, body) => {
  expect(() => decodeTraces(new TextEncoder().encode(body), 'application/json')).toThrow(
    /^Cannot (read|decode)/,
  )
})

it('rejects protobuf that is cut off', async () => {
  const bytes = ProtobufTraceSerializer.serializeRequest(await someSpans())!
  expect(() => decodeTraces(bytes.subarray(0, -3), 'application/x-protobuf')).toThrow('cut off')
})

it('rejects a content type that OTLP does not have', () => {
  expect(() => decodeTraces(new Uint8Array(), 'text/plain')).toThrow(
    'Cannot decode traces of content type: text/plain',
  )
})

it('undoes gzip and leaves the rest as it is', () => {
  const bytes = new TextEncoder().encode('{}')
  expect(new TextDecoder().decode(decodeContent(gzipSync(bytes), 'gzip'))).toBe('{}')
  expect(decodeContent(bytes, undefined)).toBe(bytes)
  expect(() => decodeContent(bytes, 'br')).toThrow('Cannot decode content encoding: br')
})

import { JsonTraceSerializer, ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, it } from 'vitest'
import { type Collector, type CollectorOptions, freePort, startCollector } from './collector.ts'

const started: Collector[] = []

async function start(options?: CollectorOptions): Promise<Collector> {
  const collector = await startCollector(options)
  started.push(collector)
  return collector
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((collector) => collector.stop()))
})

function makeSpans(...names: string[]) {
  const exporter = new InMemorySpanExporter()
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
  for (const name of names) provider.getTracer('test').startSpan(name).end()
  return exporter.getFinishedSpans()
}

function post(collector: Collector, names: string[], init: RequestInit = {}): Promise<Response> {
  const body = new Uint8Array(JsonTraceSerializer.serializeRequest(makeSpans(...names))!)
  const headers = { 'content-type': 'application/json' }
  return fetch(`${collector.url}/v1/traces`, { method: 'POST', headers, body, ...init })
}

it('records path, headers, bytes and spans of each request', async () => {
  const collector = await start()
  const response = await post(collector, ['a', 'b'])
  expect([response.status, await response.text()]).toEqual([200, '{}'])
  const [request] = collector.requests
  expect(request).toMatchObject({ path: '/v1/traces', error: undefined })
  expect(request?.headers['content-type']).toBe('application/json')
  expect(JSON.parse(new TextDecoder().decode(request?.bytes))).toHaveProperty('resourceSpans')
  expect(collector.spans().map(({ name }) => name)).toEqual(['a', 'b'])
  expect(collector.traces().size).toBe(2)
})

it('takes gzipped protobuf and answers in protobuf', async () => {
  const collector = await start()
  const headers = { 'content-type': 'application/x-protobuf', 'content-encoding': 'gzip' }
  const body = gzipSync(ProtobufTraceSerializer.serializeRequest(makeSpans('a'))!)
  const response = await post(collector, [], { headers, body })
  expect(response.headers.get('content-type')).toBe('application/x-protobuf')
  expect((await response.bytes()).length).toBe(0)
  expect(collector.spans()).toHaveLength(1)
})

it('answers what it is told, first by the function, then from the queue, then 200', async () => {
  const collector = await start({ answer: (_request, index) => (index === 0 ? { status: 503 } : undefined) })
  collector.answerNext({ status: 429, headers: { 'retry-after': '1' }, body: 'slow down' })
  expect((await post(collector, ['a'])).status).toBe(503)
  const second = await post(collector, ['b'])
  expect([second.status, second.headers.get('retry-after'), await second.text()]).toEqual([
    429,
    '1',
    'slow down',
  ])
  expect((await post(collector, ['c'])).status).toBe(200)
  expect(collector.spans().map(({ name }) => name)).toEqual(['c'])
  expect(collector.requests).toHaveLength(3)
})

it('says partial success in JSON and in protobuf', async () => {
  const collector = await start()
  const partialSuccess = { rejectedSpans: 300, errorMessage: 'too old' }
  collector.answerNext({ partialSuccess }, { partialSuccess })
  const json = await (await post(collector, ['a'])).json()
  expect(json).toEqual({ partialSuccess: { rejectedSpans: '300', errorMessage: 'too old' } })
  const headers = { 'content-type': 'application/x-protobuf' }
  const body = new Uint8Array(ProtobufTraceSerializer.serializeRequest(makeSpans('a'))!)
  const bytes = await (await post(collector, [], { headers, body })).bytes()
  expect(ProtobufTraceSerializer.deserializeResponse(bytes)).toMatchObject({
    partialSuccess: { rejectedSpans: 300, errorMessage: 'too old' },
  })
})

it('resets a connection, and stays silent until it stops', async () => {
  const collector = await start()
  collector.answerNext({ reset: true }, { silent: true })
  await expect(post(collector, ['a'])).rejects.toThrow('fetch failed')
  const silent = post(collector, ['b'])
  await collector.waitForRequests(2)
  started.length = 0
  await Promise.all([collector.stop(), expect(silent).rejects.toThrow('fetch failed')])
  expect(collector.spans()).toEqual([])
})

it('answers late when told so', async () => {
  const collector = await start()
  const gate = Promise.withResolvers<void>()
  collector.answerNext({ until: gate.promise, delayMs: 1 })
  const answered = post(collector, ['a'])
  await collector.waitForRequests(1)
  gate.resolve()
  expect((await answered).status).toBe(200)
})

it('resolves a wait when the spans come, and says what came when they do not', async () => {
  const collector = await start()
  const waiting = collector.waitForSpans((spans) => spans.some(({ name }) => name === 'b'))
  await post(collector, ['a'])
  await post(collector, ['b'])
  expect(await waiting).toHaveLength(2)
  await expect(collector.waitForSpans(3, 10)).rejects.toThrow(
    'Cannot see 3 spans within 10 ms: 2 requests, 2 spans (a, b)',
  )
})

it('answers 400 to what is not OTLP and records why', async () => {
  const collector = await start()
  expect((await post(collector, [], { body: '{"resourceSpans":1}' })).status).toBe(400)
  expect(collector.requests[0]?.error).toContain('Cannot read resourceSpans as a list: 1')
})

it('answers a GET and does not record it', async () => {
  const collector = await start()
  collector.answerNext({ status: 503 })
  expect((await fetch(`${collector.url}/v1/traces`)).status).toBe(405)
  expect(collector.requests).toEqual([])
  expect((await post(collector, ['a'])).status).toBe(503)
})

it('starts on a port that was free before', async () => {
  const port = await freePort()
  const collector = await start({ port })
  expect(collector.url).toBe(`http://127.0.0.1:${port}`)
  expect((await post(collector, ['a'])).status).toBe(200)
})

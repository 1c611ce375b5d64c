import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { freePort, startCollector } from '../support/collector.ts'
import { exporterTo, makeSpans, setup } from './exporter-setup.ts'

/** A server of any behaviour for the length of the test. */
async function serve(handle: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer((request, response) => {
    request.resume().on('end', () => handle(request, response))
  })
  let connections = 0
  server.on('connection', () => connections++)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, connections: () => connections }
}

describe('a status', () => {
  it.each([429, 502, 503, 504])('%i is retried until the batch is taken', async (status) => {
    const { collector, exporter, slept } = await setup()
    collector.answerNext({ status }, { status })
    expect(await exporter.send(makeSpans(2))).toEqual({ exported: 2, dropped: {} })
    expect(collector.requests.map(({ traces }) => traces)).toEqual(
      Array(3).fill(collector.requests[0]?.traces),
    )
    expect(slept).toEqual([500, 1000])
  })

  it.each([400, 401, 403, 404, 408, 500, 501, 505])('%i is not retried', async (status) => {
    const { collector, exporter } = await setup()
    collector.answerNext({ status })
    expect(await exporter.send(makeSpans(2))).toEqual({
      exported: 0,
      dropped: { rejected: 2 },
      error: `Cannot send spans to ${collector.url}/v1/traces: ${status}`,
    })
    expect(collector.requests).toHaveLength(1)
  })

  it.each([201, 202, 204])('%i is a success', async (status) => {
    const { collector, exporter } = await setup()
    collector.answerNext({ status })
    expect(await exporter.send(makeSpans(2))).toEqual({ exported: 2, dropped: {} })
  })

  it.each([301, 302, 307, 308])('%i is not followed', async (status) => {
    const { collector: elsewhere } = await setup()
    const { collector, exporter } = await setup({ env: { OTEL_EXPORTER_OTLP_HEADERS: 'api-key=hunter2' } })
    collector.answerNext({ status, headers: { location: elsewhere.url } })
    expect(await exporter.send(makeSpans(2))).toEqual({
      exported: 0,
      dropped: { rejected: 2 },
      error: `Cannot send spans to ${collector.url}/v1/traces: ${status}`,
    })
    expect(elsewhere.requests).toEqual([])
  })
})

describe('retries', () => {
  it('wait twice as long each time, spread over the upper half, and are five at the most', async () => {
    for (const [random, waits] of [
      [0, [500, 1000, 2000, 4000, 8000]],
      [1, [1000, 2000, 4000, 8000, 16_000]],
    ] as const) {
      const { collector, exporter, slept } = await setup({
        random: () => random,
        env: { OTEL_EXPORTER_OTLP_TIMEOUT: '60000' },
        maxTimeMs: 60_000,
        collector: { answer: () => ({ status: 503 }) },
      })
      expect(await exporter.send(makeSpans(2))).toEqual({
        exported: 0,
        dropped: { unreachable: 2 },
        error: `Cannot send spans to ${collector.url}/v1/traces: 503`,
      })
      expect(collector.requests).toHaveLength(6)
      expect(slept).toEqual(waits)
    }
  })

  it('end where the next one would come after the time for the batch', async () => {
    const { collector, exporter, slept } = await setup({ collector: { answer: () => ({ status: 503 }) } })
    expect(await exporter.send(makeSpans(2))).toMatchObject({ dropped: { unreachable: 2 } })
    expect(slept).toEqual([500, 1000, 2000, 4000])
    expect(collector.requests).toHaveLength(5)
  })

  it('wait as long as Retry-After says, in seconds or until a date', async () => {
    const { collector, exporter, slept } = await setup()
    const inThreeSeconds = new Date(Date.now() + 7000 + 3000).toUTCString()
    collector.answerNext(
      { status: 429, headers: { 'retry-after': '7' } },
      { status: 503, headers: { 'retry-after': inThreeSeconds } },
    )
    expect(await exporter.send(makeSpans(1))).toMatchObject({ exported: 1 })
    expect(slept).toEqual([7000, expect.closeTo(2500, -3.3)])
  })

  it('come at once after a Retry-After that has passed', async () => {
    const { collector, exporter, slept } = await setup()
    collector.answerNext(
      { status: 503, headers: { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' } },
      { status: 503, headers: { 'retry-after': '0' } },
    )
    expect(await exporter.send(makeSpans(1))).toMatchObject({ exported: 1 })
    expect(slept).toEqual([0, 0])
  })

  it('take a Retry-After that cannot be read for none', async () => {
    const { collector, exporter, slept } = await setup()
    collector.answerNext({ status: 503, headers: { 'retry-after': 'soon' } })
    expect(await exporter.send(makeSpans(1))).toMatchObject({ exported: 1 })
    expect(slept).toEqual([500])
  })

  it('are given up at once when Retry-After lies past the time for the batch', async () => {
    const { collector, exporter, slept } = await setup()
    collector.answerNext({ status: 429, headers: { 'retry-after': '3600' } })
    expect(await exporter.send(makeSpans(1))).toEqual({
      exported: 0,
      dropped: { unreachable: 1 },
      error: `Cannot send spans to ${collector.url}/v1/traces: 429`,
    })
    expect(slept).toEqual([])
    expect(collector.requests).toHaveLength(1)
  })

  it('reuse the connection, whatever the answers before held', async () => {
    let count = 0
    const { url, connections } = await serve((_, response) => {
      response.writeHead(++count < 4 ? 503 : 200, { 'content-type': 'application/json' })
      response.end(count < 4 ? 'x'.repeat(50_000) : '{}')
    })
    expect(await exporterTo(url).send(makeSpans(1))).toEqual({ exported: 1, dropped: {} })
    expect({ count, connections: connections() }).toEqual({ count: 4, connections: 1 })
  })
})

describe('without a connection', () => {
  it('the batch is tried again, and is taken as soon as somebody listens', async () => {
    const port = await freePort()
    const exporter = exporterTo(`http://127.0.0.1:${port}`, {
      async fetch(input, init) {
        const response = await fetch(input, init).catch(async (error: unknown) => {
          const collector = await startCollector({ port })
          onTestFinished(() => collector.stop())
          throw error
        })
        return response
      },
    })
    expect(await exporter.send(makeSpans(2))).toEqual({ exported: 2, dropped: {} })
    expect(exporter.slept).toEqual([500])
  })

  it('the batch is lost in the end, and the error names the failure', async () => {
    const port = await freePort()
    const exporter = exporterTo(`http://127.0.0.1:${port}`)
    expect(await exporter.send(makeSpans(2))).toEqual({
      exported: 0,
      dropped: { unreachable: 2 },
      error: `Cannot send spans to http://127.0.0.1:${port}/v1/traces: no connection (ECONNREFUSED)`,
    })
    expect(exporter.slept).toHaveLength(4)
  })

  it('a backend that resets connections is tried again', async () => {
    const { collector, exporter } = await setup()
    collector.answerNext({ reset: true }, { reset: true })
    expect(await exporter.send(makeSpans(2))).toEqual({ exported: 2, dropped: {} })
    expect(collector.requests).toHaveLength(3)
  })

  it.each([
    new TypeError('error sending request for url (http://x/?token=hunter2)'),
    new Error('Network connection lost.'),
    new DOMException('aborted by someone else', 'AbortError'),
    'a string',
    undefined,
  ])('any other failure of fetch is tried again too: %o', async (failure) => {
    let calls = 0
    const failing: typeof fetch = async () => {
      calls++
      throw failure
    }
    const { error, dropped } = await exporterTo('http://127.0.0.1:1', { fetch: failing }).send(makeSpans(1))
    expect({ calls, dropped }).toEqual({ calls: 5, dropped: { unreachable: 1 } })
    expect(error).toBe('Cannot send spans to http://127.0.0.1:1/v1/traces: no connection')
  })
})

describe('the time for a batch', () => {
  it('ends a request that is not answered', async () => {
    const { collector, exporter } = await setup({
      env: { OTEL_EXPORTER_OTLP_TIMEOUT: '50' },
      collector: { answer: () => ({ silent: true }) },
    })
    expect(await exporter.send(makeSpans(2))).toEqual({
      exported: 0,
      dropped: { timeout: 2 },
      error: `Cannot send spans to ${collector.url}/v1/traces: no answer in time`,
    })
    expect(collector.requests).toHaveLength(1)
  })

  it.each([
    { timeout: '0', maxTimeMs: 50 },
    { timeout: '60000', maxTimeMs: 50 },
    { timeout: '50', maxTimeMs: 60_000 },
  ])('is the shorter of both limits (%o)', async ({ timeout, maxTimeMs }) => {
    const { exporter } = await setup({
      env: { OTEL_EXPORTER_OTLP_TIMEOUT: timeout },
      maxTimeMs,
      collector: { answer: () => ({ silent: true }) },
    })
    expect(await exporter.send(makeSpans(1))).toMatchObject({ dropped: { timeout: 1 } })
  })

  it('is one for all parts of a batch that is too large', async () => {
    const { exporter } = await setup({
      env: { OTEL_EXPORTER_OTLP_TIMEOUT: '100' },
      collector: { answer: ({ spans }) => (spans.length > 2 ? { status: 413 } : { silent: true }) },
    })
    expect(await exporter.send(makeSpans(8))).toMatchObject({ exported: 0, dropped: { timeout: 8 } })
  })
})

describe('the answer to a batch that was taken', () => {
  it.each([{}, { OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf' }])(
    'tells how many spans were rejected, and is never retried (%o)',
    async (env) => {
      const { collector, exporter } = await setup({ env })
      collector.answerNext({ partialSuccess: { rejectedSpans: 2, errorMessage: 'too old' } })
      expect(await exporter.send(makeSpans(5))).toEqual({
        exported: 3,
        dropped: { rejected: 2 },
        error: `${collector.url}/v1/traces rejected 2 spans: too old`,
      })
      expect(collector.requests).toHaveLength(1)
    },
  )

  it('is read by its own content type, not by that of the request', async () => {
    const { collector, exporter } = await setup({ env: { OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf' } })
    collector.answerNext({
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: '{"partialSuccess":{"rejectedSpans":1}}',
    })
    expect(await exporter.send(makeSpans(5))).toEqual({
      exported: 4,
      dropped: { rejected: 1 },
      error: `${collector.url}/v1/traces rejected 1 spans`,
    })
  })

  it('is read as the request was written when it has no content type', async () => {
    const { url } = await serve((_, response) => response.end('{"partialSuccess":{"rejectedSpans":"1"}}'))
    expect(await exporterTo(url).send(makeSpans(2))).toMatchObject({ exported: 1, dropped: { rejected: 1 } })
  })

  it('may hold a warning, with nothing rejected', async () => {
    const { collector, exporter } = await setup()
    collector.answerNext({ partialSuccess: { rejectedSpans: 0, errorMessage: 'use gzip' } })
    expect(await exporter.send(makeSpans(5))).toEqual({
      exported: 5,
      dropped: {},
      error: `${collector.url}/v1/traces rejected 0 spans: use gzip`,
    })
  })

  it.each(['{}', '', '{"partialSuccess":null}', '{"partialSuccess":{}}', '{"unknown":1}'])(
    'is a plain success: %s',
    async (body) => {
      const { collector, exporter } = await setup()
      collector.answerNext({ body })
      expect(await exporter.send(makeSpans(5))).toEqual({ exported: 5, dropped: {} })
    },
  )

  it.each([
    { body: '<html>Welcome</html>', headers: { 'content-type': 'text/html' } },
    { body: '{"partialSuccess":' },
    { body: 'null' },
    { body: '{"partialSuccess":{"rejectedSpans":"many"}}' },
    { body: '{"partialSuccess":{"rejectedSpans":1.5}}' },
    { body: '\n\u0005', headers: { 'content-type': 'application/x-protobuf' } },
    { body: `{"longer than 64 KiB":"${'x'.repeat(65_536)}"}` },
  ])('counts as exported when it cannot be read, and that is said (%#)', async (answer) => {
    const { collector, exporter } = await setup()
    collector.answerNext(answer)
    expect(await exporter.send(makeSpans(5))).toEqual({
      exported: 5,
      dropped: {},
      error: `Cannot read the answer of ${collector.url}/v1/traces`,
    })
  })

  it('never rejects more spans than there were, nor fewer than none', async () => {
    const { collector, exporter } = await setup()
    collector.answerNext(
      { body: '{"partialSuccess":{"rejectedSpans":99}}' },
      { body: '{"partialSuccess":{"rejectedSpans":"-3"}}' },
    )
    expect(await exporter.send(makeSpans(5))).toMatchObject({ exported: 0, dropped: { rejected: 5 } })
    expect(await exporter.send(makeSpans(5))).toEqual({ exported: 5, dropped: {} })
  })

  it('is quoted in one short line without secrets', async () => {
    const { collector, exporter } = await setup()
    const errorMessage = `bad span\n by jane@example.com, ${'and so on, '.repeat(100)} api_key=hunter2`
    collector.answerNext({ partialSuccess: { rejectedSpans: 1, errorMessage } })
    const { error = '' } = await exporter.send(makeSpans(2))
    expect(error).toMatch(/^http.* rejected 1 spans: bad span by .*and so on/)
    expect(error).not.toMatch(/hunter2|jane@|\n/)
    expect(error.length).toBeLessThan(300)
  })
})

describe('the body of an answer that', () => {
  it('never ends is cut off when the time is over, and the batch counts as exported', async () => {
    const closed = Promise.withResolvers<void>()
    const { url } = await serve((_, response) => {
      response.on('close', closed.resolve)
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"partial')
    })
    const exporter = exporterTo(url, { env: { OTEL_EXPORTER_OTLP_TIMEOUT: '100' } })
    expect(await exporter.send(makeSpans(2))).toEqual({
      exported: 2,
      dropped: {},
      error: `Cannot read the answer of ${url}/v1/traces`,
    })
    await closed.promise
  })

  it('never ends does not keep a refusal from being told', async () => {
    const closed = Promise.withResolvers<void>()
    const { url } = await serve((_, response) => {
      response.on('close', closed.resolve)
      response.writeHead(400).write('because')
    })
    const exporter = exporterTo(url, { env: { OTEL_EXPORTER_OTLP_TIMEOUT: '60000' } })
    expect(await exporter.send(makeSpans(2))).toMatchObject({ exported: 0, dropped: { rejected: 2 } })
    await closed.promise
  })

  it('is endless is not read to its end', async () => {
    const closed = Promise.withResolvers<void>()
    const { url } = await serve((_, response) => {
      response.on('close', closed.resolve)
      response.writeHead(400)
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(16_384)));
        response.once('drain', more)
      }
      more()
    })
    expect(await exporterTo(url).send(makeSpans(2))).toMatchObject({ dropped: { rejected: 2 } })
    await closed.promise
  })

  it('breaks off after a 200 leaves the batch exported', async () => {
    const { url } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
      response.write('{"partial', () => response.socket?.resetAndDestroy())
    })
    expect(await exporterTo(url).send(makeSpans(2))).toEqual({
      exported: 2,
      dropped: {},
      error: `Cannot read the answer of ${url}/v1/traces`,
    })
  })

  it('breaks off after a 503 does not keep the batch from being sent again', async () => {
    let count = 0
    const { url } = await serve((_, response) => {
      if (++count > 1) {
        response.end('{}')
      } else {
        response.writeHead(503, { 'content-length': '100' })
        response.write('busy', () => response.socket?.resetAndDestroy())
      }
    })
    expect(await exporterTo(url).send(makeSpans(2))).toMatchObject({ exported: 2 })
  })
})

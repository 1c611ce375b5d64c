import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { createArrivals } from './arrivals.ts'
import { type Answer, sendAnswer } from './collector-answer.ts'
import { allSpans, decodeContent, decodeTraces, type OtlpRequest, type OtlpSpan } from './otlp.ts'

export type { Answer } from './collector-answer.ts'

/** One POST as it came in. */
export interface RecordedRequest {
  /** When its body was complete: milliseconds by performance.now(). */
  at: number
  /** Path and query. */
  path: string
  headers: IncomingHttpHeaders
  /** The body as sent, compressed or not. */
  bytes: Uint8Array
  /** The decoded body; undefined when it could not be decoded (see `error`). */
  traces: OtlpRequest | undefined
  error: string | undefined
  spans: OtlpSpan[]
  /** What this collector answered. */
  answer: Answer
}

export interface CollectorOptions {
  /** 0, the default, takes a free one. */
  port?: number
  /** Chooses the answer to the request of that index, before `answerNext`'s; 200 by default. */
  answer?: ((request: RecordedRequest, index: number) => Answer | undefined) | undefined
}

/** A recording OTLP/HTTP collector; see `startCollector`. */
export interface Collector {
  /** http://127.0.0.1:<port>, without a path. */
  url: string
  port: number
  /** Every POST, in the order in which their bodies were complete. */
  requests: RecordedRequest[]
  /** The spans of all requests that were answered with a 2xx. */
  spans(): OtlpSpan[]
  /** The same spans by trace id. */
  traces(): Map<string, OtlpSpan[]>
  /** Queues answers for the next requests, one each. */
  answerNext(...answers: Answer[]): void
  /** Resolves when that many spans were taken, or when the predicate holds of them. */
  waitForSpans(wanted: number | ((spans: OtlpSpan[]) => boolean), timeoutMs?: number): Promise<OtlpSpan[]>
  /** Resolves when that many requests came, whatever they were answered. */
  waitForRequests(
    wanted: number | ((requests: RecordedRequest[]) => boolean),
    timeoutMs?: number,
  ): Promise<RecordedRequest[]>
  /** Closes the port and every connection. */
  stop(): Promise<void>
}

/** Starts a collector on 127.0.0.1 that records what it gets and answers as it is told. */
export async function startCollector(options: CollectorOptions = {}): Promise<Collector> {
  const { port = 0, answer } = options
  const requests: RecordedRequest[] = []
  const taken: OtlpSpan[] = []
  const queue: Answer[] = []
  const arrivals = createArrivals(
    () => ({ requests, taken }),
    () => `${requests.length} requests, ${taken.length} spans (${taken.map(({ name }) => name).join(', ')})`,
  )

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const recorded = await record(request)
    recorded.answer = answer?.(recorded, requests.length) ?? queue.shift() ?? recorded.answer
    requests.push(recorded)
    if (isTaken(recorded.answer)) taken.push(...recorded.spans)
    arrivals.changed()
    await sendAnswer(response, recorded.answer, recorded.headers['content-type'])
  }

  const server = createServer((request, response) => {
    // Whoever only asks whether somebody is here.
    if (request.method !== 'POST') response.writeHead(405).end()
    // A client that cuts its request off leaves nothing to record.
    else handle(request, response).catch(() => response.destroy())
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const ownPort = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://127.0.0.1:${ownPort}`,
    port: ownPort,
    requests,
    spans: () => [...taken],
    traces: () => Map.groupBy(taken, ({ traceId }) => traceId),
    answerNext: (...answers) => void queue.push(...answers),
    async waitForSpans(wanted, timeoutMs = 10_000) {
      const enough = typeof wanted === 'number' ? () => taken.length >= wanted : () => wanted(taken)
      await arrivals.wait(enough, timeoutMs, typeof wanted === 'number' ? `${wanted} spans` : 'the spans')
      return [...taken]
    },
    async waitForRequests(wanted, timeoutMs = 10_000) {
      const enough = typeof wanted === 'number' ? () => requests.length >= wanted : () => wanted(requests)
      await arrivals.wait(
        enough,
        timeoutMs,
        typeof wanted === 'number' ? `${wanted} requests` : 'the requests',
      )
      return requests
    },
    async stop() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

/** A port of 127.0.0.1 on which nothing listens. */
export async function freePort(): Promise<number> {
  const collector = await startCollector()
  await collector.stop()
  return collector.port
}

async function record(request: IncomingMessage): Promise<RecordedRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const { url: path = '', headers } = request
  const recorded: RecordedRequest = {
    at: performance.now(),
    path,
    headers,
    bytes: Buffer.concat(chunks),
    traces: undefined,
    error: undefined,
    spans: [],
    answer: {},
  }
  try {
    const body = decodeContent(recorded.bytes, headers['content-encoding'])
    recorded.traces = decodeTraces(body, headers['content-type'] ?? '')
    recorded.spans = allSpans(recorded.traces)
  } catch (error) {
    recorded.error = String(error)
    recorded.answer = { status: 400, body: recorded.error }
  }
  return recorded
}

/** Partial success takes the request too: which spans were rejected, OTLP does not say. */
function isTaken({ status = 200, silent, reset }: Answer): boolean {
  return status >= 200 && status < 300 && !silent && !reset
}

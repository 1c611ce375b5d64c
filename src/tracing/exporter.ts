import { ROOT_CONTEXT } from '@opentelemetry/api'
import { type ExportResult, ExportResultCode, suppressTracing } from '@opentelemetry/core'
import { JsonTraceSerializer, ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer'
import { systemClock } from './clock.ts'
import { withContext } from './context.ts'
import { MAX_INTEGER } from './env-reader.ts'
import { gzip } from './gzip.ts'
import { createPost, type Deadline, type OtlpOptions, type PostResult } from './otlp-post.ts'
import type { ReadableSpan, SpanExporter } from './provider.ts'
import { redactText } from './redact.ts'

/**
 * Why spans are gone:
 * - `queue_full`, `shutdown`: they never got as far as the exporter;
 * - `rejected`: the backend refused them, and will again (a status that is not to be retried, a partial success);
 * - `too_large`: it refused one span by itself as too large (413);
 * - `unreachable`: no connection, or 429, 502, 503, 504, after every retry that the time allowed;
 * - `timeout`: no answer within the time for a batch;
 * - `export_failed`: they could not be serialized, or another exporter failed.
 */
export type DropReason =
  | 'queue_full'
  | 'rejected'
  | 'too_large'
  | 'unreachable'
  | 'timeout'
  | 'shutdown'
  | 'export_failed'

/** What became of the spans of one `send`: `exported` and the sum of `dropped` are all of them, always. */
export interface SendResult {
  exported: number
  dropped: Partial<Record<DropReason, number>>
  /** What went wrong, in one line without headers, query, user or other secrets; all may be exported even so. */
  error?: string
}

/** Where spans go. */
export interface Exporter {
  /** Sends the spans. Never rejects. */
  send(spans: ReadableSpan[]): Promise<SendResult>
  shutdown?(): Promise<void>
}

// What OTLP recommends as a client's limit for a request, before compression.
const MAX_REQUEST_BYTES = 20 * 1024 * 1024

// The exporter's own requests are no part of any trace.
const untraced = suppressTracing(ROOT_CONTEXT)

/**
 * An exporter to an OTLP/HTTP backend over any fetch. A batch has `otlp.timeoutMs`, or `maxTimeMs` where that is
 * shorter, its retries included. A request that is too large is sent again in halves.
 *
 * @see https://opentelemetry.io/docs/specs/otlp/#otlphttp
 */
export function createOtlpExporter(options: OtlpOptions): Exporter {
  const { otlp, maxTimeMs, clock, version } = options
  const isJson = otlp.protocol === 'http/json'
  const serializer = isJson ? JsonTraceSerializer : ProtobufTraceSerializer
  const compressed = otlp.compression === 'gzip'
  const post = createPost(options, {
    'user-agent': `hono-otlp-fetch/${version}`,
    ...otlp.headers,
    'content-type': `application/${isJson ? 'json' : 'x-protobuf'}`,
    ...(compressed && { 'content-encoding': 'gzip' }),
  })
  const limitMs = Math.min(otlp.timeoutMs || MAX_INTEGER, maxTimeMs || MAX_INTEGER)

  async function deliver(spans: ReadableSpan[], deadline: Deadline, result: SendResult): Promise<void> {
    const bytes = serializer.serializeRequest(spans)?.slice()
    if (!bytes) throw new TypeError('nothing serialized')
    const half = spans.length >> 1
    const posted: PostResult =
      half && bytes.length > MAX_REQUEST_BYTES
        ? { reason: 'too_large' }
        : await post(compressed ? await gzip(bytes) : bytes, deadline)
    const { reason, rejected = 0, error } = posted
    if (half && reason === 'too_large') {
      await deliver(spans.slice(0, half), deadline, result)
      return deliver(spans.slice(half), deadline, result)
    }
    const gone = reason ? spans.length : Math.min(rejected, spans.length)
    result.exported += spans.length - gone
    drop(result, gone, reason ?? 'rejected', error)
  }

  return {
    async send(spans) {
      const result: SendResult = { exported: 0, dropped: {} }
      if (spans.length === 0) return result
      const limit = new AbortController()
      const timer = setTimeout(() => limit.abort(), limitMs)
      const deadline = { at: clock.now() + limitMs, signal: limit.signal }
      try {
        await withContext(untraced, () => deliver(spans, deadline, result))
      } catch (error) {
        const known = Object.values(result.dropped).reduce((sum, count) => sum + count, result.exported)
        drop(result, spans.length - known, 'export_failed', describe(error))
      }
      clearTimeout(timer)
      return result
    },
  }
}

/**
 * Makes any official SpanExporter fit: one that throws, fails or has not answered after `maxTimeMs` loses its
 * batch, and nothing else.
 */
export function fromSpanExporter(exporter: SpanExporter, { maxTimeMs = 30_000 } = {}): Exporter {
  return {
    async send(spans) {
      const result: SendResult = { exported: 0, dropped: {} }
      const done = new AbortController()
      try {
        const late = systemClock.sleep(maxTimeMs || MAX_INTEGER, done.signal)
        const answer = await Promise.race([callExporter(exporter, spans), late])
        if (answer?.code === ExportResultCode.SUCCESS) result.exported = spans.length
        else if (answer) throw answer.error
        else drop(result, spans.length, 'timeout', 'Cannot export spans: no answer in time')
      } catch (error) {
        drop(result, spans.length, 'export_failed', describe(error))
      }
      done.abort()
      return result
    },
    // Whatever goes wrong here, every span was sent before, or is counted as lost.
    shutdown: async () => exporter.shutdown().catch(() => {}),
  }
}

async function callExporter(exporter: SpanExporter, spans: ReadableSpan[]): Promise<ExportResult> {
  return new Promise((resolve, reject) => {
    // Typed as void, but an async function fits there too, and its failure would belong to no one.
    const returned: unknown = withContext(untraced, () => exporter.export(spans, resolve))
    Promise.resolve(returned).catch(reject)
  })
}

function drop(result: SendResult, count: number, reason: DropReason, error: string | undefined): void {
  if (count > 0) result.dropped[reason] = (result.dropped[reason] ?? 0) + count
  if (error) result.error = error
}

function describe(error: unknown): string {
  const message = error instanceof Error ? error.message : 'no reason given'
  return `Cannot export spans: ${redactText(message).slice(0, 200)}`
}

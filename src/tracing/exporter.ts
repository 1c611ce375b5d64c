import { ROOT_CONTEXT } from '@opentelemetry/api'
import { type ExportResult, ExportResultCode, suppressTracing } from '@opentelemetry/core'
import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer'
import { withContext } from './context.ts'
import { gzip } from './gzip.ts'
import type { Answer } from './partial-success.ts'
import { type PostResult, createPost, type Deadline, type OtlpOptions } from './otlp-post.ts'
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

/** The official ProtobufTraceSerializer, or what it takes to stand in for it. */
export interface Serializer {
  serializeRequest(spans: ReadableSpan[]): Uint8Array | undefined
  deserializeResponse(bytes: Uint8Array): Answer
}

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
  const protobuf = otlp.protocol === 'http/protobuf' ? options.protobuf : undefined
  const serializer = protobuf ?? JsonTraceSerializer
  const compressed = otlp.compression === 'gzip'
  const post = createPost(options, {
    'user-agent': `hono-otlp-fetch/${version}`,
    ...otlp.headers,
    'content-type': `application/${protobuf ? 'x-protobuf' : 'json'}`,
    ...(compressed && { 'content-encoding': 'gzip' }),
  })
  const limitMs = Math.min(otlp.timeoutMs || maxTimeMs, maxTimeMs)

  async function serialize(spans: ReadableSpan[]): Promise<Uint8Array<ArrayBuffer>> {
    // Never shared memory, whatever the type allows.
    const bytes = (serializer.serializeRequest(spans) ?? new Uint8Array()) as Uint8Array<ArrayBuffer>
    return compressed ? gzip(bytes) : bytes
  }

  async function deliver(spans: ReadableSpan[], deadline: Deadline, result: SendResult): Promise<void> {
    const half = spans.length >> 1
    const {
      reason,
      rejected = 0,
      error,
    } = await serialize(spans)
      .then((bytes) => post(bytes, deadline))
      .catch((error): PostResult => ({ reason: 'export_failed', error: describe(error) }))
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
      const limit = new AbortController()
      const timer = setTimeout(() => limit.abort(), limitMs)
      const deadline = { at: clock.now() + limitMs, signal: limit.signal }
      await withContext(untraced, () => deliver(spans, deadline, result))
      clearTimeout(timer)
      return result
    },
  }
}

/**
 * Makes any official SpanExporter fit: one that throws, fails or has not answered after `maxTimeMs` loses its
 * batch, and nothing else.
 */
export function fromSpanExporter(exporter: SpanExporter, maxTimeMs = 30_000): Exporter {
  return {
    async send(spans) {
      const result: SendResult = { exported: 0, dropped: {} }
      try {
        const { code, error } = await callExporter(exporter, spans, maxTimeMs)
        if (code !== ExportResultCode.SUCCESS) throw error
        result.exported = spans.length
      } catch (error) {
        drop(result, spans.length, 'export_failed', describe(error))
      }
      return result
    },
    // Whatever goes wrong here, every span was sent before, or is counted as lost.
    shutdown: async () => exporter.shutdown().catch(() => {}),
  }
}

async function callExporter(
  exporter: SpanExporter,
  spans: ReadableSpan[],
  maxTimeMs: number,
): Promise<ExportResult> {
  let timer: ReturnType<typeof setTimeout> | undefined
  return new Promise<ExportResult>((resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), maxTimeMs)
    // Typed as void, but an async function fits there too, and its failure would belong to no one.
    withContext(untraced, async () => exporter.export(spans, resolve)).catch(reject)
  }).finally(() => clearTimeout(timer))
}

function drop(result: SendResult, count: number, reason: DropReason, error: string | undefined): void {
  if (count > 0) result.dropped[reason] = (result.dropped[reason] ?? 0) + count
  if (error) result.error = error
}

function describe(error: unknown): string {
  const message = error instanceof Error ? error.message : 'no reason given'
  return `Cannot export spans: ${redactText(message).slice(0, 200)}`
}

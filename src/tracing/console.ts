import { ExportResultCode, hrTimeToMilliseconds } from '@opentelemetry/core'
import type { ReadableSpan, SpanExporter } from './provider.ts'

/** An exporter for people: prints each trace as a tree of its spans, with their times and failures. */
export function createConsoleExporter(print: (text: string) => void): SpanExporter {
  return {
    export(spans, done) {
      const traces = Map.groupBy(spans, (span) => span.spanContext().traceId)
      print([...traces.values()].map(renderTrace).join('\n'))
      done({ code: ExportResultCode.SUCCESS })
    },
    async shutdown() {},
  }
}

/**
 * The spans of one trace as text: a line each, by start, below their parents.
 *
 * @example
 * trace 4bf92f3577b34da6a3ce929d0e0e4736
 *     12.4 ms  POST /v1/jobs 201
 *      3.1 ms    INSERT jobs
 *      8.0 ms    POST 503 ✗ 503
 */
export function renderTrace(spans: ReadableSpan[]): string {
  const byId = new Map(spans.map((span) => [span.spanContext().spanId, span]))
  const depth = (span: ReadableSpan): number => {
    const parent = byId.get(span.parentSpanContext?.spanId ?? '')
    return parent ? 1 + depth(parent) : 0
  }
  const lines = spans
    .toSorted(({ startTime: a }, { startTime: b }) => a[0] - b[0] || a[1] - b[1])
    .map((span) => {
      const { name, attributes, duration } = span
      const ms = `${hrTimeToMilliseconds(duration).toFixed(1)} ms`.padStart(12)
      const error = attributes['error.type']
      const parts = [name, attributes['http.response.status_code'], error && `✗ ${String(error)}`]
      const line = `${ms}${'  '.repeat(depth(span) + 1)}${parts.filter(Boolean).join(' ')}`
      // Names may come from outside: no line break, no escape sequence.
      return line.replace(/\p{Cc}/gu, ' ')
    })
  return [`trace ${spans[0]?.spanContext().traceId}`, ...lines].join('\n')
}

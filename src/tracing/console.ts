import { SpanKind, SpanStatusCode } from '@opentelemetry/api'
import type { Exporter } from './exporter.ts'
import type { ReadableSpan } from './provider.ts'

const COLUMNS = 100

/** An exporter for people: prints each trace as a tree, as soon as it has ended. */
export function createConsoleExporter(print: (text: string) => void): Exporter {
  return {
    async send(spans) {
      try {
        print(renderTrace(spans))
        return { exported: spans.length, dropped: {} }
      } catch {
        return { exported: 0, dropped: { export_failed: spans.length }, error: 'Cannot print spans' }
      }
    },
  }
}

/**
 * The spans of one or more traces as text of 100 columns: a line each, children below their parent, by start. A
 * failed span is marked with its error.type, and events other than exceptions are named.
 *
 * @example
 * trace 4bf92f3577b34da6a3ce929d0e0e4736
 * POST /v1/jobs 201                             12.4 ms
 * ├─ INSERT jobs                                 3.1 ms
 * └─ POST api.example.com 503 ✗ 503              8.0 ms
 */
export function renderTrace(spans: ReadableSpan[]): string {
  const traces = Map.groupBy(spans, (span) => span.spanContext().traceId)
  return [...traces].map(([id, spans]) => [`trace ${id}`, ...renderTree(spans)].join('\n')).join('\n\n')
}

function renderTree(spans: ReadableSpan[]): string[] {
  const ids = new Set(spans.map((span) => span.spanContext().spanId))
  // A span whose parent is elsewhere stands at the top, under no id.
  const children = Map.groupBy(spans.toSorted(byStart), ({ parentSpanContext: parent }) =>
    parent && ids.has(parent.spanId) ? parent.spanId : '',
  )
  const lines: string[] = []
  const renderBelow = (parent: string, indent: string): void => {
    const siblings = children.get(parent) ?? []
    for (const [index, span] of siblings.entries()) {
      const [branch, trunk] = index < siblings.length - 1 ? ['├─ ', '│  '] : ['└─ ', '   ']
      lines.push(renderSpan(span, parent && indent + branch))
      renderBelow(span.spanContext().spanId, parent && indent + trunk)
    }
  }
  renderBelow('', '')
  return lines
}

function renderSpan(
  { name, kind, attributes, status, events, duration }: ReadableSpan,
  indent: string,
): string {
  const isHttpClient = kind === SpanKind.CLIENT && attributes['http.request.method']
  const label = isHttpClient ? `${name} ${String(attributes['server.address'])}` : name
  const failed = status.code === SpanStatusCode.ERROR
  const notes = [
    attributes['http.response.status_code'],
    failed && `✗ ${String(attributes['error.type'] ?? 'error')}`,
    ...new Set(events.map((event) => event.name !== 'exception' && `! ${event.name}`)),
  ]
  const ms = `${(duration[0] * 1e3 + duration[1] / 1e6).toFixed(1)} ms`
  const line = [(indent + label).slice(0, 70), ...notes.filter(Boolean)].join(' ')
  // Names may come from outside: no line break, no escape sequence.
  const left = line.replace(/\p{Cc}/gu, ' ').slice(0, COLUMNS - ms.length - 1)
  return left.padEnd(COLUMNS - ms.length) + ms
}

function byStart({ startTime: a }: ReadableSpan, { startTime: b }: ReadableSpan): number {
  return a[0] - b[0] || a[1] - b[1]
}

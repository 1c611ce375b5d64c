import { type Context, ROOT_CONTEXT, type Span, SpanKind, trace } from '@opentelemetry/api'
import { describe, expect, it } from 'vitest'
import { createConsoleExporter, renderTrace } from '../../src/tracing/console.ts'
import { fromSpanExporter } from '../../src/tracing/exporter.ts'
import { recordSpans } from '../support/spans.ts'

const START = 1_800_000_000_000

/** Draws spans with the times given in milliseconds, and what they have beside. */
function recorder() {
  const recorded = recordSpans()
  function draw(
    name: string,
    [from, to]: [from: number, to: number],
    options: { parent?: Span; kind?: SpanKind; attributes?: Record<string, string | number> } = {},
  ): Span {
    const { parent, ...rest } = options
    const context: Context = parent ? trace.setSpan(ROOT_CONTEXT, parent) : ROOT_CONTEXT
    const span = recorded.tracer.startSpan(name, { ...rest, startTime: START + from }, context)
    span.end(START + to)
    return span
  }
  return { draw, spans: () => recorded.ended() }
}

function linesOf(text: string): string[] {
  return text.split('\n')
}

describe('a trace', () => {
  it('is a tree, with each span below its parent, by start, and its time in milliseconds', () => {
    const { draw, spans } = recorder()
    const root = draw('POST /v1/jobs', [0, 12.4], {
      kind: SpanKind.SERVER,
      attributes: { 'http.request.method': 'POST', 'http.response.status_code': 201 },
    })
    draw('POST', [6, 11], {
      parent: root,
      kind: SpanKind.CLIENT,
      attributes: {
        'http.request.method': 'POST',
        'server.address': 'api.example.com',
        'http.response.status_code': 200,
      },
    })
    const step = draw('tailor resume', [1, 5.05], { parent: root })
    draw('INSERT jobs', [3, 3.25], { parent: step, kind: SpanKind.CLIENT })
    draw('SELECT jobs', [2, 2.5], { parent: step, kind: SpanKind.CLIENT })
    const { traceId } = root.spanContext()
    expect(linesOf(renderTrace(spans()))).toEqual([
      `trace ${traceId}`,
      '     12.4 ms  POST /v1/jobs 201',
      '      4.1 ms    tailor resume',
      '      0.5 ms      SELECT jobs',
      '      0.3 ms      INSERT jobs',
      '      5.0 ms    POST 200',
    ])
  })

  it('marks what failed with the type of the error', () => {
    const { draw, spans } = recorder()
    const root = draw('GET /', [0, 1])
    draw('SELECT', [0, 1], { parent: root, attributes: { 'error.type': 'SQLITE_BUSY' } })
    expect(linesOf(renderTrace(spans()))).toEqual([
      `trace ${root.spanContext().traceId}`,
      '      1.0 ms  GET /',
      '      1.0 ms    SELECT ✗ SQLITE_BUSY',
    ])
  })

  it('shows a span whose parent is elsewhere at the top', () => {
    const { draw, spans } = recorder()
    const missing = trace.wrapSpanContext({ traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), traceFlags: 1 })
    draw('orphan', [0, 1], { parent: missing })
    expect(linesOf(renderTrace(spans()))).toEqual([`trace ${'a'.repeat(32)}`, '      1.0 ms  orphan'])
  })

  it('has no line that was not meant, whatever its names hold', () => {
    const { draw, spans } = recorder()
    draw('a\nb\u001b[31m\u009b', [0, 100_000], { attributes: { 'error.type': 'y\r\nz' } })
    const lines = linesOf(renderTrace(spans()))
    expect(lines).toHaveLength(2)
    expect(lines[1]).toBe(' 100000.0 ms  a b [31m  ✗ y  z')
  })
})

describe('the console exporter', () => {
  it('prints the traces of a batch one below the other, and counts their spans', async () => {
    const { draw, spans } = recorder()
    const root = draw('GET /health', [0, 1])
    draw('GET /', [2, 3])
    draw('SELECT', [0, 1], { parent: root })
    const [health, get, select] = spans()
    if (!health || !get || !select) throw new Error('no spans')
    const printed: string[] = []
    const exporter = fromSpanExporter(createConsoleExporter((text) => printed.push(text)))
    expect(await exporter.send(spans())).toEqual({ exported: 3, dropped: {} })
    expect(printed).toEqual([`${renderTrace([health, select])}\n${renderTrace([get])}`])
  })

  it('survives a console that is gone', async () => {
    const { draw, spans } = recorder()
    draw('GET /health', [0, 1])
    const exporter = fromSpanExporter(
      createConsoleExporter(() => {
        throw new Error('broken pipe')
      }),
    )
    expect(await exporter.send(spans())).toEqual({
      exported: 0,
      dropped: { export_failed: 1 },
      error: 'Cannot export spans: broken pipe',
    })
  })
})

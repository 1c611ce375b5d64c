import { type Context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { describe, expect, it } from 'vitest'
import { createConsoleExporter, renderTrace } from '../../src/tracing/console.ts'
import { recordSpans } from '../support/spans.ts'

const START = 1_800_000_000_000

/** Draws spans with the times given in milliseconds, and what they have beside. */
function recorder() {
  const recorded = recordSpans()
  function draw(
    name: string,
    [from, to]: [from: number, to: number],
    options: { parent?: Span; kind?: SpanKind; attributes?: Record<string, string | number> } = {},
    finish: (span: Span) => void = () => {},
  ): Span {
    const { parent, ...rest } = options
    const context: Context = parent ? trace.setSpan(ROOT_CONTEXT, parent) : ROOT_CONTEXT
    const span = recorded.tracer.startSpan(name, { ...rest, startTime: START + from }, context)
    finish(span)
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
      'POST /v1/jobs 201'.padEnd(93) + '12.4 ms',
      '├─ tailor resume'.padEnd(94) + '4.1 ms',
      '│  ├─ SELECT jobs'.padEnd(94) + '0.5 ms',
      '│  └─ INSERT jobs'.padEnd(94) + '0.3 ms',
      '└─ POST api.example.com 200'.padEnd(94) + '5.0 ms',
    ])
  })

  it('marks what failed with the type of the error, and names events', () => {
    const { draw, spans } = recorder()
    const root = draw('GET /', [0, 1], {}, (span) => {
      span.addEvent('slow query').addEvent('slow query').addEvent('exception')
      span.setStatus({ code: SpanStatusCode.ERROR })
    })
    draw('SELECT', [0, 1], { parent: root, attributes: { 'error.type': 'SQLITE_BUSY' } }, (span) =>
      span.setStatus({ code: SpanStatusCode.ERROR }),
    )
    expect(linesOf(renderTrace(spans())).map((line) => line.replace(/ +[\d.]+ ms$/, ''))).toEqual([
      `trace ${root.spanContext().traceId}`,
      'GET / ✗ error ! slow query',
      '└─ SELECT ✗ SQLITE_BUSY',
    ])
  })

  it('shows a span whose parent is elsewhere at the top', () => {
    const { draw, spans } = recorder()
    const missing = trace.wrapSpanContext({ traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), traceFlags: 1 })
    draw('orphan', [0, 1], { parent: missing })
    expect(linesOf(renderTrace(spans()))).toEqual([`trace ${'a'.repeat(32)}`, 'orphan'.padEnd(94) + '1.0 ms'])
  })

  it('stands apart from others', () => {
    const { draw, spans } = recorder()
    draw('first', [0, 1])
    draw('second', [2, 3])
    expect(linesOf(renderTrace(spans()))).toEqual([
      expect.stringMatching(/^trace \w{32}$/),
      expect.stringMatching(/^first /),
      '',
      expect.stringMatching(/^trace \w{32}$/),
      expect.stringMatching(/^second /),
    ])
  })

  it('never has a line longer than 100 columns, nor one that was not meant', () => {
    const { draw, spans } = recorder()
    draw(
      `a\nb\u001b[31m${'x'.repeat(500)}`,
      [0, 100_000],
      { attributes: { 'error.type': 'y'.repeat(500) } },
      (span) => span.setStatus({ code: SpanStatusCode.ERROR }),
    )
    const lines = linesOf(renderTrace(spans()))
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/^a b \[31mx+ ✗ y+ 100000\.0 ms$/)
    expect(lines[1]).toHaveLength(100)
  })

  it('without spans is nothing', () => {
    expect(renderTrace([])).toBe('')
  })
})

describe('the console exporter', () => {
  it('prints a batch and counts it', async () => {
    const { draw, spans } = recorder()
    draw('GET /health', [0, 1])
    const printed: string[] = []
    const exporter = createConsoleExporter((text) => printed.push(text))
    expect(await exporter.send(spans())).toEqual({ exported: 1, dropped: {} })
    expect(printed).toEqual([renderTrace(spans())])
  })

  it('survives a console that is gone', async () => {
    const { draw, spans } = recorder()
    draw('GET /health', [0, 1])
    const exporter = createConsoleExporter(() => {
      throw new Error('broken pipe')
    })
    expect(await exporter.send(spans())).toEqual({
      exported: 0,
      dropped: { export_failed: 1 },
      error: 'Cannot print spans',
    })
  })
})

import { ExportResultCode, isTracingSuppressed } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { activeContext } from '../../src/tracing/context.ts'
import { fromSpanExporter } from '../../src/tracing/exporter.ts'
import type { SpanExporter } from '../../src/tracing/provider.ts'
import { startCollector } from '../support/collector.ts'
import { makeSpans } from './exporter-setup.ts'

function exporterOf(run: SpanExporter['export'], shutdown = async () => {}): SpanExporter {
  return { export: run, shutdown }
}

describe('an official exporter', () => {
  it('sends, and its success is counted', async () => {
    const collector = await startCollector()
    onTestFinished(() => collector.stop())
    const exporter = fromSpanExporter(new OTLPTraceExporter({ url: `${collector.url}/v1/traces` }))
    expect(await exporter.send(makeSpans(3))).toEqual({ exported: 3, dropped: {} })
    expect(collector.spans()).toHaveLength(3)
    await exporter.shutdown?.()
  })

  it('fails, and its failure is counted', async () => {
    const collector = await startCollector({ answer: () => ({ status: 400 }) })
    onTestFinished(() => collector.stop())
    const exporter = fromSpanExporter(new OTLPTraceExporter({ url: `${collector.url}/v1/traces` }))
    expect(await exporter.send(makeSpans(3))).toMatchObject({
      exported: 0,
      dropped: { export_failed: 3 },
      error: expect.stringContaining('Cannot export spans: '),
    })
    await exporter.shutdown?.()
  })
})

describe("an exporter of one's own", () => {
  it('loses its batch when it reports a failure, which is told without secrets', async () => {
    const exporter = fromSpanExporter(
      exporterOf((_, done) =>
        done({ code: ExportResultCode.FAILED, error: new Error('refused: token=hunter2') }),
      ),
    )
    const { error, ...counts } = await exporter.send(makeSpans(2))
    expect(counts).toEqual({ exported: 0, dropped: { export_failed: 2 } })
    expect(error).toMatch(/^Cannot export spans: refused/)
    expect(error).not.toContain('hunter2')
  })

  it('loses its batch when it gives no reason', async () => {
    const exporter = fromSpanExporter(exporterOf((_, done) => done({ code: ExportResultCode.FAILED })))
    expect(await exporter.send(makeSpans(2))).toEqual({
      exported: 0,
      dropped: { export_failed: 2 },
      error: 'Cannot export spans: no reason given',
    })
  })

  it.each([
    exporterOf(() => {
      throw new Error('broken')
    }),
    exporterOf(async () => {
      throw new Error('broken')
    }),
  ])('loses its batch when it throws, at once or later', async (exporter) => {
    expect(await fromSpanExporter(exporter).send(makeSpans(2))).toEqual({
      exported: 0,
      dropped: { export_failed: 2 },
      error: 'Cannot export spans: broken',
    })
  })

  it('loses its batch when it never calls back', async () => {
    const exporter = fromSpanExporter(
      exporterOf(() => {}),
      20,
    )
    expect(await exporter.send(makeSpans(2))).toEqual({
      exported: 0,
      dropped: { export_failed: 2 },
      error: 'Cannot export spans: no answer in time',
    })
  })

  it('is counted once when it calls back twice, or throws after that', async () => {
    const exporter = fromSpanExporter(
      exporterOf((_, done) => {
        done({ code: ExportResultCode.SUCCESS })
        done({ code: ExportResultCode.FAILED })
        throw new Error('late')
      }),
    )
    expect(await exporter.send(makeSpans(2))).toEqual({ exported: 2, dropped: {} })
  })

  it('leaves no timer behind', async () => {
    const spans = makeSpans(1)
    const before = countTimers()
    const exporter = fromSpanExporter(exporterOf((_, done) => done({ code: ExportResultCode.SUCCESS })))
    for (let index = 0; index < 50; index++) await exporter.send(spans)
    expect(countTimers() - before).toBeLessThan(25)
  })

  it('runs with tracing suppressed', async () => {
    const suppressed: boolean[] = []
    const exporter = fromSpanExporter(
      exporterOf((_, done) => {
        suppressed.push(isTracingSuppressed(activeContext()))
        done({ code: ExportResultCode.SUCCESS })
      }),
    )
    await exporter.send(makeSpans(1))
    expect(suppressed).toEqual([true])
  })

  it('is shut down, and may fail at that', async () => {
    let shutdowns = 0
    const exporter = fromSpanExporter(
      exporterOf(
        () => {},
        async () => {
          shutdowns++
          throw new Error('broken')
        },
      ),
    )
    await exporter.shutdown?.()
    expect(shutdowns).toBe(1)
  })
})

function countTimers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
}

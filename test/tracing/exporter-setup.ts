import { setImmediate } from 'node:timers/promises'
import { ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer'
import { onTestFinished } from 'vitest'
import type { Clock } from '../../src/tracing/clock.ts'
import { type Env, parseTracingConfig } from '../../src/tracing/config.ts'
import { createOtlpExporter, type Exporter } from '../../src/tracing/exporter.ts'
import type { ReadableSpan } from '../../src/tracing/provider.ts'
import { type Collector, type CollectorOptions, startCollector } from '../support/collector.ts'
import { recordSpans } from '../support/spans.ts'

/** That many ended spans, named span 0, span 1 and so on. */
export function makeSpans(count: number, attributes: Record<string, string> = {}): ReadableSpan[] {
  const recorded = recordSpans()
  for (let index = 0; index < count; index++) {
    recorded.tracer.startSpan(`span ${index}`, { attributes }).end()
  }
  return recorded.ended()
}

/** The real time, but sleeps are over at once: they are written down, and time is that much later. */
export function skippingClock(): Clock & { slept: number[] } {
  const slept: number[] = []
  let skipped = 0
  return {
    slept,
    now: () => Date.now() + skipped,
    async sleep(ms) {
      slept.push(ms)
      skipped += ms
      // What is under way gets its turn, as in a real pause.
      await setImmediate()
    },
  }
}

export interface ExporterOptions {
  env?: Env
  maxTimeMs?: number
  fetch?: typeof fetch
  random?: () => number
}

/** An exporter to `url`, set up by the environment as a service would. */
export function exporterTo(
  url: string,
  { env = {}, maxTimeMs = 30_000, fetch: fetchOption = fetch, random = () => 0 }: ExporterOptions = {},
): Exporter & { slept: number[] } {
  const clock = skippingClock()
  const { settings } = parseTracingConfig(
    { OTEL_EXPORTER_OTLP_ENDPOINT: url, ...env },
    { serviceName: 'shop' },
  )
  const exporter = createOtlpExporter({
    otlp: settings.otlp,
    maxTimeMs,
    protobuf: ProtobufTraceSerializer,
    fetch: fetchOption,
    clock,
    version: '1.2.3',
    random,
  })
  return { ...exporter, slept: clock.slept }
}

/** A collector that lives as long as the test, and an exporter to it. */
export async function setup(
  options: ExporterOptions & { collector?: CollectorOptions } = {},
): Promise<{ collector: Collector; exporter: Exporter; slept: number[] }> {
  const collector = await startCollector(options.collector)
  onTestFinished(() => collector.stop())
  const { slept, ...exporter } = exporterTo(collector.url, options)
  return { collector, exporter, slept }
}

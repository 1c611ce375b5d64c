import type { Tracer } from '@opentelemetry/api'
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  type Sampler,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base'

/** A tracer of the real SDK and the spans it has ended, in the order they ended. */
export function recordSpans(sampler?: Sampler): { tracer: Tracer; ended: () => ReadableSpan[] } {
  const exporter = new InMemorySpanExporter()
  const provider = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(exporter)],
    ...(sampler && { sampler }),
  })
  return {
    tracer: provider.getTracer('test'),
    ended: () => exporter.getFinishedSpans(),
  }
}

import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider, type Sampler, type SpanProcessor } from '@opentelemetry/sdk-trace-base'
import type { TracingSettings } from './config.ts'

export {
  AlwaysOffSampler,
  AlwaysOnSampler,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-base'
export type {
  BasicTracerProvider,
  ReadableSpan,
  Sampler,
  Span,
  SpanExporter,
  SpanProcessor,
} from '@opentelemetry/sdk-trace-base'

/**
 * The one place where the SDK is built. Every setting is passed explicitly: on its own the SDK reads the
 * environment on Node only, ignores it on Workers and trips over Deno's permissions.
 */
export function createProvider(
  settings: TracingSettings,
  sampler: Sampler,
  spanProcessors: SpanProcessor[],
): BasicTracerProvider {
  const resource = resourceFromAttributes({
    ...defaultResource().attributes,
    // The SDK's builds disagree (nodejs, webjs); one service is one language wherever it runs.
    'telemetry.sdk.language': 'nodejs',
    ...settings.resource,
  })
  return new BasicTracerProvider({
    resource,
    sampler,
    spanLimits: settings.limits,
    spanProcessors,
  })
}

import { httpInstrumentationMiddleware } from '@hono/otel'
import { context, propagation } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { CompositePropagator, W3CBaggagePropagator, W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  type Sampler,
} from '@opentelemetry/sdk-trace-base'
import { Hono, type MiddlewareHandler } from 'hono'
import { createTracing } from '../../src/tracing/index.ts'

/** One thing to measure: an app, how to send what it has recorded, and whether every request is exported. */
export interface Variant {
  name: string
  app: Hono
  flush: () => Promise<void>
  exports: boolean
}

function appWith(middleware?: MiddlewareHandler): Hono {
  const app = new Hono()
  if (middleware) app.use(middleware)
  app.get('/v1/jobs/:id', (c) => c.json({ id: c.req.param('id'), title: 'Engineer', company: 'Acme' }))
  return app
}

function ours(name: string, env: Record<string, string>, exports: boolean): Variant {
  const tracing = createTracing({ env, serviceName: 'bench', serviceVersion: '1.0.0' })
  return { name, app: appWith(tracing.middleware()), flush: tracing.flush, exports }
}

/** The official stack as its documentation sets it up, with a context manager and both W3C propagators. */
function theirs(name: string, url: string, root: Sampler, exports: boolean): Variant {
  const processor = new BatchSpanProcessor(new OTLPTraceExporter({ url }))
  const tracerProvider = new BasicTracerProvider({
    sampler: new ParentBasedSampler({ root }),
    resource: resourceFromAttributes({ 'service.name': 'bench', 'service.version': '1.0.0' }),
    spanProcessors: [processor],
  })
  const app = appWith(httpInstrumentationMiddleware({ tracerProvider }))
  return { name, app, flush: () => processor.forceFlush(), exports }
}

/** Every variant, reporting to the sink at `url`. */
export function createVariants(url: string): Variant[] {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager())
  propagation.setGlobalPropagator(
    new CompositePropagator({ propagators: [new W3CTraceContextPropagator(), new W3CBaggagePropagator()] }),
  )
  const env = { OTEL_EXPORTER_OTLP_ENDPOINT: url }
  const sampledOut = { ...env, OTEL_TRACES_SAMPLER: 'parentbased_always_off' }
  return [
    { name: 'bare', app: appWith(), flush: async () => {}, exports: false },
    ours('ours, disabled', { ...env, OTEL_SDK_DISABLED: 'true' }, false),
    ours('ours, sampled out', sampledOut, false),
    ours('ours, exported', env, true),
    theirs('@hono/otel, sampled out', `${url}/v1/traces`, new AlwaysOffSampler(), false),
    theirs('@hono/otel, exported', `${url}/v1/traces`, new AlwaysOnSampler(), true),
  ]
}

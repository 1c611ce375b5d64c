import { httpInstrumentationMiddleware } from '@hono/otel'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { Hono } from 'hono'

type Bindings = { ENDPOINT: string }

/** The bare worker with the official stack, as @hono/otel's documentation has it: the server span only. */
function createApp(env: Bindings): Hono {
  const tracerProvider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'size', 'service.version': '1.0.0' }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url: env.ENDPOINT }))],
  })
  const app = new Hono()
  app.use(httpInstrumentationMiddleware({ tracerProvider }))
  app.get('/v1/jobs/:id', (c) => c.json({ id: c.req.param('id') }))
  return app
}

let app: Hono | undefined

export default {
  fetch(
    request: Request,
    env: Bindings,
    context: Parameters<Hono['fetch']>[2],
  ): Response | Promise<Response> {
    app ??= createApp(env)
    return app.fetch(request, env, context)
  },
}

import type { Client } from '@libsql/client'
import { Hono } from 'hono'
import { addSpanAttributes, createTracing, type TracingOptions } from '../../../src/tracing/index.ts'

type Bindings = { LIBSQL: Client; BACKEND: string }

/** The bare worker with all that the kit has: the server span, both seams, and spans of its own. */
function createApp(env: Bindings, options: TracingOptions): Hono {
  const tracing = createTracing({ env, serviceName: 'size', serviceVersion: '1.0.0', ...options })
  const db = tracing.libsql(env.LIBSQL)
  const fetch = tracing.fetch()
  const app = new Hono()
  app.use(tracing.middleware())
  app.get('/v1/jobs/:id', async (c) => {
    const id = c.req.param('id')
    addSpanAttributes({ 'job.id': id })
    await tracing.span('read job', () => db.execute({ sql: 'SELECT id FROM jobs WHERE id = ?', args: [id] }))
    await fetch(env.BACKEND)
    return c.json({ id })
  })
  return app
}

/** The worker, its app built in the first request. */
export function createWorker(options: TracingOptions = {}) {
  let app: Hono | undefined
  return {
    fetch(
      request: Request,
      env: Bindings,
      context: Parameters<Hono['fetch']>[2],
    ): Response | Promise<Response> {
      app ??= createApp(env, options)
      return app.fetch(request, env, context)
    },
  }
}

export default createWorker()

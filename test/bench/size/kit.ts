import type { Client } from '@libsql/client'
import { Hono } from 'hono'
import { addSpanAttributes, createTracing, type Tracing } from '../../../src/tracing/index.ts'

type Bindings = { LIBSQL: Client; BACKEND: string }

/** The bare worker with all that the kit has: the server span, both seams, and spans of its own. */
function createApp(env: Bindings): Hono {
  const tracing: Tracing = createTracing({ env, serviceName: 'size', serviceVersion: '1.0.0' })
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

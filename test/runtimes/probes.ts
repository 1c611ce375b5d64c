import type { Client } from '@libsql/client'
import { Hono } from 'hono'
import { createApp } from '../../src/app.ts'
import type { Services } from '../../src/services.ts'
import { addSpanAttributes, getTracer } from '../../src/tracing/index.ts'
import { databaseProbes } from './database-probes.ts'
import { streamProbes } from './stream-probes.ts'

// At module level on purpose: that is where an application puts it.
const tracer = getTracer('probe', '2.0.0')

/** The real app with the routes of the probes. */
export function createProbedApp(services: Services): Pick<Hono, 'fetch'> {
  const app = createApp(services)
  app.route('/', probes(services))
  return app
}

/** Routes that make a running app do what a behaviour asks for. */
function probes(services: Services): Hono {
  const { tracing, fetch } = services
  const app = new Hono().basePath('/probe')
  app.get('/ok', (c) => c.text('ok'))
  app.get('/throw', () => {
    throw new Error('Cannot charge jane.doe@example.com: card declined, api_key=sk-live-0123456789abcdef')
  })
  app.get('/throw-cause', () => {
    throw new TypeError('outer', { cause: new RangeError('inner jane.doe@example.com') })
  })
  app.get('/throw-text', () => Promise.reject('not an Error, but jane.doe@example.com'))
  app.get('/status/:code', (c) => new Response(null, { status: Number(c.req.param('code')) }))
  app.get('/attrs', (c) => {
    addSpanAttributes({ 'probe.text': 'ä', 'probe.number': 1.5, 'probe.flags': [true, false] })
    return tracer.startActiveSpan('own span', async (span) => {
      addSpanAttributes({ 'probe.inner': true })
      await tracing.span('within it', async (inner) => inner.addEvent('reached', { step: 1 }))
      span.end()
      return c.text('ok')
    })
  })
  app.get('/many-spans', async (c) => {
    const count = Number(c.req.query('count') ?? 60)
    for (let i = 0; i < count; i++) await tracing.span('step', () => {})
    return c.text('ok')
  })
  app.get('/slow', async (c) => {
    await sleep(Number(c.req.query('ms') ?? 250))
    return c.text('ok')
  })
  app.get('/fetch', async (c) => {
    const response = await fetch(c.req.query('url') ?? '').catch(() => undefined)
    if (!response) return c.text('unreachable', 502)
    return c.text(`${response.status} ${await response.text()}`)
  })
  app.get('/span-fails', async (c) => {
    await tracing.span('fails', () => Promise.reject(new RangeError('out of range'))).catch(() => {})
    return c.text('ok')
  })
  app.get('/mix', async (c) => c.text(await mix(services, c.req.query('tag') ?? '')))
  app.use('/guarded', async (c) => c.text('who are you?', 401))
  app.get('/guarded', (c) => c.text('never reached'))
  app.route('/sub', nested())
  app.route('/', streamProbes(services))
  app.route('/', databaseProbes(services))
  return app
}

/** A sub-app within a sub-app, each with its own middleware and error handler. */
function nested(): Hono {
  const inner = new Hono()
  inner.use(async (c, next) => {
    c.header('x-inner', 'yes')
    await next()
  })
  inner.get('/:id/deep', (c) => c.text(`deep ${c.req.param('id')}`))
  inner.get('/:id/deep-fails', () => {
    throw new Error('deep down')
  })
  inner.onError((error, c) => c.text(`handled ${error.name}`, 503))
  return new Hono().route('/', inner)
}

/** Queries and spans that carry a tag, in branches that wait at random points: concurrent requests interleave. */
async function mix({ tracing, db }: Services, tag: string): Promise<string> {
  const branch = (index: number) =>
    tracing.span('branch', async (span) => {
      span.setAttribute('probe.tag', tag)
      await sleep(Math.random() * 10)
      await ask(db, tag)
      await tracing.span('leaf', async () => {
        await sleep(Math.random() * 10)
        addSpanAttributes({ 'probe.tag': tag, 'probe.index': index })
        await ask(db, tag)
      })
    })
  await Promise.all([0, 1, 2].map(branch))
  return tag
}

async function ask(db: Client, tag: string): Promise<void> {
  await db.execute({ sql: 'SELECT ? AS tag', args: [tag] })
  addSpanAttributes({ 'probe.asked': tag })
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

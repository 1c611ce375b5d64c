import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { databaseHint } from '../db/failure.ts'
import { jsonContent, problemResponses } from '../http/openapi.ts'
import { problem } from '../http/problem.ts'
import type { Services } from '../services.ts'

const tags = ['health']
const READY_TIMEOUT_MS = 2_000

const health = v.pipe(
  v.object({ status: v.literal('ok'), service: v.string(), version: v.string() }),
  v.metadata({ examples: [{ status: 'ok', service: 'jobwise-backend', version: '1.0.0' }] }),
)
const ready = v.pipe(v.object({ status: v.literal('ok') }), v.metadata({ examples: [{ status: 'ok' }] }))
const stats = v.pipe(
  v.looseObject({
    enabled: v.boolean(),
    ended: v.number(),
    exported: v.number(),
    dropped: v.record(v.string(), v.number()),
    queued: v.number(),
    openTraces: v.number(),
    lastError: v.optional(v.string()),
  }),
  v.metadata({
    examples: [{ enabled: true, ended: 42, exported: 40, dropped: {}, queued: 2, openTraces: 1 }],
  }),
)
const docs = {
  health: describeRoute({
    tags,
    operationId: 'health',
    summary: 'Whether the API runs',
    responses: { 200: { description: 'It does', content: jsonContent(health) } },
  }),
  ready: describeRoute({
    tags,
    operationId: 'ready',
    summary: 'Whether the API can serve: asks the database',
    responses: {
      200: { description: 'It can', content: jsonContent(ready) },
      ...problemResponses('database_unavailable'),
    },
  }),
  tracing: describeRoute({
    tags,
    operationId: 'tracingStats',
    summary: 'What became of the spans',
    responses: { 200: { description: 'Counts since the start', content: jsonContent(stats) } },
  }),
}

/** `/health`: is it up, can it serve, and do its traces arrive. */
export function healthRoutes(
  services: Pick<Services, 'database' | 'tracing' | 'version' | 'clock' | 'config'>,
) {
  const { tracing, version, config } = services
  const service = tracing.settings.resource['service.name'] ?? ''
  return new Hono()
    .get('/', docs.health, (c) => c.json({ status: 'ok', service, version }))
    .get('/ready', docs.ready, async (c) => {
      if (await isReady(services)) return c.json({ status: 'ok' })
      return problem(c, { kind: 'database_unavailable', hint: databaseHint(config.database.url) })
    })
    .get('/tracing', docs.tracing, (c) => c.json(tracing.stats()))
}

async function isReady({ database, clock }: Pick<Services, 'database' | 'clock'>): Promise<boolean> {
  const answered = new AbortController()
  const tooLate = clock.sleep(READY_TIMEOUT_MS, answered.signal).then(() => false)
  const answer = database()
    .then((db) => db.execute('SELECT 1'))
    .then(
      () => true,
      () => false,
    )
  const isReady = await Promise.race([answer, tooLate])
  answered.abort()
  return isReady
}

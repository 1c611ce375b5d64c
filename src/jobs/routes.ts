import { type Context, Hono } from 'hono'
import { isId } from '../db/id.ts'
import type { SignedIn } from '../http/account.ts'
import { matchesIfNoneMatch, parseIfMatch, toEtag } from '../http/etag.ts'
import { encodePlace, toPage } from '../http/pagination.ts'
import { problem } from '../http/problem.ts'
import { jsonBody, queryParams } from '../http/validate.ts'
import type { Services } from '../services.ts'
import { addSpanAttributes } from '../tracing/index.ts'
import { changeJob } from './change.ts'
import { docs } from './docs.ts'
import { countJobs, listJobs } from './list-store.ts'
import { countQuery, historyQuery, jobQuery } from './query.ts'
import { createReader, type PostingReader } from './reader.ts'
import { saveJob } from './save.ts'
import { jobInput, jobPatch } from './schema.ts'
import { deleteJob, findJob, findSource, listHistory } from './store.ts'

const MAX_BYTES = 2 * 1024 * 1024
const MERGE_PATCH = ['application/json', 'application/merge-patch+json']
const NOT_FOUND = { kind: 'not_found', what: 'saved posting' } as const

/** `/v1/jobs`: the saved postings of an account. `reader` reads what is sent; the API's own unless it is given. */
export function jobs(
  { database, clock, tracing, fetchPublic }: Services,
  reader: PostingReader = createReader({ fetch: fetchPublic }),
) {
  return new Hono<SignedIn>()
    .post('/', jsonBody(jobInput, { maxBytes: MAX_BYTES }), docs.create, async (c) => {
      const tools = { db: await database(), reader, tracing, nowMs: clock.now() }
      const saved = await saveJob(tools, c.get('account'), c.req.valid('json'))
      if (!saved.ok) return problem(c, saved.failure)
      const { job, version } = saved.stored
      addSpanAttributes({ 'job.id': job.id })
      const body = { ...job, seen_before: saved.seenBefore }
      const address = `/v1/jobs/${job.id}`
      const etag = toEtag(version)
      if (saved.seenBefore) return c.json(body, 200, { 'content-location': address, etag })
      return c.json(body, 201, { location: address, etag })
    })
    .get('/', queryParams(jobQuery), docs.list, async (c) => {
      const { limit, cursor, ...filter } = c.req.valid('query')
      // One more than asked for tells whether there is a next page.
      const asked = { ...filter, after: cursor, limit: limit + 1 }
      const found = await listJobs(await database(), c.get('account').id, asked)
      const page = toPage(found, limit, ({ place }) => encodePlace(place))
      return c.json({ ...page, items: page.items.map(({ summary }) => summary) }, 200)
    })
    .get('/counts', queryParams(countQuery), docs.counts, async (c) =>
      c.json(await countJobs(await database(), c.get('account').id, c.req.valid('query')), 200),
    )
    .get('/:id', docs.read, async (c) => {
      const found = await find(c, c.req.param('id'))
      if (!found) return problem(c, NOT_FOUND)
      const etag = toEtag(found.version)
      if (matchesIfNoneMatch(c.req.header('if-none-match'), etag)) return c.body(null, 304, { etag })
      return c.json(found.job, 200, { etag })
    })
    .get('/:id/source', docs.source, async (c) => {
      const id = c.req.param('id')
      const source = isId(id) ? await findSource(await database(), c.get('account').id, id) : undefined
      return source ? c.json(source, 200) : problem(c, NOT_FOUND)
    })
    .get('/:id/history', queryParams(historyQuery), docs.history, async (c) => {
      const { limit, cursor } = c.req.valid('query')
      const jobId = c.req.param('id')
      if (!(await find(c, jobId))) return problem(c, NOT_FOUND)
      const asked = { jobId, after: cursor, limit: limit + 1 }
      return c.json(toPage(await listHistory(await database(), c.get('account').id, asked), limit), 200)
    })
    .patch(
      '/:id',
      jsonBody(jobPatch, { maxBytes: MAX_BYTES, mediaTypes: MERGE_PATCH }),
      docs.change,
      async (c) => {
        const id = c.req.param('id')
        if (!isId(id)) return problem(c, NOT_FOUND)
        const versions = parseIfMatch(c.req.header('if-match'))
        const change = { id, patch: c.req.valid('json'), versions, nowMs: clock.now() }
        const changed = await changeJob(await database(), c.get('account'), change)
        if (!changed.ok) return problem(c, changed.failure)
        return c.json(changed.stored.job, 200, { etag: toEtag(changed.stored.version) })
      },
    )
    .delete('/:id', docs.remove, async (c) => {
      const id = c.req.param('id')
      const versions = parseIfMatch(c.req.header('if-match'))
      if (isId(id) && (await deleteJob(await database(), c.get('account').id, id, versions)))
        return c.body(null, 204)
      return problem(c, (await find(c, id)) ? { kind: 'stale' } : NOT_FOUND)
    })

  async function find(c: Context<SignedIn>, id: string) {
    return isId(id) ? findJob(await database(), c.get('account').id, id) : undefined
  }
}

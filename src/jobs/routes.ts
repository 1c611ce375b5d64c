import { type Context, Hono } from 'hono'
import { isId } from '../db/id.ts'
import { matchesIfNoneMatch, parseIfMatch, toEtag } from '../http/etag.ts'
import { toPage } from '../http/pagination.ts'
import { problem } from '../http/problem.ts'
import { jsonBody, queryParams } from '../http/validate.ts'
import type { Services } from '../services.ts'
import { addSpanAttributes } from '../tracing/index.ts'
import { docs } from './docs.ts'
import { toChanges, toJob } from './job.ts'
import { jobInput, jobPatch, jobQuery } from './schema.ts'
import { deleteJob, findJob, insertJob, listJobs, updateJob } from './store.ts'

const MAX_BYTES = 1024 * 1024
const MERGE_PATCH = ['application/json', 'application/merge-patch+json']

/** `/v1/jobs`: the saved postings. */
export function jobs({ database, clock }: Pick<Services, 'database' | 'clock'>) {
  return new Hono()
    .post('/', jsonBody(jobInput, { maxBytes: MAX_BYTES }), docs.create, async (c) => {
      const job = toJob(c.req.valid('json'), clock.now())
      addSpanAttributes({ 'job.id': job.id })
      await insertJob(await database(), job)
      return c.json(job, 201, { location: `/v1/jobs/${job.id}`, etag: toEtag(1) })
    })
    .get('/', queryParams(jobQuery), docs.list, async (c) => {
      const { limit, cursor, ...filter } = c.req.valid('query')
      // One more than asked for tells whether there is a next page.
      const found = await listJobs(await database(), { ...filter, after: cursor, limit: limit + 1 })
      return c.json(
        toPage(
          found.map(({ job }) => job),
          limit,
        ),
      )
    })
    .get('/:id', docs.read, async (c) => {
      const id = c.req.param('id')
      const found = isId(id) ? await findJob(await database(), id) : undefined
      if (!found) return problem(c, { kind: 'not_found', what: 'saved posting' })
      const etag = toEtag(found.version)
      if (matchesIfNoneMatch(c.req.header('if-none-match'), etag)) return c.body(null, 304, { etag })
      return c.json(found.job, 200, { etag })
    })
    .patch(
      '/:id',
      jsonBody(jobPatch, { maxBytes: MAX_BYTES, mediaTypes: MERGE_PATCH }),
      docs.change,
      async (c) => {
        const id = c.req.param('id')
        const versions = parseIfMatch(c.req.header('if-match'))
        const at = new Date(clock.now()).toISOString()
        const changes = toChanges(c.req.valid('json'))
        const changed = isId(id)
          ? await updateJob(await database(), id, changes, { versions, at, maxBytes: MAX_BYTES })
          : undefined
        if (!changed) return missing(c, id, versions)
        return c.json(changed.job, 200, { etag: toEtag(changed.version) })
      },
    )
    .delete('/:id', docs.remove, async (c) => {
      const id = c.req.param('id')
      const versions = parseIfMatch(c.req.header('if-match'))
      if (isId(id) && (await deleteJob(await database(), id, versions))) return c.body(null, 204)
      return missing(c, id, [])
    })

  /**
   * Why nothing was written: there is no such posting, If-Match names none of its versions, or it would grow too
   * large, which is the reason left for `versions` (undefined is every one).
   */
  async function missing(c: Context, id: string, versions: number[] | undefined) {
    const found = isId(id) ? await findJob(await database(), id) : undefined
    if (!found) return problem(c, { kind: 'not_found', what: 'saved posting' })
    if (versions && !versions.includes(found.version)) return problem(c, { kind: 'stale' })
    return problem(c, { kind: 'too_large', maxBytes: MAX_BYTES, what: 'posting' })
  }
}

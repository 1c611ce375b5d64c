import { type Context, Hono } from 'hono'
import type { SignedIn } from '../http/account.ts'
import { matchesIfNoneMatch, toEtag } from '../http/etag.ts'
import { problem } from '../http/problem.ts'
import { jsonBody } from '../http/validate.ts'
import type { Services } from '../services.ts'
import { type Change, deleteResume, MAX_BYTES, patchResume, putResume } from './change.ts'
import { toCompleteness } from './completeness.ts'
import { docs } from './docs.ts'
import { toReport } from './report.ts'
import { resume, resumePatch } from './schema.ts'
import { findProfile } from './store.ts'

const MERGE_PATCH = ['application/json', 'application/merge-patch+json']
const ATTACHMENT = 'attachment; filename="resume.json"'

/** `/v1/profile`: the one resume of an account. */
export function profile({ database, clock }: Pick<Services, 'database' | 'clock'>) {
  return new Hono<SignedIn>()
    .get('/', docs.read, async (c) => {
      const found = await findProfile(await database(), c.get('account').id)
      if (!found) return problem(c, { kind: 'not_found', what: 'profile' })
      const etag = toEtag(found.version)
      if (matchesIfNoneMatch(c.req.header('if-none-match'), etag)) return c.body(null, 304, { etag })
      return c.json(found.resume, 200, { etag })
    })
    .put('/', jsonBody(resume, { maxBytes: MAX_BYTES }), docs.replace, async (c) => {
      const resume = c.req.valid('json')
      const put = await putResume(await database(), changeOf(c), resume)
      if (!put.ok) return problem(c, put.failure)
      return c.json(resume, put.created ? 201 : 200, { etag: toEtag(put.version) })
    })
    .patch(
      '/',
      jsonBody(resumePatch, { maxBytes: MAX_BYTES, mediaTypes: MERGE_PATCH }),
      docs.change,
      async (c) => {
        const patched = await patchResume(await database(), changeOf(c), c.req.valid('json'))
        if (!patched.ok) return problem(c, patched.failure)
        return c.json(patched.resume, 200, { etag: toEtag(patched.version) })
      },
    )
    .delete('/', docs.remove, async (c) => {
      const deleted = await deleteResume(await database(), changeOf(c))
      return deleted.ok ? c.body(null, 204) : problem(c, deleted.failure)
    })
    .post('/import', jsonBody(resume, { maxBytes: MAX_BYTES }), docs.import, async (c) => {
      const resume = c.req.valid('json')
      const put = await putResume(await database(), changeOf(c), resume)
      if (!put.ok) return problem(c, put.failure)
      const { created } = put
      const headers = { etag: toEtag(put.version), ...(created && { location: '/v1/profile' }) }
      return c.json({ created, ...toReport(resume) }, created ? 201 : 200, headers)
    })
    .get('/export', docs.export, async (c) => {
      const found = await findProfile(await database(), c.get('account').id)
      if (!found) return problem(c, { kind: 'not_found', what: 'profile' })
      const headers = { etag: toEtag(found.version), 'content-disposition': ATTACHMENT }
      return c.json(found.resume, 200, headers)
    })
    .get('/completeness', docs.completeness, async (c) => {
      const found = await findProfile(await database(), c.get('account').id)
      if (!found) return problem(c, { kind: 'not_found', what: 'profile' })
      return c.json(toCompleteness(found.resume), 200)
    })

  function changeOf(c: Context<SignedIn>): Change {
    return {
      accountId: c.get('account').id,
      at: new Date(clock.now()).toISOString(),
      ifMatch: c.req.header('if-match'),
      ifNoneMatch: c.req.header('if-none-match'),
    }
  }
}

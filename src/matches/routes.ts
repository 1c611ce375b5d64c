import type { Client } from '@libsql/client'
import { Hono } from 'hono'
import { isId } from '../db/id.ts'
import type { SignedIn } from '../http/account.ts'
import { problem } from '../http/problem.ts'
import type { Services } from '../services.ts'
import { addSpanAttributes } from '../tracing/index.ts'
import { docs } from './docs.ts'
import { toBasis, toMatch } from './match.ts'
import { type PostingToMatch, type ProfileToMatch, scoreMatch } from './score.ts'
import { findMatch, keepMatch } from './store.ts'

/** What a match is made of; other features have it. */
export interface MatchSources {
  findProfile: (db: Client, accountId: string) => Promise<ProfileToMatch | undefined>
  findPosting: (db: Client, accountId: string, jobId: string) => Promise<PostingToMatch | undefined>
}

/** `/v1/jobs/:id/match`: how the profile matches a posting. */
export function matches(
  { database, clock, tracing }: Pick<Services, 'database' | 'clock' | 'tracing'>,
  { findProfile, findPosting }: MatchSources,
) {
  return new Hono<SignedIn>()
    .post('/:id/match', docs.compute, async (c) => {
      const { posting, profile, kept } = await find(c.get('account').id, c.req.param('id'))
      if (!posting) return problem(c, { kind: 'not_found', what: 'saved posting' })
      if (!profile)
        return problem(c, {
          kind: 'conflict',
          detail: 'There is no profile to match: PUT /v1/profile first',
        })
      const basis = await toBasis(profile, posting)
      if (kept?.basis === basis) return c.json({ ...toMatch(kept), stale: false }, 200)
      const match = {
        jobId: c.req.param('id'),
        basis,
        score: await tracing.span('score match', () => scoreMatch(profile, posting)),
        computedAt: new Date(clock.now()).toISOString(),
      }
      const isKept = await keepMatch(await database(), c.get('account').id, match)
      if (!isKept) return problem(c, { kind: 'not_found', what: 'saved posting' })
      return c.json({ ...toMatch(match), stale: false }, 200)
    })
    .get('/:id/match', docs.read, async (c) => {
      const { posting, profile, kept } = await find(c.get('account').id, c.req.param('id'))
      if (!posting) return problem(c, { kind: 'not_found', what: 'saved posting' })
      if (!kept) return problem(c, { kind: 'not_found', what: 'match' })
      const stale = !profile || kept.basis !== (await toBasis(profile, posting))
      return c.json({ ...toMatch(kept), stale }, 200)
    })

  async function find(accountId: string, jobId: string) {
    if (!isId(jobId)) return {}
    addSpanAttributes({ 'job.id': jobId })
    const db = await database()
    const [posting, profile, kept] = await Promise.all([
      findPosting(db, accountId, jobId),
      findProfile(db, accountId),
      findMatch(db, accountId, jobId),
    ])
    return { posting, profile, kept }
  }
}

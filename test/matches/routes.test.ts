import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createId } from '../../src/db/id.ts'
import type { Problem } from '../../src/http/problem.ts'
import { exportMatches } from '../../src/matches/match.ts'
import { matches } from '../../src/matches/routes.ts'
import type { Match } from '../../src/matches/schema.ts'
import type { PostingToMatch, ProfileToMatch } from '../../src/matches/score.ts'
import { type OpenFeature, openFeature } from '../support/feature.ts'

let open: OpenFeature
const profiles = new Map<string, ProfileToMatch>()
const postings = new Map<string, PostingToMatch>()

beforeAll(async () => {
  open = await openFeature('/v1/jobs', (services) =>
    matches(services, {
      findProfile: async (_db, accountId) => profiles.get(accountId),
      findPosting: async (_db, accountId, jobId) => postings.get(`${accountId} ${jobId}`),
    }),
  )
})
afterAll(() => open.close())
beforeEach(() => {
  profiles.clear()
  profiles.set(open.accounts.ana, profile)
})

const profile: ProfileToMatch = {
  resume: { work: [{ position: 'Go developer', startDate: '2024-01' }], skills: [{ name: 'SQL' }] },
  version: 1,
  updated_at: '2026-11-22T09:00:00.000Z',
}
const posting: PostingToMatch = {
  requirements: [
    { text: '2+ years of Go', kind: 'required' },
    { text: 'Rust is a plus', kind: 'preferred' },
  ],
  skills: ['Go', 'Rust'],
}

/** A saved posting of an account, as far as this feature sees it. */
async function save(as: 'ana' | 'ben' = 'ana'): Promise<string> {
  const id = createId(Date.now())
  const db = await open.services.database()
  await db.execute({
    sql: `INSERT INTO jobs (id, account_id, requirements, skills, status, source_kind, provenance, extra, version,
      created_at, updated_at) VALUES (?, ?, '[]', '[]', 'not_applied', 'fields', '{}', '{}', 1, '', '')`,
    args: [id, open.accounts[as]],
  })
  postings.set(`${open.accounts[as]} ${id}`, posting)
  return id
}

const pathOf = (id: string) => `/v1/jobs/${id}/match`

async function matchOf(response: Response): Promise<Match> {
  expect(response.status).toBe(200)
  return response.json()
}

async function problemOf(response: Response): Promise<Pick<Problem, 'status' | 'detail'>> {
  const { status, detail }: Problem = await response.json()
  expect(status).toBe(response.status)
  return { status, ...(detail !== undefined && { detail }) }
}

const noPosting = { status: 404, detail: 'There is no saved posting here' }

describe('POST /v1/jobs/:id/match', () => {
  it('computes the match and gives its arithmetic', async () => {
    const id = await save()
    const match = await matchOf(await open.send('POST', pathOf(id)))
    expect(match).toMatchObject({
      job_id: id,
      score: 75,
      arithmetic: { points: 3, weight: 4, formula: '100 × 3 / 4, rounded, is 75' },
      skills: { matched: ['Go'], missing: ['Rust'] },
      years_total: 2.9,
      as_of: '2026-11',
      profile_version: 1,
      stale: false,
    })
  })

  it('gives the one that is kept while nothing has changed', async () => {
    const id = await save()
    const first = await matchOf(await open.send('POST', pathOf(id)))
    await expect.poll(() => Date.now()).toBeGreaterThan(Date.parse(first.computed_at))
    expect(await matchOf(await open.send('POST', pathOf(id)))).toEqual(first)
    expect(await matchOf(await open.send('GET', pathOf(id)))).toEqual(first)
  })

  it.each([
    ['the profile', () => profiles.set(open.accounts.ana, { ...profile, resume: {} }), 0],
    ['the version of the profile', () => profiles.set(open.accounts.ana, { ...profile, version: 2 }), 75],
    [
      'the month of the profile',
      () => profiles.set(open.accounts.ana, { ...profile, updated_at: '2026-12-01T00:00:00.000Z' }),
      75,
    ],
  ])('computes it anew once %s has changed, which GET says', async (_, change, score) => {
    const id = await save()
    const first = await matchOf(await open.send('POST', pathOf(id)))
    change()
    expect(await matchOf(await open.send('GET', pathOf(id)))).toEqual({ ...first, stale: true })
    const second = await matchOf(await open.send('POST', pathOf(id)))
    expect(second).toMatchObject({ score, stale: false })
    expect(await matchOf(await open.send('GET', pathOf(id)))).toEqual(second)
  })

  it.each([
    ['requirements', { ...posting, requirements: [{ text: 'SQL', kind: 'required' as const }] }],
    ['skills', { ...posting, skills: ['SQL'] }],
  ])('computes it anew once the %s of the posting have changed, which GET says', async (_, changed) => {
    const id = await save()
    const first = await matchOf(await open.send('POST', pathOf(id)))
    postings.set(`${open.accounts.ana} ${id}`, changed)
    expect(await matchOf(await open.send('GET', pathOf(id)))).toEqual({ ...first, stale: true })
    const second = await matchOf(await open.send('POST', pathOf(id)))
    expect(second.stale).toBe(false)
    expect({ ...second, computed_at: '' }).not.toEqual({ ...first, computed_at: '' })
  })

  it('gives the same to two at once', async () => {
    const id = await save()
    const both = await Promise.all([open.send('POST', pathOf(id)), open.send('POST', pathOf(id))])
    const [first, second] = await Promise.all(both.map(matchOf))
    expect({ ...first, computed_at: '' }).toEqual({ ...second, computed_at: '' })
  })

  it('asks for a profile first', async () => {
    profiles.clear()
    expect(await problemOf(await open.send('POST', pathOf(await save())))).toEqual({
      status: 409,
      detail: 'There is no profile to match: PUT /v1/profile first',
    })
  })

  it.each(['0199c2a4-6d5e-7a31-9c1f-3b8e5d2a7f60', 'nope', '%00'])('knows no posting %s', async (id) => {
    expect(await problemOf(await open.send('POST', pathOf(id)))).toEqual(noPosting)
    expect(await problemOf(await open.send('GET', pathOf(id)))).toEqual(noPosting)
  })

  it('keeps nothing of a posting that was deleted meanwhile', async () => {
    const id = await save()
    const db = await open.services.database()
    await db.execute({ sql: 'DELETE FROM jobs WHERE id = ?', args: [id] })
    expect(await problemOf(await open.send('POST', pathOf(id)))).toEqual(noPosting)
  })
})

describe('GET /v1/jobs/:id/match', () => {
  it('says that there is none yet', async () => {
    expect(await problemOf(await open.send('GET', pathOf(await save())))).toEqual({
      status: 404,
      detail: 'There is no match here',
    })
  })

  it('calls a match out of date whose profile is gone', async () => {
    const id = await save()
    await open.send('POST', pathOf(id))
    profiles.clear()
    expect(await matchOf(await open.send('GET', pathOf(id)))).toMatchObject({ score: 75, stale: true })
  })
})

describe('another account', () => {
  it('finds neither posting nor match', async () => {
    const id = await save('ana')
    await open.send('POST', pathOf(id))
    profiles.set(open.accounts.ben, profile)
    for (const method of ['GET', 'POST'])
      expect(await problemOf(await open.send(method, pathOf(id), undefined, { as: 'ben' }))).toEqual(
        noPosting,
      )
  })

  it('finds no match even of a posting that it is shown', async () => {
    const id = await save('ana')
    await open.send('POST', pathOf(id))
    profiles.set(open.accounts.ben, profile)
    postings.set(`${open.accounts.ben} ${id}`, posting)
    expect((await open.send('GET', pathOf(id), undefined, { as: 'ben' })).status).toBe(404)
    expect((await open.send('POST', pathOf(id), undefined, { as: 'ben' })).status).toBe(404)
  })
})

describe('what is kept', () => {
  it('is exported by account and goes with the posting', async () => {
    const id = await save('ben')
    profiles.set(open.accounts.ben, profile)
    const { stale: _, ...match } = await matchOf(
      await open.send('POST', pathOf(id), undefined, { as: 'ben' }),
    )
    const db = await open.services.database()
    expect(await exportMatches(db, open.accounts.ben)).toEqual([match])
    await db.execute({ sql: 'DELETE FROM jobs WHERE id = ?', args: [id] })
    expect(await exportMatches(db, open.accounts.ben)).toEqual([])
  })
})

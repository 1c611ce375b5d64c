import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenJobs, openJobs, problemOf } from './setup.ts'

let open: OpenJobs
beforeAll(async () => {
  open = await openJobs({ read: () => ({ reading: {}, text: '' }) })
  const jobs = [
    {
      title: 'Alpha',
      company: 'Öko GmbH',
      workplace: 'remote',
      salary: { min: 50_000, max: 60_000, currency: 'EUR', period: 'year' },
      posted_at: '2026-11-01',
      closes_on: '2026-12-01',
      status: 'applied',
    },
    {
      title: 'beta',
      company: 'oko, gmbh',
      workplace: 'hybrid',
      employment_type: 'contract',
      salary: { min: 40, currency: 'USD', period: 'hour' },
      posted_at: '2026-11-02T23:30:00-01:00',
      next_action_on: '2026-11-30T09:00:00Z',
      status: 'rejected',
    },
    {
      title: 'Ärztin',
      company: 'Clinic',
      workplace: 'onsite',
      employment_type: 'part_time',
      salary: { max: 3_000, currency: 'EUR', period: 'month' },
      closes_on: '2026-11-15',
      next_action_on: '2026-11-20',
    },
    { title: 'delta', salary: { min: 70, max: 90, period: null }, status: 'applied' },
  ]
  for (const job of jobs) await open.save(job)
  await open.save({ title: 'Of Ben', company: 'Clinic', status: 'applied' }, 'ben')
})
afterAll(() => open.close())

const titles = async (query: string) => (await open.list(query)).titles

describe('the order of a list', () => {
  it.each([
    ['', ['delta', 'Ärztin', 'beta', 'Alpha']],
    ['sort=created_at', ['Alpha', 'beta', 'Ärztin', 'delta']],
    ['sort=-updated_at', ['delta', 'Ärztin', 'beta', 'Alpha']],
    ['sort=title', ['Alpha', 'Ärztin', 'beta', 'delta']],
    ['sort=-title', ['delta', 'beta', 'Ärztin', 'Alpha']],
    ['sort=company', ['Ärztin', 'Alpha', 'beta', 'delta']],
    ['sort=-salary', ['beta', 'Alpha', 'Ärztin', 'delta']],
    ['sort=salary', ['Ärztin', 'Alpha', 'beta', 'delta']],
    ['sort=posted_at', ['Alpha', 'beta', 'Ärztin', 'delta']],
    ['sort=-posted_at', ['beta', 'Alpha', 'delta', 'Ärztin']],
    ['sort=closes_on', ['Ärztin', 'Alpha', 'beta', 'delta']],
    ['sort=next_action_on', ['Ärztin', 'beta', 'Alpha', 'delta']],
  ])('with ?%s has what it is sorted by, then the ids, and last what has none', async (query, expected) => {
    expect(await titles(query)).toEqual(expected)
  })

  it.each([
    'created_at',
    'updated_at',
    'posted_at',
    'closes_on',
    'next_action_on',
    'salary',
    'company',
    'title',
  ])('by %s is the same page by page, both ways', async (name) => {
    for (const sort of [name, `-${name}`]) {
      const all = await titles(`sort=${sort}`)
      expect(all).toHaveLength(4)
      const seen: (string | null)[] = []
      let cursor: string | null = ''
      do {
        const page: Awaited<ReturnType<typeof open.list>> = await open.list(
          `limit=1&sort=${sort}${cursor && `&cursor=${cursor}`}`,
        )
        seen.push(...page.titles)
        cursor = page.cursor
      } while (cursor)
      expect(seen).toEqual(all)
    }
  })

  it('survives what is saved and deleted between two pages', async () => {
    const names = ['page 1', 'page 2', 'page 3', 'page 4', 'page 5']
    const jobs = []
    for (const title of names) jobs.push(await open.save({ title, company: 'Pages' }))
    const query = 'company=pages&limit=2&sort=title'
    const first = await open.list(query)
    expect(first.titles).toEqual(['page 1', 'page 2'])
    await open.save({ title: 'page 0', company: 'Pages' })
    await open.save({ title: 'page 2b', company: 'Pages' })
    // The very posting that the cursor names.
    await open.send('DELETE', `/v1/jobs/${jobs[1]?.id}`)
    const second = await open.list(`${query}&cursor=${first.cursor}`)
    expect(second.titles).toEqual(['page 2b', 'page 3'])
    const third = await open.list(`${query}&cursor=${second.cursor}`)
    expect(third).toEqual({ titles: ['page 4', 'page 5'], cursor: null })
    for (const job of (await (await open.send('GET', '/v1/jobs?company=pages')).json()).items)
      await open.send('DELETE', `/v1/jobs/${job.id}`)
  })

  it('refuses the cursor of another order', async () => {
    const { cursor } = await open.list('limit=1&sort=title')
    const response = await open.send('GET', `/v1/jobs?limit=1&sort=-title&cursor=${cursor}`)
    expect((await problemOf(response)).errors).toEqual([
      { path: 'cursor', message: 'is of a list in another order: ask for the first page again' },
    ])
  })
})

describe('the filters of a list', () => {
  it.each([
    ['status=applied', ['delta', 'Alpha']],
    ['status=applied,rejected', ['delta', 'beta', 'Alpha']],
    ['company=ÖKO%20gmbh.', ['beta', 'Alpha']],
    ['company=oko', []],
    ['workplace=remote,%20hybrid', ['beta', 'Alpha']],
    ['employment_type=contract', ['beta']],
    ['salary_min=60000', ['beta', 'Alpha']],
    ['salary_min=60001', ['beta']],
    ['salary_min=36000&currency=eur', ['Ärztin', 'Alpha']],
    ['posted_after=2026-11-01', ['beta', 'Alpha']],
    ['posted_after=2026-11-03', ['beta']],
    ['posted_before=2026-11-03T00:30:00Z', ['Alpha']],
    ['posted_before=2026-11-03T01:30:00%2B01:00', ['Alpha']],
    ['closes_before=2026-12-01', ['Ärztin']],
    ['next_action_before=2026-11-21', ['Ärztin']],
    ['created_after=2100-01-01', []],
    ['created_before=2100-01-01', ['delta', 'Ärztin', 'beta', 'Alpha']],
    ['status=applied&workplace=remote&salary_min=1&q=alp', ['Alpha']],
  ])('with ?%s let through what they say', async (query, expected) => {
    expect(await titles(query)).toEqual(expected)
  })

  it('give summaries', async () => {
    const { items } = await (await open.send('GET', '/v1/jobs?q=beta')).json()
    expect(Object.keys(items[0]).sort()).toEqual(
      'closes_on company created_at employment_type id language location next_action '
        .concat(
          'next_action_on posted_at salary salary_text skills source status title updated_at url workplace',
        )
        .split(' '),
    )
  })

  it.each([
    ['limit=0', 'limit', 'must be at least 1'],
    ['limit=101', 'limit', 'must be at most 100'],
    ['limit=1e1', 'limit', 'must be a whole number'],
    ['cursor=abc', 'cursor', 'is not a cursor from a list of this API'],
    ['status=hired', 'status', expect.stringMatching(/^must be one or several of not_applied, /)],
    ['status=', 'status', expect.stringMatching(/^must be one or several of not_applied, /)],
    ['workplace=remote,moon', 'workplace', expect.stringMatching(/^must be one or several of onsite, /)],
    ['sort=age', 'sort', expect.stringMatching(/^must be one of created_at, -created_at, /)],
    ['sort=--title', 'sort', expect.stringMatching(/^must be one of created_at/)],
    ['salary_min=60k', 'salary_min', 'must be a whole number'],
    ['currency=euro', 'currency', 'must be a currency of three letters, as in ISO 4217'],
    ['posted_after=soon', 'posted_after', 'must be a date, or a time with its zone, as in RFC 3339'],
    ['q=%20', 'q', 'must not be empty'],
    ['q=%00', 'q', 'has the character U+0000'],
  ])('refuse ?%s', async (query, path, message) => {
    const response = await open.send('GET', `/v1/jobs?${query}`)
    expect(response.status).toBe(400)
    expect((await problemOf(response)).errors).toEqual([{ path, message }])
  })
})

describe('the text search', () => {
  beforeAll(async () => {
    await open.save({
      title: 'Needle "C++" / Node.js 100%',
      company: 'Straße & Söhne',
      description: 'Hay and more hay, at night',
      notes: 'Called Zoë',
    })
    await open.save({ title: 'Needle', status: 'interviewing' })
  })

  it.each([
    'needle hay',
    'NEED',
    'node.js',
    'c++',
    '"c++"',
    'zoe',
    'sohne',
    '100%',
    'hay OR',
    'hay - & needle',
    'Straße',
  ])('finds the beginnings of words in all texts, with %j', async (q) => {
    const found = await titles(`q=${encodeURIComponent(q)}`)
    const isIn = q !== 'hay OR'
    expect(found.includes('Needle "C++" / Node.js 100%')).toBe(isIn)
  })

  it('takes what ends in a sign for a whole word', async () => {
    expect(await titles('q=c%2B%2B')).toEqual(['Needle "C++" / Node.js 100%'])
    expect(await titles('q=calle%23')).toEqual([])
  })

  it.each([
    'eedle',

    '!!! "',
    'needle*nothing',
    'title:needle OR 1',
    'account:needle',
    ') OR (needle',
  ])('takes no character for an operator: %j', async (q) => {
    const response = await open.send('GET', `/v1/jobs?q=${encodeURIComponent(q)}`)
    expect(response.status).toBe(200)
    expect((await response.json()).items).toEqual([])
  })

  it('follows changes and deletions', async () => {
    const { id } = await open.save({ title: 'Ephemeral' })
    await open.send('PATCH', `/v1/jobs/${id}`, { title: 'Lasting' })
    expect(await titles('q=ephemeral')).toEqual([])
    expect(await titles('q=lasting')).toEqual(['Lasting'])
    await open.send('DELETE', `/v1/jobs/${id}`)
    expect(await titles('q=lasting')).toEqual([])
  })

  it('has nothing of another account, whose id finds nothing either', async () => {
    expect((await open.list('q=needle', 'ben')).titles).toEqual([])
    expect((await open.list('q=ben', 'ben')).titles).toEqual(['Of Ben'])
    expect(await titles(`q=${open.accounts.ana.replaceAll('-', '')}`)).toEqual([])
  })
})

describe('GET /v1/jobs/counts', () => {
  const counts = async (query: string) => (await open.send('GET', `/v1/jobs/counts?${query}`)).json()

  it('counts each state, those of nothing included', async () => {
    expect(await counts('created_before=2100-01-01')).toEqual({
      total: 6,
      by_status: {
        not_applied: 2,
        preparing: 0,
        applied: 2,
        interviewing: 1,
        offer_received: 0,
        accepted: 0,
        rejected: 1,
        withdrawn: 0,
      },
    })
  })

  it('honours the filters of the list, but the state', async () => {
    const { total, by_status: byStatus } = await counts('q=needle&status=rejected')
    expect({ total, ...byStatus }).toMatchObject({ total: 2, not_applied: 1, interviewing: 1, rejected: 0 })
    expect((await open.send('GET', '/v1/jobs/counts?workplace=moon')).status).toBe(400)
  })
})

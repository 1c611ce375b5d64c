import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '../../src/http/problem.ts'
import type { Job } from '../../src/jobs/schema.ts'
import { openApp, type OpenApp } from '../support/app.ts'

let open: OpenApp
beforeAll(async () => {
  open = await openApp()
})
afterAll(() => open.close())

const unknownId = '0199c2a4-6d5e-7a31-9c1f-3b8e5d2a7f60'

async function save(input: object): Promise<Job> {
  const response = await open.send('POST', '/v1/jobs', input)
  expect(response.status).toBe(201)
  return response.json()
}

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const problem: Problem = await response.json()
  expect(problem.status).toBe(response.status)
  return problem
}

describe('POST /v1/jobs', () => {
  // A posting as a public board's export has them.
  const posting = {
    id: 268139,
    title: 'Full-stack Developer',
    company: 'Example Ltd',
    description: 'Modernise what works',
    skills: [{ name: 'C#', keywords: ['LINQ', 'OOP'] }],
    remote: 'Full',
    salary: '$3.5k–$4.9k/mo',
    salary_usd: null,
    posted_at: '2026-07-13T14:27:55+00:00',
    similarity: 0.398,
  }

  it('saves a posting as it was found, and says where', async () => {
    const response = await open.send('POST', '/v1/jobs', posting)
    expect(response.status).toBe(201)
    expect(response.headers.get('etag')).toBe('"1"')
    const job: Job = await response.json()
    expect(response.headers.get('location')).toBe(`/v1/jobs/${job.id}`)
    const { id, salary_usd: salaryUsd, similarity, ...known } = posting
    expect(job).toMatchObject({
      ...known,
      status: 'not_applied',
      extra: { id, salary_usd: salaryUsd, similarity },
    })
    const read = await open.app.request(`/v1/jobs/${job.id}`)
    expect(await read.json()).toEqual(job)
  })

  it('takes null for every key but the title', async () => {
    const nothing = { company: null, skills: null, status: null, posted_at: null, url: null, extra: null }
    expect(await save({ title: 'Engineer', ...nothing })).toMatchObject({ skills: [], status: 'not_applied' })
  })

  it('takes long postings', async () => {
    const job = await save({ title: 'x'.repeat(500), description: 'y'.repeat(100_000) })
    expect(job.description).toHaveLength(100_000)
  })

  it('names each wrong field by its path', async () => {
    const response = await open.send('POST', '/v1/jobs', {
      title: ' ',
      company: 5,
      description: 'z'.repeat(100_001),
      url: 'javascript:alert(1)',
      skills: ['SQL', 3, {}, { name: 'Go', keywords: ['a', 1] }],
      posted_at: 'yesterday',
      status: 'hired',
      extra: [],
    })
    expect(response.status).toBe(400)
    expect((await problemOf(response)).errors).toEqual([
      { path: 'title', message: 'must not be empty' },
      { path: 'company', message: 'must be a string' },
      { path: 'description', message: 'must be at most 100000 characters' },
      { path: 'url', message: 'must be an http or https address' },
      { path: 'posted_at', message: 'must be a date, or a time with its zone, as in RFC 3339' },
      { path: 'skills[1]', message: 'must be a string, or an object with a name' },
      { path: 'skills[2].name', message: 'is required' },
      { path: 'skills[3].keywords[1]', message: 'must be a string' },
      { path: 'status', message: expect.stringMatching(/^must be one of not_applied, preparing, /) },
      { path: 'extra', message: 'must be an object' },
    ])
  })

  it('requires a title', async () => {
    const { errors } = await problemOf(await open.send('POST', '/v1/jobs', {}))
    expect(errors).toEqual([{ path: 'title', message: 'is required' }])
  })

  it('never repeats what was sent', async () => {
    const secret = 'hunter2'
    for (const body of [
      { title: 1, status: secret },
      { title: secret, skills: [secret, 1] },
      `{"title":${secret}}`,
    ])
      expect(await (await open.send('POST', '/v1/jobs', body)).text()).not.toContain(secret)
  })

  it('refuses a body over 1 MiB, whether it tells its length or not', async () => {
    const body = JSON.stringify({ title: 'x', more: 'y'.repeat(1024 * 1024) })
    const told = await open.send('POST', '/v1/jobs', body, { 'content-length': String(body.length) })
    expect(told.status).toBe(413)
    const streamed = await open.send('POST', '/v1/jobs', body)
    expect(await problemOf(streamed)).toMatchObject({ status: 413, title: 'Too large' })
  })

  it('refuses what is no JSON, and other media types', async () => {
    expect((await open.send('POST', '/v1/jobs', '{')).status).toBe(400)
    const form = await open.send('POST', '/v1/jobs', 'title=x', {
      'content-type': 'application/x-www-form-urlencoded',
    })
    expect(form.status).toBe(415)
    expect(form.headers.get('accept')).toBe('application/json')
  })
})

describe('a body in an encoding', () => {
  it.each(['POST', 'PATCH'])('is refused by %s, with what can be sent instead', async (method) => {
    const path = method === 'POST' ? '/v1/jobs' : `/v1/jobs/${unknownId}`
    const response = await open.send(method, path, {}, { 'content-encoding': 'gzip' })
    expect(response.headers.get('accept-encoding')).toBe('identity')
    expect((await problemOf(response)).status).toBe(415)
  })
})

describe('GET /v1/jobs/:id', () => {
  it('answers 304 to whoever has that version', async () => {
    const { id } = await save({ title: 'Engineer' })
    const response = await open.app.request(`/v1/jobs/${id}`, { headers: { 'if-none-match': 'W/"1"' } })
    expect(response.status).toBe(304)
    expect(response.headers.get('etag')).toBe('"1"')
    expect(await response.text()).toBe('')
  })

  it('answers HEAD with the same headers and no body', async () => {
    const { id } = await save({ title: 'Engineer' })
    const response = await open.app.request(`/v1/jobs/${id}`, { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(response.headers.get('etag')).toBe('"1"')
    expect(await response.text()).toBe('')
  })

  it.each([unknownId, 'nope', '%00', "1'--"])('knows no posting %s', async (id) => {
    const response = await open.app.request(`/v1/jobs/${id}`)
    expect(response.status).toBe(404)
    expect(await problemOf(response)).toMatchObject({ detail: 'There is no saved posting here' })
  })
})

describe('PATCH /v1/jobs/:id', () => {
  it('changes what is named and nothing else', async () => {
    const job = await save({ title: 'Engineer', company: 'A', seniority: 'medior' })
    const response = await open.send(
      'PATCH',
      `/v1/jobs/${job.id}`,
      { status: 'applied', company: null, seniority: 'senior' },
      { 'content-type': 'application/merge-patch+json', 'if-match': '"1"' },
    )
    expect(response.status).toBe(200)
    expect(response.headers.get('etag')).toBe('"2"')
    const changed: Job = await response.json()
    expect(changed).toEqual({
      ...job,
      status: 'applied',
      company: null,
      extra: { seniority: 'senior' },
      updated_at: changed.updated_at,
    })
  })

  it('refuses to write over a change that was made meanwhile', async () => {
    const { id } = await save({ title: 'Engineer' })
    await open.send('PATCH', `/v1/jobs/${id}`, { notes: 'first' })
    const response = await open.send('PATCH', `/v1/jobs/${id}`, { notes: 'second' }, { 'if-match': '"1"' })
    expect(response.status).toBe(412)
    await problemOf(response)
    const read: Job = await (await open.app.request(`/v1/jobs/${id}`)).json()
    expect(read.notes).toBe('first')
  })

  it('lets no posting grow over 1 MiB, one change after the other', async () => {
    const { id } = await save({ title: 'Engineer', first: 'x'.repeat(600_000) })
    const path = `/v1/jobs/${id}`
    const more = { second: 'x'.repeat(600_000) }
    const refused = await problemOf(await open.send('PATCH', path, more, { 'if-match': '"1"' }))
    expect(refused).toMatchObject({ status: 413, detail: 'The posting may have 1048576 bytes at most' })
    expect((await open.send('PATCH', path, more)).status).toBe(413)
    expect((await open.send('PATCH', path, more, { 'if-match': '"2"' })).status).toBe(412)
    expect((await open.send('PATCH', path, { ...more, first: null })).status).toBe(200)
    expect((await open.send('PATCH', `/v1/jobs/${unknownId}`, more)).status).toBe(404)
  })

  it('can still change a posting that was as long as one may be', async () => {
    const empty = JSON.stringify({ title: 'T', rest: '' }).length
    const { id } = await save({ title: 'T', rest: 'x'.repeat(1024 * 1024 - empty) })
    expect((await open.send('PATCH', `/v1/jobs/${id}`, { status: 'offer_received' })).status).toBe(200)
  })

  it('leaves to the server what is the server’s', async () => {
    const { id } = await save({ title: 'Engineer' })
    const response = await open.send('PATCH', `/v1/jobs/${id}`, { id: 'x', created_at: null, title: null })
    expect((await problemOf(response)).errors).toEqual([
      { path: 'title', message: 'must be a string' },
      { path: 'id', message: 'is set by the server: leave it out' },
      { path: 'created_at', message: 'is set by the server: leave it out' },
    ])
  })

  it('knows no posting that is not there, whatever the condition', async () => {
    expect((await open.send('PATCH', `/v1/jobs/${unknownId}`, {}, { 'if-match': '"1"' })).status).toBe(404)
    expect((await open.send('PATCH', '/v1/jobs/nope', {})).status).toBe(404)
  })
})

describe('DELETE /v1/jobs/:id', () => {
  it('deletes the version it is told to', async () => {
    const { id } = await save({ title: 'Engineer' })
    const remove = (etag: string) =>
      open.app.request(`/v1/jobs/${id}`, { method: 'DELETE', headers: { 'if-match': etag } })
    expect((await remove('"2"')).status).toBe(412)
    const removed = await remove('"1"')
    expect(removed.status).toBe(204)
    expect(await removed.text()).toBe('')
    expect((await remove('"1"')).status).toBe(404)
    expect((await open.app.request(`/v1/jobs/${id}`)).status).toBe(404)
  })
})

const list = async (query: string) => {
  const response = await open.app.request(`/v1/jobs?${query}`)
  const page: { items: Job[]; next_cursor: string | null } = await response.json()
  return { titles: page.items.map(({ title }) => title), cursor: page.next_cursor }
}

describe('GET /v1/jobs', () => {
  it('gives page after page, whatever is saved and deleted meanwhile', async () => {
    const jobs: Job[] = []
    for (const index of [1, 2, 3, 4, 5]) {
      jobs.push(await save({ title: `page ${index}`, company: 'Pages' }))
      // An id knows its millisecond and no more.
      await expect.poll(() => Date.now()).toBeGreaterThan(Date.parse(jobs.at(-1)?.created_at ?? ''))
    }
    const first = await list('company=pages&limit=2')
    expect(first.titles).toEqual(['page 5', 'page 4'])
    await save({ title: 'page 6', company: 'Pages' })
    await open.app.request(`/v1/jobs/${jobs[3]?.id}`, { method: 'DELETE' })
    const second = await list(`company=pages&limit=2&cursor=${first.cursor}`)
    expect(second.titles).toEqual(['page 3', 'page 2'])
    const third = await list(`company=pages&limit=2&cursor=${second.cursor}`)
    expect(third).toEqual({ titles: ['page 1'], cursor: null })
  })

  it('filters by status and words', async () => {
    await save({ title: 'Needle 100%', status: 'interviewing' })
    await save({ title: 'Needle', status: 'rejected' })
    expect((await list('q=needle&status=interviewing')).titles).toEqual(['Needle 100%'])
    expect((await list('q=0%25')).titles).toEqual(['Needle 100%'])
  })

  it.each([
    ['limit=0', 'limit', 'must be at least 1'],
    ['limit=101', 'limit', 'must be at most 100'],
    ['limit=1e1', 'limit', 'must be a whole number'],
    ['limit=', 'limit', 'must be a whole number'],
    ['cursor=abc', 'cursor', 'is not a cursor from a list of this API'],
    ['status=hired', 'status', expect.stringMatching(/^must be one of/)],
    ['q=%20', 'q', 'must not be empty'],
    ['q=%00', 'q', 'has the character U+0000'],
  ])('refuses ?%s', async (query, path, message) => {
    const response = await open.app.request(`/v1/jobs?${query}`)
    expect(response.status).toBe(400)
    expect((await problemOf(response)).errors).toEqual([{ path, message }])
  })
})

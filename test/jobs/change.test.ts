import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Job } from '../../src/jobs/record.ts'
import { type OpenJobs, openJobs, problemOf, unknownId } from './setup.ts'

let open: OpenJobs
beforeAll(async () => {
  open = await openJobs({ read: () => ({ reading: {}, text: '' }) })
})
afterAll(() => open.close())

const patch = (id: string, body: unknown, headers: Record<string, string> = {}) =>
  open.send('PATCH', `/v1/jobs/${id}`, body, { headers })
const historyOf = async (id: string, query = '') =>
  (await open.send('GET', `/v1/jobs/${id}/history${query}`)).json()

describe('GET /v1/jobs/:id', () => {
  it('answers 304 to whoever has that version, and HEAD with no body', async () => {
    const { id } = await open.save({ title: 'Engineer' })
    const known = await open.send('GET', `/v1/jobs/${id}`, undefined, {
      headers: { 'if-none-match': 'W/"1"' },
    })
    expect(known.status).toBe(304)
    expect(known.headers.get('etag')).toBe('"1"')
    const head = await open.send('HEAD', `/v1/jobs/${id}`)
    expect(head.headers.get('etag')).toBe('"1"')
    expect(await head.text()).toBe('')
  })

  it.each([unknownId, 'nope', '%00', "1'--"])('knows no posting %s', async (id) => {
    for (const path of [id, `${id}/source`, `${id}/history`]) {
      const response = await open.send('GET', `/v1/jobs/${path}`)
      expect(response.status).toBe(404)
      expect((await problemOf(response)).detail).toBe('There is no saved posting here')
    }
  })
})

describe('PATCH /v1/jobs/:id', () => {
  it('changes what is named and nothing else', async () => {
    const job = await open.save({ title: 'Engineer', company: 'A', seniority: 'medior', notes: 'old' })
    const response = await patch(
      job.id,
      { status: 'applied', company: null, seniority: 'senior', next_action_on: '2026-12-01T10:00:00+01:00' },
      { 'content-type': 'application/merge-patch+json', 'if-match': '"1"' },
    )
    expect(response.status).toBe(200)
    expect(response.headers.get('etag')).toBe('"2"')
    const changed: Job = await response.json()
    expect(changed).toEqual({
      ...job,
      status: 'applied',
      company: null,
      next_action_on: '2026-12-01T09:00:00.000Z',
      provenance: { ...job.provenance, company: { from: 'caller', confidence: 1 } },
      extra: { seniority: 'senior' },
      updated_at: changed.updated_at,
    })
    expect(await open.read(job.id)).toEqual(changed)
  })

  it('merges objects, replaces lists, and clears with null (RFC 7396)', async () => {
    const { id } = await open.save({
      title: 'Engineer',
      salary: { min: 10, max: 20, currency: 'EUR', period: 'hour' },
      skills: ['A', 'B'],
      requirements: [{ text: 'One', kind: 'required' }],
      extra: { kept: 1, changed: { a: 1, b: 2 }, gone: true },
    })
    const first = await patch(id, {
      salary: { min: null, currency: 'CHF' },
      skills: ['C', 'C'],
      requirements: null,
      extra: { changed: { b: null, c: 3 }, gone: null },
      more: [null],
    })
    expect(await first.json()).toMatchObject({
      salary: { min: null, max: 20, currency: 'CHF', period: 'hour' },
      skills: ['C'],
      requirements: [],
      extra: { kept: 1, changed: { a: 1, c: 3 }, more: [null] },
    })
    const second = await patch(id, { salary: null, skills: null, extra: null, fresh: 1, title: null })
    expect(await second.json()).toMatchObject({ salary: null, skills: [], extra: { fresh: 1 }, title: null })
  })

  it('reads pay and workplace out of words', async () => {
    const { id } = await open.save({ title: 'Engineer', remote: 'Ask' })
    const changed: Job = await (await patch(id, { salary: 'up to £45k a year', remote: 'Hybrid' })).json()
    expect(changed).toMatchObject({
      salary: { min: null, max: 45_000, currency: 'GBP', period: 'year' },
      salary_text: 'up to £45k a year',
      workplace: 'hybrid',
      provenance: { salary: { confidence: 0.9 }, workplace: { confidence: 0.9 } },
      extra: {},
    })
  })

  it('refuses pay whose parts do not fit once they are merged', async () => {
    const { id } = await open.save({ title: 'Engineer', salary: { min: 10, max: 20 } })
    const { errors } = await problemOf(await patch(id, { salary: { min: 30 } }))
    expect(errors).toEqual([{ path: 'salary.min', message: 'must not be greater than salary.max' }])
  })

  it('writes nothing where nothing changes', async () => {
    const { id } = await open.save({ title: 'Engineer', skills: ['A'], extra: { a: 1 } })
    const same = await patch(id, {
      title: 'Engineer',
      status: 'not_applied',
      skills: ['A'],
      a: 1,
      notes: null,
    })
    expect(same.headers.get('etag')).toBe('"1"')
    expect((await historyOf(id)).items).toHaveLength(1)
  })

  it('refuses an impossible move and names those that are possible, whatever else it would change', async () => {
    const { id } = await open.save({ title: 'Engineer', status: 'accepted' })
    const response = await patch(id, { status: 'applied', notes: 'n' })
    expect(await problemOf(response)).toMatchObject({ status: 409, possible: ['withdrawn'] })
    expect((await open.read(id)).notes).toBeNull()
    expect((await patch(id, { status: 'accepted', notes: 'n' })).status).toBe(200)
  })

  it('leaves to the server what is the server’s, and to POST what is read', async () => {
    const { id } = await open.save({ title: 'Engineer' })
    const response = await patch(id, { id: 'x', created_at: null, provenance: {}, text: 'x', status: null })
    expect((await problemOf(response)).errors).toEqual([
      { path: 'status', message: expect.stringMatching(/^must be one of/) },
      { path: 'text', message: 'is read when a posting is saved: leave it out' },
      { path: 'id', message: 'is set by the server: leave it out' },
      { path: 'provenance', message: 'is set by the server: leave it out' },
      { path: 'created_at', message: 'is set by the server: leave it out' },
    ])
  })

  it('refuses to write over a change that was made meanwhile', async () => {
    const { id } = await open.save({ title: 'Engineer' })
    await patch(id, { notes: 'first' })
    const response = await patch(id, { notes: 'second' }, { 'if-match': '"1"' })
    expect((await problemOf(response)).status).toBe(412)
    expect((await open.read(id)).notes).toBe('first')
  })

  it('lets one of two win that change the same version at once', async () => {
    const { id } = await open.save({ title: 'Engineer' })
    const answers = await Promise.all(['a', 'b'].map((notes) => patch(id, { notes }, { 'if-match': '"1"' })))
    expect(answers.map(({ status }) => String(status)).sort()).toEqual(['200', '412'])
    expect((await historyOf(id)).items).toHaveLength(2)
  })

  it('keeps changes that are made at the same time, each with its line in the history', async () => {
    const { id } = await open.save({ title: 'Engineer' })
    const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const answers = await Promise.all(keys.map((key) => patch(id, { [key]: 1 })))
    expect(answers.map(({ status }) => status)).toEqual(keys.map(() => 200))
    expect((await open.read(id)).extra).toEqual(Object.fromEntries(keys.map((key) => [key, 1])))
    const { items }: { items: { version: number }[] } = await historyOf(id)
    expect(items.map(({ version }) => version)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1])
  })

  it('lets no posting grow over its limit, one change after the other', async () => {
    const { id } = await open.save({ title: 'Engineer', first: 'x'.repeat(600_000) })
    const more = { second: 'x'.repeat(600_000) }
    expect((await patch(id, more)).status).toBe(413)
    expect((await patch(id, { ...more, first: null })).status).toBe(200)
    expect((await patch(id, { status: 'applied' })).status).toBe(200)
  })

  it('refuses an address that another posting has', async () => {
    const one = await open.save({ title: 'One', url: 'https://taken.example.com/1' })
    const two = await open.save({ title: 'Two', url: 'https://taken.example.com/2' })
    const taken = await patch(two.id, { url: 'http://www.taken.example.com/1/' })
    expect(await problemOf(taken)).toMatchObject({
      status: 409,
      detail: 'Another saved posting has this url',
    })
    expect(await open.read(two.id)).toEqual(two)
    expect((await historyOf(two.id)).items).toHaveLength(1)
    expect((await patch(one.id, { url: 'https://taken.example.com/1?ref=x' })).status).toBe(200)
    expect((await patch(one.id, { url: null })).status).toBe(200)
    expect((await patch(two.id, { url: 'https://taken.example.com/1' })).status).toBe(200)
    expect(
      (await open.send('POST', '/v1/jobs', { title: 'x', url: 'https://taken.example.com/1' })).status,
    ).toBe(200)
  })

  it('still knows a posting by its text after its title was changed', async () => {
    const sent = { title: 'Baker', company: 'Bread & Co', description: 'We bake' }
    const { id } = await open.save(sent)
    await patch(id, { title: 'Baker (my favourite)' })
    const again = await open.send('POST', '/v1/jobs', sent)
    expect(await again.json()).toMatchObject({ id, seen_before: 'text' })
  })
})

describe('the history', () => {
  it('says who changed what, newest first, and of long texts only that they changed', async () => {
    const { id } = await open.save({ title: 'Engineer' })
    await patch(id, { status: 'preparing', notes: 'secret thoughts', skills: ['Go'], more: 1 })
    const { items } = await historyOf(id)
    expect(items[0]).toMatchObject({
      version: 2,
      via: 'session',
      credential_id: open.accounts.ana,
      changes: {
        status: { from: 'not_applied', to: 'preparing' },
        notes: { changed: true },
        skills: { from: [], to: ['Go'] },
        extra: { changed: true },
      },
    })
  })

  it('comes in pages, in the order of the changes', async () => {
    const { id } = await open.save({ title: 'Engineer' })
    for (const notes of ['a', 'b', 'c', 'd']) await patch(id, { notes })
    const versions: number[] = []
    let cursor = ''
    do {
      const page = await historyOf(id, `?limit=2${cursor && `&cursor=${cursor}`}`)
      versions.push(...page.items.map(({ version }: { version: number }) => version))
      cursor = page.next_cursor ?? ''
    } while (cursor)
    expect(versions).toEqual([5, 4, 3, 2, 1])
  })
})

describe('DELETE /v1/jobs/:id', () => {
  it('deletes the version it is told to, with all that is kept beside it', async () => {
    const { id } = await open.save({ title: 'Engineer' })
    const remove = (etag: string) =>
      open.send('DELETE', `/v1/jobs/${id}`, undefined, { headers: { 'if-match': etag } })
    expect((await remove('"2"')).status).toBe(412)
    const removed = await remove('"1"')
    expect(removed.status).toBe(204)
    expect(await removed.text()).toBe('')
    expect((await remove('"1"')).status).toBe(404)
    const db = await open.services.database()
    for (const table of ['job_sources', 'job_history']) {
      const { rows } = await db.execute({ sql: `SELECT 1 FROM ${table} WHERE job_id = ?`, args: [id] })
      expect(rows).toEqual([])
    }
  })
})

describe('another account', () => {
  it('finds nothing, whatever it tries', async () => {
    const job = await open.save({ title: 'Engineer' })
    const as = 'ben' as const
    for (const [method, path, body] of [
      ['GET', ''],
      ['GET', '/source'],
      ['GET', '/history'],
      ['PATCH', '', { notes: 'x' }],
      ['DELETE', ''],
    ] as const) {
      for (const headers of [{}, { 'if-match': '"1"' }, { 'if-none-match': '"1"' }]) {
        const response = await open.send(method, `/v1/jobs/${job.id}${path}`, body, { as, headers })
        expect(response.status).toBe(404)
      }
    }
    expect(await open.read(job.id)).toEqual(job)
  })
})

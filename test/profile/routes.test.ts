import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Problem } from '../../src/http/problem.ts'
import { toCompleteness } from '../../src/profile/completeness.ts'
import { profile } from '../../src/profile/routes.ts'
import { type OpenFeature, openFeature } from '../support/feature.ts'

const path = '/v1/profile'
const resume = { basics: { name: 'Ana Example' }, work: [{ name: 'Example Rail', startDate: '2020' }] }

let open: OpenFeature
beforeAll(async () => {
  open = await openFeature(path, profile)
})
afterAll(() => open.close())
beforeEach(async () => {
  await open.send('DELETE', path)
  await open.send('DELETE', path, undefined, { as: 'ben' })
})

async function put(body: unknown, headers: Record<string, string> = {}): Promise<string> {
  const response = await open.send('PUT', path, body, { headers })
  expect(response.ok).toBe(true)
  return response.headers.get('etag') ?? ''
}

function statusesOf(responses: Response[]): number[] {
  return responses.map(({ status }) => status).sort((a, b) => a - b)
}

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const problem: Problem = await response.json()
  expect(problem.status).toBe(response.status)
  return problem
}

describe('GET /v1/profile', () => {
  it('answers 404 as long as there is none', async () => {
    const problem = await problemOf(await open.send('GET', path))
    expect(problem).toMatchObject({ status: 404, detail: 'There is no profile here' })
  })

  it('answers 304 to whoever has that version', async () => {
    const etag = await put(resume)
    const response = await open.send('GET', path, undefined, { headers: { 'if-none-match': etag } })
    expect(response.status).toBe(304)
    expect(response.headers.get('etag')).toBe(etag)
    expect(await response.text()).toBe('')
  })

  it('shows an account its own profile only', async () => {
    await put(resume)
    expect((await open.send('GET', path, undefined, { as: 'ben' })).status).toBe(404)
    await open.send('PUT', path, { basics: { name: 'Ben Example' } }, { as: 'ben' })
    expect(await (await open.send('GET', path)).json()).toEqual(resume)
  })
})

describe('PUT /v1/profile', () => {
  it('creates the profile, then replaces it', async () => {
    const first = await open.send('PUT', path, resume)
    expect(first.status).toBe(201)
    expect(await first.json()).toEqual(resume)
    const second = await open.send('PUT', path, { basics: { name: 'Ana B. Example' } })
    expect(second.status).toBe(200)
    expect(second.headers.get('etag')).not.toBe(first.headers.get('etag'))
    expect(await (await open.send('GET', path)).json()).toEqual({ basics: { name: 'Ana B. Example' } })
  })

  it('keeps every character of what it got: order, unknown keys, nulls, empty texts, other scripts', async () => {
    const text = JSON.stringify({
      x_theme: { colours: ['#fff', null, '', 1.5, true, { deep: [] }] },
      work: [
        {
          'x-id': 7,
          endDate: 'Present',
          name: null,
          highlights: [''],
          startDate: '',
          position: 'Ingénieure',
        },
        {},
      ],
      meta: { theme: 'even', version: 'v1.0.0' },
      basics: {
        summary: '日本語 🚂\u2028\u0007"\\/',
        name: 'Łucja Åkesson-Ñandú',
        profiles: null,
        location: { x: 1, city: '' },
      },
      '2': 'a key that is a number',
      '': { '': '' },
    })
    await put(text)
    expect(await (await open.send('GET', path)).text()).toBe(text)
  })

  it.each([200_000, 1024 * 1024])('keeps a document of %i bytes', async (bytes) => {
    const filler = (length: number) => JSON.stringify({ work: [{ summary: 'é'.repeat(length) }] })
    const text = filler((bytes - filler(0).length) / 2)
    await put(text)
    expect(await (await open.send('GET', path)).text()).toBe(text)
  })

  it('refuses a body over 1 MiB', async () => {
    const response = await open.send('PUT', path, { basics: { summary: 'x'.repeat(1024 * 1024) } })
    expect((await problemOf(response)).status).toBe(413)
  })

  it('replaces only the version that If-Match names', async () => {
    const etag = await put(resume)
    await put(resume, { 'if-match': etag })
    const stale = await open.send('PUT', path, resume, { headers: { 'if-match': etag } })
    expect((await problemOf(stale)).status).toBe(412)
  })

  it('creates nothing where If-Match names a version of something', async () => {
    for (const tag of ['*', '"1"'])
      expect((await open.send('PUT', path, resume, { headers: { 'if-match': tag } })).status).toBe(412)
    expect((await open.send('GET', path)).status).toBe(404)
  })

  it('creates only, where If-None-Match is *', async () => {
    const headers = { 'if-none-match': '*' }
    expect((await open.send('PUT', path, resume, { headers })).status).toBe(201)
    expect((await open.send('PUT', path, { basics: {} }, { headers })).status).toBe(412)
    expect(await (await open.send('GET', path)).json()).toEqual(resume)
  })

  it('lets one of two create it at once', async () => {
    const headers = { 'if-none-match': '*' }
    const responses = await Promise.all([1, 2].map(() => open.send('PUT', path, resume, { headers })))
    expect(statusesOf(responses)).toEqual([201, 412])
  })

  it('says created once, of many at once', async () => {
    const responses = await Promise.all([1, 2, 3, 4].map(() => open.send('PUT', path, resume)))
    expect(statusesOf(responses)).toEqual([200, 200, 200, 201])
  })
})

describe('PATCH /v1/profile', () => {
  it('merges: what is not named stays, null takes away, a list is replaced', async () => {
    await put({ basics: { name: 'Ana Example', phone: '1', url: '' }, work: [{}, {}], x: { y: 1, z: 2 } })
    const patch = {
      basics: { phone: null, label: 'Engineer' },
      work: [{ name: 'Example Rail' }],
      x: { y: 3 },
    }
    const response = await open.send('PATCH', path, patch, {
      headers: { 'content-type': 'application/merge-patch+json' },
    })
    expect(response.status).toBe(200)
    const merged = {
      basics: { name: 'Ana Example', url: '', label: 'Engineer' },
      work: [{ name: 'Example Rail' }],
      x: { y: 3, z: 2 },
    }
    expect(await response.json()).toEqual(merged)
    const read = await open.send('GET', path)
    expect(await read.json()).toEqual(merged)
    expect(read.headers.get('etag')).toBe(response.headers.get('etag'))
  })

  it('changes nothing where the whole would be no resume', async () => {
    const etag = await put(resume)
    const wrong = await open.send('PATCH', path, { work: [{ startDate: '2020-13' }], basics: { name: 5 } })
    expect((await problemOf(wrong)).errors?.map(({ path }) => path)).toEqual([
      'basics.name',
      'work[0].startDate',
    ])
    const empty = await open.send('PATCH', path, { basics: null, work: null })
    expect((await problemOf(empty)).errors?.[0]).toMatchObject({ path: '' })
    expect((await open.send('GET', path)).headers.get('etag')).toBe(etag)
  })

  it('lets the profile grow to 1 MiB and no further', async () => {
    await put({ basics: { summary: 'é'.repeat(300_000) } })
    const response = await open.send('PATCH', path, { basics: { label: 'é'.repeat(300_000) } })
    expect(await problemOf(response)).toMatchObject({
      status: 413,
      detail: 'The profile may have 1048576 bytes at most',
    })
  })

  it('answers 404 where there is none to change', async () => {
    expect((await open.send('PATCH', path, { basics: {} })).status).toBe(404)
    await put(resume)
    expect((await open.send('PATCH', path, { basics: {} }, { as: 'ben' })).status).toBe(404)
  })

  it('lets one of two through that change the same version at once', async () => {
    const headers = { 'if-match': await put(resume) }
    const responses = await Promise.all(
      ['one', 'two'].map((label) => open.send('PATCH', path, { basics: { label } }, { headers })),
    )
    expect(statusesOf(responses)).toEqual([200, 412])
  })

  it('keeps both of two that come at once and name no version', async () => {
    await put(resume)
    const responses = await Promise.all(
      [{ label: 'Engineer' }, { phone: '1' }, { email: 'ana@example.com' }].map((basics) =>
        open.send('PATCH', path, { basics }),
      ),
    )
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200])
    const { basics } = await (await open.send('GET', path)).json()
    expect(basics).toEqual({
      name: 'Ana Example',
      label: 'Engineer',
      phone: '1',
      email: 'ana@example.com',
    })
  })

  it('refuses other media types, and says which it takes', async () => {
    const response = await open.send('PATCH', path, '[]', {
      headers: { 'content-type': 'application/json-patch+json' },
    })
    expect(response.status).toBe(415)
    expect(response.headers.get('accept')).toContain('application/merge-patch+json')
  })
})

describe('PATCH /v1/profile that changes nothing', () => {
  it('leaves the version as it is', async () => {
    const put = await open.send('PUT', path, { basics: { name: 'Ana', label: 'Baker' } })
    const same = await open.send('PATCH', path, { basics: { label: 'Baker', phone: null } })
    expect([same.status, same.headers.get('etag')]).toEqual([200, put.headers.get('etag')])
    const other = await open.send('PATCH', path, { basics: { label: 'Cook' } })
    expect(other.headers.get('etag')).not.toBe(put.headers.get('etag'))
  })
})

describe('DELETE /v1/profile', () => {
  it('deletes it, once', async () => {
    await put(resume)
    const response = await open.send('DELETE', path)
    expect(response.status).toBe(204)
    expect(await response.text()).toBe('')
    expect((await open.send('GET', path)).status).toBe(404)
    expect((await open.send('DELETE', path)).status).toBe(404)
  })

  it('leaves nothing of it in the database', async () => {
    await put(resume)
    await open.send('DELETE', path)
    const { rows } = await open.services.db.execute({
      sql: 'SELECT resume FROM profiles WHERE account_id = ?',
      args: [open.accounts.ana],
    })
    expect(rows[0]?.resume).toBeNull()
  })

  it('deletes only the version that If-Match names', async () => {
    const etag = await put(resume)
    const current = await put(resume)
    const remove = (tag: string) => open.send('DELETE', path, undefined, { headers: { 'if-match': tag } })
    expect((await remove(etag)).status).toBe(412)
    expect((await remove(current)).status).toBe(204)
  })

  it("deletes nobody else's", async () => {
    await put(resume)
    expect((await open.send('DELETE', path, undefined, { as: 'ben' })).status).toBe(404)
    expect((await open.send('GET', path)).status).toBe(200)
  })

  it('gives no later profile the ETag of the one that was deleted', async () => {
    const etag = await put(resume)
    await open.send('DELETE', path)
    expect(await put({ basics: { name: 'Somebody Else' } })).not.toBe(etag)
    expect((await open.send('PATCH', path, { basics: {} }, { headers: { 'if-match': etag } })).status).toBe(
      412,
    )
  })
})

describe('POST /v1/profile/import', () => {
  const file = { ...resume, x_theme: 'even', work: [{ company: 'Example Rail' }, {}] }

  it('writes the profile and reports what was in the file', async () => {
    const response = await open.send('POST', `${path}/import`, file)
    expect(response.status).toBe(201)
    expect(response.headers.get('location')).toBe(path)
    expect(await response.json()).toEqual({
      created: true,
      sections: { basics: 1, work: 2 },
      extensions: { count: 2, paths: ['work[0].company', 'x_theme'] },
      warnings: [{ path: 'work[0].company', message: expect.any(String) }],
    })
    const read = await open.send('GET', path)
    expect(await read.json()).toEqual(file)
    expect(read.headers.get('etag')).toBe(response.headers.get('etag'))
  })

  it('replaces the profile there is, if it is the version of If-Match', async () => {
    const etag = await put(resume)
    const again = () => open.send('POST', `${path}/import`, file, { headers: { 'if-match': etag } })
    const response = await again()
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ created: false })
    expect((await again()).status).toBe(412)
  })

  it('takes a file with a byte order mark', async () => {
    expect((await open.send('POST', `${path}/import`, `\ufeff${JSON.stringify(file)}`)).status).toBe(201)
  })

  it('changes nothing for a file that is no JSON Resume, and says where it is none', async () => {
    const etag = await put(resume)
    const other = await problemOf(await open.send('POST', `${path}/import`, { name: 'a package' }))
    expect(other).toMatchObject({ status: 400, errors: [{ path: '' }] })
    const wrong = await open.send('POST', `${path}/import`, { work: [{}, {}, { startDate: 'soon' }] })
    expect((await problemOf(wrong)).errors?.map(({ path }) => path)).toEqual(['work[2].startDate'])
    expect((await open.send('POST', `${path}/import`, '# Ana')).status).toBe(400)
    expect((await open.send('GET', path)).headers.get('etag')).toBe(etag)
  })
})

describe('GET /v1/profile/export', () => {
  it('gives the file back that was imported', async () => {
    const text = JSON.stringify({ x: [null], work: [{ endDate: 'Present', name: 'Łódź Rail' }], basics: {} })
    await open.send('POST', `${path}/import`, text)
    const response = await open.send('GET', `${path}/export`)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="resume.json"')
    expect(await response.text()).toBe(text)
  })

  it('gives nobody the file of somebody else', async () => {
    await put(resume)
    expect((await open.send('GET', `${path}/export`, undefined, { as: 'ben' })).status).toBe(404)
  })
})

describe('GET /v1/profile/completeness', () => {
  it('scores the profile there is', async () => {
    await put(resume)
    const response = await open.send('GET', `${path}/completeness`)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual(toCompleteness(resume))
  })

  it('answers 404 where there is none', async () => {
    await put(resume)
    expect((await open.send('GET', `${path}/completeness`, undefined, { as: 'ben' })).status).toBe(404)
  })
})

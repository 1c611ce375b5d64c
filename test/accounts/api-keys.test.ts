import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAccounts, type OpenAccounts, statusesOf } from './accounts.ts'

let open: OpenAccounts
let ana: string
let ben: string
beforeAll(async () => {
  open = await openAccounts()
  ana = (await open.enter('ana@example.com')).access_token
  ben = (await open.enter('ben@example.com')).access_token
})
afterAll(() => open.close())

const get = (path: string, as = ana) => open.send('GET', path, undefined, { as })

async function make(name: string, as = ana) {
  const response = await open.send('POST', '/v1/api-keys', { name }, { as })
  expect(response.status).toBe(201)
  return response.json()
}

describe('an API key', () => {
  it('is shown once, and stored as something else', async () => {
    const response = await open.send('POST', '/v1/api-keys', { name: 'Import' }, { as: ana })
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { key, ...rest } = await response.json()
    expect(key).toMatch(/^jw_[\w-]{43}$/)
    expect(response.headers.get('location')).toBe(`/v1/api-keys/${rest.id}`)
    expect(await (await get(`/v1/api-keys/${rest.id}`)).json()).toEqual({ ...rest, last_used_at: null })
    const { rows } = await (await open.services.database()).execute('SELECT * FROM api_keys')
    expect(JSON.stringify(rows)).not.toContain(key.slice(3))
  })

  it('works until it is revoked', async () => {
    const { id, key } = await make('Short-lived')
    expect(await open.statusAs(key)).toBe(200)
    expect((await open.send('DELETE', `/v1/api-keys/${id}`, undefined, { as: ana })).status).toBe(204)
    expect(await open.statusAs(key)).toBe(401)
    expect((await get(`/v1/api-keys/${id}`)).status).toBe(404)
    expect((await open.send('DELETE', `/v1/api-keys/${id}`, undefined, { as: ana })).status).toBe(404)
  })

  it('remembers its last use, to the minute', async () => {
    const { id, key } = await make('In use')
    const lastUse = async () => (await (await get(`/v1/api-keys/${id}`)).json()).last_used_at
    await open.statusAs(key)
    const first = await lastUse()
    expect(Math.abs(Date.parse(first) - open.services.clock.now())).toBeLessThan(60_000)
    open.wait(30_000)
    await open.statusAs(key)
    expect(await lastUse()).toBe(first)
    open.wait(31_000)
    await open.statusAs(key)
    expect(Date.parse(await lastUse()) - Date.parse(first)).toBeGreaterThanOrEqual(61_000)
  })

  it('is its own account’s alone', async () => {
    const { id, key } = await make('Of Ana')
    const remove = await open.send('DELETE', `/v1/api-keys/${id}`, undefined, { as: ben })
    expect([(await get(`/v1/api-keys/${id}`, ben)).status, remove.status]).toEqual([404, 404])
    expect(await (await get('/v1/api-keys', ben)).json()).toEqual({ items: [], next_cursor: null })
    expect(await (await get('/v1/me', key)).json()).toMatchObject({ email: 'ana@example.com' })
  })

  it.each(['', ' ', 5, 'x'.repeat(101), undefined])('is not named %j', async (name) => {
    const response = await open.send('POST', '/v1/api-keys', { name }, { as: ana })
    expect(response.status).toBe(400)
    expect((await response.json()).errors).toMatchObject([{ path: 'name' }])
  })
})

describe('the list', () => {
  it('gives pages, newest first', async () => {
    const { access_token: as } = await open.enter('cleo@example.com')
    const made = []
    for (const name of ['one', 'two', 'three']) {
      open.wait(1)
      made.unshift((await make(name, as)).id)
    }
    const first = await (await get('/v1/api-keys?limit=2', as)).json()
    const second = await (await get(`/v1/api-keys?limit=2&cursor=${first.next_cursor}`, as)).json()
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(made)
    expect(second.next_cursor).toBeNull()
    expect(JSON.stringify(first)).not.toContain('jw_')
    expect((await get('/v1/api-keys?limit=none', as)).status).toBe(400)
  })

  it('has 50 keys at most, however many are asked for at once', async () => {
    const { access_token: as } = await open.enter('dora@example.com')
    const responses = await Promise.all(
      Array.from({ length: 53 }, (_, n) => open.send('POST', '/v1/api-keys', { name: `${n}` }, { as })),
    )
    expect(statusesOf(responses)).toEqual([...Array.from({ length: 50 }, () => 201), 409, 409, 409])
    const { items } = await (await get('/v1/api-keys?limit=100', as)).json()
    expect(items).toHaveLength(50)
    await open.send('DELETE', `/v1/api-keys/${items[0].id}`, undefined, { as })
    await make('In its place', as)
  })
})

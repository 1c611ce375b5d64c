import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tokens } from '../../src/accounts/schema.ts'
import { openAccounts, type OpenAccounts, PASSWORD } from './accounts.ts'

let open: OpenAccounts
beforeAll(async () => {
  open = await openAccounts()
})
afterAll(() => open.close())

describe('a session', () => {
  it('is registered for, logged in to, refreshed and ended', async () => {
    const registered = await open.send('POST', '/v1/auth/register', {
      email: ' Ana@Example.com ',
      password: PASSWORD,
    })
    expect(registered.status).toBe(202)
    const login = await open.login('ana@example.com')
    expect(login.status).toBe(200)
    expect(login.headers.get('cache-control')).toBe('no-store')
    const tokens: Tokens = await login.json()
    const who = await open.send('GET', '/v1/me', undefined, { as: tokens.access_token })
    expect(await who.json()).toMatchObject({ email: 'ana@example.com' })
    const refreshed = await open.send('POST', '/v1/auth/refresh', { refresh_token: tokens.refresh_token })
    expect(refreshed.status).toBe(200)
    const next: Tokens = await refreshed.json()
    expect((await open.send('GET', '/v1/me', undefined, { as: next.access_token })).status).toBe(200)
    const out = await open.send('POST', '/v1/auth/logout', { refresh_token: next.refresh_token })
    expect(out.status).toBe(204)
    expect((await open.send('GET', '/v1/me', undefined, { as: next.access_token })).status).toBe(401)
  })
})

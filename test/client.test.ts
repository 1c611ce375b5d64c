import { hc } from 'hono/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppType } from '../src/app.ts'
import { openApp, type OpenApp } from './support/app.ts'
import { zoeResume } from './support/resumes.ts'

let open: OpenApp
beforeAll(async () => {
  open = await openApp()
})
afterAll(() => open.close())

const create = (headers: Record<string, string> = {}) =>
  hc<AppType>('http://localhost', {
    headers,
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => open.app.request(input, init),
  })

/** Signs somebody up as a caller does, and gives them a client that says who they are. */
async function signUp(email: string) {
  const { v1 } = create()
  const json = { email, password: 'correct horse battery' }
  expect((await v1.auth.register.$post({ json })).status).toBe(202)
  const entered = await v1.auth.login.$post({ json })
  if (entered.status !== 200) throw new Error((await entered.json()).title)
  const { access_token: token } = await entered.json()
  return create({ authorization: `Bearer ${token}` }).v1
}

describe('the typed client', () => {
  it('knows the paths, what they take and what they give, from a profile and a posting to their match', async () => {
    const v1 = await signUp('ann@example.com')
    const put = await v1.profile.$put({ json: zoeResume })
    expect(put.status).toBe(201)
    const created = await v1.jobs.$post({ json: { title: 'Engineer', skills: ['SQL'], seniority: 'medior' } })
    if (created.status !== 201) throw new Error('Not created')
    const { id, seen_before: seenBefore } = await created.json()
    expect(seenBefore).toBeNull()
    const list = await v1.jobs.$get({ query: { limit: '1', status: 'not_applied' } })
    if (!list.ok) throw new Error('No list')
    const { items } = await list.json()
    expect(items[0]?.id).toBe(id)
    const matched = await v1.jobs[':id'].match.$post({ param: { id } })
    if (matched.status !== 200) throw new Error((await matched.json()).title)
    expect((await matched.json()).score).toBe(100)
    const changed = await v1.jobs[':id'].$patch({ param: { id }, json: { status: 'applied' } })
    expect(changed.status).toBe(200)
  })

  it('knows the problems, too', async () => {
    const v1 = await signUp('ben@example.com')
    const missing = await v1.jobs[':id'].$get({ param: { id: 'nope' } })
    if (missing.status !== 404) throw new Error('No 404')
    expect((await missing.json()).title).toBe('Not found')
    // @ts-expect-error -- a state that does not exist is none to begin in
    const wrong = await v1.jobs.$post({ json: { title: 'Engineer', status: 'hired' } })
    expect(wrong.status).toBe(400)
  })
})

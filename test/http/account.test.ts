import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { requireAccount } from '../../src/http/account.ts'

const asked: string[] = []
const app = new Hono()
  .use(
    requireAccount(async (credential) => {
      asked.push(credential)
      return credential === 'good' ? { id: 'a1', via: 'session', credentialId: 's1' } : undefined
    }),
  )
  .get('/', (c) => c.json(c.get('account')))

const get = (authorization?: string) =>
  app.request('/', { headers: authorization === undefined ? {} : { authorization } })

it('lets through who proves an account, and says which it is', async () => {
  for (const header of ['Bearer good', 'bearer  good']) {
    const response = await get(header)
    expect(await response.json()).toEqual({ id: 'a1', via: 'session', credentialId: 's1' })
  }
})

it('asks who it is, in the scheme it takes, before it looks anything up', async () => {
  asked.length = 0
  for (const header of [
    undefined,
    '',
    'Bearer',
    'Basic good',
    'Bearer go od',
    `Bearer ${'x'.repeat(5000)}`,
  ]) {
    const response = await get(header)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="JobWise"')
  }
  expect(asked).toEqual([])
})

it('says of a token that is none only that, and does not repeat it', async () => {
  const response = await get('Bearer hunter2')
  expect(response.status).toBe(401)
  expect(await response.text()).not.toContain('hunter2')
})

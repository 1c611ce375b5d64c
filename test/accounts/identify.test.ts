import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createIdentify } from '../../src/accounts/identify.ts'
import { createSecret, signAccessToken } from '../../src/accounts/tokens.ts'
import { createId } from '../../src/db/id.ts'
import { openAccounts, type OpenAccounts } from './accounts.ts'

let open: OpenAccounts
beforeAll(async () => {
  open = await openAccounts()
})
afterAll(() => open.close())

const identify = (credential: string) => createIdentify(open.services)(credential)
const sign = (accountId: string, sessionId: string, nowMs: number, secret = open.services.config.jwtSecret) =>
  signAccessToken({ accountId, sessionId }, { secret, nowMs })

describe('identify', () => {
  it('tells somebody signed in from a program', async () => {
    const { access_token: as } = await open.enter('ana@example.com')
    const account = await identify(as)
    expect(account).toMatchObject({ via: 'session' })
    const { id, key } = await (await open.send('POST', '/v1/api-keys', { name: 'A program' }, { as })).json()
    expect(await identify(key)).toEqual({ id: account?.id, via: 'api_key', credentialId: id })
  })

  it('knows no key that was not made, and no token of a session that is not there', async () => {
    const { access_token: as } = await open.enter('ben@example.com')
    const account = await identify(as)
    expect(await identify(createSecret('jw_'))).toBeUndefined()
    expect(await identify(await sign(account?.id ?? '', createId(0), Date.now()))).toBeUndefined()
    expect(await identify(await sign(createId(0), account?.credentialId ?? '', Date.now()))).toBeUndefined()
    expect(await identify(await sign(account?.id ?? '', account?.credentialId ?? '', Date.now()))).toEqual(
      account,
    )
  })

  it('does not ask the database about what can be no credential', async () => {
    const database = () => Promise.reject(new Error('The database was asked'))
    const identify = createIdentify({ ...open.services, database })
    const [accountId, sessionId] = [createId(0), createId(1)]
    for (const credential of [
      '',
      'jw_short',
      createSecret('jwr_'),
      await sign(accountId, sessionId, Date.now() - 60 * 60_000),
      await sign(accountId, sessionId, Date.now(), 'another-secret-of-as-many-letters'),
      await sign('ana', sessionId, Date.now()),
    ])
      expect(await identify(credential)).toBeUndefined()
    await expect(identify(createSecret('jw_'))).rejects.toThrow('was asked')
    await expect(identify(await sign(accountId, sessionId, Date.now()))).rejects.toThrow('was asked')
  })
})

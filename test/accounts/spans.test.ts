import { describe, expect, it } from 'vitest'
import type { Tokens } from '../../src/accounts/schema.ts'
import { startCollector } from '../support/collector.ts'
import { openAccounts, PASSWORD } from './accounts.ts'

describe('what is traced', () => {
  it('names an account by its id, and holds nothing personal or secret', async () => {
    const collector = await startCollector()
    const open = await openAccounts({
      env: { OTEL_TRACES_EXPORTER: 'otlp', OTEL_EXPORTER_OTLP_ENDPOINT: collector.url },
    })
    await open.services.prepare()
    const tokens = await open.enter('ana.fiction@example.com')
    const as = tokens.access_token
    await open.login('ana.fiction@example.com', 'a wrong one, of some length')
    await open.login('nobody.at.all@example.com')
    const { id } = await (await open.send('GET', '/v1/me', undefined, { as })).json()
    const { key } = await (
      await open.send('POST', '/v1/api-keys', { name: 'Fiction’s laptop' }, { as })
    ).json()
    await open.statusAs(key)
    const next: Tokens = await (await open.refresh(tokens.refresh_token)).json()
    await open.send('GET', '/v1/me/export', undefined, { as })
    const change = { current_password: PASSWORD, new_password: 'another fictional one' }
    await open.send('PUT', '/v1/me/password', change, { as })
    await open.logout(next.refresh_token)
    await open.close()

    const spans = collector.spans()
    const text = JSON.stringify(spans)
    await collector.stop()
    const secrets = [as, key, tokens.refresh_token, next.access_token, next.refresh_token]
    for (const secret of ['iction', 'nobody.at', 'example.com', 'wrong one', 'scrypt', '198.51.', ...secrets])
      expect(text).not.toContain(secret)
    const login = spans.filter(({ name }) => name === 'POST /v1/auth/login')
    expect(login.map(({ attributes }) => attributes['enduser.pseudo.id']?.value)).toEqual([
      id,
      undefined,
      undefined,
    ])
    const children = (traceId: string) => spans.filter((span) => span.traceId === traceId).length - 1
    expect(login.map(({ traceId }) => children(traceId))).toEqual([2, 1, 1])
  })
})

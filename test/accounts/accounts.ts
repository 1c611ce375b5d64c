import { Hono } from 'hono'
import { apiKeys } from '../../src/accounts/api-keys.ts'
import { auth } from '../../src/accounts/auth.ts'
import { createIdentify } from '../../src/accounts/identify.ts'
import { type Exports, me } from '../../src/accounts/me.ts'
import type { Tokens } from '../../src/accounts/schema.ts'
import { requireAccount } from '../../src/http/account.ts'
import type { Services } from '../../src/services.ts'
import { openApp } from '../support/app.ts'

/** What a request may have beside its body: a credential, the address it comes from. */
export interface Sender {
  as?: string
  from?: string
}

/** The routes of accounts on a real database file, each step of a session as a function. */
export interface OpenAccounts {
  services: Services
  send(method: string, path: string, body?: unknown, sender?: Sender): Promise<Response>
  /** Registers and logs in. */
  enter(email: string, password?: string): Promise<Tokens>
  login(email: string, password?: string, sender?: Sender): Promise<Response>
  close(): Promise<void>
}

/** Good enough for everybody in these tests. */
export const PASSWORD = 'plainly a fictional one'

/** Mounts them as the app does; X-Forwarded-For is believed. */
export async function openAccounts({
  env = {},
  exports = {},
}: { env?: Record<string, string>; exports?: Exports } = {}): Promise<OpenAccounts> {
  const open = await openApp({ TRUSTED_PROXIES: '1', ...env })
  const accounts = mountAccounts(open.services, exports)
  return { ...accounts, services: open.services, close: () => open.close() }
}

/** The same on services that are there already. */
export function mountAccounts(services: Services, exports: Exports = {}) {
  const app = new Hono()
    .use(services.tracing.middleware())
    .route('/v1/auth', auth(services))
    .use('/v1/me/*', requireAccount(createIdentify(services)))
    .use('/v1/api-keys/*', requireAccount(createIdentify(services)))
    .route('/v1/me', me(services, { exports }))
    .route('/v1/api-keys', apiKeys(services))

  async function send(method: string, path: string, body?: unknown, { as, from }: Sender = {}) {
    const headers = {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(as !== undefined && { authorization: `Bearer ${as}` }),
      ...(from !== undefined && { 'x-forwarded-for': from }),
    }
    return app.request(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
  }
  const login = (email: string, password = PASSWORD, sender: Sender = {}) =>
    send('POST', '/v1/auth/login', { email, password }, sender)
  return {
    app,
    send,
    login,
    async enter(email: string, password = PASSWORD): Promise<Tokens> {
      await send('POST', '/v1/auth/register', { email, password }, { from: nextAddress() })
      return (await login(email, password, { from: nextAddress() })).json()
    },
  }
}

let addresses = 0
/** An address that nobody has used in this test. */
export function nextAddress(): string {
  addresses++
  return `192.0.2.${addresses}`
}

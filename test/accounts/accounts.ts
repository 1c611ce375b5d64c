import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { vi } from 'vitest'
import { apiKeys } from '../../src/accounts/api-keys.ts'
import { auth } from '../../src/accounts/auth.ts'
import { createIdentify } from '../../src/accounts/identify.ts'
import { type Exports, me } from '../../src/accounts/me.ts'
import type { Tokens } from '../../src/accounts/schema.ts'
import { parseConfig } from '../../src/config.ts'
import { requireAccount } from '../../src/http/account.ts'
import { createServices, type Services } from '../../src/services.ts'
import { systemClock } from '../../src/tracing/index.ts'

// Each log in is a fifth of a second of work, and the other core may have more to do.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

/** Good enough for everybody in these tests. */
export const PASSWORD = 'plainly a fictional one'

/** What a request may have beside its body: a credential, the address it comes from. */
export interface Sender {
  as?: string
  from?: string
}

/** Services on a database of their own, whose clock can be set forward. */
export interface OpenServices {
  services: Services
  url: string
  /** Adds to the time it is. */
  wait(ms: number): void
  close(): Promise<void>
}

/** Opens a database file, or the database at LIBSQL_URL; X-Forwarded-For is believed. */
export async function openServices(env: Record<string, string> = {}): Promise<OpenServices> {
  const folder = await mkdtemp(join(tmpdir(), 'accounts-'))
  const url = env['LIBSQL_URL'] ?? `file:${join(folder, 'test.db')}`
  const { config } = parseConfig(
    { TRUSTED_PROXIES: '1', JWT_SECRET: 'a-secret-of-thirty-two-characters', ...env },
    { host: '127.0.0.1', databaseUrl: url, hasFiles: true },
  )
  let ahead = 0
  const log = () => {}
  const services = createServices(config, {
    env: { OTEL_TRACES_EXPORTER: 'none', ...env },
    logger: { debug: log, info: log, warn: log, error: log },
    fetch,
    fetchPublic: fetch,
    peerAddress: () => '127.0.0.1',
    clock: { ...systemClock, now: () => Date.now() + ahead },
  })
  return {
    services,
    url,
    wait: (ms) => void (ahead += ms),
    async close() {
      await services.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The routes of accounts, mounted as the app does, each step of a session as a function. */
export function mountAccounts(services: Services, exports: Exports = {}) {
  const app = new Hono()
    .use(services.tracing.middleware())
    .route('/v1/auth', auth(services))
    .use('/v1/me/*', requireAccount(createIdentify(services)))
    .use('/v1/api-keys/*', requireAccount(createIdentify(services)))
    .route('/v1/me', me(services, { exports }))
    .route('/v1/api-keys', apiKeys(services))

  async function send(
    method: string,
    path: string,
    body?: unknown,
    { as, from = nextAddress() }: Sender = {},
  ) {
    const headers = {
      'x-forwarded-for': from,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(as !== undefined && { authorization: `Bearer ${as}` }),
    }
    return app.request(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
  }
  const login = (email: string, password = PASSWORD, sender?: Sender) =>
    send('POST', '/v1/auth/login', { email, password }, sender)
  const register = (email: string, password = PASSWORD, sender?: Sender) =>
    send('POST', '/v1/auth/register', { email, password }, sender)
  return {
    app,
    send,
    register,
    login,
    refresh: (token: string) => send('POST', '/v1/auth/refresh', { refresh_token: token }),
    logout: (token: string) => send('POST', '/v1/auth/logout', { refresh_token: token }),
    /** The status of a request with this credential. */
    statusAs: async (as: string) => (await send('GET', '/v1/me', undefined, { as })).status,
    /** Registers and logs in. */
    async enter(email: string, password = PASSWORD): Promise<Tokens> {
      await register(email, password)
      return (await login(email, password)).json()
    },
  }
}

/** What `mountAccounts` gives, on services of its own. */
export type OpenAccounts = OpenServices & ReturnType<typeof mountAccounts>

/** `openServices` and `mountAccounts` in one. */
export async function openAccounts(
  options: { env?: Record<string, string>; exports?: Exports } = {},
): Promise<OpenAccounts> {
  const open = await openServices(options.env)
  return { ...open, ...mountAccounts(open.services, options.exports) }
}

/** The statuses of answers, lowest first. */
export function statusesOf(responses: Response[]): number[] {
  return responses.map(({ status }) => status).toSorted((a, b) => a - b)
}

let addresses = 0
/** An address that nobody else has in this file. */
function nextAddress(): string {
  addresses++
  return `198.51.${addresses >> 8}.${addresses % 256}`
}

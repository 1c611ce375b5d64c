import { Hono } from 'hono'
import { createId } from '../../src/db/id.ts'
import { requireAccount, type SignedIn } from '../../src/http/account.ts'
import type { Services } from '../../src/services.ts'
import { openApp } from './app.ts'

/** One feature's routes on a real database file, with two accounts, `ana` and `ben`, that need no password. */
export interface OpenFeature {
  services: Services
  /** Their ids. */
  accounts: Record<'ana' | 'ben', string>
  /** Sends JSON (a text goes as it is, undefined is no body) as one of them, `ana` unless `as` says otherwise. */
  send(
    method: string,
    path: string,
    body?: unknown,
    options?: { as?: 'ana' | 'ben'; headers?: Record<string, string> },
  ): Promise<Response>
  close(): Promise<void>
}

/** Mounts what `build` gives at `path`, behind the real requireAccount. */
export async function openFeature(
  path: string,
  build: (services: Services) => Hono<SignedIn>,
): Promise<OpenFeature> {
  const open = await openApp()
  const { services } = open
  const db = await services.database()
  const accounts = { ana: createId(Date.now()), ben: createId(Date.now()) }
  const at = new Date().toISOString()
  for (const [name, id] of Object.entries(accounts)) {
    await db.execute({
      sql: 'INSERT INTO accounts (id, email, password, created_at, updated_at) VALUES (?, ?, ?, ?, ?)',
      args: [id, `${name}@example.com`, 'none', at, at],
    })
  }
  const app = new Hono()
    .use(
      requireAccount(async (name) =>
        name === 'ana' || name === 'ben'
          ? { id: accounts[name], via: 'session', credentialId: accounts[name] }
          : undefined,
      ),
    )
    .route(path, build(services))
  return {
    services,
    accounts,
    async send(method, path, body, { as = 'ana', headers } = {}) {
      const init = {
        method,
        headers: {
          authorization: `Bearer ${as}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
      }
      if (body === undefined) return app.request(path, init)
      return app.request(path, { ...init, body: typeof body === 'string' ? body : JSON.stringify(body) })
    },
    close: () => open.close(),
  }
}

import type { Client } from '@libsql/client'
import { Hono } from 'hono'
import type { SignedIn } from '../http/account.ts'
import { clientAddress } from '../http/client-address.ts'
import { problem } from '../http/problem.ts'
import { jsonBody } from '../http/validate.ts'
import type { Services } from '../services.ts'
import { deleteAccount, findAccount, replacePassword, selectById, toAccount } from './account-store.ts'
import { listApiKeys, MAX_API_KEYS } from './api-key-store.ts'
import { docs } from './docs.ts'
import { clearCounter, countAttempt, limits, toCounter } from './limits.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { passwordChange } from './schema.ts'
import { sessionOnly } from './session-only.ts'
import { listSessions } from './session-store.ts'

/** What each feature gives to the download of everything, by the name it has there. */
export type Exports = Record<string, (db: Client, accountId: string) => Promise<unknown>>

const MAX_BYTES = 8 * 1024
const GONE = { kind: 'unauthorized', detail: 'The account is no longer there' } as const
const WRONG = { path: 'current_password', message: 'is not the password of this account' }

/** `/v1/me`: the account itself, and all that is in it. */
export function me(
  services: Pick<Services, 'config' | 'database' | 'clock' | 'peerAddress'>,
  { exports }: { exports: Exports },
) {
  const { config, database, clock, peerAddress } = services
  const { jwtSecret: secret, trustedProxies } = config

  return new Hono<SignedIn>()
    .get('/', docs.readMe, async (c) => {
      const found = await findAccount(await database(), c.get('account').id)
      if (!found) return problem(c, GONE)
      return c.json({ id: found.id, email: found.email, created_at: found.createdAt })
    })
    .put(
      '/password',
      sessionOnly(),
      jsonBody(passwordChange, { maxBytes: MAX_BYTES }),
      docs.changePassword,
      async (c) => {
        const { current_password: current, new_password: next } = c.req.valid('json')
        const { id, credentialId: sessionId } = c.get('account')
        const nowMs = clock.now()
        const db = await database()
        const attempts = await toCounter(limits.passwordAccount, id, secret)
        const address = clientAddress(c, { peerAddress, trustedProxies })
        const { rows, retryAfterSeconds } = await countAttempt(
          db,
          [attempts, await toCounter(limits.loginAddress, address, secret)],
          { nowMs, query: selectById(id) },
        )
        if (retryAfterSeconds !== undefined) return problem(c, { kind: 'too_many', retryAfterSeconds })
        if (!rows[0]) return problem(c, GONE)
        const { password, passwordVersion: version } = toAccount(rows[0])
        const at = new Date(nowMs).toISOString()
        const isChanged =
          (await verifyPassword(current, password)) &&
          (await replacePassword(db, { id, version, password: await hashPassword(next), at, sessionId }, [
            clearCounter(attempts),
          ]))
        return isChanged ? c.body(null, 204) : problem(c, { kind: 'invalid', errors: [WRONG] })
      },
    )
    .delete('/', sessionOnly(), docs.deleteMe, async (c) => {
      await deleteAccount(await database(), c.get('account').id)
      return c.body(null, 204)
    })
    .get('/export', docs.exportMe, async (c) => {
      const { id } = c.get('account')
      const db = await database()
      const found = await findAccount(db, id)
      if (!found) return problem(c, GONE)
      const [sessions, apiKeys, ...exported] = await Promise.all([
        listSessions(db, id, clock.now()),
        listApiKeys(db, id, { limit: MAX_API_KEYS }),
        ...Object.values(exports).map((read) => read(db, id)),
      ])
      const names = Object.keys(exports)
      const own = {
        account: { id, email: found.email, created_at: found.createdAt },
        sessions,
        api_keys: apiKeys,
      }
      const others = Object.fromEntries(exported.map((value, index) => [names[index], value]))
      // What others add has any type; the type of the client is to keep what is known.
      const everything: typeof own = { ...own, ...others }
      return c.json(everything, 200, {
        'cache-control': 'no-store',
        'content-disposition': 'attachment; filename="jobwise-export.json"',
      })
    })
}

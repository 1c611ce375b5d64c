import type { Client } from '@libsql/client'
import { Hono } from 'hono'
import { createId } from '../db/id.ts'
import { clientAddress } from '../http/client-address.ts'
import { sha256 } from '../db/digest.ts'
import { problem } from '../http/problem.ts'
import { jsonBody } from '../http/validate.ts'
import type { Services } from '../services.ts'
import { addSpanAttributes } from '../tracing/index.ts'
import { insertAccount, selectByEmail, type StoredAccount, toAccount, updateHash } from './account-store.ts'
import { docs } from './docs.ts'
import { clearCounter, type Counter, countAttempt, limits, toCounter } from './limits.ts'
import { hashPassword, needsRehash, verifyPassword } from './password.ts'
import { credentials, refreshInput, registration, type Tokens } from './schema.ts'
import { endSession, type LiveSession, rotate, startSession } from './session-store.ts'
import { ACCESS_TOKEN_SECONDS, createSecret, isSecret, signAccessToken } from './tokens.ts'

const MAX_BYTES = 8 * 1024
const NOT_STORED = { 'cache-control': 'no-store' }

/** A session with the refresh token that is told this once. */
interface Entered {
  session: LiveSession
  refreshToken: string
}

/** `/v1/auth`: opening an account and getting in and out of it. Public. */
export function auth(services: Pick<Services, 'config' | 'database' | 'clock' | 'peerAddress'>) {
  const { config, database, clock, peerAddress } = services
  const { jwtSecret: secret, trustedProxies } = config
  const origin = { peerAddress, trustedProxies }

  return new Hono()
    .post('/register', jsonBody(registration, { maxBytes: MAX_BYTES }), docs.register, async (c) => {
      const { email, password } = c.req.valid('json')
      const nowMs = clock.now()
      const db = await database()
      const { retryAfterSeconds } = await countAttempt(
        db,
        [
          await toCounter(limits.registerEmail, email, secret),
          await toCounter(limits.registerAddress, clientAddress(c, origin), secret),
        ],
        { nowMs },
      )
      if (retryAfterSeconds !== undefined) return problem(c, { kind: 'too_many', retryAfterSeconds })
      const at = new Date(nowMs).toISOString()
      await insertAccount(db, { id: createId(nowMs), email, password: await hashPassword(password), at })
      return c.json({ message: 'Log in next, with this e-mail and password' }, 202)
    })
    .post('/login', jsonBody(credentials, { maxBytes: MAX_BYTES }), docs.login, async (c) => {
      const { email, password } = c.req.valid('json')
      const nowMs = clock.now()
      const db = await database()
      const attempts = await toCounter(limits.loginAccount, email, secret)
      const { rows, retryAfterSeconds } = await countAttempt(
        db,
        [attempts, await toCounter(limits.loginAddress, clientAddress(c, origin), secret)],
        { nowMs, query: selectByEmail(email) },
      )
      if (retryAfterSeconds !== undefined) return problem(c, { kind: 'too_many', retryAfterSeconds })
      const account = rows[0] && toAccount(rows[0])
      const isRight = await verifyPassword(password, account?.password)
      const entered = account && isRight ? await enter(db, { account, password, attempts, nowMs }) : undefined
      if (!entered)
        return problem(c, { kind: 'unauthorized', detail: 'The e-mail or the password is not right' })
      return c.json(await toTokens(entered, nowMs), 200, NOT_STORED)
    })
    .post('/refresh', jsonBody(refreshInput, { maxBytes: MAX_BYTES }), docs.refresh, async (c) => {
      const { refresh_token: sent } = c.req.valid('json')
      const nowMs = clock.now()
      const refreshToken = createSecret('jwr_')
      const session = isSecret(sent, 'jwr_')
        ? await rotate(await database(), {
            hash: await sha256(sent),
            next: await sha256(refreshToken),
            nowMs,
          })
        : undefined
      if (!session)
        return problem(c, { kind: 'unauthorized', detail: 'The refresh token is not valid, or no longer' })
      return c.json(await toTokens({ session, refreshToken }, nowMs), 200, NOT_STORED)
    })
    .post('/logout', jsonBody(refreshInput, { maxBytes: MAX_BYTES }), docs.logout, async (c) => {
      const { refresh_token: sent } = c.req.valid('json')
      if (isSecret(sent, 'jwr_')) await endSession(await database(), await sha256(sent))
      return c.body(null, 204)
    })

  async function toTokens({ session, refreshToken }: Entered, nowMs: number): Promise<Tokens> {
    const { id: sessionId, accountId, expiresAt } = session
    addSpanAttributes({ 'enduser.pseudo.id': accountId })
    return {
      token_type: 'Bearer',
      access_token: await signAccessToken({ accountId, sessionId }, { secret, nowMs }),
      expires_in: ACCESS_TOKEN_SECONDS,
      refresh_token: refreshToken,
      refresh_expires_at: new Date(expiresAt).toISOString(),
    }
  }
}

/** Starts a session with the right password, whose hash is renewed where it was made with other parameters. */
async function enter(
  db: Client,
  attempt: { account: StoredAccount; password: string; attempts: Counter; nowMs: number },
): Promise<Entered | undefined> {
  const { account, password, attempts, nowMs } = attempt
  const { id: accountId, passwordVersion } = account
  const also = [clearCounter(attempts)]
  if (needsRehash(account.password)) also.push(updateHash(account, await hashPassword(password)))
  const refreshToken = createSecret('jwr_')
  const session = await startSession(
    db,
    { id: createId(nowMs), accountId, passwordVersion, hash: await sha256(refreshToken), nowMs },
    also,
  )
  return session && { session, refreshToken }
}

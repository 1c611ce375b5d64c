import type { Account } from '../http/account.ts'
import { sha256 } from '../db/digest.ts'
import type { Services } from '../services.ts'
import { findByHash, updateLastUse } from './api-key-store.ts'
import { isLive } from './session-store.ts'
import { isSecret, verifyAccessToken } from './tokens.ts'

const USE_PRECISION_MS = 60_000

/**
 * Whose credential it is, for `requireAccount`: an access token of a session that has not ended, or an API key
 * that was not revoked. What can't be either costs no question to the database, what can be one costs one.
 */
export function createIdentify({ config, database, clock }: Pick<Services, 'config' | 'database' | 'clock'>) {
  return async function identify(credential: string): Promise<Account | undefined> {
    if (isSecret(credential, 'jw_')) return identifyProgram(credential)
    const bearer = await verifyAccessToken(credential, config.jwtSecret)
    if (!bearer) return undefined
    const { accountId, sessionId: id } = bearer
    if (!(await isLive(await database(), { id, accountId, nowMs: clock.now() }))) return undefined
    return { id: accountId, via: 'session', credentialId: id }
  }

  async function identifyProgram(key: string): Promise<Account | undefined> {
    const hash = await sha256(key)
    const db = await database()
    const found = await findByHash(db, hash)
    if (!found) return undefined
    const { id, accountId, lastUsedAt } = found
    const nowMs = clock.now()
    // Apart from the question: writing with it would have every request of a program wait for its turn to write.
    if (lastUsedAt === null || Date.parse(lastUsedAt) <= nowMs - USE_PRECISION_MS)
      await updateLastUse(db, found, new Date(nowMs).toISOString())
    return { id: accountId, via: 'api_key', credentialId: id }
  }
}

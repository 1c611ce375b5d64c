import type { Context, MiddlewareHandler } from 'hono'
import type { StatusCode } from 'hono/utils/http-status'
import type { Services } from '../services.ts'
import type { SignedIn } from './account.ts'
import { readBytes } from './body.ts'
import { clientAddress } from './client-address.ts'
import { hmac, sha256 } from '../db/digest.ts'
import { type Claim, claimKey, keepAnswer, type KeptAnswer, releaseKey } from './idempotency-store.ts'
import { problem } from './problem.ts'
import { createSeal, type Seal } from './seal.ts'

/** An answer as it is kept. */
interface Answer {
  status: StatusCode
  headers: Record<string, string>
  body: string
}

/** How long an answer is given again. */
const KEEP_MS = 24 * 60 * 60 * 1000
/** The same without an account: nothing else limits how many such answers there are. */
const KEEP_ANONYMOUS_MS = 10 * 60 * 1000
/** After this, a request without an answer counts as lost: its process is gone. */
const LOST_MS = 60_000
/** More than any route takes. */
const MAX_BYTES = 4 * 1024 * 1024
const KEPT_HEADERS = ['content-type', 'location', 'content-location', 'etag', 'cache-control']
// Said of the moment, not of the request.
const PASSING = new Set([401, 408, 429])

/**
 * Gives a POST with an `Idempotency-Key` the answer that the first one with this key got: the same key with
 * another request is 422, one whose first request is still under way 409. Answers that say nothing of the
 * request itself (5xx, 401, 429) are not kept. What is kept is sealed, since it may hold a token.
 * Source: draft-ietf-httpapi-idempotency-key-header.
 *
 * A key belongs to the account behind it (of a program: to its API key), where `requireAccount` has run before, else
 * to the caller's address.
 */
export function idempotency(
  services: Pick<Services, 'database' | 'clock' | 'config' | 'logger' | 'peerAddress'>,
): MiddlewareHandler {
  const { database, clock, config, logger, peerAddress } = services
  const seal = createSeal({ secret: config.jwtSecret, purpose: 'idempotency' })
  return async function idempotency(c, next) {
    const key = c.req.method === 'POST' ? c.req.header('idempotency-key') : undefined
    if (key === undefined) return next()
    if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
      const message = 'must have 1 to 255 visible ASCII characters'
      return problem(c, { kind: 'invalid', errors: [{ path: 'Idempotency-Key', message }] })
    }
    const fingerprint = await toFingerprint(c.req.raw, config.jwtSecret)
    // No route takes such a body, and each says so itself.
    if (fingerprint === undefined) return next()
    const now = clock.now()
    const claim: Claim = {
      ...(await scopeOf(c)),
      key,
      fingerprint,
      claim: crypto.randomUUID(),
      expiresAt: now + LOST_MS,
    }
    const db = await database()
    const kept = await claimKey(db, claim, now)
    if (kept && kept.claim !== claim.claim) return repeat(c, { kept, fingerprint, seal })
    await next()
    const answer = await toAnswer(c.res)
    try {
      if (!answer) return await releaseKey(db, claim)
      const expiresAt = clock.now() + (claim.accountId === null ? KEEP_ANONYMOUS_MS : KEEP_MS)
      await keepAnswer(db, claim, { answer: await seal.close(JSON.stringify(answer)), expiresAt })
    } catch {
      // What was asked for is done: the caller shall hear of that, and not of this.
      logger.warn('Cannot keep the answer of a request with an Idempotency-Key: the database failed')
    }
  }

  async function scopeOf(
    c: Context<{ Variables: Partial<SignedIn['Variables']> }>,
  ): Promise<Pick<Claim, 'scope' | 'accountId'>> {
    const account = c.get('account')
    // What a program may not do, it may not have repeated to it either: its keys are its own.
    if (account?.via === 'api_key')
      return { scope: `${account.id} ${account.credentialId}`, accountId: account.id }
    if (account) return { scope: account.id, accountId: account.id }
    const address = clientAddress(c, { peerAddress, trustedProxies: config.trustedProxies })
    return { scope: await hmac(`address ${address}`, config.jwtSecret), accountId: null }
  }
}

async function repeat(
  c: Context,
  { kept, fingerprint, seal }: { kept: KeptAnswer; fingerprint: string; seal: Seal },
): Promise<Response> {
  if (kept.fingerprint !== fingerprint)
    return problem(c, {
      kind: 'key_reused',
      detail: 'It came with another request: use a new key for this one',
    })
  if (!kept.answer) return problem(c, { kind: 'in_flight' })
  const text = await seal.open(kept.answer)
  if (text === undefined)
    return problem(c, {
      kind: 'key_reused',
      detail: 'Its answer can no longer be given again: use a new key',
    })
  const { status, headers, body }: Answer = JSON.parse(text)
  return c.newResponse(body === '' ? null : body, status, { ...headers, 'idempotency-replayed': 'true' })
}

/** Tells requests apart, and nobody what was in them: a body may hold a password. */
async function toFingerprint(request: Request, secret: string): Promise<string | undefined> {
  if (Number(request.headers.get('content-length')) > MAX_BYTES) return undefined
  // Where the sender goes away in the middle, the route finds the same.
  const body = await readBytes(request.clone(), MAX_BYTES).catch(() => undefined)
  if (!body) return undefined
  const { pathname, search } = new URL(request.url)
  const head = `${request.method} ${pathname}${search} ${request.headers.get('content-type') ?? ''}`
  return hmac(`${head} ${await sha256(body)}`, secret)
}

async function toAnswer(response: Response): Promise<Answer | undefined> {
  const { status, headers } = response
  if (status >= 500 || PASSING.has(status)) return undefined
  const kept = KEPT_HEADERS.flatMap((name) => {
    const value = headers.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  return {
    status: status as StatusCode,
    headers: Object.fromEntries(kept),
    body: await response.clone().text(),
  }
}

import { sign, verify } from 'hono/jwt'
import { encodeBase64Url } from 'hono/utils/encode'
import * as v from 'valibot'
import { isId } from '../db/id.ts'

/** How long an access token is good for. */
export const ACCESS_TOKEN_SECONDS = 15 * 60

const ISSUER = 'jobwise'
const AUDIENCE = 'jobwise-api'
const SECRET = /^(?:jw|jwr)_[\w-]{43}$/

const id = v.pipe(v.string(), v.check(isId))
const seconds = v.pipe(v.number(), v.integer())
const claims = v.object({ sub: id, sid: id, iat: seconds, exp: seconds })

/** Whose access token it is, and of which session: the ids of both. */
export interface Bearer {
  accountId: string
  sessionId: string
}

/** A signed JWT (RFC 7519, HS256) for 15 minutes. */
export async function signAccessToken(
  { accountId, sessionId }: Bearer,
  { secret, nowMs }: { secret: string; nowMs: number },
): Promise<string> {
  const iat = Math.floor(nowMs / 1000)
  const exp = iat + ACCESS_TOKEN_SECONDS
  return sign({ iss: ISSUER, aud: AUDIENCE, sub: accountId, sid: sessionId, iat, exp }, secret, 'HS256')
}

/** Whose token it is; undefined unless alg, typ, iss, aud, exp, the signature and the claims are all ours. */
export async function verifyAccessToken(token: string, secret: string): Promise<Bearer | undefined> {
  let payload: unknown
  try {
    // The clocks of two machines differ by a little, so that iat may be about to come: exp is what counts.
    const options = { alg: 'HS256', typ: 'JWT', iss: ISSUER, aud: AUDIENCE, iat: false } as const
    payload = await verify(token, secret, options)
  } catch {
    // Whatever a stranger may send: what is no token throws errors of other kinds, too.
    return undefined
  }
  // A claim that is missing was not checked.
  const parsed = v.safeParse(claims, payload)
  return parsed.success ? { accountId: parsed.output.sub, sessionId: parsed.output.sid } : undefined
}

/**
 * 256 random bits as text, with a prefix by which a leaked one is recognised: `jw_` a key, `jwr_` a refresh token.
 * Its SHA-256 is what is stored: nobody guesses that much, so it needs neither salt nor time.
 */
export function createSecret(prefix: 'jw_' | 'jwr_'): string {
  return prefix + encodeBase64Url(crypto.getRandomValues(new Uint8Array(32)).buffer).replaceAll('=', '')
}

/** Whether a text could be a secret of ours with that prefix. */
export function isSecret(text: string, prefix: 'jw_' | 'jwr_'): boolean {
  return text.startsWith(prefix) && SECRET.test(text)
}

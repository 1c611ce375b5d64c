import type { MiddlewareHandler } from 'hono'
import { addSpanAttributes } from '../tracing/index.ts'
import { problem } from './problem.ts'

/** Whoever makes a request, as far as features need to know. */
export interface Account {
  /** A UUIDv7; says nothing of the person. */
  id: string
  /** What proved it: somebody signed in, or a program with its key. */
  via: 'session' | 'api_key'
  /** The id of that session or key. */
  credentialId: string
}

/** What `requireAccount` adds to the context: `c.get('account')`. */
export interface SignedIn {
  Variables: { account: Account }
}

/**
 * Lets through only requests with `Authorization: Bearer …` (RFC 6750) that `identify` knows, and puts the
 * account's opaque id on the server span.
 */
export function requireAccount(
  identify: (credential: string) => Promise<Account | undefined>,
): MiddlewareHandler<SignedIn> {
  return async function requireAccount(c, next) {
    // What a path answers to is no secret, and a browser asks before it sends a token.
    if (c.req.method === 'OPTIONS') return next()
    const [, credential] = /^Bearer +([\w.~+/=-]{1,4096})$/i.exec(c.req.header('authorization') ?? '') ?? []
    if (credential === undefined)
      return problem(c, {
        kind: 'unauthorized',
        detail: 'Send Authorization: Bearer with an access token or an API key',
      })
    const account = await identify(credential)
    if (!account) return problem(c, { kind: 'unauthorized', detail: 'The token is not valid, or no longer' })
    addSpanAttributes({ 'enduser.pseudo.id': account.id })
    c.set('account', account)
    return next()
  }
}

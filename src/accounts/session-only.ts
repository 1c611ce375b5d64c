import type { MiddlewareHandler } from 'hono'
import type { SignedIn } from '../http/account.ts'
import { problem } from '../http/problem.ts'

/** Lets through only who has logged in: a program with an API key may use the account, not manage it. */
export function sessionOnly(): MiddlewareHandler<SignedIn> {
  return async function sessionOnly(c, next) {
    if (c.get('account').via === 'session') return next()
    return problem(c, { kind: 'forbidden', detail: 'An API key cannot do this: log in' })
  }
}

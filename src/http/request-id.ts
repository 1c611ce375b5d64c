import type { MiddlewareHandler } from 'hono'

/** Gives every answer an X-Request-Id: the caller's own where it can be used as it is, else a new one. */
export function requestId(): MiddlewareHandler {
  return async function requestId(c, next) {
    const given = c.req.header('x-request-id')
    c.header('x-request-id', given && /^[\w.:-]{1,128}$/.test(given) ? given : crypto.randomUUID())
    await next()
  }
}

import type { MiddlewareHandler } from 'hono'

const HEADERS = Object.entries({
  'cache-control': 'private, no-cache',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
})

/** The headers that keep a browser from doing more with an answer than reading it. */
export function securityHeaders(): MiddlewareHandler {
  return async function securityHeaders(c, next) {
    // Before the handler: afterwards Hono would have to build the answer again.
    for (const [name, value] of HEADERS) c.header(name, value)
    await next()
  }
}

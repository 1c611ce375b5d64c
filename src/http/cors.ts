import type { Context, MiddlewareHandler } from 'hono'

const EXPOSED =
  'traceresponse, server-timing, x-request-id, etag, location, content-location, retry-after, idempotency-replayed'
const METHODS = 'GET, HEAD, POST, PATCH, PUT, DELETE'
const REQUEST_HEADERS =
  'authorization, content-type, if-match, if-none-match, idempotency-key, x-request-id, traceparent, tracestate, baggage'
const MAX_AGE_SECONDS = '7200'

/**
 * CORS for the given origins (`*` is every one), and their permission to see the timing of the answers, without
 * which a browser hides Server-Timing from them.
 */
export function cors(origins: readonly string[]): MiddlewareHandler {
  const isOpen = origins.includes('*')
  return async function cors(c, next) {
    if (!isOpen && origins.length > 0) c.header('vary', 'Origin')
    const origin = c.req.header('origin')
    if (origin === undefined || !(isOpen || origins.includes(origin))) return next()
    const allowed = isOpen ? '*' : origin
    c.header('access-control-allow-origin', allowed)
    c.header('access-control-expose-headers', EXPOSED)
    c.header('timing-allow-origin', allowed)
    c.header('cross-origin-resource-policy', 'cross-origin')
    return isPreflight(c) ? answerPreflight(c) : next()
  }
}

function isPreflight(c: Context): boolean {
  return c.req.method === 'OPTIONS' && c.req.header('access-control-request-method') !== undefined
}

function answerPreflight(c: Context): Response {
  c.header('access-control-allow-methods', METHODS)
  c.header('access-control-allow-headers', REQUEST_HEADERS)
  c.header('access-control-max-age', MAX_AGE_SECONDS)
  return c.body(null, 204)
}

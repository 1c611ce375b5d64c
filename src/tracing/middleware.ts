import {
  type Attributes,
  type Context,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  type Span,
  trace,
  type Tracer,
} from '@opentelemetry/api'
import type { Context as HonoContext, MiddlewareHandler } from 'hono'
import { withContext } from './context.ts'
import { recordError } from './exception.ts'
import { addHeaders, knownMethod, methodAttributes, urlParts } from './http-attributes.ts'
import type { Propagator } from './propagation.ts'
import type { Queue } from './queue.ts'
import { trackFixedBodies, watchBody } from './response-body.ts'
import { matchedRoute } from './route.ts'
import { redactQuery, redactUrl } from './redact.ts'

/** What the server span takes from a request beyond the required: nothing unless asked for. */
export interface Capture {
  /** Record url.query, with the values of secret parameters redacted. */
  query?: boolean
  /** Names of the request headers to record, as http.request.header.<name>. */
  requestHeaders?: string[]
  /** Names of the response headers to record, as http.response.header.<name>. */
  responseHeaders?: string[]
}

/** The middleware of a disabled kit: what came in still goes out with outgoing calls, and nothing else happens. */
export function propagateRequests(propagator: Propagator): MiddlewareHandler {
  return async function tracing(c, next) {
    const context = propagator.extract(ROOT_CONTEXT, c.req.raw.headers)
    return context === ROOT_CONTEXT ? next() : withContext(context, next)
  }
}

/**
 * The server span, by the stable HTTP conventions: named `{METHOD} {route}`, ended with the last byte of the
 * answer. The answer tells its trace (W3C traceresponse, and Server-Timing for browsers).
 * Where the platform has a `waitUntil` (Workers), the trace is sent in it.
 */
export function traceRequests(options: {
  tracer: Tracer
  propagator: Propagator
  base: Context
  capture: Capture
  queue: Queue
}): MiddlewareHandler {
  const { tracer, propagator, base, capture, queue } = options
  let hasWaitUntil = true

  function finish(c: HonoContext, span: Span): void {
    span.end()
    if (!hasWaitUntil) return
    try {
      c.executionCtx.waitUntil(queue.drainInRequest())
    } catch {
      // Hono throws where the platform has none: Node, Deno. It will not have one later.
      hasWaitUntil = false
    }
  }

  return async function tracing(c, next) {
    const request = c.req.raw
    const parent = propagator.extract(base, request.headers)
    const method = knownMethod(request.method)
    const span = tracer.startSpan(method, { kind: SpanKind.SERVER }, parent)
    const context = trace.setSpan(parent, span)
    if (!span.isRecording()) return withContext(context, next)

    span.setAttributes(requestAttributes(request, capture))
    const isFixed = trackFixedBodies(c)
    try {
      await withContext(context, next)
      describeResponse(c, span, method, c.res.status)
      announce(c, span)
      if (isFixed() || request.method === 'HEAD' || c.res.body === null) finish(c, span)
      else followBody(c, span, () => finish(c, span))
    } catch (error) {
      // Not an Error, so Hono has made no answer of it: the platform answers 500. Or its body can't be read.
      describeResponse(c, span, method, 500)
      recordError(span, error)
      finish(c, span)
      throw error
    }
  }

  function describeResponse(c: HonoContext, span: Span, method: string, status: number): void {
    const route = matchedRoute(c, status)
    if (route) span.updateName(`${method} ${route}`)
    const attributes: Attributes = { 'http.response.status_code': status, 'http.route': route }
    addHeaders(attributes, 'http.response.header.', c.res.headers, capture.responseHeaders)
    span.setAttributes(attributes)
    if (status < 500) return
    if (c.error) recordError(span, c.error)
    else span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', String(status))
  }
}

function requestAttributes({ method, url, headers }: Request, capture: Capture): Attributes {
  const [scheme, host, port, path = '', query] = urlParts(url)
  const attributes: Attributes = {
    ...methodAttributes(method),
    'server.address': host,
    'server.port': Number(port) || undefined,
    'url.path': redactUrl(path),
    'url.scheme': scheme,
  }
  if (capture.query && query) attributes['url.query'] = redactQuery(query)
  addHeaders(attributes, 'http.request.header.', headers, capture.requestHeaders)
  return attributes
}

function announce(c: HonoContext, span: Span): void {
  // The answer that opens a WebSocket can't be changed.
  if (c.res.status === 101) return
  const { traceId, spanId, traceFlags } = span.spanContext()
  const value = `00-${traceId}-${spanId}-0${traceFlags}`
  try {
    c.res.headers.set('traceresponse', value)
  } catch {
    // What fetch returned has immutable headers; Hono copies it.
    c.header('traceresponse', value)
  }
  c.res.headers.append('server-timing', `traceparent;desc="${value}"`)
}

function followBody(c: HonoContext, span: Span, finish: () => void): void {
  const response = c.res
  const stream = response.body as ReadableStream<Uint8Array>
  const body = watchBody(stream, c.req.raw.signal, (how, error) => {
    if (how === 'cancelled') span.addEvent('http.response.cancelled')
    if (how === 'failed') recordError(span, error)
    finish()
  })
  // Hono merges a second response into the first, unless the first is gone.
  c.res = undefined
  c.res = new Response(body, response)
}

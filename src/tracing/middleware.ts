import {
  type Context,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  type Span,
  trace,
  type Tracer,
} from '@opentelemetry/api'
import type { Context as HonoContext, MiddlewareHandler } from 'hono'
import { withOldHttpNames } from './attributes.ts'
import { withContext } from './context.ts'
import { recordError } from './exception.ts'
import type { Propagator } from './propagation.ts'
import type { Queue } from './queue.ts'
import { type BodyEnd, trackFixedBodies, watchBody } from './response-body.ts'
import { matchedRoute } from './route.ts'
import { addHeaders, type Capture, knownMethod, requestAttributes } from './server-attributes.ts'

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
  oldNames: boolean
  capture: Capture
  queue: Queue
}): MiddlewareHandler {
  const { tracer, propagator, base, oldNames, capture, queue } = options
  const named = oldNames ? withOldHttpNames : <T>(attributes: T) => attributes
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

    span.setAttributes(named(requestAttributes(request, c.req.path, capture)))
    const isFixed = trackFixedBodies(c)
    try {
      await withContext(context, next)
    } catch (error) {
      // Not an Error, so Hono has made no answer of it.
      recordError(span, error)
      finish(c, span)
      throw error
    }
    describeResponse(c, span, method)
    announce(c, span)
    if (isFixed() || request.method === 'HEAD' || c.res.body === null) finish(c, span)
    else followBody(c, span, () => finish(c, span))
  }

  function describeResponse(c: HonoContext, span: Span, method: string): void {
    const { status } = c.res
    const route = matchedRoute(c, status)
    if (route !== undefined) span.updateName(`${method === '_OTHER' ? 'HTTP' : method} ${route}`)
    const attributes = {
      'http.response.status_code': status,
      ...(route !== undefined && { 'http.route': route }),
    }
    addHeaders(attributes, 'http.response.header.', c.res.headers, capture.responseHeaders)
    span.setAttributes(named(attributes))
    if (status < 500) return
    if (c.error) recordError(span, c.error)
    else span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', String(status))
  }
}

function announce(c: HonoContext, span: Span): void {
  // The answer that opens a WebSocket can't be changed.
  if (c.res.status === 101) return
  const { traceId, spanId, traceFlags } = span.spanContext()
  const value = `00-${traceId}-${spanId}-0${traceFlags}`
  const timing = `traceparent;desc="${value}"`
  try {
    c.res.headers.set('traceresponse', value)
    c.res.headers.append('server-timing', timing)
  } catch {
    // What fetch returned has immutable headers; Hono copies it.
    c.header('traceresponse', value)
    c.header('server-timing', timing, { append: true })
  }
}

function followBody(c: HonoContext, span: Span, finish: () => void): void {
  const response = c.res
  const body = watchBody(response.body as ReadableStream<Uint8Array>, c.req.raw.signal, (end: BodyEnd) => {
    if (end.type === 'cancelled') span.addEvent('http.response.cancelled')
    if (end.type === 'failed') recordError(span, end.error)
    finish()
  })
  // Hono merges a second response into the first, unless the first is gone.
  c.res = undefined
  c.res = new Response(body, response)
}

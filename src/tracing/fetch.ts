import { isTracingSuppressed } from '@opentelemetry/core'
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api'
import { serverAttributes, withOldHttpNames } from './attributes.ts'
import { activeContext } from './context.ts'
import { endWith, errorName, recordError } from './exception.ts'
import type { Propagator } from './propagation.ts'
import { redactUrl } from './redact.ts'
import { knownMethod } from './server-attributes.ts'

type Fetch = typeof fetch

/**
 * `fetch` with a client span for each request that goes out (HTTP conventions, stable) and the trace in its
 * headers.
 *
 * The span ends when the headers of the response have arrived: reading the body is not in it. A status from
 * 400 on and a rejection make it an error; what fetch rejects with is thrown on unchanged. The arguments are
 * never changed: `fetch` gets a Request made of them. In a context that suppresses tracing nothing is added.
 *
 * @example
 * const traced = traceFetch({ tracer, propagator, fetch, oldNames: false })
 * await traced('https://api.example.com/jobs')
 */
export function traceFetch(options: {
  tracer: Tracer
  propagator: Propagator
  fetch: Fetch
  /** Whether the attributes come under their old names, too. */
  oldNames: boolean
}): Fetch {
  // Called as a method of something else, fetch is an illegal invocation in workerd.
  const { tracer, propagator, fetch, oldNames } = options
  const named = oldNames ? withOldHttpNames : <T>(attributes: T) => attributes

  return async function tracedFetch(input, init) {
    const context = activeContext()
    if (isTracingSuppressed(context)) return fetch(input, init)
    const { request, args } = copyCall(input, init)
    const method = knownMethod(request.method)
    const span = tracer.startSpan(method === '_OTHER' ? 'HTTP' : method, { kind: SpanKind.CLIENT }, context)
    propagator.inject(trace.setSpan(context, span), request.headers)
    if (!span.isRecording()) return fetch(...args)
    const url = URL.parse(request.url)
    span.setAttributes(
      named({
        'http.request.method': method,
        'http.request.method_original': method === '_OTHER' ? request.method : undefined,
        'url.full': redactUrl(url?.href ?? request.url),
        ...(url && serverAttributes(url)),
      }),
    )
    async function send(): Promise<Response> {
      const response = await fetch(...args)
      const { status } = response
      span.setAttributes(named({ 'http.response.status_code': status }))
      if (status >= 400)
        span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', `${status}`)
      return response
    }
    return endWith(span, send, (_, error) => {
      // An abort rejects with the reason that it was given, which may be anything.
      const isAbort = request.signal?.aborted && errorName(error) !== 'TimeoutError'
      recordError(span, error, isAbort ? 'AbortError' : undefined)
    })
  }
}

/** `fetch` without spans that passes on the trace and baggage that came in; for when tracing is disabled. */
export function propagateFetch(propagator: Propagator, fetch: Fetch): Fetch {
  return async function propagatingFetch(input, init) {
    const context = activeContext()
    if (context === ROOT_CONTEXT || isTracingSuppressed(context)) return fetch(input, init)
    const { request, args } = copyCall(input, init)
    propagator.inject(context, request.headers)
    return fetch(...args)
  }
}

interface Call {
  request: { method: string; url: string; headers: Headers; signal?: AbortSignal | null | undefined }
  args: Parameters<Fetch>
}

/** The same call with headers of its own, which may be changed. */
function copyCall(input: RequestInfo | URL, init: RequestInit | undefined): Call {
  // A Request keeps its options in getters, which a spread does not see; it may stand for the options, too.
  if (isRequest(input) || isRequest(init)) {
    const request = new Request(input, init)
    return { request, args: [request] }
  }
  // No Request of our own otherwise: on Node it would cost more than the span.
  const { method = 'GET', signal } = init ?? {}
  // fetch writes these six in capitals, and every other method as it is given.
  const written = /^(delete|get|head|options|post|put)$/i.test(method) ? method.toUpperCase() : method
  const headers = new Headers(init?.headers)
  return {
    request: { method: written, url: String(input), headers, signal },
    args: [input, { ...init, headers }],
  }
}

// By its shape, because a platform's own Request need not be the global one.
function isRequest(value: unknown): value is Request {
  return typeof value === 'object' && value !== null && 'url' in value
}

import { isTracingSuppressed } from '@opentelemetry/core'
import {
  type Attributes,
  type Context,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from '@opentelemetry/api'
import { withOldHttpNames } from './attributes.ts'
import { activeContext } from './context.ts'
import { errorName, recordError } from './exception.ts'
import type { Propagator } from './propagation.ts'
import { redactUrl } from './redact.ts'
import { knownMethod } from './server-attributes.ts'

type Fetch = typeof fetch
type FetchArguments = [RequestInfo | URL, RequestInit | undefined]

/**
 * `fetch` with a client span for each call (HTTP conventions, stable) and the trace in its headers.
 *
 * The span ends when the headers of the response have arrived: reading the body is not in it. A status from
 * 400 on and a rejection make it an error; what fetch rejects with is thrown on unchanged. The caller's
 * arguments are never changed, and nothing is added to a call in a context that suppresses tracing.
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
  return async function tracedFetch(input, init) {
    const context = activeContext()
    if (isTracingSuppressed(context)) return fetch(input, init)
    const method = methodOf(input, init)
    const known = knownMethod(method)
    const span = tracer.startSpan(known === '_OTHER' ? 'HTTP' : known, { kind: SpanKind.CLIENT }, context)
    const carried = trace.setSpan(context, span)
    if (!span.isRecording()) return fetch(...withContextHeaders(propagator, carried, input, init))
    const attributes = requestAttributes(input, method)
    span.setAttributes(oldNames ? withOldHttpNames(attributes) : attributes)
    try {
      const response = await fetch(...withContextHeaders(propagator, carried, input, init))
      const status: Attributes = { 'http.response.status_code': response.status }
      span.setAttributes(oldNames ? withOldHttpNames(status) : status)
      if (response.status >= 400) {
        span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', String(response.status))
      }
      return response
    } catch (error) {
      const signal = init?.signal ?? (isRequest(input) ? input.signal : undefined)
      // An abort rejects with the reason that it was given, which may be anything.
      const isAbort = signal?.aborted && errorName(error) !== 'TimeoutError'
      recordError(span, error, isAbort ? 'AbortError' : undefined)
      throw error
    } finally {
      span.end()
    }
  }
}

/** `fetch` without spans that passes on the trace and baggage that came in; for when tracing is disabled. */
export function propagateFetch(propagator: Propagator, fetch: Fetch): Fetch {
  return async function propagatingFetch(input, init) {
    const context = activeContext()
    if (context === ROOT_CONTEXT || isTracingSuppressed(context)) return fetch(input, init)
    return fetch(...withContextHeaders(propagator, context, input, init))
  }
}

/** The arguments of the same call with what `context` carries in a copy of its headers. */
function withContextHeaders(
  propagator: Propagator,
  context: Context,
  input: RequestInfo | URL,
  init: RequestInit | undefined,
): FetchArguments {
  // A Request keeps its options in getters, which a spread does not see; it may stand for the options, too.
  if (isRequest(input) || isRequest(init)) {
    const request = new Request(input, init)
    propagator.inject(context, request.headers)
    return [request, undefined]
  }
  const headers = new Headers(init?.headers)
  propagator.inject(context, headers)
  return [input, { ...init, headers }]
}

/** The method that goes out: fetch writes these six in capitals, and every other as it is given. */
function methodOf(input: RequestInfo | URL, init: RequestInit | undefined): string {
  const method = init?.method ?? (isRequest(input) ? input.method : 'GET')
  return /^(?:delete|get|head|options|post|put)$/i.test(method) ? method.toUpperCase() : method
}

function requestAttributes(input: RequestInfo | URL, method: string): Attributes {
  const known = knownMethod(method)
  const text = isRequest(input) ? input.url : String(input)
  const url = URL.parse(text)
  const attributes: Attributes = { 'http.request.method': known, 'url.full': redactUrl(url?.href ?? text) }
  if (known !== method) attributes['http.request.method_original'] = method
  if (url?.hostname) {
    attributes['server.address'] = url.hostname
    attributes['server.port'] = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  }
  return attributes
}

// By its shape, because a platform's own Request need not be the global one.
function isRequest(value: unknown): value is Request {
  return typeof value === 'object' && value !== null && 'url' in value && 'headers' in value
}

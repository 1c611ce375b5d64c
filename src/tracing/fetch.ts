import { isTracingSuppressed } from '@opentelemetry/core'
import { type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api'
import { activeContext } from './context.ts'
import { endWith, errorName, recordError } from './exception.ts'
import { knownMethod, methodAttributes, serverAttributes } from './http-attributes.ts'
import type { Propagator } from './propagation.ts'
import { redactUrl } from './redact.ts'

/**
 * `fetch` with a client span for each call (HTTP conventions, stable) and the trace in its headers.
 *
 * The span ends when the headers of the response have arrived: reading the body is not in it. A status from
 * 400 on and a rejection make it an error; what fetch rejects with is thrown on unchanged. The caller's
 * arguments are never changed, and nothing is added to a call in a context that suppresses tracing.
 */
export function traceFetch(
  tracer: Tracer,
  propagator: Propagator,
  fetch: typeof globalThis.fetch,
): typeof globalThis.fetch {
  return async function tracedFetch(input, init) {
    const context = activeContext()
    if (isTracingSuppressed(context)) return fetch(input, init)
    const request = new Request(input, init)
    const { method, url, headers, signal } = request
    const span = tracer.startSpan(knownMethod(method), { kind: SpanKind.CLIENT }, context)
    propagator.inject(trace.setSpan(context, span), headers)
    span.setAttributes({
      ...methodAttributes(method),
      ...serverAttributes(url, url.startsWith('https') ? 443 : 80),
      'url.full': redactUrl(url),
    })
    const call = async () => {
      const response = await fetch(request)
      const { status } = response
      span.setAttribute('http.response.status_code', status)
      if (status >= 400) {
        span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', String(status))
      }
      return response
    }
    return endWith(span, call, (_, error) => {
      // An abort rejects with the reason that it was given, which may be anything.
      recordError(
        span,
        error,
        signal.aborted && errorName(error) !== 'TimeoutError' ? 'AbortError' : undefined,
      )
    })
  }
}

/** `fetch` without spans that passes on the trace and baggage that came in; for when tracing is disabled. */
export function propagateFetch(propagator: Propagator, fetch: typeof globalThis.fetch): typeof fetch {
  return async function propagatingFetch(input, init) {
    const context: Context = activeContext()
    if (context === ROOT_CONTEXT || isTracingSuppressed(context)) return fetch(input, init)
    const request = new Request(input, init)
    propagator.inject(context, request.headers)
    return fetch(request)
  }
}

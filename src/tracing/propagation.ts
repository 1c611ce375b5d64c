import {
  type Context,
  createContextKey,
  isSpanContextValid,
  type SpanContext,
  trace,
  type TraceState,
} from '@opentelemetry/api'
import type { TracingSettings } from './config.ts'

/** Carries trace and baggage over the headers of requests. */
export interface Propagator {
  /** The context with what the headers carry; the very same context if they carry nothing valid. */
  extract(context: Context, headers: Pick<Headers, 'get'>): Context
  /** Sets on `headers` what the context carries. */
  inject(context: Context, headers: Headers): void
}

const BAGGAGE = createContextKey('baggage')
const MAX_STATE_LENGTH = 512
const MAX_BAGGAGE_LENGTH = 8192

const TRACEPARENT = /^(?!ff)([\da-f]{2})-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})(-|$)/
// Sampled and random; what other flags come to mean is not known here, so they are not passed on (3.2.2.5).
const KNOWN_FLAGS = 3

/**
 * The propagator for OTEL_PROPAGATORS: W3C Trace Context and W3C Baggage, either, or none. Tracestate and baggage
 * belong to others: they go out as they came in.
 *
 * @see https://www.w3.org/TR/trace-context/
 */
export function createPropagator(names: TracingSettings['propagators']): Propagator {
  const hasTrace = names.includes('tracecontext')
  const hasBaggage = names.includes('baggage')
  return {
    extract(context, headers) {
      const parent = hasTrace && headers.get('traceparent')
      const spanContext = parent && parseParent(parent, headers.get('tracestate'))
      if (spanContext) context = trace.setSpanContext(context, spanContext)
      const baggage = hasBaggage && headers.get('baggage')
      return baggage && baggage.length <= MAX_BAGGAGE_LENGTH ? context.setValue(BAGGAGE, baggage) : context
    },
    inject(context, headers) {
      const spanContext = hasTrace && trace.getSpanContext(context)
      if (spanContext && isSpanContextValid(spanContext)) {
        const { traceId, spanId, traceFlags, traceState } = spanContext
        headers.set('traceparent', `00-${traceId}-${spanId}-0${traceFlags & KNOWN_FLAGS}`)
        // One that the caller passed on belongs to another parent.
        headers.delete('tracestate')
        if (traceState) headers.set('tracestate', traceState.serialize())
      }
      const baggage = context.getValue(BAGGAGE)
      if (typeof baggage === 'string') headers.set('baggage', baggage)
    },
  }
}

function parseParent(parent: string, state: string | null): SpanContext | undefined {
  const [, version, traceId = '', spanId = '', flags = '', more] = TRACEPARENT.exec(parent) ?? []
  // Later versions may add fields; the first has none to add.
  if (!version || (version === '00' && more)) return undefined
  const spanContext: SpanContext = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true }
  if (state && state.length <= MAX_STATE_LENGTH) spanContext.traceState = toTraceState(state)
  return spanContext
}

function toTraceState(list: string): TraceState {
  const members = list.split(/\s*,\s*/)
  const without = (key: string) => members.filter((member) => !member.startsWith(`${key}=`))
  return {
    get: (key) => members.find((member) => member.startsWith(`${key}=`))?.slice(key.length + 1),
    set: (key, value) => toTraceState([`${key}=${value}`, ...without(key)].join()),
    unset: (key) => toTraceState(without(key).join()),
    serialize: () => list,
  }
}

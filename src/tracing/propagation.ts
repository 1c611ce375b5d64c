import {
  type Baggage,
  type BaggageEntry,
  baggageEntryMetadataFromString,
  type Context,
  createContextKey,
  isSpanContextValid,
  type SpanContext,
  trace,
  type TraceState,
} from '@opentelemetry/api'
import type { TracingSettings } from './config.ts'

/** Incoming headers. */
type Carrier = Pick<Headers, 'get'>

/** Carries trace and baggage over the headers of requests. */
export interface Propagator {
  /** The context with what the headers carry; the very same context if they carry nothing valid. */
  extract(context: Context, headers: Carrier): Context
  /** Sets on `headers` what the context carries. */
  inject(context: Context, headers: Headers): void
}

/** The propagator for OTEL_PROPAGATORS: W3C Trace Context and W3C Baggage, either, or none. */
export function createPropagator(names: TracingSettings['propagators']): Propagator {
  const hasTrace = names.includes('tracecontext')
  const hasBaggage = names.includes('baggage')
  return {
    extract(context, headers) {
      const parent = hasTrace && headers.get('traceparent')
      const baggage = hasBaggage && headers.get('baggage')
      const traced = parent ? extractTrace(context, parent, headers) : context
      return baggage ? extractBaggage(traced, baggage) : traced
    },
    inject(context, headers) {
      if (hasTrace) injectTrace(context, headers)
      if (hasBaggage) injectBaggage(context, headers)
    },
  }
}

const TRACEPARENT = /^(?!ff)([\da-f]{2})-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})(-|$)/

function extractTrace(context: Context, parent: string, headers: Carrier): Context {
  const [, version, traceId = '', spanId = '', flags = '', more] = TRACEPARENT.exec(parent) ?? []
  // Later versions may add fields; the first has none to add.
  if (!version || (version === '00' && more)) return context
  const spanContext: SpanContext = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true }
  const state = headers.get('tracestate')
  if (state) spanContext.traceState = toTraceState(state.split(','))
  return trace.setSpanContext(context, spanContext)
}

function injectTrace(context: Context, headers: Headers): void {
  const spanContext = trace.getSpanContext(context)
  if (!spanContext || !isSpanContextValid(spanContext)) return
  const { traceId, spanId, traceFlags, traceState } = spanContext
  // Sampled and random; what other flags come to mean is not known here, so they are not passed on (3.2.2.5).
  headers.set('traceparent', `00-${traceId}-${spanId}-0${traceFlags & 3}`)
  const state = traceState?.serialize()
  // One that the caller passed on belongs to another parent.
  if (state) headers.set('tracestate', state)
  else headers.delete('tracestate')
}

/** A list that is passed on as it came, without what is not valid or does not fit (W3C Trace Context, 3.3). */
function toTraceState(list: string[]): TraceState {
  const valid = list
    .map((member) => member.trim())
    .filter((member) => /^[a-z\d][a-z\d_*/@-]{0,255}=[ -+\--<>-~]{1,256}$/.test(member))
  const members = fit(valid, 32, 512)
  const without = (key: string) => members.filter((member) => !member.startsWith(`${key}=`))
  return {
    get: (key) => members.find((member) => member.startsWith(`${key}=`))?.slice(key.length + 1),
    set: (key, value) => toTraceState([`${key}=${value}`, ...without(key)]),
    unset: (key) => toTraceState(without(key)),
    serialize: () => members.join(),
  }
}

// The key of the API itself, so that its propagation.getBaggage(context) finds what is set here, and the
// reverse. To import the API for it would bring its whole propagation into every worker.
const BAGGAGE = createContextKey('OpenTelemetry Baggage Key')

function extractBaggage(context: Context, list: string): Context {
  const entries = new Map<string, BaggageEntry>()
  for (const member of fitBaggage(list.split(','))) {
    const [, key, value = '', properties] = /^\s*([^=;\s]+)\s*=\s*([^;\s]*)\s*(?:;(.*))?$/.exec(member) ?? []
    try {
      const metadata = properties && { metadata: baggageEntryMetadataFromString(properties) }
      if (key) entries.set(decodeURIComponent(key), { value: decodeURIComponent(value), ...metadata })
    } catch {
      // Not percent-encoded as it should be.
    }
  }
  return entries.size > 0 ? context.setValue(BAGGAGE, toBaggage(entries)) : context
}

function injectBaggage(context: Context, headers: Headers): void {
  const baggage = context.getValue(BAGGAGE)
  if (!isBaggage(baggage)) return
  const members = baggage.getAllEntries().map(([key, { value, metadata }]) => {
    return `${encode(key)}=${encode(value)}${metadata ? `;${metadata.toString()}` : ''}`
  })
  // Properties are free text: what no header or list can hold would make the caller's request fail.
  const list = fitBaggage(members.filter((member) => /^[ -+\--~]+$/.test(member))).join()
  if (list) headers.set('baggage', list)
}

function isBaggage(value: unknown): value is Baggage {
  return value !== undefined
}

function toBaggage(entries: ReadonlyMap<string, BaggageEntry>): Baggage {
  const without = (keys: string[]) => [...entries].filter(([key]) => !keys.includes(key))
  const removeEntries = (...keys: string[]) => toBaggage(new Map(without(keys)))
  return {
    getEntry: (key) => entries.get(key),
    getAllEntries: () => [...entries],
    setEntry: (key, entry) => toBaggage(new Map([...entries, [key, entry]])),
    removeEntry: removeEntries,
    removeEntries,
    clear: () => toBaggage(new Map()),
  }
}

function encode(text: string): string {
  // Half a surrogate pair can't be encoded.
  return encodeURIComponent(text.toWellFormed())
}

/** The limits of W3C Baggage (3.2). */
function fitBaggage(members: string[]): string[] {
  return fit(members, 180, 8192)
}

/** Those members, in order, that a list of so many members and characters has room for. */
function fit(members: string[], maxMembers: number, maxLength: number): string[] {
  let [count, length] = [0, -1]
  return members.filter((member) => {
    const fits = count < maxMembers && length + 1 + member.length <= maxLength
    if (fits) {
      count++
      length += 1 + member.length
    }
    return fits
  })
}

import {
  type Baggage,
  baggageEntryMetadataFromString,
  type BaggageEntry,
  type Context,
  isSpanContextValid,
  propagation,
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

// The list limits of W3C Trace Context (3.3.1) and of W3C Baggage (3.2).
const MAX_STATE_LENGTH = 512
const MAX_STATE_MEMBERS = 32
const MAX_BAGGAGE_LENGTH = 8192
const MAX_BAGGAGE_MEMBERS = 180

/** The propagator for OTEL_PROPAGATORS: W3C Trace Context and W3C Baggage, either, or none. */
export function createPropagator(names: TracingSettings['propagators']): Propagator {
  const hasTrace = names.includes('tracecontext')
  const hasBaggage = names.includes('baggage')
  return {
    extract(context, headers) {
      const parent = hasTrace && headers.get('traceparent')
      if (parent) context = extractTrace(context, parent, headers)
      const baggage = hasBaggage && headers.get('baggage')
      return baggage ? extractBaggage(context, baggage) : context
    },
    inject(context, headers) {
      if (hasTrace) injectTrace(context, headers)
      const baggage = hasBaggage && propagation.getBaggage(context)
      if (baggage) injectBaggage(baggage, headers)
    },
  }
}

const TRACEPARENT = /^(?!ff)([\da-f]{2})-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})(-|$)/
// Sampled and random; what other flags come to mean is not known here, so they are not passed on (3.2.2.5).
const KNOWN_FLAGS = 3

function extractTrace(context: Context, parent: string, headers: Carrier): Context {
  const match = TRACEPARENT.exec(parent)
  // Later versions may add fields; the first has none to add.
  if (!match || (match[1] === '00' && match[5])) return context
  const [, , traceId = '', spanId = '', flags = ''] = match
  const traceFlags = Number.parseInt(flags, 16) & KNOWN_FLAGS
  const spanContext: SpanContext = { traceId, spanId, traceFlags, isRemote: true }
  const traceState = parseTraceState(headers.get('tracestate') ?? '')
  if (traceState) spanContext.traceState = traceState
  return trace.setSpanContext(context, spanContext)
}

function injectTrace(context: Context, headers: Headers): void {
  const spanContext = trace.getSpanContext(context)
  if (!spanContext || !isSpanContextValid(spanContext)) return
  const { traceId, spanId, traceFlags, traceState } = spanContext
  headers.set('traceparent', `00-${traceId}-${spanId}-0${traceFlags & KNOWN_FLAGS}`)
  const state = traceState?.serialize()
  // One that the caller passed on belongs to another parent.
  if (state) headers.set('tracestate', state)
  else headers.delete('tracestate')
}

const STATE_MEMBER = /^[a-z\d][a-z\d_*/@-]{0,255}=[ -+\--<>-~]{0,255}[!-+\--<>-~]$/

/** The valid members of a list that is passed on, in order, as far as they fit; undefined if there are none. */
function parseTraceState(list: string): TraceState | undefined {
  const members: string[] = []
  let length = -1
  for (const part of list.split(',')) {
    const member = part.trim()
    if (!STATE_MEMBER.test(member) || length + 1 + member.length > MAX_STATE_LENGTH) continue
    if (members.push(member) === MAX_STATE_MEMBERS) break
    length += 1 + member.length
  }
  return members.length > 0 ? toTraceState(members) : undefined
}

function toTraceState(members: string[]): TraceState {
  const without = (key: string) => members.filter((member) => !member.startsWith(`${key}=`))
  return {
    get: (key) => members.find((member) => member.startsWith(`${key}=`))?.slice(key.length + 1),
    set(key, value) {
      const member = `${key}=${value}`
      const changed = STATE_MEMBER.test(member) && parseTraceState([member, ...without(key)].join())
      return changed || this
    },
    unset: (key) => toTraceState(without(key)),
    serialize: () => members.join(),
  }
}

function extractBaggage(context: Context, list: string): Context {
  const entries: [string, BaggageEntry][] = []
  let length = -1
  for (const member of list.split(',')) {
    length += 1 + member.length
    if (length > MAX_BAGGAGE_LENGTH) break
    const entry = parseMember(member)
    if (entry && entries.push(entry) === MAX_BAGGAGE_MEMBERS) break
  }
  if (entries.length === 0) return context
  return propagation.setBaggage(context, propagation.createBaggage(Object.fromEntries(entries)))
}

function parseMember(member: string): [string, BaggageEntry] | undefined {
  const match = /^\s*([^=;\s]+)\s*=([^;]*)(?:;(.*))?$/.exec(member)
  if (!match) return undefined
  const [, key = '', value = '', properties] = match
  try {
    const entry: BaggageEntry = { value: decodeURIComponent(value.trim()) }
    if (properties) entry.metadata = baggageEntryMetadataFromString(properties.trim())
    return [decodeURIComponent(key), entry]
  } catch {
    // Not percent-encoded as it should be.
    return undefined
  }
}

function injectBaggage(baggage: Baggage, headers: Headers): void {
  const members: string[] = []
  let length = -1
  for (const [key, { value, metadata }] of baggage.getAllEntries()) {
    const member = `${encode(key)}=${encode(value)}${metadata ? `;${metadata.toString()}` : ''}`
    // Properties are free text: what no header or list can hold would make the caller's request fail.
    if (!/^[ -+\--~]*$/.test(member) || length + 1 + member.length > MAX_BAGGAGE_LENGTH) continue
    if (members.push(member) === MAX_BAGGAGE_MEMBERS) break
    length += 1 + member.length
  }
  if (members.length > 0) headers.set('baggage', members.join())
}

function encode(text: string): string {
  // Half a surrogate pair can't be encoded.
  return encodeURIComponent(text.toWellFormed())
}

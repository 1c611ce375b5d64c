import { type OtlpEvent, type OtlpSpan, plainAttributes } from '../support/otlp.ts'

/** A span with its children, without what differs from one run or one runtime to the next. */
export interface SpanTree {
  name: string
  kind: string
  /** Whether the parent is a span of another process, or the span has none. */
  parent: 'remote' | 'none' | 'local'
  status: string
  /** The trace flags, and the trace state when there is one. */
  context: string
  attributes: Record<string, unknown>
  events: { name: string; attributes: Record<string, unknown> }[]
  links: number
  dropped: number
  /** In an order of their own: two runtimes need not start concurrent spans in the same one. */
  children: SpanTree[]
}

const KINDS = ['unspecified', 'internal', 'server', 'client', 'producer', 'consumer']
const STATUSES = ['unset', 'ok', 'error']

/** The targets of time, which a busy machine misses anywhere: kept in a tree only where asked for. */
export type TimeTarget = 'request_duration' | 'slow_query'

/**
 * Puts the spans of one trace into trees, one for each local root. Throws where the trace is not sound: an id
 * twice, or times that run backwards. Misses of time targets are left out, but for `slow`.
 */
export function toTrees(spans: OtlpSpan[], { slow }: { slow?: TimeTarget | undefined } = {}): SpanTree[] {
  const ids = new Map(spans.map((span) => [span.spanId, span]))
  if (ids.size !== spans.length) throw new Error('Cannot build a tree: a span id occurs twice')
  for (const span of spans) checkTimes(span, ids.get(span.parentSpanId))
  const roots = spans.filter(({ parentSpanId }) => !ids.has(parentSpanId))
  return roots.map((root) => toTree(root, spans, slow)).toSorted(compare)
}

/** Every span of a tree, parents first. */
export function flatten(tree: SpanTree): SpanTree[] {
  return [tree, ...tree.children.flatMap(flatten)]
}

function toTree(span: OtlpSpan, spans: OtlpSpan[], slow: TimeTarget | undefined): SpanTree {
  const children = spans.filter(({ parentSpanId }) => parentSpanId === span.spanId)
  const isLocal = spans.some(({ spanId }) => spanId === span.parentSpanId)
  return {
    name: span.name,
    kind: KINDS[span.kind] ?? String(span.kind),
    parent: isLocal ? 'local' : span.parentSpanId === '' ? 'none' : 'remote',
    status: [STATUSES[span.status.code], span.status.message].filter(Boolean).join(': '),
    context: [span.flags.toString(16), span.traceState].filter(Boolean).join(' '),
    attributes: withoutTimeTargets(normalise(plainAttributes(span.attributes)), slow),
    events: span.events
      .map(({ name, attributes }) => ({ name, attributes: normalise(plainAttributes(attributes)) }))
      .filter(({ attributes }) => isKept(attributes['watch.target'], slow)),
    links: span.links.length,
    dropped: span.droppedAttributesCount + span.droppedEventsCount + span.droppedLinksCount,
    children: children.map((child) => toTree(child, spans, slow)).toSorted(compare),
  }
}

function withoutTimeTargets(attributes: Record<string, unknown>, slow: TimeTarget | undefined) {
  const { 'watch.missed': missed, ...others } = attributes
  const kept = Array.isArray(missed) ? missed.filter((target) => isKept(target, slow)) : []
  return kept.length > 0 ? { ...others, 'watch.missed': kept } : others
}

function isKept(target: unknown, slow: TimeTarget | undefined): boolean {
  return target === slow || !isTimeTarget(target)
}

function isTimeTarget(target: unknown): target is TimeTarget {
  return target === 'request_duration' || target === 'slow_query'
}

function compare(a: SpanTree, b: SpanTree): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)]
  return left < right ? -1 : Number(left > right)
}

function checkTimes(span: OtlpSpan, parent: OtlpSpan | undefined): void {
  const [start, end] = [BigInt(span.startTimeUnixNano), BigInt(span.endTimeUnixNano)]
  const isInside = ({ timeUnixNano }: OtlpEvent) =>
    BigInt(timeUnixNano) >= start && BigInt(timeUnixNano) <= end
  if (end < start) throw new Error(`Cannot end before the start: ${span.name}`)
  if (parent && start < BigInt(parent.startTimeUnixNano)) {
    throw new Error(`Cannot start before its parent: ${span.name}, ${parent.name}`)
  }
  if (!span.events.every(isInside)) throw new Error(`Cannot have an event outside of it: ${span.name}`)
}

// Where a database is tells the runtimes apart: a file here, a server there.
const DATABASE_PLACE = new Set([
  'db.namespace',
  'db.name',
  'server.address',
  'server.port',
  'net.peer.name',
  'net.peer.port',
])

function normalise(attributes: Record<string, unknown>): Record<string, unknown> {
  const isDatabase = 'db.system.name' in attributes
  const isTime = isTimeTarget(attributes['watch.target'])
  const kept = Object.entries(attributes)
    .filter(([name]) => !(isDatabase && DATABASE_PLACE.has(name)))
    .map(([name, value]) => [name, isTime && name === 'watch.actual' ? '<ms>' : normaliseValue(name, value)])
  return Object.fromEntries(kept.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)))
}

function normaliseValue(name: string, value: unknown): unknown {
  if (name.endsWith('.port')) return '<port>'
  if (name === 'exception.stacktrace') return value === '' ? '' : '<stack>'
  return typeof value === 'string' ? normaliseText(value) : value
}

/** Text without ports, UUIDs and ids of traces. */
export function normaliseText(text: string): string {
  return text
    .replace(/(127\.0\.0\.1|localhost):\d+/g, '$1:<port>')
    .replace(/\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\b/g, '<uuid>')
    .replace(/\b[\da-f]{32}\b/g, '<trace>')
}

import { type Attributes, type HrTime, type Span, SpanKind } from '@opentelemetry/api'

/** What a request should keep to. */
export interface Targets {
  /** Milliseconds for a request that calls no LLM. */
  requestMs: number
  /** Milliseconds for a request that calls one. */
  llmRequestMs: number
  /** Milliseconds for a database query. */
  queryMs: number
  /** How often one query text may not be run: from this count on it is an N+1. */
  repeatedQueries: number
  /** Spans in a trace. */
  spans: number
}

export const defaultTargets: Targets = {
  requestMs: 200,
  llmRequestMs: 3000,
  queryMs: 100,
  repeatedQueries: 5,
  spans: 50,
}

/** A target that was missed: `actual` against `limit`, in `unit`; for queries, which. */
export interface Miss {
  target: 'request_duration' | 'span_count' | 'n_plus_one' | 'slow_query'
  limit: number
  actual: number
  unit: 'ms' | 'spans' | 'queries'
  query?: WatchedSpan
}

/** The part of a ReadableSpan that is looked at. */
export interface WatchedSpan {
  readonly kind: SpanKind
  readonly startTime: HrTime
  readonly endTime: HrTime
  readonly attributes: Attributes
}

const MAX_EVENTS = 10
const TEXT = 'db.query.text'

/**
 * The targets that a finished trace missed. `root` is its local root, `spans` are the other ended spans
 * that were kept, `count` is how many there are in all. Only server spans have a limit on their duration.
 */
export function findMisses(
  root: WatchedSpan,
  spans: readonly WatchedSpan[],
  count: number,
  targets: Targets,
): Miss[] {
  const misses: Miss[] = []
  if (root.kind === SpanKind.SERVER) {
    const isLlm = spans.some(({ attributes }) => 'gen_ai.operation.name' in attributes)
    const limit = isLlm ? targets.llmRequestMs : targets.requestMs
    const actual = durationMs(root)
    if (actual > limit) misses.push({ target: 'request_duration', limit, actual, unit: 'ms' })
  }
  if (count > targets.spans) {
    misses.push({ target: 'span_count', limit: targets.spans, actual: count, unit: 'spans' })
  }
  if (spans.length >= targets.repeatedQueries) addRepeated(misses, spans, targets.repeatedQueries)
  addSlow(misses, root, targets.queryMs)
  for (const span of spans) addSlow(misses, span, targets.queryMs)
  return misses
}

function addRepeated(misses: Miss[], spans: readonly WatchedSpan[], limit: number): void {
  const repeated = new Map<unknown, { query: WatchedSpan; actual: number }>()
  for (const query of spans) {
    const text = query.attributes[TEXT]
    if (text === undefined) continue
    const seen = repeated.get(text)
    if (seen) seen.actual++
    else repeated.set(text, { query, actual: 1 })
  }
  for (const { query, actual } of repeated.values()) {
    if (actual >= limit) misses.push({ target: 'n_plus_one', limit, actual, unit: 'queries', query })
  }
}

function addSlow(misses: Miss[], query: WatchedSpan, limit: number): void {
  if (query.attributes[TEXT] === undefined) return
  const actual = durationMs(query)
  if (actual > limit) misses.push({ target: 'slow_query', limit, actual, unit: 'ms', query })
}

function durationMs({ startTime, endTime }: WatchedSpan): number {
  return (endTime[0] - startTime[0]) * 1e3 + (endTime[1] - startTime[1]) / 1e6
}

/**
 * Writes misses on the local root, for any backend to show: the attribute `watch.missed`, a list of the
 * targets, and an event `watch.missed` for each of the first ten misses. The span must not have ended.
 */
export function applyMisses(span: Span, misses: readonly Miss[]): void {
  if (misses.length === 0) return
  span.setAttribute('watch.missed', [...new Set(misses.map(({ target }) => target))])
  for (const { target, limit, actual, unit, query } of misses.slice(0, MAX_EVENTS)) {
    const event: Attributes = {
      'watch.target': target,
      'watch.limit': limit,
      'watch.actual': Math.round(actual * 100) / 100,
      'watch.unit': unit,
    }
    for (const name of query ? ['db.query.summary', TEXT] : []) event[name] = query?.attributes[name]
    span.addEvent('watch.missed', event)
  }
}

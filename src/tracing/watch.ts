import { hrTimeDuration, hrTimeToMilliseconds } from '@opentelemetry/core'
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

/** The part of a ReadableSpan that is looked at. */
export interface WatchedSpan {
  readonly kind: SpanKind
  readonly startTime: HrTime
  readonly endTime: HrTime
  readonly attributes: Attributes
}

/** A target that was missed, as the attributes of its event; db.query.summary and .text say which query. */
export interface Miss extends Attributes {
  'watch.target': 'request_duration' | 'span_count' | 'n_plus_one' | 'slow_query'
  /** The most that is fine: milliseconds, spans, or runs of one query. */
  'watch.limit': number
  'watch.actual': number
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

  function check(target: Miss['watch.target'], limit: number, actual: number, query?: WatchedSpan): void {
    if (actual <= limit) return
    const miss: Miss = { 'watch.target': target, 'watch.limit': limit, 'watch.actual': actual }
    for (const name of ['db.query.summary', TEXT]) {
      if (query?.attributes[name]) miss[name] = query.attributes[name]
    }
    misses.push(miss)
  }

  if (root.kind === SpanKind.SERVER) {
    const hasLlm = spans.some(({ attributes }) => 'gen_ai.operation.name' in attributes)
    check('request_duration', hasLlm ? targets.llmRequestMs : targets.requestMs, durationMs(root))
  }
  check('span_count', targets.spans, count)
  const queries = [root, ...spans].filter(({ attributes }) => TEXT in attributes)
  if (queries.length >= targets.repeatedQueries) {
    for (const same of Map.groupBy(queries, ({ attributes }) => attributes[TEXT]).values()) {
      check('n_plus_one', targets.repeatedQueries - 1, same.length, same[0])
    }
  }
  for (const query of queries) check('slow_query', targets.queryMs, durationMs(query), query)
  return misses
}

function durationMs({ startTime, endTime }: WatchedSpan): number {
  const ms = hrTimeToMilliseconds(hrTimeDuration(startTime, endTime))
  return Math.round(ms * 1e3) / 1e3
}

/**
 * Writes misses on the local root, for any backend to show: the attribute `watch.missed`, a list of the
 * targets, and an event `watch.missed`, at the time `at`, for each of the first ten misses. The span must not
 * have ended.
 */
export function applyMisses(span: Span, misses: readonly Miss[], at: HrTime): void {
  if (misses.length === 0) return
  span.setAttribute('watch.missed', [...new Set(misses.map((miss) => miss['watch.target']))])
  for (const miss of misses.slice(0, MAX_EVENTS)) span.addEvent('watch.missed', miss, at)
}

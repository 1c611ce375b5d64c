import { type Attributes, type HrTime, SpanKind } from '@opentelemetry/api'
import { describe, expect, it } from 'vitest'
import {
  applyMisses,
  defaultTargets,
  findMisses,
  type Miss,
  type WatchedSpan,
} from '../../src/tracing/watch.ts'
import { recordSpans } from '../support/spans.ts'

function span(durationMs: number, attributes: Attributes = {}, kind = SpanKind.INTERNAL): WatchedSpan {
  const startTime: HrTime = [1_700_000_000, 999_500_000]
  const endNanos = 999_500_000 + durationMs * 1e6
  const endTime: HrTime = [1_700_000_000 + Math.floor(endNanos / 1e9), endNanos % 1e9]
  return { kind, attributes, startTime, endTime }
}

const request = (durationMs: number) => span(durationMs, {}, SpanKind.SERVER)
const query = (text: string, durationMs = 1) =>
  span(durationMs, { 'db.query.text': text, 'db.query.summary': `SELECT ${text}` }, SpanKind.CLIENT)

function misses(root: WatchedSpan, spans: WatchedSpan[], count = spans.length + 1): Miss[] {
  return findMisses(root, spans, count, defaultTargets)
}

describe('findMisses', () => {
  it('finds none in a trace that keeps to every target, up to its limits', () => {
    const spans = [query('a', 100), query('b'), query('b'), query('b'), query('b')]
    expect(misses(request(200), spans, 50)).toEqual([])
    expect(misses(request(0), [])).toEqual([])
  })

  it('finds a request that took too long, over the turn of a second', () => {
    expect(misses(request(700.25), [])).toEqual([
      { 'watch.target': 'request_duration', 'watch.limit': 200, 'watch.actual': 700.25 },
    ])
  })

  it('gives a request that calls an LLM more time', () => {
    const chat = span(1500, { 'gen_ai.operation.name': 'chat' })
    expect(misses(request(2999), [chat])).toEqual([])
    expect(misses(request(3001), [chat])).toMatchObject([{ 'watch.limit': 3000, 'watch.actual': 3001 }])
  })

  it('has no limit on the duration of a root that is not a request', () => {
    expect(misses(span(60_000), [])).toEqual([])
  })

  it('finds each slow query and says which', () => {
    expect(misses(request(1), [query('a', 100.5), query('b', 100), query('c', 250)])).toEqual([
      {
        'watch.target': 'slow_query',
        'watch.limit': 100,
        'watch.actual': 100.5,
        'db.query.summary': 'SELECT a',
        'db.query.text': 'a',
      },
      {
        'watch.target': 'slow_query',
        'watch.limit': 100,
        'watch.actual': 250,
        'db.query.summary': 'SELECT c',
        'db.query.text': 'c',
      },
    ])
  })

  it('finds a slow query that is a trace of its own', () => {
    expect(misses(query('a', 500), [])).toMatchObject([{ 'watch.target': 'slow_query', 'watch.actual': 500 }])
  })

  it('finds the same query text five times, and no other repetition', () => {
    const spans = [1, 2, 3, 4, 5, 6].flatMap((n) => [query('same'), query(`other ${n}`), span(1)])
    expect(misses(request(1), spans)).toEqual([
      {
        'watch.target': 'n_plus_one',
        'watch.limit': 4,
        'watch.actual': 6,
        'db.query.summary': 'SELECT same',
        'db.query.text': 'same',
      },
    ])
  })

  it('counts every span of the trace, kept or not', () => {
    expect(misses(request(1), [], 51)).toEqual([
      { 'watch.target': 'span_count', 'watch.limit': 50, 'watch.actual': 51 },
    ])
  })

  it('takes other targets', () => {
    const strict = { requestMs: 1, llmRequestMs: 1, queryMs: 1, repeatedQueries: 2, spans: 1 }
    const found = findMisses(request(2), [query('a', 2), query('a', 2)], 3, strict)
    expect(found.map((miss) => miss['watch.target'])).toEqual([
      'request_duration',
      'span_count',
      'n_plus_one',
      'slow_query',
      'slow_query',
    ])
  })

  it('leaves out what a query span does not say', () => {
    const bare = span(500, { 'db.query.text': 'a' })
    expect(Object.keys(misses(request(1), [bare])[0] ?? {})).not.toContain('db.query.summary')
  })
})

describe('applyMisses', () => {
  it('marks the span with an attribute and an event for each miss', () => {
    const { tracer, ended } = recordSpans()
    const root = tracer.startSpan('GET')
    const found = misses(request(300), [query('a', 200), query('b', 300)])
    applyMisses(root, found, [9, 5])
    root.end()
    expect(ended()[0]?.attributes).toEqual({ 'watch.missed': ['request_duration', 'slow_query'] })
    expect(ended()[0]?.events.map(({ name, attributes, time }) => ({ name, attributes, time }))).toEqual(
      found.map((attributes) => ({ name: 'watch.missed', attributes, time: [9, 5] })),
    )
  })

  it('adds ten events at most, and names every target all the same', () => {
    const { tracer, ended } = recordSpans()
    const root = tracer.startSpan('GET')
    const slow = Array.from({ length: 30 }, (_, n) => query(`${n}`, 200))
    const repeated = Array.from({ length: 5 }, () => query('same'))
    applyMisses(root, misses(request(1), [...slow, ...repeated]), [9, 5])
    root.end()
    expect(ended()[0]?.events).toHaveLength(10)
    expect(ended()[0]?.attributes['watch.missed']).toEqual(['n_plus_one', 'slow_query'])
  })

  it('leaves a span without misses alone', () => {
    const { tracer, ended } = recordSpans()
    const root = tracer.startSpan('GET')
    applyMisses(root, [], [9, 5])
    root.end()
    expect(ended()[0]?.attributes).toEqual({})
    expect(ended()[0]?.events).toEqual([])
  })
})

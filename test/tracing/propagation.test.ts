import { type Context, ROOT_CONTEXT, trace } from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { describe, expect, it } from 'vitest'
import { createPropagator } from '../../src/tracing/propagation.ts'

const propagator = createPropagator(['tracecontext', 'baggage'])
const TRACE = '0af7651916cd43dd8448eb211c80319c'
const SPAN = 'b7ad6b7169203331'
const PARENT = `00-${TRACE}-${SPAN}-01`

function extract(headers: Record<string, string>): Context {
  return propagator.extract(ROOT_CONTEXT, new Headers(headers))
}

function inject(context: Context, headers = new Headers()): Record<string, string> {
  propagator.inject(context, headers)
  return Object.fromEntries(headers)
}

const headersGetter = {
  get: (carrier: Headers, key: string) => carrier.get(key) ?? undefined,
  keys: (carrier: Headers) => [...carrier.keys()],
}

describe('trace context', () => {
  const official = new W3CTraceContextPropagator()

  it.each([
    ['sampled', PARENT],
    ['not sampled', `00-${TRACE}-${SPAN}-00`],
    ['with the random flag', `00-${TRACE}-${SPAN}-03`],
    ['of a later version', `01-${TRACE}-${SPAN}-01`],
    ['of a later version with more fields', `cc-${TRACE}-${SPAN}-01-what-the-future-holds`],
    ['of a later version with an empty field', `cc-${TRACE}-${SPAN}-01-`],
    ['of a later version with trailing garbage', `cc-${TRACE}-${SPAN}-01.what`],
    ['of version 00 with more fields', `${PARENT}-more`],
    ['of version 00 with a trailing dash', `${PARENT}-`],
    ['of the forbidden version', `ff-${TRACE}-${SPAN}-01`],
    ['with an all-zero trace id', `00-${'0'.repeat(32)}-${SPAN}-01`],
    ['with an all-zero span id', `00-${TRACE}-${'0'.repeat(16)}-01`],
    ['in upper case', PARENT.toUpperCase()],
    ['with a trace id that is too short', `00-${TRACE.slice(1)}-${SPAN}-01`],
    ['with a span id that is too long', `00-${TRACE}-${SPAN}0-01`],
    ['with flags of one digit', `00-${TRACE}-${SPAN}-1`],
    ['with flags that are no hex', `00-${TRACE}-${SPAN}-0x`],
    ['without flags', `00-${TRACE}-${SPAN}`],
    ['sent twice', `${PARENT}, ${PARENT}`],
    ['that is garbage', 'garbage'],
    ['that is empty', ''],
  ])('takes a traceparent %s as the official propagator does', (_, traceparent) => {
    const headers = new Headers({ traceparent })
    const expected = trace.getSpanContext(official.extract(ROOT_CONTEXT, headers, headersGetter))
    expect(trace.getSpanContext(propagator.extract(ROOT_CONTEXT, headers))).toEqual(expected)
  })

  it.each([
    ['usual', 'rojo=00f067aa0ba902b7,congo=t61rcWkgMzE'],
    ['with spaces around its members', 'a=1 ,\tb=2'],
    ['of a tenant', 'fw529a3039@dt=FfhQ,a=1'],
    ['with empty members', 'a=1,,b=2,'],
    ['that is not valid', 'A=1,b,=3,c=1=2'],
    ['of 512 characters', `a=${'x'.repeat(510)}`],
  ])('passes on a tracestate %s exactly as it came in', (_, tracestate) => {
    expect(inject(extract({ traceparent: PARENT, tracestate }))).toEqual({ traceparent: PARENT, tracestate })
  })

  it.each(['', `a=${'x'.repeat(511)}`])('leaves out a tracestate that is empty or too long', (tracestate) => {
    expect(inject(extract({ traceparent: PARENT, tracestate }))).toEqual({ traceparent: PARENT })
  })

  it('lets a tracestate be read and changed', () => {
    const state = trace.getSpanContext(extract({ traceparent: PARENT, tracestate: 'a=1, b=2' }))?.traceState
    expect(state?.get('b')).toBe('2')
    expect(state?.get('c')).toBeUndefined()
    expect(state?.set('b', '3').serialize()).toBe('b=3,a=1')
    expect(state?.set('c', '3').serialize()).toBe('c=3,a=1,b=2')
    expect(state?.unset('a').serialize()).toBe('b=2')
    expect(state?.serialize()).toBe('a=1, b=2')
  })

  it('is remote when it came in, and goes out as it came in', () => {
    const context = extract({ traceparent: PARENT, tracestate: 'a=1' })
    expect(trace.getSpanContext(context)?.isRemote).toBe(true)
    expect(inject(context)).toEqual({ traceparent: PARENT, tracestate: 'a=1' })
  })

  it('passes on no flag that it does not know', () => {
    expect(inject(extract({ traceparent: `00-${TRACE}-${SPAN}-ff` })).traceparent).toBe(
      `00-${TRACE}-${SPAN}-03`,
    )
  })

  it('replaces the headers that a caller passed on from another trace', () => {
    const stale = new Headers({ traceparent: 'stale', tracestate: 'stale=1' })
    expect(inject(extract({ traceparent: PARENT }), stale)).toEqual({ traceparent: PARENT })
  })

  it('ignores a tracestate without a valid traceparent', () => {
    expect(extract({ traceparent: 'garbage', tracestate: 'a=1' })).toBe(ROOT_CONTEXT)
    expect(extract({ tracestate: 'a=1' })).toBe(ROOT_CONTEXT)
  })

  it('injects nothing for a span that is not valid', () => {
    const context = trace.setSpanContext(ROOT_CONTEXT, {
      traceId: '0'.repeat(32),
      spanId: SPAN,
      traceFlags: 1,
    })
    expect(inject(context)).toEqual({})
  })
})

describe('baggage', () => {
  it.each([
    ['usual', 'userId=alice,serverNode=DF%2028,isProduction=false'],
    ['with properties', 'key1=value1;property1;property2, key2 = value2, key3=value3; p=v'],
    ['that is garbage', 'garbage,=1,a=%zz'],
    ['of 8192 characters', `a=${'x'.repeat(8190)}`],
  ])('%s goes out exactly as it came in', (_, baggage) => {
    expect(inject(extract({ baggage }))).toEqual({ baggage })
  })

  it.each(['', `a=${'x'.repeat(8191)}`])('is left out when it is empty or too long', (baggage) => {
    expect(extract({ baggage })).toBe(ROOT_CONTEXT)
  })
})

describe('createPropagator', () => {
  it('gives back the very context when the headers carry nothing', () => {
    expect(extract({ 'content-type': 'text/plain' })).toBe(ROOT_CONTEXT)
  })

  it('carries only what it was asked to', () => {
    const headers = new Headers({ traceparent: PARENT, baggage: 'a=1' })
    for (const names of [['tracecontext'], ['baggage'], []] as const) {
      const some = createPropagator([...names])
      const out = new Headers()
      some.inject(some.extract(ROOT_CONTEXT, headers), out)
      expect([...out.keys()]).toEqual(names.map((name) => (name === 'baggage' ? 'baggage' : 'traceparent')))
    }
  })
})

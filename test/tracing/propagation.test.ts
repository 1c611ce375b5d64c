import {
  type Baggage,
  baggageEntryMetadataFromString,
  type Context,
  propagation,
  ROOT_CONTEXT,
  trace,
} from '@opentelemetry/api'
import { W3CBaggagePropagator, W3CTraceContextPropagator } from '@opentelemetry/core'
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

function baggageOf(context: Context): Record<string, string> {
  const entries = propagation.getBaggage(context)?.getAllEntries() ?? []
  return Object.fromEntries(
    entries.map(([key, { value, metadata }]) => [key, value + (metadata ? `;${metadata.toString()}` : '')]),
  )
}

function withBaggage(baggage: Baggage | undefined): Context {
  return baggage ? propagation.setBaggage(ROOT_CONTEXT, baggage) : ROOT_CONTEXT
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
    ['with spaces around its members', ' a=1 ,\tb=2 '],
    ['of a tenant', 'fw529a3039@dt=FfhQ,a=1'],
    ['that is empty', ''],
    ['with empty members', 'a=1,,b=2,'],
    ['with members without a value', 'a,b=2,=3,c='],
    ['with keys in upper case', 'A=1,b=2'],
    ['with an equals sign in a value', 'a=1=2,b=3'],
    ['with 40 members', Array.from({ length: 40 }, (_, i) => `k${i}=${i}`).join()],
    ['of 600 characters', Array.from({ length: 6 }, (_, i) => `k${i}=${'x'.repeat(97)}`).join()],
    ['of one member that is too long', `a=${'x'.repeat(600)}`],
  ])('passes on a tracestate %s as the official propagator does', (_, tracestate) => {
    const headers = new Headers({ traceparent: PARENT, tracestate })
    const context = official.extract(ROOT_CONTEXT, headers, headersGetter)
    const expected = trace.getSpanContext(context)?.traceState?.serialize() ?? ''
    expect(inject(extract({ traceparent: PARENT, tracestate })).tracestate ?? '').toBe(expected)
  })

  it('lets a tracestate be read and changed', () => {
    const state = trace.getSpanContext(extract({ traceparent: PARENT, tracestate: 'a=1,b=2' }))?.traceState
    expect(state?.get('b')).toBe('2')
    expect(state?.get('c')).toBeUndefined()
    expect(state?.set('b', '3').serialize()).toBe('b=3,a=1')
    expect(state?.set('c', '3').serialize()).toBe('c=3,a=1,b=2')
    expect(state?.set('Not valid', '3').serialize()).toBe('a=1,b=2')
    expect(state?.unset('a').serialize()).toBe('b=2')
    expect(state?.serialize()).toBe('a=1,b=2')
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
  const official = new W3CBaggagePropagator()

  it.each([
    ['usual', 'userId=alice,serverNode=DF%2028,isProduction=false'],
    [
      'with properties',
      'key1=value1;property1;property2, key2 = value2, key3=value3; propertyKey=propertyValue',
    ],
    ['with spaces', '  a  =  1  ,  b=2  '],
    ['with an equals sign in a value', 'a=1=2'],
    ['percent-encoded', 'na%20me=%D1%84%F0%9F%98%80'],
    ['with a malformed escape', 'a=%zz,b=2'],
    ['with members that are none', 'a,=1,;x,b=2'],
    ['with a key twice', 'a=1,a=2'],
    ['that is empty', ''],
    ['that is garbage', 'garbage'],
  ])('%s is read as the official propagator does', (_, baggage) => {
    const headers = new Headers({ baggage })
    const expected = baggageOf(official.extract(ROOT_CONTEXT, headers, headersGetter))
    expect(baggageOf(propagator.extract(ROOT_CONTEXT, headers))).toEqual(expected)
  })

  it('goes out as it came in', () => {
    const baggage = 'userId=alice,serverNode=DF%2028,a=1;p=q'
    expect(inject(extract({ baggage }))).toEqual({ baggage })
  })

  it('that the API made goes out, too', () => {
    const made = propagation.createBaggage({ ключ: { value: 'a b,c' } })
    expect(inject(withBaggage(made))).toEqual({
      baggage: '%D0%BA%D0%BB%D1%8E%D1%87=a%20b%2Cc',
    })
  })

  it('can be changed without changing what came in', () => {
    const baggage = propagation.getBaggage(extract({ baggage: 'a=1,b=2,c=3' }))
    expect(baggage?.getEntry('b')?.value).toBe('2')
    expect(baggage?.getEntry('x')).toBeUndefined()
    const changed = [
      baggage?.setEntry('b', { value: '9' }),
      baggage?.removeEntry('b'),
      baggage?.removeEntries('a', 'b'),
      baggage?.clear(),
      baggage,
    ]
    expect(changed.map((each) => inject(withBaggage(each)).baggage)).toEqual([
      'a=1,b=9,c=3',
      'a=1,c=3',
      'c=3',
      undefined,
      'a=1,b=2,c=3',
    ])
  })

  it('has at most 180 members, coming in and going out', () => {
    const members = Array.from({ length: 200 }, (_, i) => `k${i}=v`)
    const context = extract({ baggage: members.join() })
    expect(Object.keys(baggageOf(context))).toHaveLength(180)
    const made = propagation.createBaggage(
      Object.fromEntries(members.map((member) => [member.slice(0, -2), { value: 'v' }])),
    )
    expect(inject(withBaggage(made)).baggage).toBe(members.slice(0, 180).join())
  })

  it('has at most 8192 characters, coming in and going out', () => {
    const members = Array.from({ length: 100 }, (_, i) => `k${i}=${'x'.repeat(100)}`)
    const context = extract({ baggage: members.join() })
    const out = inject(context).baggage ?? ''
    expect(out.length).toBeLessThanOrEqual(8192)
    expect(out.split(',').length).toBeGreaterThan(70)
    const made = propagation.createBaggage({ big: { value: 'x'.repeat(9000) }, small: { value: '1' } })
    expect(inject(withBaggage(made)).baggage).toBe('small=1')
  })

  it('never makes a request fail, whatever a caller put into it', () => {
    const made = propagation.createBaggage({
      half: { value: '\ud800' },
      lines: { value: 'a\r\nb' },
      list: { value: 'x', metadata: baggageEntryMetadataFromString('a,b\r\n') },
    })
    expect(inject(withBaggage(made)).baggage).toBe('half=%EF%BF%BD,lines=a%0D%0Ab')
  })

  it('keeps keys that are names of Object.prototype', () => {
    expect(inject(extract({ baggage: '__proto__=1,constructor=2' })).baggage).toBe(
      '__proto__=1,constructor=2',
    )
  })
})

describe('createPropagator', () => {
  it('gives back the very context when the headers carry nothing', () => {
    expect(extract({ 'content-type': 'text/plain' })).toBe(ROOT_CONTEXT)
  })

  it('carries only what it was asked to', () => {
    const headers = new Headers({ traceparent: PARENT, baggage: 'a=1' })
    const all = propagator.extract(ROOT_CONTEXT, headers)
    for (const names of [['tracecontext'], ['baggage'], []] as const) {
      const some = createPropagator([...names])
      const context = some.extract(ROOT_CONTEXT, headers)
      expect(trace.getSpanContext(context) !== undefined).toBe(names[0] === 'tracecontext')
      expect(propagation.getBaggage(context) !== undefined).toBe(names[0] === 'baggage')
      const out = new Headers()
      some.inject(all, out)
      expect([...out.keys()]).toEqual(names.map((name) => (name === 'baggage' ? 'baggage' : 'traceparent')))
    }
  })
})

import { ROOT_CONTEXT, SpanKind, trace } from '@opentelemetry/api'
import { SamplingDecision } from '@opentelemetry/sdk-trace-base'
import { describe, expect, it } from 'vitest'
import type { SamplerName } from '../../src/tracing/config.ts'
import { createSampler } from '../../src/tracing/sampler.ts'

const TRACE = '0af7651916cd43dd8448eb211c80319c'

function isSampled(
  name: SamplerName,
  ratio: number,
  parent?: { sampled: boolean; isRemote: boolean },
): boolean {
  const context = parent
    ? trace.setSpanContext(ROOT_CONTEXT, {
        traceId: TRACE,
        spanId: 'b7ad6b7169203331',
        traceFlags: Number(parent.sampled),
        isRemote: parent.isRemote,
      })
    : ROOT_CONTEXT
  const { decision } = createSampler({ name, ratio }).shouldSample(
    context,
    TRACE,
    'GET',
    SpanKind.SERVER,
    {},
    [],
  )
  return decision === SamplingDecision.RECORD_AND_SAMPLED
}

describe('createSampler', () => {
  it.each<[SamplerName, number, boolean, boolean, boolean]>([
    // name, ratio: decision without a parent, below a sampled one, below one that is not
    ['always_on', 1, true, true, true],
    ['always_off', 1, false, false, false],
    ['traceidratio', 1, true, true, true],
    ['traceidratio', 0, false, false, false],
    ['parentbased_always_on', 1, true, true, false],
    ['parentbased_always_off', 1, false, true, false],
    ['parentbased_traceidratio', 1, true, true, false],
    ['parentbased_traceidratio', 0, false, true, false],
  ])(
    '%s with ratio %d decides by itself and by its parent',
    (name, ratio, alone, belowSampled, belowOther) => {
      expect(isSampled(name, ratio)).toBe(alone)
      for (const isRemote of [true, false]) {
        expect(isSampled(name, ratio, { sampled: true, isRemote })).toBe(belowSampled)
        expect(isSampled(name, ratio, { sampled: false, isRemote })).toBe(belowOther)
      }
    },
  )

  it('samples about the share of traces that the ratio says, and the same ones every time', () => {
    const sampler = createSampler({ name: 'traceidratio', ratio: 0.25 })
    const ids = Array.from({ length: 2000 }, (_, i) => {
      const part = Math.imul(i + 1, 2654435761) >>> 0
      return part.toString(16).padStart(8, '0') + TRACE.slice(8)
    })
    const decide = () =>
      ids.map((id) => sampler.shouldSample(ROOT_CONTEXT, id, 'GET', SpanKind.SERVER, {}, []).decision)
    const sampled = decide().filter((decision) => decision === SamplingDecision.RECORD_AND_SAMPLED)
    expect(sampled.length / ids.length).toBeCloseTo(0.25, 1)
    expect(decide()).toEqual(decide())
  })
})

import { afterEach, describe, expect, it, vi } from 'vitest'
import { createStartRefiner } from '../../src/tracing/precise-time.ts'
import type { HrTime } from '@opentelemetry/api'

const toMs = ([seconds, nanos]: HrTime) => seconds * 1e3 + nanos / 1e6
const wholeMs = (ms: number): HrTime => [Math.floor(ms / 1e3), (ms % 1e3) * 1e6]

afterEach(() => vi.restoreAllMocks())

/** The refined start of a span that begins now. */
function startNow(refine: ReturnType<typeof createStartRefiner>): number {
  for (;;) {
    const now = Date.now()
    const span = { startTime: wholeMs(now) }
    refine(span)
    // A process that was paused in between asks about a time that has passed.
    if (Date.now() - now <= 1) return toMs(span.startTime)
  }
}

describe('the start of a span', () => {
  it('is never after the start of one that began later, however close', () => {
    const refine = createStartRefiner()
    const starts = Array.from({ length: 2000 }, () => startNow(refine))
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    expect(starts.some((start) => start % 1 !== 0)).toBe(true)
  })

  it('is never before one that was given out, where the clock ticks backwards, until the clock is set', () => {
    const ticks = [10, 12, 11, 12, 13, 5_000_000, 14]
    let ms = 0
    const clock = () => 1_800_000_000_000 + ms
    vi.spyOn(Date, 'now').mockImplementation(clock)
    vi.spyOn(performance, 'now').mockImplementation(clock)
    const refine = createStartRefiner()
    const starts = ticks.map((tick) => {
      ms = tick
      const span = { startTime: wholeMs(clock()) }
      refine(span)
      return toMs(span.startTime) - 1_800_000_000_000
    })
    expect(starts).toEqual([10, 12, 12, 12, 13, 5_000_000, 14])
  })

  it('is not moved by times that callers chose for other spans', () => {
    const refine = createStartRefiner()
    const starts = Array.from({ length: 500 }, () => {
      refine({ startTime: wholeMs(Date.now() - 60_000) })
      refine({ startTime: [1_700_000_000, 123_456_789] })
      return startNow(refine)
    })
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })

  it('stays as it is when the caller chose it', () => {
    const refine = createStartRefiner()
    const early = { startTime: wholeMs(Date.now() - 60_000) }
    const fractional = { startTime: [1_700_000_000, 123_456_789] as HrTime }
    const before = [early.startTime, fractional.startTime]
    refine(early)
    refine(fractional)
    expect([early.startTime, fractional.startTime]).toEqual(before)
  })
})

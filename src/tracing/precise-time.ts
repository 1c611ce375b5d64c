import type { HrTime } from '@opentelemetry/api'
import { hrTimeToMilliseconds, millisToHrTime } from '@opentelemetry/core'

/**
 * Gives a span's start back the microseconds that the SDK rounds away.
 *
 * The SDK takes a start from Date.now(), in whole milliseconds, so a child can seem to begin before its
 * parent. It measures ends and events from the start with the monotonic clock, so they become exact too.
 * A start that the caller chose (not a whole millisecond, or not now) stays as it is.
 */
export function createStartRefiner(): (span: { startTime: HrTime }) => void {
  let origin = Date.now() - performance.now()
  let last = 0
  return function refineStart(span) {
    const roundedMs = hrTimeToMilliseconds(span.startTime)
    const isNow = (ms: number) => roundedMs % 1 === 0 && Math.abs(ms - roundedMs) <= 2
    let preciseMs = origin + performance.now()
    if (!isNow(preciseMs)) {
      preciseMs = Date.now()
      // The caller's own time must not move the origin: that would set later starts back.
      if (!isNow(preciseMs)) return
      // The wall clock was set, or the machine slept.
      origin = preciseMs - performance.now()
    }
    // A clock may tick backwards, and no child begins before its parent; a whole second back, it was set.
    last = last - preciseMs < 1e3 ? Math.max(last, preciseMs) : preciseMs
    span.startTime = millisToHrTime(last)
  }
}

import type { HrTime } from '@opentelemetry/api'

/**
 * Gives a span's start back the microseconds that the SDK rounds away.
 *
 * The SDK takes a start from Date.now(), in whole milliseconds, so a child can seem to begin before its
 * parent. It measures ends and events from the start with the monotonic clock, so they become exact too.
 * A start that the caller chose (not a whole millisecond, or not now) stays as it is.
 */
export function createStartRefiner(): (span: { startTime: HrTime }) => void {
  let origin = Date.now() - performance.now()
  return function refineStart(span) {
    const [seconds, nanos] = span.startTime
    const roundedMs = seconds * 1e3 + nanos / 1e6
    const isNow = (ms: number) => nanos % 1e6 === 0 && Math.abs(ms - roundedMs) <= 2
    let preciseMs = origin + performance.now()
    if (!isNow(preciseMs)) {
      preciseMs = Date.now()
      // The caller's own time must not move the origin: that would set later starts back.
      if (!isNow(preciseMs)) return
      // The wall clock was set, or the machine slept.
      origin = preciseMs - performance.now()
    }
    const wholeSeconds = Math.floor(preciseMs / 1e3)
    span.startTime = [wholeSeconds, Math.round((preciseMs - wholeSeconds * 1e3) * 1e6)]
  }
}

import { expect, it } from 'vitest'
import { systemClock } from '../../src/tracing/clock.ts'

it('tells the time in milliseconds since 1970', () => {
  const before = Date.now()
  const now = systemClock.now()
  expect(now).toBeGreaterThanOrEqual(before)
  expect(now).toBeLessThanOrEqual(Date.now())
})

it('sleeps until its time has come', async () => {
  const order: number[] = []
  const sleeps = [40, 1, 20].map(async (ms) => {
    await systemClock.sleep(ms)
    order.push(ms)
  })
  await Promise.all(sleeps)
  expect(order).toEqual([1, 20, 40])
})

it('wakes up as soon as the signal is aborted, and leaves no timer behind', async () => {
  const controller = new AbortController()
  const before = countTimers()
  const sleeps = Array.from({ length: 50 }, () => systemClock.sleep(60_000, controller.signal))
  expect(countTimers() - before).toBeGreaterThanOrEqual(50)
  controller.abort()
  await Promise.all(sleeps)
  // The test runner has timers too.
  expect(countTimers() - before).toBeLessThan(25)
  await systemClock.sleep(60_000, controller.signal)
})

function countTimers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
}

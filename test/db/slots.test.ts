import { describe, expect, it } from 'vitest'
import { createSlots } from '../../src/db/slots.ts'

const never = () => new Promise<never>(() => {})
const patient = new AbortController().signal

describe('createSlots', () => {
  it('gives a slot back, however its use ends', async () => {
    const slots = createSlots({ max: 1, maxAgeMs: 60_000 })
    await expect(slots.run(() => Promise.reject(new Error('failed')), patient)).rejects.toThrow('failed')
    expect(await slots.run(async () => 1, patient)).toBe(1)
  })

  it.each([1, 3])('are used by %i at once and no more', async (max) => {
    const slots = createSlots({ max, maxAgeMs: 60_000 })
    let running = 0
    let most = 0
    const use = async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 1))
      running--
    }
    await Promise.all(Array.from({ length: 30 }, () => slots.run(use, patient)))
    expect(most).toBe(max)
  })

  it('are given in the order of coming', async () => {
    const slots = createSlots({ max: 1, maxAgeMs: 60_000 })
    const order: number[] = []
    const indices = Array.from({ length: 30 }, (_, index) => index)
    await Promise.all(indices.map((index) => slots.run(async () => order.push(index), patient)))
    expect(order).toEqual(indices)
  })

  it('stops waiting for one when it is told to', async () => {
    const slots = createSlots({ max: 1, maxAgeMs: 60_000 })
    void slots.run(never, patient)
    await expect(slots.run(never, AbortSignal.timeout(20))).rejects.toThrow('timeout')
  })

  it('takes back the slot of a request that vanished', async () => {
    const slots = createSlots({ max: 1, maxAgeMs: 30 })
    void slots.run(never, patient)
    expect(await slots.run(async () => 'free', patient)).toBe('free')
  })
})

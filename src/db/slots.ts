import { systemClock } from '../tracing/index.ts'

/** A limit on how many do something at once; see `createSlots`. */
export interface Slots {
  /** Waits for its turn, then uses a slot; rejects when `signal` is aborted before its turn. */
  run<T>(use: () => Promise<T>, signal: AbortSignal): Promise<T>
}

// Those at the head of the queue look often, the others now and then; who has not looked for long is gone.
const MIN_LOOK_MS = 1
const MAX_LOOK_MS = 25
const GONE_MS = 1_000

/**
 * Slots for `max` at once, for the first `max` in the queue. Whoever waits looks by a timer of its own: on Workers what one
 * request resolves, another must not wait for. There a request can also vanish at any time, with its slot, which is
 * free again after `maxAgeMs`, or with its place in the queue.
 */
export function createSlots({ max, maxAgeMs }: { max: number; maxAgeMs: number }): Slots {
  const taken = new Set<{ since: number }>()
  const queue = new Set<{ seenAt: number }>()

  function countFree(): number {
    if (taken.size >= max) dropWhile(taken, ({ since }) => Date.now() - since >= maxAgeMs)
    return max - taken.size
  }

  async function takeTurn(signal: AbortSignal): Promise<void> {
    const me = { seenAt: Date.now() }
    try {
      for (;;) {
        signal.throwIfAborted()
        me.seenAt = Date.now()
        // Whoever was taken for gone is back, at the end.
        queue.add(me)
        dropWhile(queue, ({ seenAt }) => Date.now() - seenAt >= GONE_MS)
        const ahead = countBefore(queue, me)
        if (ahead < countFree()) return
        await systemClock.sleep(Math.min(MIN_LOOK_MS + ahead, MAX_LOOK_MS))
      }
    } finally {
      queue.delete(me)
    }
  }

  return {
    async run(use, signal) {
      if (queue.size > 0 || countFree() <= 0) await takeTurn(signal)
      const slot = { since: Date.now() }
      taken.add(slot)
      try {
        return await use()
      } finally {
        taken.delete(slot)
      }
    },
  }
}

// A set keeps the order in which its members came.

function dropWhile<T>(members: Set<T>, isGone: (member: T) => boolean): void {
  for (const member of members) {
    if (!isGone(member)) return
    members.delete(member)
  }
}

function countBefore<T>(members: Set<T>, last: T): number {
  let count = 0
  for (const member of members) {
    if (member === last) break
    count++
  }
  return count
}

/** Lets code wait until something that grows meets a condition: an event for each arrival, no polling. */
export interface Arrivals<T> {
  /** Looks again at everything that waits. */
  changed(): void
  /**
   * Resolves with `look()` as soon as `condition` holds of it. Rejects after `timeoutMs` with a message made
   * by `describe`, so that a failing test shows what did arrive.
   */
  wait(condition: (state: T) => boolean, timeoutMs: number, what: string): Promise<T>
}

/** Makes the waiting room for one growing thing, seen through `look`. */
export function createArrivals<T>(look: () => T, describe: (state: T) => string): Arrivals<T> {
  const waiting = new Set<() => void>()
  return {
    changed() {
      for (const check of waiting) check()
    },
    wait(condition, timeoutMs, what) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(check)
          reject(new Error(`Cannot see ${what} within ${timeoutMs} ms: ${describe(look())}`))
        }, timeoutMs)
        const check = () => {
          const state = look()
          if (!condition(state)) return
          waiting.delete(check)
          clearTimeout(timer)
          resolve(state)
        }
        waiting.add(check)
        check()
      })
    },
  }
}

/** Time as the kit sees it; tests put their own in its place. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Resolves after `ms` milliseconds, or as soon as `signal` is aborted; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** The runtime's own clock. A Node process waits for its sleeps, so that a batch on its way is not lost. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', finish)
        resolve()
      }
      const timer = setTimeout(finish, signal?.aborted ? 0 : ms)
      signal?.addEventListener('abort', finish)
    }),
}

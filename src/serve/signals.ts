/** The signals that stop a server, with the exit code of a process they end at once. */
export const signals = { SIGINT: 130, SIGTERM: 143 } as const

// Whoever started us (npm, node --watch, deno task) may pass on a signal that the terminal has sent to all.
const ECHO_MS = 300

/**
 * What to do on a signal: on the first one `stop`, then exit with 0; on a later one, exit with its own code, for
 * somebody has lost patience.
 */
export function stopOnSignal(options: {
  stop: () => Promise<void>
  exit: (code: number) => void
}): (exitCode: number) => Promise<void> {
  let stoppedAt: number | undefined
  return async (exitCode) => {
    if (stoppedAt === undefined) {
      stoppedAt = performance.now()
      await options.stop()
      options.exit(0)
    } else if (performance.now() - stoppedAt > ECHO_MS) {
      options.exit(exitCode)
    }
  }
}

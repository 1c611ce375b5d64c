/** The three platforms. */
export type RuntimeName = 'node' | 'deno' | 'worker'

/** A platform that runs the app for real, with an empty libSQL database of its own. */
export interface Running {
  name: RuntimeName
  /** http://127.0.0.1:<port> */
  url: string
  /** All that it has printed so far. */
  output: () => string
  /** Resolves when what it has printed matches. */
  printed: (pattern: RegExp) => Promise<void>
  /** Stops it as an operator would; the exit code where the process is the app's own. */
  stop: () => Promise<{ exitCode?: number | null }>
}

/** What no runtime starts without. */
export const secretEnv = { JWT_SECRET: 'the-secret-of-a-test-has-32-characters' }

/** A platform that can be started. */
export interface Runtime {
  name: RuntimeName
  /**
   * Starts an entry (a path in the project; the one with probes by default) with these variables and nothing
   * else of the environment.
   */
  start: (env: Record<string, string>, entry?: string) => Promise<Running>
}

import { LibsqlError } from '@libsql/client'
import { UNREACHABLE } from './failure.ts'
import { createSlots } from './slots.ts'

/**
 * The fetch that libSQL's HTTP client gets: bounded in time and in how many are under way, and with one kind of
 * error for a server that can't be reached, where each runtime has its own.
 */
export function createDatabaseFetch(options: {
  fetch: typeof fetch
  /** For one call, the wait for its turn included. */
  timeoutMs: number
  /** A libSQL server slows down under more, until it stands still. */
  maxInFlight: number
}): typeof fetch {
  const { timeoutMs, maxInFlight } = options
  const slots = createSlots({ max: maxInFlight, maxAgeMs: timeoutMs })
  return async function databaseFetch(input, init) {
    const request = new Request(input, init)
    const signal = AbortSignal.timeout(timeoutMs)
    try {
      return await slots.run(async () => {
        const response = await options.fetch(request, { signal })
        // Read here, so that a connection lost half way is the same kind of error.
        return new Response(await response.arrayBuffer(), response)
      }, signal)
    } catch (error) {
      throw new LibsqlError('Cannot reach the database', UNREACHABLE, undefined, undefined, toError(error))
    }
  }
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

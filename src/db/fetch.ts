import { LibsqlError } from '@libsql/client'
import { UNREACHABLE } from './failure.ts'

const FIRST_DELAY_MS = 10
const MAX_DELAY_MS = 400

/**
 * The fetch that libSQL's HTTP client gets: bounded in time, with one kind of error for a server that can't be
 * reached (each runtime has its own), and patient with one that is too busy to begin (429: nothing was run yet).
 */
export function createDatabaseFetch(options: { fetch: typeof fetch; timeoutMs: number }): typeof fetch {
  return async function databaseFetch(input, init) {
    const request = new Request(input, init)
    const body = request.body ? await request.arrayBuffer() : null
    const signal = AbortSignal.timeout(options.timeoutMs)
    const { url, method, headers } = request
    const send = () => options.fetch(url, { method, headers, body, signal })
    try {
      let response = await send()
      for (
        let delayMs = FIRST_DELAY_MS;
        response.status === 429;
        delayMs = Math.min(delayMs * 2, MAX_DELAY_MS)
      ) {
        await response.body?.cancel()
        await sleep(delayMs * (0.5 + Math.random()))
        response = await send()
      }
      // Read here, so that a connection lost half way is the same kind of error.
      return new Response(await response.arrayBuffer(), response)
    } catch (error) {
      throw new LibsqlError('Cannot reach the database', UNREACHABLE, undefined, undefined, toError(error))
    }
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

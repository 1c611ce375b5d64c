import { type Client, LibsqlError } from '@libsql/client'
import { type Clock, systemClock } from '../tracing/index.ts'

const FIRST_DELAY_MS = 10
const MAX_DELAY_MS = 400

/**
 * The same client, but one that tries again for `maxMs` when a server was too busy to do anything at all: it refused
 * to begin (429), or somebody else kept writing (SQLITE_BUSY). Only `execute` and `batch`, which happen as a whole or
 * not at all; a transaction's statements build on each other.
 */
export function withPatience(
  client: Client,
  { maxMs, clock = systemClock }: { maxMs: number; clock?: Clock },
): Client {
  return new Proxy(client, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target)
      if (typeof value !== 'function') return value
      const call = (...args: unknown[]): unknown => Reflect.apply(value, target, args)
      if (key !== 'execute' && key !== 'batch') return call
      return (...args: unknown[]) => tryAgain(() => call(...args), maxMs, clock)
    },
  })
}

async function tryAgain(call: () => unknown, maxMs: number, clock: Clock): Promise<unknown> {
  const startedAt = clock.now()
  for (let delayMs = FIRST_DELAY_MS; ; delayMs = Math.min(delayMs * 2, MAX_DELAY_MS)) {
    try {
      return await call()
    } catch (error) {
      if (!isTooBusy(error) || clock.now() - startedAt > maxMs) throw error
    }
    await clock.sleep(delayMs * (0.5 + Math.random()))
  }
}

function isTooBusy(error: unknown): boolean {
  if (!(error instanceof LibsqlError)) return false
  const { code, cause } = error
  return code === 'SQLITE_BUSY' || (cause instanceof Error && 'status' in cause && cause.status === 429)
}

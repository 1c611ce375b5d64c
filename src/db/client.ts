import type { Client, Config as ClientConfig } from '@libsql/client'
import { createDatabaseFetch } from './fetch.ts'
import { withPatience } from './patience.ts'

/** Where the data is. */
export interface DatabaseSettings {
  /** `file:` (Node and Deno), `http:`, `https:` or `libsql:`. */
  url: string
  authToken?: string
}

const BUSY_TIMEOUT_MS = 5_000
const TIMEOUT_MS = 10_000
const MAX_IN_FLIGHT = 6

/** How libSQL's client is to be built for a URL: with the native library for a file, over HTTP for all else. */
export function clientOptions(
  { url, authToken }: DatabaseSettings,
  platformFetch: typeof fetch,
): ClientConfig {
  if (isFileUrl(url)) return { url, timeout: BUSY_TIMEOUT_MS }
  return {
    url,
    ...(authToken !== undefined && { authToken }),
    // The client's own queue would make one request wait for another's promise, which Workers forbid.
    concurrency: Infinity,
    fetch: createDatabaseFetch({ fetch: platformFetch, timeoutMs: TIMEOUT_MS, maxInFlight: MAX_IN_FLIGHT }),
  }
}

/** The client as it is to be used: one of a server's waits its turn, as SQLite itself does on a file. */
export function preparedClient(client: Client, url: string): Client {
  return isFileUrl(url) ? client : withPatience(client, { maxMs: TIMEOUT_MS })
}

/** Whether the database is a file of this machine. */
export function isFileUrl(url: string): boolean {
  return url.startsWith('file:')
}

/** The path of the database file, or undefined where there is none (`:memory:`, a server). */
export function filePath(url: string): string | undefined {
  if (!isFileUrl(url)) return undefined
  const path = url
    .slice('file:'.length)
    .replace(/^\/\/(localhost)?(?=\/)/, '')
    .replace(/\?.*$/, '')
  return path && !path.startsWith(':memory:') ? decodeURIComponent(path) : undefined
}

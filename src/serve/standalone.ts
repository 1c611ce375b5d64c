import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Hono } from 'hono'
import { parseConfig } from '../config.ts'
import { filePath } from '../db/client.ts'
import { databaseErrorCode } from '../db/failure.ts'
import type { PeerAddress } from '../http/client-address.ts'
import { createServices, type Services } from '../services.ts'
import { announce, localUrl } from './announcement.ts'
import { createLogger } from './logger.ts'
import { createPublicFetch } from './public-fetch.ts'
import { withoutTrace } from './without-trace.ts'

/** Makes the app out of its services. */
export type BuildApp = (services: Services) => Pick<Hono, 'fetch'>

/** What a server of our own (Node, Deno) is started with. */
export interface Standalone {
  services: Services
  /** How long a stop waits for the requests that are under way, and then for the last traces. */
  graceMs: number
}

/**
 * Reads the settings and builds the services for a server that stays, in development with `--dev` among its
 * arguments; undefined, once the log says why, where it cannot start.
 */
export function openStandalone(options: {
  args: readonly string[]
  env: Record<string, unknown>
  write: (line: string) => void
  fetch: typeof fetch
  peerAddress: PeerAddress
}): Standalone | undefined {
  const { args, env, write, fetch, peerAddress } = options
  const isDev = args.includes('--dev')
  const { config, warnings, errors } = parseConfig(env, {
    // Whoever develops asks for no visitors from the network.
    host: isDev ? '127.0.0.1' : '0.0.0.0',
    databaseUrl: 'file:data/jobwise.db',
    hasFiles: true,
    isDev,
  })
  const logger = createLogger({
    level: config.logLevel,
    format: isDev ? 'text' : 'json',
    now: Date.now,
    write,
  })
  for (const warning of warnings) logger.warn(warning)
  for (const error of errors) logger.error(error)
  if (errors.length > 0) return undefined
  try {
    const path = filePath(config.database.url)
    if (path !== undefined) mkdirSync(dirname(path), { recursive: true })
    const platform = { env, logger, fetch, fetchPublic: withoutTrace(createPublicFetch()), peerAddress }
    return { services: createServices(config, platform), graceMs: isDev ? 1_000 : 10_000 }
  } catch (error) {
    logger.error(`Cannot open the database of LIBSQL_URL: ${databaseErrorCode(error)}`)
    return undefined
  }
}

/** Brings the database up to date; where that fails, the requests will try again. */
export async function prepare({ prepare, logger }: Services): Promise<void> {
  try {
    await prepare()
  } catch (error) {
    logger.warn(`Cannot use the database yet, requests will try again: ${databaseErrorCode(error)}`)
  }
}

/** Sends the last traces and closes the database, within `graceMs`. */
export async function close({ close, clock, logger }: Services, graceMs: number): Promise<void> {
  const isLate = await Promise.race([close().then(() => false), clock.sleep(graceMs).then(() => true)])
  if (isLate) logger.warn(`Cannot send the last traces within ${graceMs} ms, leaving them`)
}

/** One line for the log. */
export function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ')
}

/** Says where it listens and where its traces go. */
export function announceAt(
  { config, tracing, logger }: Services,
  address: { host: string; port: number },
  fetch: typeof globalThis.fetch,
): Promise<void> {
  return announce({
    url: localUrl(address.host, address.port),
    databaseUrl: config.database.url,
    settings: tracing.settings,
    fetch,
    print: (line) => logger.info(line),
  })
}

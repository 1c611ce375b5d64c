import { type Client, createClient } from '@libsql/client'
import { ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer'
import pkg from '../package.json' with { type: 'json' }
import type { Config } from './config.ts'
import { clientOptions, preparedClient } from './db/client.ts'
import { createMigrator } from './db/migrator.ts'
import type { PeerAddress } from './http/client-address.ts'
import { type Clock, createTracing, type Env, systemClock, type Tracing } from './tracing/index.ts'

/** Lines for the operator. */
export interface Logger {
  debug(message: string): void
  info(message: string): void
  warn(message: string): void
  error(message: string): void
}

/** Everything a request needs, built once for a process or an isolate. */
export interface Services {
  config: Config
  /** The service's version. */
  version: string
  tracing: Tracing
  /** The database as it is, its calls traced. */
  db: Client
  /** The same, brought up to date first by whoever asks first. Rejects when the database fails. */
  database: () => Promise<Client>
  /** Brings the database up to date ahead of the first request, and so outside of every trace. */
  prepare: () => Promise<void>
  /** A fetch whose calls are traced. */
  fetch: typeof fetch
  /** The same for addresses that callers name: it connects to public addresses only. */
  fetchPublic: typeof fetch
  /** The address a request comes from. */
  peerAddress: PeerAddress
  clock: Clock
  logger: Logger
  /** Sends what is left of the traces and closes the database. */
  close: () => Promise<void>
}

/** What the runtime gives. */
export interface Platform {
  /** The OTEL_* variables. */
  env: Env
  logger: Logger
  fetch: typeof fetch
  /** A fetch that connects to public addresses only, where the platform can tell; it follows no redirect. */
  fetchPublic: typeof fetch
  peerAddress: PeerAddress
  clock?: Clock
}

/**
 * Builds the clients; on Workers to be called in the first request, never at global scope.
 *
 * @throws LibsqlError when a database file can't be opened
 */
export function createServices(config: Config, platform: Platform): Services {
  const { env, logger, fetch, fetchPublic, peerAddress, clock = systemClock } = platform
  const { version } = pkg
  const tracing = createTracing({
    env,
    serviceName: 'jobwise-backend',
    serviceVersion: version,
    protobuf: ProtobufTraceSerializer,
    fetch,
    clock,
    logger,
  })
  const { url } = config.database
  // The database gets the platform's own fetch: its calls have spans already.
  const client = preparedClient(createClient(clientOptions(config.database, fetch)), url)
  const db = tracing.libsql(client, { url })
  const migrator = createMigrator({ now: () => clock.now(), url })
  return {
    config,
    version,
    tracing,
    db,
    database: async () => {
      await migrator.ensure(db)
      return db
    },
    prepare: () => migrator.ensure(client),
    fetch: tracing.fetch(),
    fetchPublic: tracing.fetch(fetchPublic),
    peerAddress,
    clock,
    logger,
    async close() {
      await tracing.shutdown()
      client.close()
    },
  }
}

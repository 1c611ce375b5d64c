import {
  INVALID_SPAN_CONTEXT,
  ROOT_CONTEXT,
  type Span,
  type SpanOptions,
  trace,
  type TracerProvider,
} from '@opentelemetry/api'
import type { Client } from '@libsql/client'
import type { MiddlewareHandler } from 'hono'
import { createBuffer } from './buffer.ts'
import { type Clock, systemClock } from './clock.ts'
import { type Env, parseTracingConfig, type TracingSettings } from './config.ts'
import { createConsoleExporter } from './console.ts'
import { withContext } from './context.ts'
import { endWith } from './exception.ts'
import { createOtlpExporter, type Exporter, fromSpanExporter, type Serializer } from './exporter.ts'
import { propagateFetch, traceFetch } from './fetch.ts'
import { traceLibsql } from './libsql.ts'
import { type Capture, propagateRequests, traceRequests } from './middleware.ts'
import { createPropagator } from './propagation.ts'
import { createProvider, type SpanExporter } from './provider.ts'
import { createQueue, type QueueStats } from './queue.ts'
import { createSampler } from './sampler.ts'
import { contextFor } from './tracer.ts'
import { defaultTargets, type Targets } from './watch.ts'

const VERSION = '1.0.0'

/** What `stats()` says: the fate of every span that ended. */
export type TracingStats = { enabled: boolean; openTraces: number } & QueueStats

/** Where messages for the operator go: one line each. */
export interface Logger {
  info(message: string): void
  warn(message: string): void
}

export interface TracingOptions {
  /** OTEL_* variables: process.env, a Worker's env, or a record made of named Deno keys. */
  env?: Env
  /** service.name, unless the environment names the service. */
  serviceName?: string
  /** service.version, unless OTEL_RESOURCE_ATTRIBUTES has one. */
  serviceVersion?: string
  /**
   * The official ProtobufTraceSerializer, for OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf. Handed in, because it
   * is a tenth of the kit in a worker, and most send JSON; without it JSON is what is sent, with a warning.
   */
  protobuf?: Serializer
  /** Takes the spans in place of our OTLP exporter: any official SpanExporter fits. */
  exporter?: SpanExporter
  /** Sends the spans, and is what `tracing.fetch()` wraps. */
  fetch?: typeof fetch
  clock?: Clock
  logger?: Logger
  /** The targets whose misses are marked on the trace. */
  targets?: Partial<Targets>
}

/** The tracing of one service; see `createTracing`. */
export interface Tracing {
  /** Everything that was read from the environment. */
  settings: TracingSettings
  /** For OpenTelemetry libraries that take a provider; absent when tracing is disabled. */
  provider?: TracerProvider
  /** The server span; `app.use(tracing.middleware())` before everything else. */
  middleware(capture?: Capture): MiddlewareHandler
  /** A fetch with client spans that passes the trace on; around `inner` where it is given. */
  fetch(inner?: typeof fetch): typeof fetch
  /** The client with database spans. `url` gives them server.address and db.namespace. */
  libsql(client: Client, options?: { url?: string; namespace?: string }): Client
  /** Runs `fn` in a span of that name; the span fails when `fn` does. */
  span<T>(name: string, fn: (span: Span) => T | Promise<T>, options?: SpanOptions): Promise<T>
  /** Sends what is ready and waits for it, at most OTEL_BSP_EXPORT_TIMEOUT. */
  flush: () => Promise<void>
  /** Flushes for the last time; spans that end later are dropped. */
  shutdown(): Promise<void>
  stats(): TracingStats
}

type Deps = TracingOptions & Required<Pick<TracingOptions, 'fetch' | 'clock' | 'logger'>>

/**
 * Tracing for a Hono app, on Node, Deno and Workers alike, set up by the OTEL_* variables in `env` and nothing
 * else. On Workers call it in the first request, not at global scope.
 *
 * @example
 * const tracing = createTracing({ env: process.env, serviceName: 'shop', serviceVersion: '1.0.0' })
 * app.use(tracing.middleware())
 * const fetch = tracing.fetch()
 * const db = tracing.libsql(createClient({ url }))
 */
export function createTracing(options: TracingOptions = {}): Tracing {
  const { env = {}, serviceName = 'unknown_service', serviceVersion, logger = console } = options
  const { settings, warnings } = parseTracingConfig(env, { serviceName, serviceVersion })
  for (const warning of warnings) logger.warn(warning)
  const deps = {
    // Called as a method of something else, fetch is an illegal invocation in workerd.
    fetch: ((input, init) => fetch(input, init)) as typeof fetch,
    clock: systemClock,
    ...options,
    logger,
  }
  return settings.disabled ? disabledTracing(settings, deps) : activeTracing(settings, deps)
}

/** OTEL_SDK_DISABLED: nothing but propagation is left on the request path. */
function disabledTracing(settings: TracingSettings, { fetch }: Deps): Tracing {
  const propagator = createPropagator(settings.propagators)
  const nothing = async () => {}
  return {
    settings,
    middleware: () => propagateRequests(propagator),
    fetch: (inner = fetch) => propagateFetch(propagator, inner),
    libsql: (client) => client,
    span: async (_name, fn) => fn(trace.wrapSpanContext(INVALID_SPAN_CONTEXT)),
    flush: nothing,
    shutdown: nothing,
    stats: () => ({ enabled: false, ended: 0, exported: 0, dropped: {}, queued: 0, openTraces: 0 }),
  }
}

function activeTracing(settings: TracingSettings, deps: Deps): Tracing {
  const { fetch, clock, logger, targets } = deps
  const { batch } = settings
  const propagator = createPropagator(settings.propagators)
  const warn = (message: string) => logger.warn(message)
  const queue = createQueue({ exporter: chooseExporter(settings, deps), batch, clock, warn })
  const buffer = createBuffer({
    queue,
    targets: { ...defaultTargets, ...targets },
    maxTraces: batch.maxQueueSize,
    oldNames: settings.oldNames,
  })
  const processors = settings.exporter === 'none' ? [] : [buffer]
  const provider = createProvider(settings, createSampler(settings.sampler), processors)
  const tracer = provider.getTracer('hono-tracing', VERSION)
  return {
    settings,
    provider,
    middleware: (capture = {}) =>
      traceRequests({
        tracer,
        propagator,
        base: contextFor(provider, ROOT_CONTEXT),
        capture,
        queue,
      }),
    fetch: (inner = fetch) => traceFetch(tracer, propagator, inner),
    libsql: (client, options) => traceLibsql(client, { tracer, ...options }),
    async span(name, fn, options) {
      const parent = contextFor(provider)
      const span = tracer.startSpan(name, options, parent)
      return endWith(span, () => withContext(trace.setSpan(parent, span), () => fn(span)))
    },
    flush: queue.flush,
    shutdown: () => provider.shutdown(),
    stats: () => ({ enabled: true, ...buffer.stats() }),
  }
}

function chooseExporter({ exporter: kind, otlp, batch }: TracingSettings, deps: Deps): Exporter {
  const { exporter, protobuf, fetch, clock, logger } = deps
  const maxTimeMs = batch.exportTimeoutMs
  const given =
    exporter ?? (kind === 'console' ? createConsoleExporter((text) => logger.info(text)) : undefined)
  if (given) return fromSpanExporter(given, maxTimeMs)
  if (otlp.protocol === 'http/protobuf' && !protobuf) {
    logger.warn('Cannot send http/protobuf: no serializer given')
  }
  return createOtlpExporter({ otlp, maxTimeMs, protobuf, fetch, clock, version: VERSION })
}

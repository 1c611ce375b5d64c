import {
  createEnvReader,
  integer,
  MAX_INTEGER,
  members,
  oneOf,
  type ParseValue,
  ratio,
  type ReadEnv,
  resourceAttributes,
} from './env-reader.ts'
import { readOtlp } from './otlp-settings.ts'

/** The six samplers of the specification (OTEL_TRACES_SAMPLER). */
export type SamplerName =
  | 'always_on'
  | 'always_off'
  | 'traceidratio'
  | 'parentbased_always_on'
  | 'parentbased_always_off'
  | 'parentbased_traceidratio'

/** Every OTEL_* setting of the kit, parsed; plain data. */
export interface TracingSettings {
  disabled: boolean
  /** Resource attributes, service.name and service.version included. */
  resource: Record<string, string>
  sampler: { name: SamplerName; ratio: number }
  exporter: 'otlp' | 'console' | 'none'
  propagators: ('tracecontext' | 'baggage')[]
  otlp: {
    /** The full URL spans are posted to, without userinfo. */
    url: string
    headers: Record<string, string>
    /** Milliseconds for one batch, retries included; 0 means no limit of its own. */
    timeoutMs: number
    compression: 'none' | 'gzip'
    protocol: 'http/json' | 'http/protobuf'
  }
  batch: {
    scheduleDelayMs: number
    /** The longest a batch may take; no limit is written as the longest time a timer takes, 24 days. */
    exportTimeoutMs: number
    maxQueueSize: number
    maxExportBatchSize: number
  }
  limits: {
    attributeCountLimit: number
    attributeValueLengthLimit: number
    eventCountLimit: number
    linkCountLimit: number
    attributePerEventCountLimit: number
    attributePerLinkCountLimit: number
  }
  /** Whether the old attribute names are written beside the stable ones (OTEL_SEMCONV_STABILITY_OPT_IN). */
  oldNames: { http: boolean; database: boolean }
  captureMessageContent: 'NO_CONTENT' | 'SPAN_ONLY' | 'EVENT_ONLY' | 'SPAN_AND_EVENT'
}

/** A record of environment variables: process.env, a Worker's env, or named Deno keys. */
export type Env = Record<string, unknown>

/**
 * Reads every OTEL_* variable that the kit knows, as the specification has it: empty is unset, what can't be read
 * is as if unset, and leaves one warning that names the variable (never a value that may hold a secret).
 *
 * @see https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
 * @example
 * const { settings, warnings } = parseTracingConfig(process.env, { serviceName: 'shop' })
 */
export function parseTracingConfig(
  env: Env,
  defaults: { serviceName: string; serviceVersion?: string | undefined },
): { settings: TracingSettings; warnings: string[] } {
  const { read, warnings } = createEnvReader(env)
  const optIn = read(['OTEL_SEMCONV_STABILITY_OPT_IN'], (text) => members(text.toLowerCase())) ?? []
  const settings: TracingSettings = {
    disabled: read(['OTEL_SDK_DISABLED'], oneOf('true', 'false')) === 'true',
    resource: readResource(read, defaults),
    sampler: readSampler(read),
    exporter: read(['OTEL_TRACES_EXPORTER'], oneOf('otlp', 'console', 'none')) ?? 'otlp',
    propagators: read(['OTEL_PROPAGATORS'], propagatorNames) ?? ['tracecontext', 'baggage'],
    otlp: readOtlp(read),
    batch: readBatch(read),
    limits: readLimits(read),
    oldNames: { http: optIn.includes('http/dup'), database: optIn.includes('database/dup') },
    captureMessageContent:
      read(
        ['OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT'],
        oneOf('NO_CONTENT', 'SPAN_ONLY', 'EVENT_ONLY', 'SPAN_AND_EVENT'),
      ) ?? 'NO_CONTENT',
  }
  return { settings, warnings: [...warnings] }
}

function readResource(read: ReadEnv, defaults: Parameters<typeof parseTracingConfig>[1]) {
  const { serviceName, serviceVersion } = defaults
  const attributes: Record<string, string> = {
    ...(serviceVersion && { 'service.version': serviceVersion }),
    ...read(['OTEL_RESOURCE_ATTRIBUTES'], resourceAttributes),
  }
  const name = read(['OTEL_SERVICE_NAME'], (text) => text)
  return { ...attributes, 'service.name': name || attributes['service.name'] || serviceName }
}

function readSampler(read: ReadEnv): TracingSettings['sampler'] {
  const name = read(
    ['OTEL_TRACES_SAMPLER'],
    oneOf(
      'always_on',
      'always_off',
      'traceidratio',
      'parentbased_always_on',
      'parentbased_always_off',
      'parentbased_traceidratio',
    ),
  )
  const arg = name?.endsWith('traceidratio') ? read(['OTEL_TRACES_SAMPLER_ARG'], ratio) : undefined
  return { name: name ?? 'parentbased_always_on', ratio: arg ?? 1 }
}

/** Those of the list that are known; undefined when none is, unless `none` is what it says. */
const propagatorNames: ParseValue<TracingSettings['propagators']> = (text, warn) => {
  const known = ['tracecontext', 'baggage'] as const
  const names = new Set(members(text).map((name) => oneOf(...known, 'none')(name, warn)))
  const found = known.filter((name) => names.has(name))
  if (names.has(undefined)) warn()
  return found.length > 0 || names.has('none') ? found : undefined
}

function readBatch(read: ReadEnv): TracingSettings['batch'] {
  const maxQueueSize = read(['OTEL_BSP_MAX_QUEUE_SIZE'], integer(1)) ?? 2048
  return {
    scheduleDelayMs: read(['OTEL_BSP_SCHEDULE_DELAY'], integer()) ?? 5000,
    exportTimeoutMs: (read(['OTEL_BSP_EXPORT_TIMEOUT'], integer()) ?? 30_000) || MAX_INTEGER,
    maxQueueSize,
    maxExportBatchSize:
      read(['OTEL_BSP_MAX_EXPORT_BATCH_SIZE'], integer(1, maxQueueSize)) ?? Math.min(512, maxQueueSize),
  }
}

/** Limits of one kind fall back on those for every attribute. The SDK's own names count beside the specification's. */
function readLimits(read: ReadEnv): TracingSettings['limits'] {
  const limit = (names: string[], otherwise = 128) =>
    read(
      names.map((name) => `OTEL_${name}_LIMIT`),
      integer(),
    ) ?? otherwise
  const every = 'ATTRIBUTE_COUNT'
  return {
    attributeCountLimit: limit(['SPAN_ATTRIBUTE_COUNT', every]),
    attributeValueLengthLimit: limit(['SPAN_ATTRIBUTE_VALUE_LENGTH', 'ATTRIBUTE_VALUE_LENGTH'], Infinity),
    eventCountLimit: limit(['SPAN_EVENT_COUNT']),
    linkCountLimit: limit(['SPAN_LINK_COUNT']),
    attributePerEventCountLimit: limit(['EVENT_ATTRIBUTE_COUNT', 'SPAN_ATTRIBUTE_PER_EVENT_COUNT', every]),
    attributePerLinkCountLimit: limit(['LINK_ATTRIBUTE_COUNT', 'SPAN_ATTRIBUTE_PER_LINK_COUNT', every]),
  }
}

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

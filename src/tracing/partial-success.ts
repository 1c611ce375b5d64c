import type { Serializer } from './exporter.ts'

/** What a backend said of a batch that it took. */
export interface PartialSuccess {
  /** Spans of the batch that it refused. */
  rejected: number
  /** Its reason, or a warning when it refused none; as it came, not redacted. */
  message: string
}

/**
 * Reads the body of a 200, by its content type; undefined when it is no answer of OTLP. An empty one is a full
 * success.
 *
 * @see https://opentelemetry.io/docs/specs/otlp/#partial-success-1
 */
export function parsePartialSuccess(
  body: Uint8Array,
  contentType: string,
  protobuf?: Serializer,
): PartialSuccess | undefined {
  try {
    const { rejectedSpans = 0, errorMessage = '' } =
      parseAnswer(body, contentType, protobuf).partialSuccess ?? {}
    // In JSON a 64-bit number is a string.
    const rejected = Math.max(0, Number(rejectedSpans))
    return Number.isInteger(rejected) ? { rejected, message: String(errorMessage) } : undefined
  } catch {
    return undefined
  }
}

/** OTLP's answer to an export, in JSON or from a serializer. */
export interface Answer {
  partialSuccess?: { rejectedSpans?: unknown; errorMessage?: unknown } | null
}

function parseAnswer(body: Uint8Array, contentType: string, protobuf: Serializer | undefined): Answer {
  if (body.length === 0) return {}
  if (protobuf && contentType.includes('protobuf')) return protobuf.deserializeResponse(body)
  return JSON.parse(new TextDecoder().decode(body))
}

import { gunzipSync } from 'node:zlib'
import { readJsonTraces } from './otlp-json.ts'
import { readProtobufTraces } from './otlp-protobuf.ts'
import type { Attributes, OtlpRequest, OtlpSpan, OtlpValue } from './otlp-shape.ts'

export type {
  Attributes,
  OtlpEvent,
  OtlpLink,
  OtlpRequest,
  OtlpScope,
  OtlpSpan,
  OtlpValue,
} from './otlp-shape.ts'

/**
 * Decodes the body of an OTLP/HTTP traces request, by its content type: application/json or
 * application/x-protobuf. Throws on anything that opentelemetry-proto 1.x does not allow.
 */
export function decodeTraces(bytes: Uint8Array, contentType: string): OtlpRequest {
  const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase()
  if (mediaType === 'application/json') return readJsonTraces(JSON.parse(new TextDecoder().decode(bytes)))
  if (mediaType === 'application/x-protobuf') return readProtobufTraces(bytes)
  throw new Error(`Cannot decode traces of content type: ${contentType}`)
}

/** Undoes a Content-Encoding: gzip, or none. */
export function decodeContent(bytes: Uint8Array, encoding: string | undefined): Uint8Array {
  if (encoding === undefined || encoding === 'identity') return bytes
  if (encoding === 'gzip') return gunzipSync(bytes)
  throw new Error(`Cannot decode content encoding: ${encoding}`)
}

/** All spans of a request, whatever their resource and scope. */
export function allSpans(request: OtlpRequest): OtlpSpan[] {
  return request.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
}

/** Attributes without their OTLP types: strings, numbers, booleans, arrays and records. */
export function plainAttributes(attributes: Attributes): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, plainValue(value)]))
}

function plainValue({ type, value }: OtlpValue): unknown {
  if (type === 'array') return value.map(plainValue)
  return type === 'kvlist' ? plainAttributes(value) : value
}

/** One attribute value with the type it had in OTLP. Integers beyond 2^53 are decimal strings. */
export type OtlpValue =
  | { type: 'string' | 'bytes'; value: string }
  | { type: 'bool'; value: boolean }
  | { type: 'int'; value: number | string }
  | { type: 'double'; value: number }
  | { type: 'array'; value: OtlpValue[] }
  | { type: 'kvlist'; value: Attributes }
  | { type: 'empty'; value: null }

/** Attributes by name. */
export type Attributes = Record<string, OtlpValue>

/** An event of a span; the time is nanoseconds since 1970, as a decimal string. */
export interface OtlpEvent {
  timeUnixNano: string
  name: string
  attributes: Attributes
  droppedAttributesCount: number
}

/** A link of a span; ids in lower-case hex. */
export interface OtlpLink {
  traceId: string
  spanId: string
  traceState: string
  attributes: Attributes
  droppedAttributesCount: number
  flags: number
}

/** A span; ids in lower-case hex ('' for no parent), times in nanoseconds since 1970 as decimal strings. */
export interface OtlpSpan {
  traceId: string
  spanId: string
  traceState: string
  parentSpanId: string
  flags: number
  name: string
  /** 1 internal, 2 server, 3 client, 4 producer, 5 consumer. */
  kind: number
  startTimeUnixNano: string
  endTimeUnixNano: string
  attributes: Attributes
  droppedAttributesCount: number
  events: OtlpEvent[]
  droppedEventsCount: number
  links: OtlpLink[]
  droppedLinksCount: number
  /** Code 0 unset, 1 ok, 2 error. */
  status: { code: number; message: string }
}

/** The library that made the spans. */
export interface OtlpScope {
  name: string
  version: string
  attributes: Attributes
  droppedAttributesCount: number
}

/** An ExportTraceServiceRequest as plain data: equal for the JSON and the protobuf of the same spans. */
export interface OtlpRequest {
  resourceSpans: {
    resource: { attributes: Attributes; droppedAttributesCount: number }
    schemaUrl: string
    scopeSpans: { scope: OtlpScope; schemaUrl: string; spans: OtlpSpan[] }[]
  }[]
}

/** Puts pairs into a record; a name that occurs twice is against the specification, so it throws. */
export function toAttributes(pairs: [string, OtlpValue][]): Attributes {
  const attributes: Attributes = {}
  for (const [name, value] of pairs) {
    if (Object.hasOwn(attributes, name)) throw new Error(`Cannot decode attributes: ${name} occurs twice`)
    attributes[name] = value
  }
  return attributes
}

/** A 64-bit integer as a number where that is exact, else as its decimal string. */
export function toInt(value: bigint): OtlpValue {
  const number = Number(value)
  return { type: 'int', value: Number.isSafeInteger(number) ? number : String(value) }
}

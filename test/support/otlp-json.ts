import {
  type Attributes,
  type OtlpRequest,
  type OtlpSpan,
  type OtlpValue,
  toAttributes,
  toInt,
} from './otlp-shape.ts'

type Json = Record<string, unknown>

/**
 * Reads the JSON of an ExportTraceServiceRequest by the OTLP rules: ids in hex, enums as integers, 64-bit
 * integers as decimal strings (numbers are taken too, as the specification asks of a receiver). Throws on
 * what breaks them.
 */
export function readJsonTraces(body: unknown): OtlpRequest {
  return {
    resourceSpans: list(body, 'resourceSpans').map((item) => {
      const resource = object(item['resource'])
      return {
        resource: { attributes: attributesOf(resource), droppedAttributesCount: dropped(resource) },
        schemaUrl: text(item, 'schemaUrl'),
        scopeSpans: list(item, 'scopeSpans').map((scopeSpans) => {
          const scope = object(scopeSpans['scope'])
          return {
            scope: {
              name: text(scope, 'name'),
              version: text(scope, 'version'),
              attributes: attributesOf(scope),
              droppedAttributesCount: dropped(scope),
            },
            schemaUrl: text(scopeSpans, 'schemaUrl'),
            spans: list(scopeSpans, 'spans').map(readSpan),
          }
        }),
      }
    }),
  }
}

function readSpan(span: Json): OtlpSpan {
  const status = object(span['status'])
  return {
    traceId: hex(span, 'traceId', 32),
    spanId: hex(span, 'spanId', 16),
    traceState: text(span, 'traceState'),
    parentSpanId: hex(span, 'parentSpanId', 16),
    flags: integer(span, 'flags'),
    name: text(span, 'name'),
    kind: integer(span, 'kind'),
    startTimeUnixNano: nanoseconds(span, 'startTimeUnixNano'),
    endTimeUnixNano: nanoseconds(span, 'endTimeUnixNano'),
    attributes: attributesOf(span),
    droppedAttributesCount: dropped(span),
    events: list(span, 'events').map((event) => ({
      timeUnixNano: nanoseconds(event, 'timeUnixNano'),
      name: text(event, 'name'),
      attributes: attributesOf(event),
      droppedAttributesCount: dropped(event),
    })),
    droppedEventsCount: integer(span, 'droppedEventsCount'),
    links: list(span, 'links').map((link) => ({
      traceId: hex(link, 'traceId', 32),
      spanId: hex(link, 'spanId', 16),
      traceState: text(link, 'traceState'),
      attributes: attributesOf(link),
      droppedAttributesCount: dropped(link),
      flags: integer(link, 'flags'),
    })),
    droppedLinksCount: integer(span, 'droppedLinksCount'),
    status: { code: integer(status, 'code'), message: text(status, 'message') },
  }
}

function attributesOf(item: Json): Attributes {
  return readPairs(list(item, 'attributes'))
}

function readPairs(pairs: Json[]): Attributes {
  return toAttributes(pairs.map((pair) => [text(pair, 'key'), readValue(object(pair['value']))]))
}

function readValue(value: Json): OtlpValue {
  const [type, ...others] = Object.keys(value)
  if (others.length > 0) throw new Error(`Cannot decode an attribute value: ${JSON.stringify(value)}`)
  switch (type) {
    case undefined:
      return { type: 'empty', value: null }
    case 'stringValue':
      return { type: 'string', value: text(value, type) }
    case 'bytesValue':
      return { type: 'bytes', value: text(value, type) }
    case 'boolValue':
      return { type: 'bool', value: expected(value[type], 'boolean', type) }
    case 'intValue':
      return toInt(BigInt(int64(value, type)))
    case 'doubleValue':
      return { type: 'double', value: expected(value[type], 'number', type) }
    case 'arrayValue':
      return { type: 'array', value: list(value[type], 'values').map(readValue) }
    case 'kvlistValue':
      return { type: 'kvlist', value: readPairs(list(value[type], 'values')) }
    default:
      throw new Error(`Cannot decode an attribute value: ${type}`)
  }
}

type Kinds = { string: string; number: number; boolean: boolean }

function isOf<K extends keyof Kinds>(value: unknown, type: K): value is Kinds[K] {
  return typeof value === type
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function expected<K extends keyof Kinds>(value: unknown, type: K, name: string): Kinds[K] {
  if (!isOf(value, type)) throw new Error(`Cannot read ${name} as a ${type}: ${JSON.stringify(value)}`)
  return value
}

function object(value: unknown): Json {
  if (value === undefined) return {}
  if (!isObject(value)) throw new Error(`Cannot read as an object: ${JSON.stringify(value)}`)
  return value
}

function list(item: unknown, name: string): Json[] {
  const value = object(item)[name] ?? []
  if (!Array.isArray(value)) throw new Error(`Cannot read ${name} as a list: ${JSON.stringify(value)}`)
  return value.map(object)
}

function text(item: Json, name: string): string {
  return expected(item[name] ?? '', 'string', name)
}

function integer(item: Json, name: string): number {
  const value = expected(item[name] ?? 0, 'number', name)
  if (!Number.isInteger(value)) throw new Error(`Cannot read ${name} as an integer: ${value}`)
  return value
}

function dropped(item: Json): number {
  return integer(item, 'droppedAttributesCount')
}

function int64(item: Json, name: string): string {
  const value = item[name] ?? 0
  if (typeof value === 'number' && Number.isInteger(value)) return String(value)
  if (typeof value === 'string' && /^-?\d{1,19}$/.test(value)) return value
  throw new Error(`Cannot read ${name} as a 64-bit integer: ${JSON.stringify(value)}`)
}

function nanoseconds(item: Json, name: string): string {
  // As a number, a time of today has lost its last digits.
  if (typeof item[name] === 'number') throw new Error(`Cannot read ${name}: a number`)
  return int64(item, name).replace(/^0+(?=\d)/, '')
}

function hex(item: Json, name: string, length: number): string {
  const value = text(item, name)
  if (value !== '' && (value.length !== length || !/^[\da-f]+$/i.test(value))) {
    throw new Error(`Cannot read ${name} as hex: ${value}`)
  }
  return value.toLowerCase()
}

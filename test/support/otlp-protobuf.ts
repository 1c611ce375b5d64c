import {
  type Attributes,
  type OtlpRequest,
  type OtlpSpan,
  type OtlpValue,
  toAttributes,
  toInt,
} from './otlp-shape.ts'
import { type Fields, readBytes, readFields, readMessages, readNumber, readText } from './protobuf-reader.ts'

/** Decodes the protobuf of an ExportTraceServiceRequest (opentelemetry-proto 1.x, trace.proto). */
export function readProtobufTraces(bytes: Uint8Array): OtlpRequest {
  return {
    resourceSpans: readMessages(readFields(bytes), 1).map((fields) => {
      const resource = readFields(readBytes(fields, 1))
      return {
        resource: {
          attributes: readAttributes(resource, 1),
          droppedAttributesCount: readCount(resource, 2),
        },
        schemaUrl: readText(fields, 3),
        scopeSpans: readMessages(fields, 2).map(readScopeSpans),
      }
    }),
  }
}

function readScopeSpans(fields: Fields): OtlpRequest['resourceSpans'][0]['scopeSpans'][0] {
  const scope = readFields(readBytes(fields, 1))
  return {
    scope: {
      name: readText(scope, 1),
      version: readText(scope, 2),
      attributes: readAttributes(scope, 3),
      droppedAttributesCount: readCount(scope, 4),
    },
    schemaUrl: readText(fields, 3),
    spans: readMessages(fields, 2).map(readSpan),
  }
}

function readSpan(fields: Fields): OtlpSpan {
  const status = readFields(readBytes(fields, 15))
  return {
    traceId: readHex(fields, 1),
    spanId: readHex(fields, 2),
    traceState: readText(fields, 3),
    parentSpanId: readHex(fields, 4),
    flags: readCount(fields, 16),
    name: readText(fields, 5),
    kind: readCount(fields, 6),
    startTimeUnixNano: String(readNumber(fields, 7)),
    endTimeUnixNano: String(readNumber(fields, 8)),
    attributes: readAttributes(fields, 9),
    droppedAttributesCount: readCount(fields, 10),
    events: readMessages(fields, 11).map((event) => ({
      timeUnixNano: String(readNumber(event, 1)),
      name: readText(event, 2),
      attributes: readAttributes(event, 3),
      droppedAttributesCount: readCount(event, 4),
    })),
    droppedEventsCount: readCount(fields, 12),
    links: readMessages(fields, 13).map((link) => ({
      traceId: readHex(link, 1),
      spanId: readHex(link, 2),
      traceState: readText(link, 3),
      attributes: readAttributes(link, 4),
      droppedAttributesCount: readCount(link, 5),
      flags: readCount(link, 6),
    })),
    droppedLinksCount: readCount(fields, 14),
    status: { code: readCount(status, 3), message: readText(status, 2) },
  }
}

function readAttributes(fields: Fields, number: number): Attributes {
  return toAttributes(
    readMessages(fields, number).map((pair) => [
      readText(pair, 1),
      readValue(readFields(readBytes(pair, 2))),
    ]),
  )
}

function readValue(fields: Fields): OtlpValue {
  const [number] = fields.keys()
  switch (number) {
    case undefined:
      return { type: 'empty', value: null }
    case 1:
      return { type: 'string', value: readText(fields, 1) }
    case 2:
      return { type: 'bool', value: readNumber(fields, 2) !== 0n }
    case 3:
      return toInt(BigInt.asIntN(64, readNumber(fields, 3)))
    case 4:
      return { type: 'double', value: readDouble(fields, 4) }
    case 5:
      return { type: 'array', value: readMessages(readFields(readBytes(fields, 5)), 1).map(readValue) }
    case 6:
      return { type: 'kvlist', value: readAttributes(readFields(readBytes(fields, 6)), 1) }
    case 7:
      return { type: 'bytes', value: Buffer.from(readBytes(fields, 7)).toString('base64') }
    default:
      throw new Error(`Cannot decode an attribute value: field ${number}`)
  }
}

function readHex(fields: Fields, number: number): string {
  return Buffer.from(readBytes(fields, number)).toString('hex')
}

function readCount(fields: Fields, number: number): number {
  return Number(readNumber(fields, number))
}

function readDouble(fields: Fields, number: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setBigUint64(0, readNumber(fields, number))
  return view.getFloat64(0)
}

/** The fields of one protobuf message by number, each as often as it occurred, undecoded. */
export type Fields = Map<number, WireValue[]>

/** A varint or a fixed field as the unsigned number on the wire; a length-delimited one as its bytes. */
export type WireValue = bigint | Uint8Array

/**
 * Splits one protobuf message into its fields. Fields that the caller does not know stay unread.
 * Throws when the bytes end within a field or a wire type is unknown.
 */
export function readFields(bytes: Uint8Array): Fields {
  const cursor = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0 }
  const fields: Fields = new Map()
  while (cursor.at < bytes.length) {
    const tag = Number(readVarint(cursor))
    const number = tag >>> 3
    const values = fields.get(number) ?? []
    values.push(readValue(cursor, tag & 7))
    fields.set(number, values)
  }
  return fields
}

/** The last length-delimited value of a field, decoded as UTF-8; '' when absent, as in proto3. */
export function readText(fields: Fields, number: number): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(readBytes(fields, number))
}

/** The last length-delimited value of a field; empty when absent. */
export function readBytes(fields: Fields, number: number): Uint8Array {
  const value = fields.get(number)?.at(-1) ?? new Uint8Array()
  if (typeof value === 'bigint') throw new Error(`Cannot read protobuf field ${number} as bytes: ${value}`)
  return value
}

/** The last numeric value of a field as it stands on the wire; 0 when absent. */
export function readNumber(fields: Fields, number: number): bigint {
  const value = fields.get(number)?.at(-1) ?? 0n
  if (typeof value !== 'bigint') throw new Error(`Cannot read protobuf field ${number} as a number: bytes`)
  return value
}

/** All values of a repeated message field, split into their own fields. */
export function readMessages(fields: Fields, number: number): Fields[] {
  return (fields.get(number) ?? []).map((value) => {
    if (typeof value === 'bigint') throw new Error(`Cannot read protobuf field ${number} as a message`)
    return readFields(value)
  })
}

type Cursor = { bytes: Uint8Array; view: DataView; at: number }

function readValue(cursor: Cursor, wireType: number): WireValue {
  if (wireType === 0) return readVarint(cursor)
  if (wireType === 1) return cursor.view.getBigUint64(advance(cursor, 8), true)
  if (wireType === 5) return BigInt(cursor.view.getUint32(advance(cursor, 4), true))
  if (wireType !== 2) throw new Error(`Cannot read protobuf wire type: ${wireType}`)
  const length = Number(readVarint(cursor))
  const start = advance(cursor, length)
  return cursor.bytes.subarray(start, start + length)
}

function readVarint(cursor: Cursor): bigint {
  let value = 0n
  for (let shift = 0n; shift < 70n; shift += 7n) {
    const byte = cursor.view.getUint8(advance(cursor, 1))
    value |= BigInt(byte & 0x7f) << shift
    if (byte < 0x80) return value
  }
  throw new Error('Cannot read protobuf varint: longer than 10 bytes')
}

/** Moves on by `length` bytes and returns where they began. */
function advance(cursor: Cursor, length: number): number {
  const start = cursor.at
  if (start + length > cursor.bytes.length) throw new Error(`Cannot read protobuf: cut off at byte ${start}`)
  cursor.at = start + length
  return start
}

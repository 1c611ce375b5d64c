import { findJsonFault, isJsonObject, type JsonObject } from './json.ts'
import type { Failure } from './problem.ts'

/** What came of reading a body: the object in it, or why it was refused. */
export type BodyResult = { ok: true; value: JsonObject } | { ok: false; failure: Failure }

/**
 * Reads a request's body as one JSON object: of the right media type, of at most `maxBytes` (counted while it
 * streams in, whatever Content-Length claims), in UTF-8, in no encoding, and such that nothing in it is lost by
 * being read.
 * A refusal says where the fault is and never repeats the body.
 */
export async function readJsonObject(
  request: Request,
  { maxBytes, mediaTypes }: { maxBytes: number; mediaTypes: readonly string[] },
): Promise<BodyResult> {
  if (!isMediaType(request.headers.get('content-type'), mediaTypes))
    return refuse({ kind: 'media_type', expected: mediaTypes.join(', ') })
  if (isEncoded(request.headers.get('content-encoding'))) return refuse({ kind: 'content_encoding' })
  let bytes: Uint8Array | undefined
  try {
    bytes = await readBytes(request, maxBytes)
  } catch {
    // Whoever sent it went away; each runtime has its own error for that.
    return malformed('The body ended too early')
  }
  return bytes ? parseJsonObject(bytes) : refuse({ kind: 'too_large', maxBytes })
}

function isEncoded(header: string | null): boolean {
  return !/^(identity)?$/i.test(header ?? '')
}

/** JSON is UTF-8 (RFC 8259): a charset parameter may only say so. */
function isMediaType(header: string | null, mediaTypes: readonly string[]): boolean {
  const [type = '', ...parameters] = (header ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  return (
    mediaTypes.includes(type) &&
    parameters.every((p) => !p.startsWith('charset=') || /^charset="?utf-8"?$/.test(p))
  )
}

/** The bytes of a body, or undefined where there are more than `maxBytes`; rejects when its sender goes away. */
export async function readBytes(
  request: Request,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const length = request.headers.get('content-length')
  // With a length, the runtime lets no more bytes in than that, and reading at once is the fast path.
  if (length !== null)
    return Number(length) > maxBytes ? undefined : new Uint8Array(await request.arrayBuffer())
  return request.body ? readStream(request.body, maxBytes) : new Uint8Array()
}

async function readStream(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = body.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength
    if (size > maxBytes) {
      // Not waited for: where a clone shares the body, this ends only when that is done with it, too.
      void reader.cancel().catch(() => undefined)
      return undefined
    }
    chunks.push(next.value)
  }
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}

function parseJsonObject(bytes: Uint8Array): BodyResult {
  if (bytes.byteLength === 0) return malformed('The body is empty: send a JSON object')
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof SyntaxError) return malformed(`The body is not JSON${placeOf(error)}`)
    return malformed('The body is not UTF-8')
  }
  if (!isJsonObject(value))
    return refuse({ kind: 'invalid', errors: [{ path: '', message: 'must be an object' }] })
  const fault = findJsonFault(value)
  return fault ? refuse({ kind: 'invalid', errors: [fault] }) : { ok: true, value }
}

/** What V8's message says of the place; the rest of it quotes the body. */
function placeOf({ message }: SyntaxError): string {
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(message) ?? []
  if (line !== undefined) return `: see line ${line}, column ${column}`
  if (message.includes('end of JSON')) return ': it ends too early'
  const [, character] = /^Unexpected token '(.)'/u.exec(message) ?? []
  return character === undefined ? '' : `: unexpected ${character}`
}

function malformed(detail: string): BodyResult {
  return refuse({ kind: 'malformed', detail })
}

function refuse(failure: Failure): BodyResult {
  return { ok: false, failure }
}

import type { ServerResponse } from 'node:http'

/** What a collector answers to one request; `{}` is a plain success in the sender's content type. */
export interface Answer {
  /** 200 by default. */
  status?: number
  /** Such as Retry-After. */
  headers?: Record<string, string>
  /** In place of OTLP's own body: garbage, an error page. */
  body?: string | Uint8Array
  /** A 200 whose body says that so many spans were rejected. */
  partialSuccess?: { rejectedSpans: number; errorMessage: string }
  /** Answers this long after the request. */
  delayMs?: number
  /** Answers when this resolves. */
  until?: Promise<unknown>
  /** Never answers; the connection stays open. */
  silent?: boolean
  /** Resets the connection in place of an answer. */
  reset?: boolean
}

/** Sends the answer, in OTLP's JSON or protobuf as `contentType` has it. */
export async function sendAnswer(
  response: ServerResponse,
  answer: Answer,
  contentType = 'application/json',
): Promise<void> {
  const { status = 200, headers = {}, delayMs, until, silent, reset } = answer
  if (silent) return
  if (reset) return void response.socket?.resetAndDestroy()
  await until
  if (delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, delayMs))
  if (response.destroyed) return
  const isProtobuf = contentType.startsWith('application/x-protobuf')
  response.writeHead(status, { 'content-type': isProtobuf ? contentType : 'application/json', ...headers })
  response.end(answer.body ?? toOtlpBody(answer.partialSuccess, isProtobuf))
}

function toOtlpBody(partial: Answer['partialSuccess'], isProtobuf: boolean): string | Uint8Array {
  if (!isProtobuf) {
    if (!partial) return '{}'
    const { rejectedSpans, errorMessage } = partial
    return JSON.stringify({ partialSuccess: { rejectedSpans: String(rejectedSpans), errorMessage } })
  }
  if (!partial) return new Uint8Array()
  const message = new TextEncoder().encode(partial.errorMessage)
  const inner = [0x08, ...varint(partial.rejectedSpans), 0x12, ...varint(message.length), ...message]
  return new Uint8Array([0x0a, ...varint(inner.length), ...inner])
}

function varint(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >>> 7)]
}

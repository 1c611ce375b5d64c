import { type Span, SpanStatusCode } from '@opentelemetry/api'
import { redactText } from './redact.ts'

const MAX_MESSAGE = 500
const MAX_STACK = 20_000
const MAX_FRAMES = 20
const MAX_CAUSES = 3

/**
 * Marks `span` as failed by `error`, which may be any thrown value: status ERROR, `error.type`, and one
 * `exception` event (trace API, "Record Exception"). Never throws.
 *
 * Messages are redacted and bounded. Stacks hold frames only, no message and no directory of the machine;
 * those of causes follow, each under its type. `errorType` replaces the error's own name in `error.type`.
 */
export function recordError(span: Span, error: unknown, errorType?: string): void {
  if (!span.isRecording()) return
  const type = errorName(error)
  const text = read(error, 'message') ?? error
  // Cut before, because redacting a very long text takes its time.
  const message = redactText(typeof text === 'string' ? text.slice(0, 4 * MAX_MESSAGE) : '').slice(
    0,
    MAX_MESSAGE,
  )
  span.setStatus({ code: SpanStatusCode.ERROR, message })
  span.setAttribute('error.type', errorType ?? type)
  const stack = stackOf(error, MAX_CAUSES).join('\n')
  span.addEvent('exception', {
    'exception.type': type,
    'exception.message': message,
    ...(stack && { 'exception.stacktrace': stack }),
  })
}

/** Runs what `span` is about, and ends it with that; what is thrown is recorded and thrown on. */
export async function endWith<T>(
  span: Span,
  run: () => T | Promise<T>,
  record: (span: Span, error: unknown) => void = recordError,
): Promise<T> {
  try {
    return await run()
  } catch (error) {
    record(span, error)
    throw error
  } finally {
    if (span.isRecording()) span.end()
  }
}

/** The name of an error's class, or the kind of any other value that was thrown: `TypeError`, `string`. */
export function errorName(error: unknown): string {
  if (Object(error) !== error) return error === null ? 'null' : typeof error
  const own = read(error, 'name')
  const name = own && own !== 'Error' ? own : read(read(error, 'constructor'), 'name')
  // A name is free text, too: only what looks like one is kept.
  return typeof name === 'string' && /^[\w$.:-]{1,100}$/.test(name) ? name : 'Error'
}

/** The frames of an error, then those of its causes, each below its type and code. */
function stackOf(error: unknown, causes: number): string[] {
  const own = frames(read(error, 'stack'), read(error, 'message'))
  const cause = read(error, 'cause')
  if (!cause || causes === 0) return own
  const code = read(cause, 'code')
  const isCode = typeof code === 'string' && /^[A-Z\d_]{1,60}$/.test(code)
  return [...own, `Caused by: ${errorName(cause)}${isCode ? ` ${code}` : ''}`, ...stackOf(cause, causes - 1)]
}

// A line of a message can begin with "at", too; a frame also ends in a place.
const FRAME = /^ {4}at .{1,700}(:\d+:\d+|native|<anonymous>|index \d+)\)?$/gm
// What comes before the last source or package directory, or else the file, tells of the machine.
const DIRECTORY = /(?<=[ (])(\w+:\/\/|([A-Z]:)?[\\/])(.*[\\/](?=(node_modules|src)[\\/])|(.*[\\/])?)/i

function frames(stack: unknown, message: unknown): string[] {
  if (typeof stack !== 'string') return []
  const start =
    typeof message === 'string' && stack.includes(message) ? stack.indexOf(message) + message.length : 0
  const lines = stack.slice(start, start + MAX_STACK).match(FRAME) ?? []
  return lines.slice(0, MAX_FRAMES).map((line) => line.replace(DIRECTORY, ''))
}

// Getters and proxies may throw, and an error on the way to recording an error would hide the first.
function read(value: unknown, key: string): unknown {
  try {
    return Reflect.get(Object(value), key)
  } catch {
    return undefined
  }
}

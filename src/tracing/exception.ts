import { type Attributes, type Span, SpanStatusCode } from '@opentelemetry/api'
import { redactText } from './redact.ts'

const MAX_READ = 2_000
const MAX_MESSAGE = 500
const MAX_FRAMES = 20

/**
 * Marks `span` as failed by `error`, which may be any thrown value: status ERROR, `error.type`, and one
 * `exception` event (trace API, "Record Exception"). Never throws.
 *
 * Messages are redacted and bounded. Stacks hold frames only: no message, and no directory of the machine.
 * `errorType` replaces the error's own name in `error.type`.
 */
export function recordError(span: Span, error: unknown, errorType?: string): void {
  if (!span.isRecording()) return
  const raw = typeof error === 'string' ? error : read(error, 'message')
  const message = redactText(raw.slice(0, MAX_READ)).slice(0, MAX_MESSAGE)
  const type = errorName(error)
  const event: Attributes = { 'exception.type': type, 'exception.message': message }
  const stack = frames(read(error, 'stack').replace(raw, ''))
  if (stack) event['exception.stacktrace'] = stack
  span.setStatus({ code: SpanStatusCode.ERROR, message })
  span.setAttribute('error.type', errorType ?? type)
  span.addEvent('exception', event)
}

/** Runs `run` and ends `span` with it; when it fails, `record`s that on the span and throws it on unchanged. */
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
    span.end()
  }
}

/** The name of an error's class, or the kind of any other thrown value: `TypeError`, `string`. */
export function errorName(error: unknown): string {
  if (Object(error) !== error) return typeof error
  const names = [read(error, 'name'), read(error, 'constructor', 'name')]
  // A name is free text, too: only what looks like one is kept.
  return names.find((name) => name !== 'Error' && /^[\w$.:-]{1,100}$/.test(name)) ?? 'Error'
}

// Of an absolute path, also in a URL: up to the last `src` or `node_modules`, else up to the file.
const DIRECTORIES = /(?<=[ (])(?:\w+:)*(?=[/\\])(?:.*[/\\](?=(?:src|node_modules)[/\\])|.*[/\\])/

function frames(stack: string): string {
  return stack
    .slice(0, 20_000)
    .split('\n')
    .filter((line) => /^ +at .*[\d>]\)?$/.test(line))
    .slice(0, MAX_FRAMES)
    .map((line) => line.replace(DIRECTORIES, ''))
    .join('\n')
}

// Getters and proxies may throw, and an error on the way to recording an error would hide the first.
function read(value: unknown, ...path: string[]): string {
  try {
    const found = path.reduce((from, key): unknown => Object(from)[key], value)
    return typeof found === 'string' ? found : ''
  } catch {
    return ''
  }
}

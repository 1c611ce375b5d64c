import { type Attributes, type Span, SpanStatusCode } from '@opentelemetry/api'
import { redactText } from './redact.ts'

const MAX_MESSAGE_READ = 2000
const MAX_MESSAGE = 500
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
  const message = errorMessage(error)
  const stack = errorStack(error)
  const event: Attributes = { 'exception.type': type }
  if (message) event['exception.message'] = message
  if (stack) event['exception.stacktrace'] = stack
  span.setStatus({ code: SpanStatusCode.ERROR, message })
  span.setAttribute('error.type', errorType ?? type)
  span.addEvent('exception', event)
}

/** The name of an error's class, or the kind of any other thrown value: `TypeError`, `string`. */
export function errorName(error: unknown): string {
  if (!isObject(error)) return error === null ? 'null' : typeof error
  const own = read(error, 'name')
  const name = own && own !== 'Error' ? own : read(read(error, 'constructor'), 'name')
  // A name is free text, too: only what looks like one is kept.
  return typeof name === 'string' && /^[\w$.:-]{1,100}$/.test(name) ? name : 'Error'
}

function errorMessage(error: unknown): string {
  const raw = isObject(error) ? read(error, 'message') : String(error)
  if (typeof raw !== 'string') return ''
  // What is cut in the middle no longer looks like what it is, so cut between words.
  const end = raw.length > MAX_MESSAGE_READ ? raw.lastIndexOf(' ', MAX_MESSAGE_READ) : raw.length
  return redactText(raw.slice(0, Math.max(end, 0))).slice(0, MAX_MESSAGE)
}

function errorStack(error: unknown): string {
  let stack = frames(error)
  for (let i = 0, cause = read(error, 'cause'); i < MAX_CAUSES && cause; i++, cause = read(cause, 'cause')) {
    const code = read(cause, 'code')
    const label = typeof code === 'string' && /^[A-Z][A-Z\d_]{1,60}$/.test(code) ? ` ${code}` : ''
    stack += `${stack && '\n'}Caused by: ${errorName(cause)}${label}`
    const causeFrames = frames(cause)
    if (causeFrames) stack += `\n${causeFrames}`
  }
  return stack
}

function frames(error: unknown): string {
  const stack = read(error, 'stack')
  if (typeof stack !== 'string') return ''
  const message = read(error, 'message')
  const start =
    typeof message === 'string' && stack.includes(message) ? stack.indexOf(message) + message.length : 0
  const found: string[] = []
  for (const line of stack.slice(start, start + 20_000).split('\n')) {
    const match = FRAME.exec(line)
    if (!match) continue
    const [, caller = '', place = ''] = match
    found.push(`    at ${caller}${shorten(place)}${caller && ')'}`)
    if (found.length === MAX_FRAMES) break
  }
  return found.join('\n')
}

// A line of a message can begin with "at", too; a frame also ends in a place.
const FRAME = /^ {4}at (?:([^()/\\]{1,200} \())?(.{0,500}(?::\d+:\d+|native|<anonymous>|index \d+))\)?$/

/** What comes before the last source or package directory tells of the machine, not of the code. */
function shorten(place: string): string {
  if (/^(?:node|ext):/.test(place)) return place
  const path = place.replaceAll('\\', '/')
  const root = Math.max(path.lastIndexOf('/node_modules/'), path.lastIndexOf('/src/'))
  return path.slice((root < 0 ? path.lastIndexOf('/') : root) + 1)
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}

// Getters and proxies may throw, and an error on the way to recording an error would hide the first.
function read(value: unknown, key: string): unknown {
  try {
    return isObject(value) ? (Reflect.get(value, key) as unknown) : undefined
  } catch {
    return undefined
  }
}

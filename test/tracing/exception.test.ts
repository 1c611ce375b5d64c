import { SpanStatusCode } from '@opentelemetry/api'
import { describe, expect, it } from 'vitest'
import { endWith, errorName, recordError } from '../../src/tracing/exception.ts'
import { recordSpans } from '../support/spans.ts'

function record(error: unknown, errorType?: string) {
  const { tracer, ended } = recordSpans()
  const span = tracer.startSpan('test')
  recordError(span, error, errorType)
  span.end()
  const [readable] = ended()
  if (!readable) throw new Error('no span')
  const { status, attributes, events } = readable
  return { status, attributes, events, event: events[0]?.attributes ?? {} }
}

class PaymentError extends Error {}

describe('recordError', () => {
  it('makes the span an error, and tells of it in one exception event', () => {
    const { status, attributes, events, event } = record(new TypeError('no such thing'))
    expect(status).toEqual({ code: SpanStatusCode.ERROR, message: 'no such thing' })
    expect(attributes).toEqual({ 'error.type': 'TypeError' })
    expect(events.map(({ name }) => name)).toEqual(['exception'])
    expect(event['exception.type']).toBe('TypeError')
    expect(event['exception.message']).toBe('no such thing')
    expect(event['exception.stacktrace']).toMatch(/^ {4}at .*exception\.test\.ts:\d+:\d+/)
  })

  it('takes another error.type without changing the exception', () => {
    const { attributes, event } = record(new Error('x'), 'SQLITE_BUSY')
    expect(attributes['error.type']).toBe('SQLITE_BUSY')
    expect(event['exception.type']).toBe('Error')
  })

  it.each<[string, unknown, string, string]>([
    ['a subclass', new PaymentError('x'), 'PaymentError', 'x'],
    [
      'an error with a name of its own',
      Object.assign(new Error('x'), { name: 'LibsqlError' }),
      'LibsqlError',
      'x',
    ],
    ['an abort', new DOMException('x', 'AbortError'), 'AbortError', 'x'],
    ['a string', 'went wrong', 'string', 'went wrong'],
    ['a number', 404, 'number', ''],
    ['a plain object', { message: 'x' }, 'Object', 'x'],
    ['an object without a prototype', Object.create(null), 'Error', ''],
    ['undefined', undefined, 'undefined', ''],
    ['null', null, 'object', ''],
    ['a symbol', Symbol('x'), 'symbol', ''],
    [
      'an error whose name is data',
      Object.assign(new Error('x'), { name: 'joe@example.com is bad' }),
      'Error',
      'x',
    ],
    ['an error whose message is none', Object.assign(new Error('x'), { message: { a: 1 } }), 'Error', ''],
  ])('records %s', (_, thrown, type, message) => {
    const { status, event, attributes } = record(thrown)
    expect(status.code).toBe(SpanStatusCode.ERROR)
    expect(attributes['error.type']).toBe(type)
    expect(event).toMatchObject({ 'exception.type': type, 'exception.message': message })
  })

  it('records errors whose getters throw, and revoked proxies', () => {
    const hostile = new Error('x')
    for (const key of ['name', 'message', 'stack', 'cause', 'constructor']) {
      Object.defineProperty(hostile, key, {
        get() {
          throw new Error('from a getter')
        },
      })
    }
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    for (const thrown of [hostile, proxy]) {
      expect(record(thrown).event).toEqual({ 'exception.type': 'Error', 'exception.message': '' })
    }
  })

  it('takes what is secret out of messages, and bounds them', () => {
    expect(record(new Error("user 'joe' with joe@example.com")).event['exception.message']).toBe(
      "user 'REDACTED' with REDACTED",
    )
    const { event, status } = record(new Error('word '.repeat(200_000)))
    expect(String(event['exception.message'])).toHaveLength(500)
    expect(status.message).toHaveLength(500)
  })

  it('leaves no line of a message in the stack, not even one that looks like a frame', () => {
    const error = new Error('first secret\n    at secret (/home/joe/secret.ts:1:1)\nthird secret')
    expect(record(error).event['exception.stacktrace']).not.toContain('secret')
    const renamed = new Error('secret one\nsecret two')
    renamed.message = 'harmless'
    expect(record(renamed).event['exception.stacktrace']).not.toContain('secret')
  })

  it('keeps no more than twenty frames', () => {
    const error = new Error('x')
    error.stack = `Error: x\n${'    at fn (/app/src/deep.ts:1:2)\n'.repeat(1000)}`
    expect(String(record(error).event['exception.stacktrace']).split('\n')).toHaveLength(20)
  })

  it.each([
    ['fn (/home/joe/app/src/jobs/routes.ts:10:5)', 'fn (src/jobs/routes.ts:10:5)'],
    ['async fn (file:///home/joe/app/src/jobs/routes.ts:10:5)', 'async fn (src/jobs/routes.ts:10:5)'],
    ['file:///Users/joe%20smith/app.ts:1:2', 'app.ts:1:2'],
    ['async file:///Users/joe/app.ts:1:2', 'async app.ts:1:2'],
    ['/home/joe (1)/src/app.ts:1:2', 'src/app.ts:1:2'],
    ['/home/joe smith/app.ts:1:2', 'app.ts:1:2'],
    [String.raw`fn (C:\Users\joe\app\src\x.ts:1:2)`, String.raw`fn (src\x.ts:1:2)`],
    ['fn (file:///C:/Users/joe/x.ts:1:2)', 'fn (x.ts:1:2)'],
    [
      'next (/home/joe/src/app/node_modules/hono/dist/compose.js:1:2)',
      'next (node_modules/hono/dist/compose.js:1:2)',
    ],
    ['new Job (https://example.com/joe/src/job.ts:1:2)', 'new Job (src/job.ts:1:2)'],
    [
      'eval (eval at run (/home/joe/x.js:1:2), <anonymous>:1:1)',
      'eval (eval at run (x.js:1:2), <anonymous>:1:1)',
    ],
    [
      'process.processTicksAndRejections (node:internal/process/task_queues:105:5)',
      'process.processTicksAndRejections (node:internal/process/task_queues:105:5)',
    ],
    ['ext:core/01_core.js:1:2', 'ext:core/01_core.js:1:2'],
    ['Array.map (<anonymous>)', 'Array.map (<anonymous>)'],
    ['async Promise.all (index 0)', 'async Promise.all (index 0)'],
    ['node:internal/src/x:1:2', 'node:internal/src/x:1:2'],
    ['async fn (https://example.com/joe/job.ts:1:2)', 'async fn (job.ts:1:2)'],
    [String.raw`async C:\Users\joe smith\x.ts:1:2`, 'async x.ts:1:2'],
    [String.raw`fn (\\server\joe\x.ts:1:2)`, 'fn (x.ts:1:2)'],
    ['fetch (worker.js:12:3)', 'fetch (worker.js:12:3)'],
  ])('shortens the place of the frame %s', (frame, expected) => {
    const error = new Error('x')
    error.stack = `Error: x\n    at ${frame}`
    expect(record(error).event['exception.stacktrace']).toBe(`    at ${expected}`)
  })

  it('does nothing on a span that does not record', () => {
    const { tracer, ended } = recordSpans()
    const span = tracer.startSpan('test')
    span.end()
    recordError(span, new Error('x'))
    expect(ended()[0]?.events).toEqual([])
  })
})

describe('errorName', () => {
  it('is the most telling name there is', () => {
    expect(errorName(new RangeError('x'))).toBe('RangeError')
    expect(errorName(new PaymentError('x'))).toBe('PaymentError')
  })
})

describe('endWith', () => {
  it('ends the span with what runs in it, and gives back its result', async () => {
    const { tracer, ended } = recordSpans()
    expect(await endWith(tracer.startSpan('test'), async () => 42)).toBe(42)
    expect(ended()).toHaveLength(1)
    expect(ended()[0]?.status.code).toBe(SpanStatusCode.UNSET)
  })

  it('records what is thrown and throws it on, the very same', async () => {
    const { tracer, ended } = recordSpans()
    const thrown = { message: 'x' }
    const caught = await endWith(tracer.startSpan('test'), () => {
      throw thrown
    }).catch((error: unknown) => error)
    expect(caught).toBe(thrown)
    expect(ended()[0]?.status.code).toBe(SpanStatusCode.ERROR)
  })
})

import type { Context } from 'hono'

/** How a streamed body came to its end. */
export type BodyEnd = 'done' | 'cancelled' | 'failed'

/**
 * Notes the responses that a handler makes from text or bytes, which need no watching. On every runtime a
 * glance at `response.body` turns such a body into a stream and costs more than the span itself.
 */
export function trackFixedBodies(c: Context): () => boolean {
  let fixed: unknown
  const methods = c as unknown as Record<string, (...args: unknown[]) => unknown>
  for (const name of ['json', 'text', 'html', 'body']) {
    const make = methods[name]
    methods[name] = (...args) => {
      const response = make?.(...args)
      if (!(args[0] instanceof ReadableStream)) fixed = response
      return response
    }
  }
  return () => c.res === fixed
}

/**
 * The same body, with `onEnd` called once: at its last byte, when the reader gives up (`signal` covers the
 * runtimes that don't cancel the stream then), or when it fails.
 */
export function watchBody(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
  onEnd: (how: BodyEnd, error?: unknown) => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  let ended = false
  const end: typeof onEnd = (how, error) => {
    if (ended) return
    ended = true
    signal.removeEventListener('abort', abort)
    onEnd(how, error)
  }
  const abort = () => end('cancelled')
  signal.addEventListener('abort', abort)
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read()
          if (!done) return controller.enqueue(value)
          controller.close()
          end('done')
        } catch (error) {
          controller.error(error)
          end('failed', error)
        }
      },
      cancel(reason) {
        abort()
        return reader.cancel(reason)
      },
    },
    { highWaterMark: 0 },
  )
}

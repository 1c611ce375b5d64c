import { Hono } from 'hono'
import type { Services } from '../../src/services.ts'

// Left to themselves, platforms name different types.
const TEXT = { 'content-type': 'text/plain' }

/** Routes whose answers are streams: read to their end, cut by the caller, or failing half way. */
export function streamProbes({ tracing }: Services): Hono {
  const app = new Hono()
  app.get('/stream', (c) =>
    c.body(
      produce(async (send) => {
        for (let i = 0; i < 5; i++) {
          await tracing.span('chunk', async (span) => {
            span.setAttribute('probe.index', i)
            await sleep(5)
          })
          send(`chunk ${i}\n`)
        }
      }),
      200,
      TEXT,
    ),
  )
  app.get('/stream-fails', (c) =>
    c.body(
      produce(async (send) => {
        send('the first half')
        await sleep(20)
        throw new Error('the source of jane.doe@example.com broke')
      }),
      200,
      TEXT,
    ),
  )
  app.get('/stream-endless', (c) => {
    let chunks = 0
    const stream = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await sleep(5)
        controller.enqueue(new TextEncoder().encode(`chunk ${chunks++}\n`))
      },
    })
    return c.body(stream, 200, TEXT)
  })
  // What a proxy does: an answer whose headers can't be changed and whose body was made elsewhere.
  app.get('/proxy', (c) => fetch(c.req.query('url') ?? ''))
  return app
}

/** A stream filled by one async function that runs on after the handler has answered. */
function produce(fill: (send: (text: string) => void) => Promise<void>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(new TextEncoder().encode(text))
      fill(send).then(
        () => controller.close(),
        (error: unknown) => controller.error(error),
      )
    },
  })
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

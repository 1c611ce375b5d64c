import { type Behaviour, behaviour } from '../behaviour.ts'
import type { Context } from '../context.ts'
import { toSeen } from '../seen.ts'

/** Reads a streamed answer until `isEnough` or its end; tells how it ended. */
async function readStream(context: Context, path: string, isEnough: (text: string) => boolean) {
  const cut = new AbortController()
  const response = await fetch(context.running.url + path, { signal: cut.signal })
  const traceId = response.headers.get('traceresponse')?.split('-')[1] ?? ''
  let text = ''
  try {
    for await (const bytes of response.body ?? []) {
      text += new TextDecoder().decode(bytes)
      if (isEnough(text)) cut.abort()
    }
    return { traceId, text, end: 'complete' }
  } catch {
    return { traceId, text, end: cut.signal.aborted ? 'cut by the client' : 'broken' }
  }
}

/** Answers that are streams: the server span lasts to their last byte. */
export const streamBehaviours: Behaviour[] = [
  behaviour({
    name: 'a stream read to its end is one trace, with the spans made while it ran',
    async run({ call, trace }) {
      const answer = await call('/probe/stream')
      return { answer: toSeen(answer), tree: await trace(answer) }
    },
    check({ answer, tree }, expect) {
      expect(answer.text).toBe('chunk 0\nchunk 1\nchunk 2\nchunk 3\nchunk 4\n')
      expect(tree).toMatchObject({ name: 'GET /probe/stream', status: 'unset', events: [] })
      expect(tree.children.map(({ attributes }) => attributes['probe.index'])).toEqual([0, 1, 2, 3, 4])
    },
  }),
  behaviour({
    name: 'a stream that the client cuts ends its span then, with an event and no error',
    async run(context) {
      const { traceId, text, end } = await readStream(context, '/probe/stream-endless', (got) =>
        got.includes('1\n'),
      )
      return {
        startsRight: text.startsWith('chunk 0\nchunk 1\n'),
        end,
        tree: await context.trace({ traceId }),
      }
    },
    check({ startsRight, end, tree }, expect) {
      expect({ startsRight, end }).toEqual({ startsRight: true, end: 'cut by the client' })
      expect(tree).toMatchObject({ name: 'GET /probe/stream-endless', status: 'unset' })
      expect(tree.events).toEqual([{ name: 'http.response.cancelled', attributes: {} }])
    },
  }),
  behaviour({
    name: 'a stream that fails half way is an error of its span, with a redacted exception',
    async run(context) {
      const { traceId, text, end } = await readStream(context, '/probe/stream-fails', () => false)
      const tree = await context.trace({ traceId })
      return { text, end, tree, leaks: JSON.stringify(context.spans({ traceId })).includes('jane.doe') }
    },
    check({ text, end, tree, leaks }, expect) {
      expect({ text, end, leaks }).toEqual({ text: 'the first half', end: 'broken', leaks: false })
      expect(tree).toMatchObject({
        name: 'GET /probe/stream-fails',
        attributes: { 'error.type': 'Error', 'http.response.status_code': 200 },
        events: [{ name: 'exception' }],
      })
      expect(tree.status).toMatch(/^error/)
    },
  }),
  behaviour({
    name: 'an answer handed on from elsewhere is traced to its end, too',
    async run({ call, trace, upstream }) {
      const answer = await call(`/probe/proxy?url=${encodeURIComponent(`${upstream.url}/proxied`)}`)
      return { status: answer.status, text: answer.text, tree: await trace(answer) }
    },
    check({ status, text, tree }, expect) {
      expect({ status, text }).toEqual({ status: 200, text: 'from upstream' })
      expect(tree).toMatchObject({ name: 'GET /probe/proxy', status: 'unset' })
    },
  }),
]

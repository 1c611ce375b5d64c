import {
  type Answer as CollectorAnswer,
  type RecordedRequest,
  startCollector,
} from '../../support/collector.ts'
import { type Behaviour, behaviour } from '../behaviour.ts'
import type { Context } from '../context.ts'
import { normaliseText } from '../span-tree.ts'

/** Answers only requests that hold the trace asked for; what the start left behind is taken. */
function answerProbes(...answers: CollectorAnswer[]): Behaviour['answer'] {
  return () => {
    const left = [...answers]
    return (request) => (isProbe(request) ? left.shift() : undefined)
  }
}

function isProbe({ spans }: RecordedRequest): boolean {
  return spans.some(({ name }) => /probe|own span|within it/.test(name))
}

/** One request of three spans; how its export went, by the collector and by the app. */
async function exportProbe(context: Context) {
  const before = await context.settled()
  const answer = await context.call('/probe/attrs')
  const after = await context.settled()
  const attempts = context.collector.requests.filter(({ spans }) =>
    spans.some(({ traceId }) => traceId === answer.traceId),
  )
  return {
    status: answer.status,
    attempts: attempts.length,
    sameBytes: new Set(attempts.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).size === 1,
    arrived: context.spans(answer).length,
    exported: after.exported - before.exported,
    dropped: after.dropped,
    lastError: normaliseText(after.lastError ?? ''),
    // The clock of the test: a timer never fires early.
    waitedMs: (attempts[1]?.at ?? Infinity) - (attempts[0]?.at ?? 0),
  }
}

/** What is expected; `said` is a part of the last error. */
type Outcome = Partial<Awaited<ReturnType<typeof exportProbe>>> & { said?: string }

function backend(
  name: string,
  answers: CollectorAnswer[],
  { said = '', ...expected }: Outcome,
  { env = {}, minWaitMs = 0 }: { env?: Record<string, string>; minWaitMs?: number } = {},
): Behaviour {
  return behaviour({
    name,
    env,
    alone: true,
    answer: answerProbes(...answers),
    async run(context) {
      const { waitedMs, ...seen } = await exportProbe(context)
      return { ...seen, hasWaited: waitedMs >= minWaitMs }
    },
    check(seen, expect) {
      expect(seen).toMatchObject({ status: 200, hasWaited: true, ...expected })
      expect(seen.lastError).toContain(said)
    },
  })
}

const partialSuccess = { rejectedSpans: 2, errorMessage: 'too old' }
const protobuf = { OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf' }

/** Backends that are slow, away, overloaded or talk nonsense: the caller notices nothing, and every span is counted. */
export const backendBehaviours: Behaviour[] = [
  backend(
    'a 503 is repeated until it is taken',
    [{ status: 503 }],
    { attempts: 2, sameBytes: true, arrived: 3, exported: 3, dropped: {} },
    { minWaitMs: 400 },
  ),
  backend(
    'a 429 is repeated after the time that it asks for',
    [{ status: 429, headers: { 'retry-after': '2' } }],
    { attempts: 2, sameBytes: true, arrived: 3, exported: 3, dropped: {} },
    { minWaitMs: 1990 },
  ),
  backend('a connection that is reset is made again', [{ reset: true }], {
    attempts: 2,
    arrived: 3,
    exported: 3,
    dropped: {},
  }),
  backend('a 400 is final', [{ status: 400, body: 'no' }], {
    attempts: 1,
    arrived: 0,
    exported: 0,
    dropped: { rejected: 3 },
    said: 'Cannot send spans to http://127.0.0.1:<port>/v1/traces: 400',
  }),
  backend('a 500 is final', [{ status: 500 }], { attempts: 1, arrived: 0, dropped: { rejected: 3 } }),
  backend('a redirect is not followed', [{ status: 307, headers: { location: '/elsewhere' } }], {
    attempts: 1,
    arrived: 0,
    dropped: { rejected: 3 },
  }),
  backend('a partial success in JSON is counted and not repeated', [{ partialSuccess }], {
    attempts: 1,
    exported: 1,
    dropped: { rejected: 2 },
    said: 'too old',
  }),
  backend(
    'a partial success in protobuf is counted and not repeated',
    [{ partialSuccess }],
    { attempts: 1, exported: 1, dropped: { rejected: 2 }, said: 'too old' },
    { env: protobuf },
  ),
  backend(
    'an answer of 200 that is nonsense counts as taken, with a word about it',
    [{ body: '<html>Welcome</html>' }],
    { attempts: 1, exported: 3, dropped: {}, said: 'Cannot read the answer' },
  ),
  backend(
    'an answer of 200 that is nonsense to protobuf counts as taken, too',
    [{ body: new Uint8Array([0x0a, 0xff]) }],
    { attempts: 1, exported: 3, dropped: {}, said: 'Cannot read the answer' },
    { env: protobuf },
  ),
  backend(
    'a backend that never answers costs its spans when the time is up',
    [{ silent: true }],
    { attempts: 1, arrived: 0, exported: 0, dropped: { timeout: 3 } },
    { env: { OTEL_EXPORTER_OTLP_TIMEOUT: '300' } },
  ),
  backend(
    'a backend that stays overloaded costs its spans when the time is up',
    Array.from({ length: 20 }, () => ({ status: 503 })),
    { arrived: 0, exported: 0, dropped: { unreachable: 3 } },
    { env: { OTEL_EXPORTER_OTLP_TIMEOUT: '300' } },
  ),
  behaviour({
    name: 'a 413 splits the batch until each part is taken',
    alone: true,
    answer: () => (request) => (request.spans.length > 1 && isProbe(request) ? { status: 413 } : undefined),
    async run(context) {
      const { arrived, exported, dropped } = await exportProbe(context)
      return { arrived, exported, dropped }
    },
    check: (seen, expect) => expect(seen).toEqual({ arrived: 3, exported: 3, dropped: {} }),
  }),
  behaviour({
    name: 'a span that is too large by itself is dropped as such',
    alone: true,
    answer: () => (request) => (isProbe(request) ? { status: 413 } : undefined),
    async run(context) {
      const { arrived, exported, dropped } = await exportProbe(context)
      return { arrived, exported, dropped }
    },
    check: (seen, expect) => expect(seen).toEqual({ arrived: 0, exported: 0, dropped: { too_large: 3 } }),
  }),
  behaviour({
    name: 'a slow backend holds up no request',
    alone: true,
    async run(context) {
      const { collector, call, trace } = context
      await context.settled()
      const gate = Promise.withResolvers<void>()
      collector.answerNext({ until: gate.promise })
      const first = await call('/probe/attrs')
      await collector.waitForRequests(
        (all) => all.at(-1)?.spans.some(({ traceId }) => traceId === first.traceId) ?? false,
      )
      const meanwhile = await call('/probe/attrs')
      const held = await context.stats()
      gate.resolve()
      await trace(meanwhile)
      const after = await context.settled()
      return { statuses: [first.status, meanwhile.status], isHeld: held.queued >= 3, dropped: after.dropped }
    },
    check: (seen, expect) => expect(seen).toEqual({ statuses: [200, 200], isHeld: true, dropped: {} }),
  }),
  behaviour({
    name: 'spans wait for a backend that is not there yet',
    alone: true,
    isCollectorDown: true,
    async run({ call, collector, settled, running }) {
      const answer = await call('/probe/attrs')
      const late = await startCollector({ port: collector.port })
      try {
        await late.waitForSpans((spans) => spans.some(({ traceId }) => traceId === answer.traceId), 20_000)
        const { dropped } = await settled()
        return { status: answer.status, dropped }
      } finally {
        await running.stop()
        await late.stop()
      }
    },
    check: (seen, expect) => expect(seen).toEqual({ status: 200, dropped: {} }),
  }),
  behaviour({
    name: 'a backend that refuses connections costs its spans, one warning, and nothing else',
    alone: true,
    isCollectorDown: true,
    env: { OTEL_EXPORTER_OTLP_TIMEOUT: '200' },
    async run({ call, settled, running }) {
      const before = await settled()
      const statuses = []
      for (let i = 0; i < 3; i++) {
        statuses.push((await call('/probe/attrs')).status)
        await settled()
      }
      const after = await settled()
      return {
        statuses,
        ended: after.ended - before.ended,
        exported: after.exported,
        unreachable: (after.dropped.unreachable ?? 0) - (before.dropped.unreachable ?? 0),
        warnings: running.output().match(/Dropped \d+ spans/g)?.length,
        lastError: normaliseText(after.lastError ?? '').replace(/ \([\w ]+\)$/, ''),
      }
    },
    check: (seen, expect) =>
      expect(seen).toEqual({
        statuses: [200, 200, 200],
        ended: 9,
        exported: 0,
        unreachable: 9,
        warnings: 1,
        lastError: 'Cannot send spans to http://127.0.0.1:<port>/v1/traces: no connection',
      }),
  }),
]

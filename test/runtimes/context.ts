import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TracingStats } from '../../src/tracing/index.ts'
import { type SignedUp, signUpAt } from '../support/account.ts'
import type { Collector } from '../support/collector.ts'
import type { OtlpSpan } from '../support/otlp.ts'
import type { Upstream } from '../support/upstream.ts'
import type { Running } from './running.ts'
import { type SpanTree, type TimeTarget, toTrees } from './span-tree.ts'

/** What a call can be given besides what fetch takes. */
export interface CallInit extends RequestInit {
  /** Sends a traceparent of a new trace with this sampled flag. */
  sampledParent?: boolean
  /** Sends no token; else whatever needs an account is sent as one that is made when it is first needed. */
  anonymous?: boolean
}

/** What the caller got. */
export interface Answer {
  status: number
  headers: Headers
  text: string
  /** The trace of the request: by traceresponse, else the one that was sent; '' when neither. */
  traceId: string
  /** The span that was sent as the parent, or ''. */
  parentId: string
}

/** Somebody with an account of their own. */
export interface Visitor extends SignedUp {
  call: (path: string, init?: CallInit) => Promise<Answer>
}

/** What a behaviour has at hand: one started runtime, with a collector and an upstream of its own. */
export interface Context {
  running: Running
  collector: Collector
  upstream: Upstream
  /** Makes another account: sends requests as it, like `call`. */
  signUp: () => Promise<Visitor>
  /** Sends a request and reads the whole answer. */
  call: (path: string, init?: CallInit) => Promise<Answer>
  /** Waits until the request's trace has arrived whole, and gives its one tree; with `slow`, see `toTrees`. */
  trace: (answer: Pick<Answer, 'traceId'>, options?: { slow?: TimeTarget }) => Promise<SpanTree>
  /** The spans that have arrived of a trace, as they are. */
  spans: (answer: Pick<Answer, 'traceId'>) => OtlpSpan[]
  /** What the app itself counts; asking does not add to it. */
  stats: () => Promise<TracingStats>
  /** The same, once no span is held any more. */
  settled: () => Promise<TracingStats>
}

const SETTLE_MS = 20_000

/** Makes the context of one started runtime. */
export function createContext(running: Running, collector: Collector, upstream: Upstream): Context {
  const ofTrace = (traceId: string) => collector.spans().filter((span) => span.traceId === traceId)

  // Outside of every trace, since what a behaviour sees begins with its own calls.
  const signUp = () => signUpAt(running.url, { headers: withParent({ sampledParent: false }).headers })
  let usual: Promise<SignedUp> | undefined

  async function call(path: string, init: CallInit = {}): Promise<Answer> {
    const { traceId, spanId, headers } = withParent(init)
    if (/^\/v1\/(?!auth\/)/.test(path) && !init.anonymous && !headers.has('authorization')) {
      usual ??= signUp()
      headers.set('authorization', `Bearer ${(await usual).accessToken}`)
    }
    const response = await fetch(running.url + path, { ...init, headers })
    return {
      status: response.status,
      headers: response.headers,
      text: await response.text(),
      traceId: response.headers.get('traceresponse')?.split('-')[1] ?? traceId,
      parentId: spanId,
    }
  }

  async function stats(): Promise<TracingStats> {
    const { text } = await call('/health/tracing', { sampledParent: false })
    const counted: TracingStats = JSON.parse(text)
    return counted
  }

  return {
    running,
    collector,
    upstream,
    call,
    async signUp() {
      const visitor = await signUp()
      return {
        ...visitor,
        call: (path, init = {}) => {
          const headers = new Headers(init.headers)
          headers.set('authorization', `Bearer ${visitor.accessToken}`)
          return call(path, { ...init, headers })
        },
      }
    },
    async trace({ traceId }, options) {
      if (traceId === '') throw new Error('Cannot wait for a trace: the answer names none')
      // The server span is the local root: it ends last, and what it waited for is sent with it.
      await collector.waitForSpans((spans) =>
        spans.some((span) => span.traceId === traceId && span.kind === 2),
      )
      const [tree, ...others] = toTrees(ofTrace(traceId), options)
      if (!tree || others.length > 0) throw new Error(`Cannot see one tree: ${others.length + 1}`)
      return tree
    },
    spans: ({ traceId }) => ofTrace(traceId),
    stats,
    async settled() {
      // Only the app knows, so it has to be asked again.
      for (const until = Date.now() + SETTLE_MS; Date.now() < until; await sleep(25)) {
        const now = await stats()
        if (now.queued === 0) return now
      }
      throw new Error(`Cannot see the app settle: ${JSON.stringify(await stats())}`)
    },
  }
}

function withParent({ sampledParent, headers: given }: CallInit) {
  const headers = new Headers(given)
  headers.set('user-agent', 'suite')
  if (sampledParent === undefined) return { traceId: '', spanId: '', headers }
  const [traceId, spanId] = [randomBytes(16).toString('hex'), randomBytes(8).toString('hex')]
  headers.set('traceparent', `00-${traceId}-${spanId}-0${Number(sampledParent)}`)
  return { traceId, spanId, headers }
}

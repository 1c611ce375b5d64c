import type { SamplerName } from '../../../src/tracing/config.ts'
import { type Behaviour, behaviour } from '../behaviour.ts'
import type { Context } from '../context.ts'

/** Which requests are recorded: one without a parent, one with a sampled parent, one with an unsampled one. */
type Kept = { none: boolean; sampled: boolean; unsampled: boolean }

function sampler(name: SamplerName, arg: string | undefined, kept: Kept): Behaviour {
  return behaviour({
    name: `sampler ${name}${arg === undefined ? '' : ` ${arg}`} keeps ${describe(kept)}`,
    env: { OTEL_TRACES_SAMPLER: name, ...(arg !== undefined && { OTEL_TRACES_SAMPLER_ARG: arg }) },
    alone: true,
    async run(context) {
      const before = await context.settled()
      const answers = {
        none: await context.call('/probe/attrs'),
        sampled: await context.call('/probe/attrs', { sampledParent: true }),
        unsampled: await context.call('/probe/attrs', { sampledParent: false }),
      }
      const after = await context.settled()
      const seen = Object.entries(answers).map(([parent, answer]) => [
        parent,
        {
          status: answer.status,
          isAnnounced: answer.headers.has('traceresponse'),
          spans: context.spans(answer).length,
        },
      ])
      // Where unsampled traces are kept, the questions themselves add to what they ask for.
      const ended = kept.unsampled ? 'more' : after.ended - before.ended
      return { seen: Object.fromEntries(seen), ended }
    },
    check({ seen, ended }, expect) {
      expect(seen).toEqual({
        none: outcome(kept.none),
        sampled: outcome(kept.sampled),
        unsampled: outcome(kept.unsampled),
      })
      const requests = [kept.none, kept.sampled].filter(Boolean).length
      expect(ended).toBe(kept.unsampled ? 'more' : requests * 3)
    },
  })
}

function outcome(isKept: boolean) {
  return { status: 200, isAnnounced: isKept, spans: isKept ? 3 : 0 }
}

function describe({ none, sampled, unsampled }: Kept): string {
  const kept = [none && 'new traces', sampled && 'sampled ones', unsampled && 'unsampled ones'].filter(
    Boolean,
  )
  return kept.length > 0 ? kept.join(' and ') : 'nothing'
}

/** Requests in traces whose ids are given, so that the outcome of a ratio is the same wherever it is taken. */
async function recordedOf(context: Context, flags: string): Promise<string> {
  const ids = Array.from(
    { length: 16 },
    (_, index) => `${index.toString(16).repeat(8)}a5b6c7d8e9f012340f1e2d3c`,
  )
  const answers = await Promise.all(
    ids.map((id) =>
      context.call('/probe/ok', { headers: { traceparent: `00-${id}-00f067aa0ba902b7-${flags}` } }),
    ),
  )
  return answers.map(({ headers }) => (headers.has('traceresponse') ? '1' : '0')).join('')
}

const all = { none: true, sampled: true, unsampled: true }
const nothing = { none: false, sampled: false, unsampled: false }

/** The six samplers, with every kind of parent. */
export const samplingBehaviours: Behaviour[] = [
  sampler('always_on', undefined, all),
  sampler('always_off', undefined, nothing),
  sampler('traceidratio', '1', all),
  sampler('traceidratio', '0', nothing),
  sampler('parentbased_always_on', undefined, { none: true, sampled: true, unsampled: false }),
  sampler('parentbased_always_off', undefined, { none: false, sampled: true, unsampled: false }),
  sampler('parentbased_traceidratio', '0', { none: false, sampled: true, unsampled: false }),
  sampler('parentbased_traceidratio', '1', { none: true, sampled: true, unsampled: false }),
  behaviour({
    name: 'a ratio keeps the same traces on every runtime, whatever their parents say',
    env: { OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.5' },
    run: async (context) => ({
      unsampled: await recordedOf(context, '00'),
      sampled: await recordedOf(context, '01'),
    }),
    check({ unsampled, sampled }, expect) {
      expect(unsampled).toMatch(/01|10/)
      expect(sampled).toBe(unsampled)
    },
  }),
  behaviour({
    name: 'a ratio of new traces keeps some',
    env: { OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.5' },
    async run({ call }) {
      const answers = await Promise.all(Array.from({ length: 60 }, () => call('/probe/ok')))
      const kept = answers.filter(({ headers }) => headers.has('traceresponse')).length
      return { keepsSome: kept > 0, keepsAll: kept === answers.length }
    },
    check: (seen, expect) => expect(seen).toEqual({ keepsSome: true, keepsAll: false }),
  }),
  behaviour({
    name: 'an unsampled trace is passed on as unsampled',
    env: { OTEL_TRACES_SAMPLER: 'parentbased_always_off' },
    async run({ call, upstream }) {
      const { traceId } = await call(`/probe/fetch?url=${encodeURIComponent(`${upstream.url}/unsampled`)}`, {
        sampledParent: false,
      })
      const traceparent = upstream.only('/unsampled').headers['traceparent'] ?? ''
      return String(traceparent)
        .replace(traceId, '<same>')
        .replace(/-[\da-f]{16}-/, '-<span>-')
    },
    check: (traceparent, expect) => expect(traceparent).toBe('00-<same>-<span>-00'),
  }),
  behaviour({
    name: 'disabled, nothing is recorded or sent, and what came in still goes out with outgoing calls',
    env: { OTEL_SDK_DISABLED: 'true' },
    alone: true,
    async run({ call, upstream, collector, running, settled }) {
      const answer = await call(`/probe/fetch?url=${encodeURIComponent(`${upstream.url}/disabled`)}`, {
        sampledParent: true,
        headers: { tracestate: 'vendor=value', baggage: 'user.tier=gold' },
      })
      const own = await call('/probe/attrs')
      const { headers } = upstream.only('/disabled')
      const stats = await settled()
      await running.stop()
      return {
        answers: [answer.status, answer.text, own.status],
        isAnnounced: answer.headers.has('traceresponse') || answer.headers.has('server-timing'),
        passesOn: headers['traceparent'] === `00-${answer.traceId}-${answer.parentId}-01`,
        tracestate: headers['tracestate'],
        baggage: headers['baggage'],
        stats,
        requests: collector.requests.length,
      }
    },
    check({ stats, ...seen }, expect) {
      expect(seen).toEqual({
        answers: [200, '200 from upstream', 200],
        isAnnounced: false,
        passesOn: true,
        tracestate: 'vendor=value',
        baggage: 'user.tier=gold',
        requests: 0,
      })
      expect(stats).toMatchObject({ enabled: false, ended: 0, exported: 0 })
    },
  }),
  behaviour({
    name: 'without propagators a request begins a trace of its own and tells nobody',
    env: { OTEL_PROPAGATORS: 'none' },
    async run({ call, upstream, trace, spans }) {
      const answer = await call(`/probe/fetch?url=${encodeURIComponent(`${upstream.url}/alone`)}`, {
        headers: { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' },
      })
      const tree = await trace(answer)
      const { headers } = upstream.only('/alone')
      const isNew = spans(answer)[0]?.traceId !== '0af7651916cd43dd8448eb211c80319c'
      return { tree, isNew, sent: [headers['traceparent'], headers['baggage']] }
    },
    check({ tree, isNew, sent }, expect) {
      expect(tree.parent).toBe('none')
      expect({ isNew, sent }).toEqual({ isNew: true, sent: [undefined, undefined] })
    },
  }),
]

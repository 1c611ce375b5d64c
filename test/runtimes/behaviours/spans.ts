import { type Behaviour, behaviour } from '../behaviour.ts'
import { flatten, normaliseText, type SpanTree } from '../span-tree.ts'
import { toSeen } from '../seen.ts'

/** What happens within a request: spans of its own, outgoing calls, the database, and many requests at once. */
export const spanBehaviours: Behaviour[] = [
  behaviour({
    name: 'spans of the application nest, with attributes and events',
    async run(context) {
      const answer = await context.call('/probe/attrs')
      const tree = await context.trace(answer)
      const scoped = context.collector.requests
        .flatMap(({ traces }) => traces?.resourceSpans ?? [])
        .flatMap(({ scopeSpans }) => scopeSpans)
        .find(({ spans }) =>
          spans.some(({ traceId, name }) => traceId === answer.traceId && name === 'own span'),
        )
      return { tree, scope: scoped?.scope }
    },
    check({ tree, scope }, expect) {
      expect(tree.attributes).toMatchObject({
        'probe.text': 'ä',
        'probe.number': 1.5,
        'probe.flags': [true, false],
      })
      expect(tree.children).toMatchObject([
        {
          name: 'own span',
          kind: 'internal',
          attributes: { 'probe.inner': true },
          children: [{ name: 'within it', events: [{ name: 'reached', attributes: { step: 1 } }] }],
        },
      ])
      expect(scope).toMatchObject({ name: 'probe', version: '2.0.0' })
    },
  }),
  behaviour({
    name: 'a span whose function fails is an error, the request that goes on is none',
    run: async (context) => context.trace(await context.call('/probe/span-fails')),
    check(tree, expect) {
      expect(tree.status).toBe('unset')
      expect(tree.children).toMatchObject([{ name: 'fails', attributes: { 'error.type': 'RangeError' } }])
    },
  }),
  behaviour({
    name: 'an outgoing call has a client span and passes traceparent, tracestate and baggage on',
    async run(context) {
      const { upstream, call, trace, spans } = context
      const path = '/passed-on?page=2&token=abc'
      const url = encodeURIComponent(upstream.url + path)
      const headers = { tracestate: 'vendor=value', baggage: 'user.tier=gold,region=eu' }
      const answer = await call(`/probe/fetch?url=${url}`, { sampledParent: true, headers })
      const tree = await trace(answer)
      const sent = upstream.only(path).headers
      const client = spans(answer).find(({ kind }) => kind === 3)
      return {
        answer: toSeen(answer),
        tree,
        passesClientSpan: sent['traceparent'] === `00-${answer.traceId}-${client?.spanId}-01`,
        tracestate: sent['tracestate'],
        baggage: sent['baggage'],
      }
    },
    check({ answer, tree, ...sent }, expect) {
      expect(answer).toMatchObject({ status: 200, text: '200 from upstream' })
      expect(sent).toEqual({
        passesClientSpan: true,
        tracestate: 'vendor=value',
        baggage: 'user.tier=gold,region=eu',
      })
      expect(tree.children).toMatchObject([
        {
          name: 'GET',
          kind: 'client',
          attributes: {
            'http.response.status_code': 200,
            'server.address': '127.0.0.1',
            'url.full': 'http://127.0.0.1:<port>/passed-on?page=2&token=REDACTED',
          },
        },
      ])
    },
  }),
  behaviour({
    name: 'an outgoing call that is answered 503, or not at all, is an error of its own span only',
    async run({ upstream, call, trace }) {
      const refused = await call(`/probe/fetch?url=${encodeURIComponent(`${upstream.url}/status/503`)}`)
      const unanswered = await call('/probe/fetch?url=http%3A%2F%2F127.0.0.1%3A1%2Fnobody')
      return {
        refused: { answer: toSeen(refused), tree: await trace(refused) },
        unanswered: { answer: toSeen(unanswered), tree: withoutPlatformError(await trace(unanswered)) },
      }
    },
    check({ refused, unanswered }, expect) {
      expect(refused.answer).toMatchObject({ status: 200, text: '503 from upstream' })
      expect(refused.tree).toMatchObject({
        status: 'unset',
        children: [
          { status: 'error', attributes: { 'error.type': '503', 'http.response.status_code': 503 } },
        ],
      })
      expect(unanswered.answer.status).toBe(502)
      expect(unanswered.tree.children[0]?.status).toBe('error')
    },
  }),
  behaviour({
    name: 'literals in a statement are replaced, parameters are not recorded',
    async run(context) {
      const answer = await context.call('/probe/literals')
      const tree = await context.trace(answer)
      return { tree, leaks: JSON.stringify(context.spans(answer)).includes('jane.doe') }
    },
    check({ tree, leaks }, expect) {
      expect(leaks).toBe(false)
      expect(tree.children[0]?.attributes['db.query.text']).toBe('SELECT ? AS email, ? AS answer')
    },
  }),
  behaviour({
    name: 'a statement that fails is an error with its code',
    async run({ call, trace }) {
      const answer = await call('/probe/query-fails')
      return {
        answer: toSeen(answer),
        tree: withoutPlatformError(await trace(answer), ['error.type', 'exception.type']),
      }
    },
    check({ answer, tree }, expect) {
      expect(JSON.parse(answer.text)).toHaveLength(3)
      const failed = tree.children.filter(({ status }) => status.startsWith('error'))
      expect(failed).toHaveLength(3)
      for (const { attributes } of failed) expect(attributes['error.type']).toMatch(/^(SQL|HRANA)/)
    },
  }),
  behaviour({
    name: 'a transaction, a batch, a migration and several statements at once are each a span',
    // A database file takes one transaction at a time.
    alone: true,
    async run({ call, trace }) {
      const answer = await call('/probe/tx')
      return { answer: toSeen(answer), tree: await trace(answer) }
    },
    check({ answer, tree }, expect) {
      expect(answer).toMatchObject({ status: 200, text: '[1,2,3,5]' })
      const texts = flatten(tree).map(({ attributes }) => attributes['db.query.text'])
      expect(texts).toContain('INSERT INTO probe_tx VALUES (?)')
      expect(texts).toContain('SELECT n FROM probe_tx ORDER BY n')
      expect(flatten(tree).some(({ attributes }) => attributes['db.operation.batch.size'] === 2)).toBe(true)
    },
  }),
  behaviour({
    name: 'fifty requests at once keep their spans apart',
    async run({ call, trace }) {
      const tags = Array.from({ length: 50 }, (_, index) => `tag${index}`)
      const answers = await Promise.all(tags.map((tag) => call(`/probe/mix?tag=${tag}`)))
      const shapes = new Set<string>()
      for (const [index, answer] of answers.entries()) {
        const tree = await trace(answer)
        // Tags of another request would stay, and make a shape of their own.
        shapes.add(JSON.stringify(tree).replaceAll(new RegExp(`"tag${index}"`, 'g'), '"own tag"'))
      }
      const trees: SpanTree[] = [...shapes].map((shape) => JSON.parse(shape))
      return { statuses: [...new Set(answers.map(({ status }) => status))], trees }
    },
    check({ statuses, trees }, expect) {
      expect(statuses).toEqual([200])
      expect(trees).toHaveLength(1)
      expect(JSON.stringify(trees)).not.toMatch(/tag\d/)
      const branch = { name: 'branch', children: [{ kind: 'client' }, { name: 'leaf', children: [{}] }] }
      expect(trees[0]?.children).toMatchObject([branch, branch, branch])
    },
  }),
  behaviour({
    name: 'the same query many times over is marked on the request',
    run: async (context) => context.trace(await context.call('/probe/n-plus-one')),
    check(tree, expect) {
      expect(tree.children).toHaveLength(6)
      expect(tree.attributes['watch.missed']).toEqual(['n_plus_one'])
      expect(tree.events).toMatchObject([
        {
          name: 'watch.missed',
          attributes: { 'watch.target': 'n_plus_one', 'watch.actual': 6, 'db.query.text': 'SELECT ? AS n' },
        },
      ])
    },
  }),
  behaviour({
    name: 'too many spans are marked on the request',
    run: async (context) => context.trace(await context.call('/probe/many-spans')),
    check(tree, expect) {
      expect(tree.children).toHaveLength(60)
      expect(tree.attributes['watch.missed']).toEqual(['span_count'])
      expect(tree.events).toMatchObject([{ attributes: { 'watch.limit': 50, 'watch.actual': 61 } }])
    },
  }),
  behaviour({
    name: 'a slow request is marked',
    run: async (context) => context.trace(await context.call('/probe/slow'), { slow: 'request_duration' }),
    check(tree, expect) {
      expect(tree.attributes['watch.missed']).toEqual(['request_duration'])
      expect(tree.events).toMatchObject([
        { attributes: { 'watch.target': 'request_duration', 'watch.limit': 200, 'watch.actual': '<ms>' } },
      ])
    },
  }),
  behaviour({
    name: 'a slow query is marked on the request',
    // It holds a whole core.
    alone: true,
    run: async (context) => context.trace(await context.call('/probe/slow-query'), { slow: 'slow_query' }),
    check(tree, expect) {
      expect(tree.attributes['watch.missed']).toEqual(['slow_query'])
      expect(tree.events).toMatchObject([
        {
          attributes: {
            'watch.target': 'slow_query',
            'watch.limit': 100,
            'db.query.text': expect.stringContaining('WITH RECURSIVE'),
          },
        },
      ])
    },
  }),
  behaviour({
    name: 'the app counts what became of its spans',
    alone: true,
    async run(context) {
      const before = await context.settled()
      await context.trace(await context.call('/probe/attrs'))
      const after = await context.settled()
      return {
        enabled: after.enabled,
        ended: after.ended - before.ended,
        exported: after.exported - before.exported,
        dropped: after.dropped,
        openTraces: after.openTraces - before.openTraces,
        lastError: after.lastError,
      }
    },
    check(seen, expect) {
      expect(seen).toEqual({
        enabled: true,
        ended: 3,
        exported: 3,
        dropped: {},
        openTraces: 0,
        lastError: undefined,
      })
    },
  }),
]

/** Platforms, and a database file and server, word their errors differently; `kept` are attributes that agree. */
function withoutPlatformError(tree: SpanTree, kept: string[] = []): SpanTree {
  const differing = new Set(
    ['error.type', 'exception.type', 'exception.message'].filter((name) => !kept.includes(name)),
  )
  const text = JSON.stringify(tree, (name, value: unknown) => {
    if (name === 'status' && typeof value === 'string') return value.split(':', 1)[0]
    // Some platforms fail within code of their own, which has no frames.
    if (name === 'exception.stacktrace') return undefined
    return differing.has(name) ? '<platform>' : value
  })
  return JSON.parse(normaliseText(text))
}

import { randomBytes } from 'node:crypto'
import { type Behaviour, behaviour } from '../behaviour.ts'
import { callAndTrace } from '../seen.ts'
import { toTrees } from '../span-tree.ts'

const json = { 'content-type': 'application/json' }
const posting = { title: 'Staff Engineer', company: 'Acme', skills: ['Go', 'SQL'], salary: '$150k' }

/** What one request leaves behind, by route, method and outcome. */
export const requestBehaviours: Behaviour[] = [
  behaviour({
    name: 'a posting is saved, read, changed and deleted, and each request is one trace with its statements',
    async run(context) {
      const created = await context.call('/v1/jobs', {
        method: 'POST',
        headers: json,
        body: JSON.stringify(posting),
      })
      const path = created.headers.get('location') ?? ''
      const patch = { method: 'PATCH', headers: json, body: '{"status":"applied"}' }
      const answers = [created, await context.call(path), await context.call(path, patch)]
      answers.push(await context.call('/v1/jobs?status=applied&limit=1'))
      answers.push(await context.call(path, { method: 'DELETE' }))
      const trees = []
      for (const answer of answers) trees.push(await context.trace(answer))
      const statuses = answers.map(({ status }) => status)
      return { statuses, trees }
    },
    check({ statuses, trees }, expect) {
      expect(statuses).toEqual([201, 200, 200, 200, 204])
      expect(trees.map(({ name }) => name)).toEqual([
        'POST /v1/jobs',
        'GET /v1/jobs/:id',
        'PATCH /v1/jobs/:id',
        'GET /v1/jobs',
        'DELETE /v1/jobs/:id',
      ])
      for (const { kind, parent, status, context, children } of trees) {
        expect({ kind, parent, status, context }).toEqual({
          kind: 'server',
          parent: 'none',
          status: 'unset',
          context: '101',
        })
        expect(children.map((child) => child.kind)).toContain('client')
      }
      expect(trees[1]?.attributes).toMatchObject({
        'http.request.method': 'GET',
        'http.response.status_code': 200,
        'http.route': '/v1/jobs/:id',
        'server.address': '127.0.0.1',
        'server.port': '<port>',
        'url.path': '/v1/jobs/<uuid>',
        'url.scheme': 'http',
      })
      // Who asks, and for what: two statements.
      expect(trees[1]?.children.map((child) => child.name).sort()).toEqual(['SELECT jobs', 'SELECT sessions'])
      const select = trees[1]?.children.find((child) => child.name === 'SELECT jobs')
      expect(select).toMatchObject({ kind: 'client', parent: 'local' })
      expect(select?.attributes).toMatchObject({
        'db.system.name': 'sqlite',
        'db.query.text': expect.stringMatching(/WHERE account_id = \? AND id = \?$/),
      })
    },
  }),
  behaviour({
    name: 'an answer tells its trace and its server span in traceresponse and Server-Timing',
    async run(context) {
      const answer = await context.call('/probe/ok', { sampledParent: true })
      const tree = await context.trace(answer)
      const [span] = context.spans(answer)
      const value = `00-${span?.traceId}-${span?.spanId}-01`
      return {
        tree,
        parentIsOurs: span?.parentSpanId === answer.parentId,
        traceresponse: answer.headers.get('traceresponse') === value,
        serverTiming: answer.headers.get('server-timing') === `traceparent;desc="${value}"`,
        hasRequestId: /^[\w-]+$/.test(answer.headers.get('x-request-id') ?? ''),
      }
    },
    check({ tree, ...seen }, expect) {
      expect(seen).toEqual({
        parentIsOurs: true,
        traceresponse: true,
        serverTiming: true,
        hasRequestId: true,
      })
      expect(tree).toMatchObject({ parent: 'remote', context: '301' })
    },
  }),
  behaviour({
    name: 'a traceparent that is none begins a new trace',
    async run(context) {
      const headers = { traceparent: '00-00000000000000000000000000000000-b7ad6b7169203331-01' }
      return callAndTrace(context, '/probe/ok', { headers }).then(({ answer, tree }) => ({ answer, tree }))
    },
    check: ({ tree }, expect) => expect(tree.parent).toBe('none'),
  }),
  behaviour({
    name: 'requests of one trace are exported with their own spans, each',
    async run(context) {
      const traceId = randomBytes(16).toString('hex')
      const headers = { traceparent: `00-${traceId}-b7ad6b7169203331-01` }
      const calls = [1, 2, 3].map(() => context.call('/probe/attrs', { headers }))
      await Promise.all(calls)
      await context.collector.waitForSpans(
        (spans) => spans.filter((span) => span.traceId === traceId && span.kind === 2).length === 3,
      )
      return toTrees(context.spans({ traceId }))
    },
    check(trees, expect) {
      expect(trees).toHaveLength(3)
      expect(trees[1]).toEqual(trees[0])
      expect(trees[2]).toEqual(trees[0])
    },
  }),
  behaviour({
    name: 'HEAD is answered without a body and has the route of GET',
    async run(context) {
      const { answer, tree } = await callAndTrace(context, '/probe/ok', { method: 'HEAD' })
      return { status: answer.status, text: answer.text, tree }
    },
    check({ status, text, tree }, expect) {
      expect({ status, text }).toEqual({ status: 200, text: '' })
      expect(tree).toMatchObject({ name: 'HEAD /probe/ok', attributes: { 'http.request.method': 'HEAD' } })
    },
  }),
  behaviour({
    name: 'a method that the conventions do not know is _OTHER',
    async run(context) {
      const { answer, tree } = await callAndTrace(context, '/probe/ok', { method: 'PROPFIND' })
      return { status: answer.status, tree }
    },
    check({ tree }, expect) {
      expect(tree.attributes).toMatchObject({
        'http.request.method': '_OTHER',
        'http.request.method_original': 'PROPFIND',
      })
      expect(tree.name).toMatch(/^HTTP|^_OTHER/)
    },
  }),
  behaviour({
    name: 'a route of a sub-app in a sub-app is named whole, and its own error handler answers',
    async run(context) {
      const fine = await callAndTrace(context, '/probe/sub/7/deep')
      const failed = await callAndTrace(context, '/probe/sub/7/deep-fails')
      return { fine: [fine.answer, fine.tree], failed: [failed.answer, failed.tree] }
    },
    check({ fine, failed }, expect) {
      expect(fine).toMatchObject([{ status: 200, text: 'deep 7' }, { name: 'GET /probe/sub/:id/deep' }])
      expect(failed).toMatchObject([
        { status: 503, text: 'handled Error' },
        { name: 'GET /probe/sub/:id/deep-fails', attributes: { 'http.route': '/probe/sub/:id/deep-fails' } },
      ])
    },
  }),
  behaviour({
    name: 'a request that a middleware answers has the route that it guards',
    async run(context) {
      const { answer, tree } = await callAndTrace(context, '/probe/guarded')
      return { answer, tree }
    },
    check({ answer, tree }, expect) {
      expect(answer).toMatchObject({ status: 401, text: 'who are you?' })
      expect(tree).toMatchObject({ name: 'GET /probe/guarded', status: 'unset' })
    },
  }),
]

import { type Behaviour, behaviour } from '../behaviour.ts'
import type { CallInit } from '../context.ts'
import { callAndTrace, toSeen } from '../seen.ts'

const json = { 'content-type': 'application/json' }
const posting = { title: 'Staff Engineer', company: 'Acme', skills: ['Go', 'SQL'], salary: '$150k' }

function refused(name: string, path: string, status: number, init: CallInit = {}): Behaviour {
  return behaviour({
    name,
    async run(context) {
      const { answer, tree } = await callAndTrace(context, path, init)
      return { answer, tree }
    },
    check({ answer, tree }, expect) {
      expect(answer).toMatchObject({ status, type: 'application/problem+json' })
      expect(JSON.parse(answer.text)).toMatchObject({ status, trace_id: '<trace>' })
      expect(tree.attributes).toMatchObject({ 'http.response.status_code': status })
      expect(tree.status).toBe('unset')
      expect(tree.attributes).not.toHaveProperty('error.type')
    },
  })
}

/** Requests that are refused, and requests that fail. */
export const failureBehaviours: Behaviour[] = [
  refused('an unknown id is a problem, and no error of the server', '/v1/jobs/nothing', 404),
  refused('a wrong field is a problem with its path', '/v1/jobs', 400, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ ...posting, skills: ['Go', 7] }),
  }),
  refused('a body that is not JSON is a problem', '/v1/jobs', 400, {
    method: 'POST',
    headers: json,
    body: '{"title":',
  }),
  refused('a body of another media type is a problem', '/v1/jobs', 415, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: 'title',
  }),
  refused('a method that the path does not have is a problem', '/v1/jobs', 405, {
    method: 'PUT',
    body: '{}',
  }),
  refused('a body that is too large is a problem', '/v1/jobs', 413, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ ...posting, description: 'x'.repeat(2 * 1024 * 1024) }),
  }),
  behaviour({
    name: 'a database that can not be reached is a 503 that names the command which starts one',
    env: { LIBSQL_URL: 'http://127.0.0.1:1' },
    async run(context) {
      const { answer, tree } = await callAndTrace(context, '/v1/auth/login', {
        method: 'POST',
        headers: json,
        body: '{"email":"ann@example.com","password":"a long enough password"}',
      })
      const ready = await context.call('/health/ready')
      const health = await context.call('/health')
      return { answer, tree, ready: toSeen(ready), health: health.status }
    },
    check({ answer, tree, ready, health }, expect) {
      expect(answer).toMatchObject({ status: 503, type: 'application/problem+json' })
      expect(answer.text).toContain('npm run dev:worker')
      expect([ready.status, health]).toEqual([503, 200])
      expect(tree.status).toMatch(/^error/)
    },
  }),
  behaviour({
    name: 'a path that no route has is a problem, and its span has no route',
    async run(context) {
      const { answer, tree } = await callAndTrace(context, '/no/such/path')
      return { answer, tree }
    },
    check({ answer, tree }, expect) {
      expect(answer).toMatchObject({ status: 404, type: 'application/problem+json' })
      expect(tree).toMatchObject({ name: 'GET', status: 'unset' })
      expect(tree.attributes).not.toHaveProperty('http.route')
    },
  }),
  behaviour({
    name: 'a handler that throws is a 500 that leaks nothing, and an exception without secrets in the span',
    async run(context) {
      const { answer, tree, raw } = await callAndTrace(context, '/probe/throw')
      const leaks = ['jane.doe', 'sk-live', 'Cannot charge', '.ts:', 'at '].filter((text) =>
        answer.text.includes(text),
      )
      const spanLeaks = ['jane.doe', 'sk-live'].filter((text) => raw.includes(text))
      return { answer, tree, leaks, spanLeaks }
    },
    check({ answer, tree, leaks, spanLeaks }, expect) {
      expect({ leaks, spanLeaks }).toEqual({ leaks: [], spanLeaks: [] })
      expect(answer).toMatchObject({ status: 500, type: 'application/problem+json' })
      expect(tree.status).toMatch(/^error/)
      expect(tree.attributes).toMatchObject({ 'error.type': 'Error', 'http.response.status_code': 500 })
      expect(tree.events).toEqual([
        {
          name: 'exception',
          attributes: {
            'exception.message': expect.stringContaining('REDACTED'),
            'exception.stacktrace': '<stack>',
            'exception.type': 'Error',
          },
        },
      ])
    },
  }),
  behaviour({
    name: 'an exception with a cause tells nothing of the message of its cause',
    async run(context) {
      const { answer, tree, raw } = await callAndTrace(context, '/probe/throw-cause')
      return {
        answer,
        tree,
        leaks: raw.includes('inner jane'),
      }
    },
    check({ answer, tree, leaks }, expect) {
      expect(answer.status).toBe(500)
      expect(leaks).toBe(false)
      expect(tree.attributes['error.type']).toBe('TypeError')
    },
  }),
  behaviour({
    name: 'what is thrown without being an Error is an exception of its span, too',
    async run(context) {
      const answer = await context.call('/probe/throw-text', { sampledParent: true })
      const tree = await context.trace(answer)
      const raw = JSON.stringify(context.spans(answer)) + answer.text
      return { status: answer.status, tree, leaks: raw.includes('jane.doe') }
    },
    check({ status, tree, leaks }, expect) {
      expect({ status, leaks }).toEqual({ status: 500, leaks: false })
      expect(tree).toMatchObject({
        attributes: { 'error.type': expect.stringMatching(/^string$/i) },
        events: [{ name: 'exception' }],
      })
    },
  }),
  behaviour({
    name: 'an answered 500 is an error by its status, an answered 404 is none',
    async run(context) {
      const server = await callAndTrace(context, '/probe/status/500')
      const client = await callAndTrace(context, '/probe/status/404')
      return { server: server.tree, client: client.tree }
    },
    check({ server, client }, expect) {
      expect(server).toMatchObject({ status: 'error', attributes: { 'error.type': '500' }, events: [] })
      expect(client).toMatchObject({ name: 'GET /probe/status/:code', status: 'unset' })
      expect(client.attributes).not.toHaveProperty('error.type')
    },
  }),
]

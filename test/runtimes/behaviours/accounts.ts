import { zoeResume } from '../../support/resumes.ts'
import { type Behaviour, behaviour } from '../behaviour.ts'
import type { Answer, CallInit, Visitor } from '../context.ts'

const json = { 'content-type': 'application/json' }

const post = (body: unknown, headers: Record<string, string> = {}): CallInit => ({
  method: 'POST',
  headers: { ...json, ...headers },
  body: JSON.stringify(body),
})

/** Everything there is to have, made by `visitor`: the paths of its things, by the template of their route. */
async function furnish({ call }: Visitor): Promise<Record<string, string>> {
  await call('/v1/profile', { method: 'PUT', headers: json, body: JSON.stringify(zoeResume) })
  const job = await call('/v1/jobs', post({ title: 'Go Developer', company: 'Acme', skills: ['Go'] }))
  const jobId = String(JSON.parse(job.text).id)
  await call(`/v1/jobs/${jobId}/match`, { method: 'POST' })
  const key = await call('/v1/api-keys', post({ name: 'laptop' }))
  return { '/v1/jobs': jobId, '/v1/api-keys': String(JSON.parse(key.text).id) }
}

const problemOf = ({ status, text }: Answer) =>
  status < 400 ? { status } : { status, type: String(JSON.parse(text).type) }

const byStatus = (answers: Answer[]) => answers.map(problemOf).sort((a, b) => a.status - b.status)

/** Who may see what, and what happens when two ask for the same at once. */
export const accountBehaviours: Behaviour[] = [
  behaviour({
    name: "each verb of every route answers 404 for somebody else's things, and leaves them as they are",
    async run(context) {
      const ana = await context.signUp()
      const ben = await context.signUp()
      const ids = await furnish(ana)
      const look = async () => {
        const [jobs, keys] = [await ana.call('/v1/jobs'), await ana.call('/v1/api-keys')]
        return [jobs.text, keys.text]
      }
      const before = await look()
      const { paths }: { paths: Record<string, Record<string, unknown>> } = JSON.parse(
        (await context.call('/openapi.json')).text,
      )
      const tried = []
      for (const [template, methods] of Object.entries(paths)) {
        const [, feature = ''] = /^(\/v1\/[^/]+)\/\{id\}/.exec(template) ?? []
        if (feature === '') continue
        const path = template.replace('{id}', ids[feature] ?? 'unknown')
        for (const method of Object.keys(methods)) {
          const init = method === 'patch' || method === 'post' ? post({ status: 'applied' }) : {}
          const { status } = await ben.call(path, { ...init, method: method.toUpperCase() })
          tried.push(`${method} ${template} ${status}`)
        }
      }
      const own = []
      for (const path of ['/v1/jobs', '/v1/api-keys', '/v1/profile', '/v1/jobs/counts']) {
        const { status, text } = await ben.call(path)
        own.push([path, status, status === 200 ? JSON.parse(text) : undefined])
      }
      return {
        tried: tried.sort(),
        own,
        isUnchanged: JSON.stringify(before) === JSON.stringify(await look()),
      }
    },
    check({ tried, own, isUnchanged }, expect) {
      expect(tried.filter((line) => !line.endsWith(' 404'))).toEqual([])
      expect(tried.length).toBeGreaterThanOrEqual(9)
      expect(own.slice(0, 3)).toEqual([
        ['/v1/jobs', 200, { items: [], next_cursor: null }],
        ['/v1/api-keys', 200, { items: [], next_cursor: null }],
        ['/v1/profile', 404, undefined],
      ])
      expect(own[3]).toMatchObject(['/v1/jobs/counts', 200, { total: 0 }])
      expect(isUnchanged).toBe(true)
    },
  }),
  behaviour({
    name: 'of two requests at once with one Idempotency-Key one is done, and the other waits or hears the same',
    async run(context) {
      const { call } = await context.signUp()
      const init = post({ title: 'Go Developer', company: 'Acme' }, { 'idempotency-key': 'only-once' })
      const both = await Promise.all([call('/v1/jobs', init), call('/v1/jobs', init)])
      const done = both.filter(
        ({ status, headers }) => status === 201 && !headers.has('idempotency-replayed'),
      )
      const others = both.filter((answer) => !done.includes(answer))
      const again = await call('/v1/jobs', init)
      const other = await call('/v1/jobs', post({ title: 'Cook' }, { 'idempotency-key': 'only-once' }))
      const { items } = JSON.parse((await call('/v1/jobs')).text)
      return {
        done: done.length,
        isDocumented: others.every(({ status, headers }) =>
          status === 409 ? headers.get('retry-after') === '1' : headers.has('idempotency-replayed'),
        ),
        again: [again.status, again.text === done[0]?.text, again.headers.get('location') !== null],
        other: problemOf(other),
        stored: items.length,
      }
    },
    check(seen, expect) {
      expect(seen).toEqual({
        done: 1,
        isDocumented: true,
        again: [201, true, true],
        other: { status: 422, type: '/docs#problem-key-reused' },
        stored: 1,
      })
    },
  }),
  behaviour({
    name: 'of two changes at once with one If-Match one is made, and the other is told that it came late',
    async run(context) {
      const { call } = await context.signUp()
      const created = await call('/v1/jobs', post({ title: 'Go Developer' }))
      const path = created.headers.get('location') ?? ''
      const headers = { ...json, 'if-match': created.headers.get('etag') ?? '' }
      const patch = (notes: string) =>
        call(path, { method: 'PATCH', headers, body: JSON.stringify({ notes }) })
      const both = await Promise.all([patch('one'), patch('two')])
      return byStatus(both)
    },
    check: (seen, expect) =>
      expect(seen).toEqual([{ status: 200 }, { status: 412, type: '/docs#problem-stale' }]),
  }),
  behaviour({
    name: 'of two uses at once of one refresh token one gets a new one, and then the whole family ends',
    async run(context) {
      const { refreshToken, accessToken } = await context.signUp()
      const refresh = (token: string) => context.call('/v1/auth/refresh', post({ refresh_token: token }))
      const both = await Promise.all([refresh(refreshToken), refresh(refreshToken)])
      const won = both.find(({ status }) => status === 200)
      const next = await refresh(won ? String(JSON.parse(won.text).refresh_token) : '')
      const me = await context.call('/v1/me', { headers: { authorization: `Bearer ${accessToken}` } })
      return { both: byStatus(both), next: problemOf(next), me: problemOf(me) }
    },
    check({ both, next, me }, expect) {
      const refused = { status: 401, type: '/docs#problem-unauthorized' }
      expect(both).toEqual([{ status: 200 }, refused])
      expect([next, me]).toEqual([refused, refused])
    },
  }),
  behaviour({
    name: 'an API key does what its account does, until it is revoked, and does not manage the account',
    async run(context) {
      const { call } = await context.signUp()
      const created = JSON.parse((await call('/v1/api-keys', post({ name: 'laptop' }))).text)
      const headers = { ...json, authorization: `Bearer ${created.key}` }
      const asProgram = async (path: string, init: CallInit = {}) =>
        problemOf(await context.call(path, { ...init, headers }))
      const seen = [
        await asProgram('/v1/jobs', post({ title: 'Go Developer' })),
        await asProgram('/v1/jobs'),
        await asProgram('/v1/api-keys', post({ name: 'another' })),
        await asProgram('/v1/me', { method: 'DELETE' }),
      ]
      const used = JSON.parse((await call(`/v1/api-keys/${created.id}`)).text)
      await call(`/v1/api-keys/${created.id}`, { method: 'DELETE' })
      return { seen, after: await asProgram('/v1/jobs'), used: used.last_used_at !== null, key: used.key }
    },
    check({ seen, after, used, key }, expect) {
      const forbidden = { status: 403, type: '/docs#problem-forbidden' }
      expect(seen).toEqual([{ status: 201 }, { status: 200 }, forbidden, forbidden])
      expect(after).toEqual({ status: 401, type: '/docs#problem-unauthorized' })
      expect({ used, key }).toEqual({ used: true, key: undefined })
    },
  }),
  behaviour({
    name: 'too many log ins are refused until the window is over, for an address that exists as for one that does not',
    async run(context) {
      const { email } = await context.signUp()
      const tries = async (address: string) => {
        const body = post({ email: address, password: 'not the password' })
        const answers = await Promise.all(
          Array.from({ length: 12 }, () => context.call('/v1/auth/login', body)),
        )
        const refused = answers.find(({ status }) => status === 429)
        return {
          statuses: answers.map(({ status }) => status).sort((a, b) => a - b),
          hasRetryAfter: Number(refused?.headers.get('retry-after')) > 0,
          texts: new Set(answers.map(({ status, text }) => `${status} ${JSON.parse(text).title}`)).size,
        }
      }
      return [await tries(email), await tries(`nobody-${crypto.randomUUID()}@example.com`)]
    },
    check(seen, expect) {
      const expected = {
        statuses: [...Array.from({ length: 10 }, () => 401), 429, 429],
        hasRetryAfter: true,
        texts: 2,
      }
      expect(seen).toEqual([expected, expected])
    },
  }),
  behaviour({
    name: 'an address that is not public is not fetched, and the caller is told to paste',
    async run(context) {
      const { call } = await context.signUp()
      const urls = [
        'http://jobs.example.com/1',
        'https://127.0.0.1/',
        'https://localhost/',
        'https://[::1]/',
        'https://10.0.0.1/',
        'https://2130706433/',
        'https://169.254.169.254/latest/meta-data/',
        'https://[::ffff:192.168.0.1]/',
        'https://user:pass@jobs.example.com/',
        'https://jobs.example.com:8443/',
      ]
      const answers = []
      for (const url of urls) answers.push(await call('/v1/jobs', post({ url })))
      const { items } = JSON.parse((await call('/v1/jobs')).text)
      return {
        answers: answers.map(({ status, text }) => [status, JSON.parse(text).detail]),
        stored: items.length,
        calls: answers.flatMap((answer) => context.spans(answer)).filter(({ name }) => name === 'GET').length,
      }
    },
    check({ answers, stored, calls }, expect) {
      for (const answer of answers) expect(answer).toEqual([422, expect.stringMatching(/\. Send the text/)])
      expect({ stored, calls }).toEqual({ stored: 0, calls: 0 })
    },
  }),
]

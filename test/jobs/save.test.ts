import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FetchedSource } from '../../src/jobs/reader.ts'
import type { Reading } from '../../src/postings/posting.ts'
import type { PostingSource } from '../../src/postings/read-posting.ts'
import { type OpenJobs, openJobs, problemOf } from './setup.ts'

// Says what it was given, and reads what a test wants to be read.
const sources: PostingSource[] = []
let reading: Reading = {}
let text = 'The text of a posting'
let fetched: FetchedSource = { ok: false, reason: 'The page answered 404' }
const fetchedUrls: string[] = []

let open: OpenJobs
beforeAll(async () => {
  open = await openJobs({
    read(source) {
      sources.push(source)
      return { reading, text }
    },
    async fetch(url) {
      fetchedUrls.push(url)
      return fetched
    },
  })
})
afterAll(() => open.close())

async function post(body: unknown) {
  const response = await open.send('POST', '/v1/jobs', body)
  return { response, body: await response.clone().json() }
}

const read: Reading = {
  title: { value: 'Data Engineer', from: 'json_ld', confidence: 1 },
  company: { value: 'Muster Data', from: 'json_ld', confidence: 1 },
  workplace: { value: 'hybrid', from: 'text', confidence: 0.7 },
  salary: {
    value: { min: 50_000, max: 65_000, currency: 'GBP', period: 'year' },
    from: 'text',
    confidence: 0.9,
  },
}

const from = { from: 'html', confidence: 0.7 } as const

describe('a posting in fields', () => {
  // As a public board's export has them.
  const posting = {
    id: 268139,
    title: 'Full-stack Developer',
    company: 'Example Ltd',
    description: 'Modernise what works',
    skills: [{ name: 'C#', keywords: ['LINQ', 'OOP'] }, 'c#', 'Home-made tool'],
    remote: 'Full',
    salary: '$3.5k–$4.9k/mo',
    salary_usd: null,
    posted_at: '2026-07-13T14:27:55+02:00',
    similarity: 0.398,
  }

  it('is saved as it was sent, and says where', async () => {
    reading = { language: { value: 'en', from: 'text', confidence: 0.7 }, title: read.title! }
    const { response, body: job } = await post(posting)
    expect(response.status).toBe(201)
    expect(response.headers.get('etag')).toBe('"1"')
    expect(response.headers.get('location')).toBe(`/v1/jobs/${job.id}`)
    expect(job).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      title: 'Full-stack Developer',
      company: 'Example Ltd',
      location: null,
      workplace: 'remote',
      employment_type: null,
      salary: { min: 3_500, max: 4_900, currency: 'USD', period: 'month' },
      salary_text: '$3.5k–$4.9k/mo',
      requirements: [],
      skills: ['C#', 'Home-made tool'],
      closes_on: null,
      posted_at: '2026-07-13T12:27:55.000Z',
      language: 'en',
      url: null,
      description: 'Modernise what works',
      status: 'not_applied',
      notes: null,
      next_action: null,
      next_action_on: null,
      source: { kind: 'fields' },
      provenance: {
        title: { from: 'caller', confidence: 1 },
        company: { from: 'caller', confidence: 1 },
        workplace: { from: 'caller', confidence: 0.9 },
        salary: { from: 'caller', confidence: 0.9 },
        skills: { from: 'caller', confidence: 1 },
        posted_at: { from: 'caller', confidence: 1 },
        language: { from: 'text', confidence: 0.7 },
      },
      extra: { id: 268139, salary_usd: null, similarity: 0.398 },
      created_at: expect.stringMatching(/Z$/),
      updated_at: job.created_at,
      seen_before: null,
    })
    const { seen_before: _, ...rest } = job
    expect(await open.read(job.id)).toEqual(rest)
    expect(sources.at(-1)).toEqual({ kind: 'text', content: 'Full-stack Developer\n\nModernise what works' })
  })

  it('keeps what was sent to the letter', async () => {
    const { id } = (await post({ ...posting, company: 'Other Ltd' })).body
    const source = await (await open.send('GET', `/v1/jobs/${id}/source`)).json()
    expect(source).toMatchObject({ kind: 'fields', media_type: 'application/json', url: null })
    expect(JSON.parse(source.content)).toEqual({ ...posting, company: 'Other Ltd' })
  })

  it('takes null for what is not known', async () => {
    reading = {}
    const nothing = { company: null, skills: null, status: null, posted_at: null, url: null, extra: null }
    const { body } = await post({ title: 'Engineer', ...nothing, text: null, salary: null, remote: null })
    expect(body).toMatchObject({
      skills: [],
      status: 'not_applied',
      extra: {},
      provenance: {
        title: { from: 'caller', confidence: 1 },
      },
    })
    expect(Object.keys(body.provenance)).toEqual(['title'])
  })

  it('keeps words that it cannot read', async () => {
    const { body } = await post({ title: 'Engineer', remote: 'Ask Ana', salary: 'Competitive' })
    expect(body).toMatchObject({
      workplace: null,
      salary: null,
      salary_text: 'Competitive',
      extra: { remote: 'Ask Ana' },
    })
  })

  it('takes pay as an object, of which parts may be missing', async () => {
    const { body } = await post({ title: 'Engineer', salary: { max: 35.5, currency: 'eur', period: 'hour' } })
    expect(body.salary).toEqual({ min: null, max: 35.5, currency: 'EUR', period: 'hour' })
    const wrong = await open.send('POST', '/v1/jobs', { title: 'Engineer', salary: { min: 2, max: 1 } })
    expect((await problemOf(wrong)).errors).toEqual([
      { path: 'salary.min', message: 'must not be greater than salary.max' },
    ])
  })

  it('may start in any state, which its history begins with', async () => {
    const { body } = await post({ title: 'Engineer', status: 'offer_received' })
    const history = await (await open.send('GET', `/v1/jobs/${body.id}/history`)).json()
    expect(history).toEqual({
      items: [
        {
          id: expect.any(String),
          version: 1,
          at: body.created_at,
          via: 'session',
          credential_id: open.accounts.ana,
          changes: { status: { from: null, to: 'offer_received' } },
        },
      ],
      next_cursor: null,
    })
  })

  it('takes long postings, and has no more than a mebibyte beside them', async () => {
    const { body } = await post({ title: 'x'.repeat(500), description: 'y'.repeat(1_000_000) })
    expect(body.description).toHaveLength(1_000_000)
    const more = await open.send('POST', '/v1/jobs', { title: 'x', more: 'y'.repeat(1024 * 1024) })
    expect(await problemOf(more)).toMatchObject({
      status: 413,
      detail: 'The extra of a posting may have 1048576 bytes at most',
    })
  })
})

describe('a posting as a document', () => {
  it.each([
    ['text', 'Plain words', 'text/plain', { kind: 'text', content: 'Plain words' }],
    ['html', '<p>Words', 'text/html', { kind: 'html', content: '<p>Words', url: 'https://a.example.com/1' }],
    [
      'json_ld',
      { '@type': 'JobPosting' },
      'application/ld+json',
      { kind: 'json_ld', content: { '@type': 'JobPosting' } },
    ],
    ['json_ld', [{ a: 1 }], 'application/ld+json', { kind: 'json_ld', content: [{ a: 1 }] }],
    ['json_ld', '{"b":1}', 'application/ld+json', { kind: 'json_ld', content: '{"b":1}' }],
  ])('is read from %s %j, which is kept', async (kind, content, mediaType, source) => {
    reading = read
    text = `Text ${JSON.stringify(content)}`
    const url = `https://a.example.com/${kind === 'html' ? 1 : encodeURIComponent(text)}`
    const { response, body } = await post({ [kind]: content, url, seniority: 'medior' })
    expect(response.status).toBe(201)
    expect(sources.at(-1)).toEqual(source)
    expect(body).toMatchObject({
      title: 'Data Engineer',
      salary: { min: 50_000, max: 65_000, currency: 'GBP', period: 'year' },
      url,
      description: text,
      source: { kind },
      provenance: { title: { from: 'json_ld', confidence: 1 }, url: { from: 'caller', confidence: 1 } },
      extra: { seniority: 'medior' },
    })
    const kept = await (await open.send('GET', `/v1/jobs/${body.id}/source`)).json()
    expect(kept).toEqual({
      kind,
      media_type: mediaType,
      content: typeof content === 'string' ? content : JSON.stringify(content),
      url,
      read_at: body.created_at,
    })
    expect(fetchedUrls).toEqual([])
  })

  it('counts less than what the caller says', async () => {
    text = 'Something else'
    const { body } = await post({ text: 'x', title: 'Mine', salary: '€20/h', notes: 'n', status: 'applied' })
    expect(body).toMatchObject({
      title: 'Mine',
      company: 'Muster Data',
      salary: { min: 20, max: 20, currency: 'EUR', period: 'hour' },
      notes: 'n',
      status: 'applied',
      provenance: { title: { from: 'caller' }, company: { from: 'json_ld' }, salary: { from: 'caller' } },
    })
  })

  it('is refused when nothing can be read in it', async () => {
    reading = {}
    text = ' '
    for (const [kind, content] of [
      ['html', '<script>'],
      ['json_ld', { '@type': 'Person' }],
    ] as const) {
      const response = await open.send('POST', '/v1/jobs', { [kind]: content, title: 'Mine' })
      expect((await problemOf(response)).errors).toEqual([
        { path: kind, message: 'has no posting that could be read' },
      ])
    }
  })

  it('is saved with what the reader could not make sense of left out', async () => {
    reading = {
      salary: { value: { min: 5, max: 1, currency: null, period: null }, from: 'html', confidence: 1 },
    }
    text = 'Some \0 text of this posting'
    const { response, body } = await post({ text: 'x' })
    expect(response.status).toBe(201)
    expect(body).toMatchObject({ salary: null, provenance: {}, description: 'Some  text of this posting' })
  })
})

describe('a posting at an address', () => {
  it('is fetched, read, and kept with the address it was found at', async () => {
    reading = read
    text = 'Fetched text'
    fetched = {
      ok: true,
      source: { kind: 'html', content: '<h1>Data' },
      url: 'https://final.example.com/1',
    }
    const { response, body } = await post({ url: 'https://short.example.com/x', notes: 'Saw it' })
    expect(response.status).toBe(201)
    expect(body).toMatchObject({
      url: 'https://short.example.com/x',
      notes: 'Saw it',
      source: { kind: 'url' },
    })
    expect(fetchedUrls).toEqual(['https://short.example.com/x'])
    const kept = await (await open.send('GET', `/v1/jobs/${body.id}/source`)).json()
    expect(kept).toMatchObject({
      kind: 'url',
      media_type: 'text/html',
      content: '<h1>Data',
      url: 'https://final.example.com/1',
    })
  })

  it('is not fetched again when it was saved before', async () => {
    const { response, body } = await post({ url: 'http://www.short.example.com/x/?utm_source=mail' })
    expect(response.status).toBe(200)
    expect(body.seen_before).toBe('url')
    expect(fetchedUrls).toHaveLength(1)
  })

  it('says why it could not be fetched, suggests to paste it, and stores nothing', async () => {
    fetched = { ok: false, reason: 'The page answered 404' }
    const before = await (await open.send('GET', '/v1/jobs/counts')).json()
    const problem = await problemOf(await open.send('POST', '/v1/jobs', { url: 'https://gone.example.com/' }))
    expect(problem).toMatchObject({
      status: 422,
      detail: 'The page answered 404. Send the text of the posting as "text" instead',
    })
    fetched = { ok: true, source: { kind: 'html', content: '' }, url: 'https://gone.example.com/' }
    reading = {}
    text = ''
    const empty = await problemOf(await open.send('POST', '/v1/jobs', { url: 'https://gone.example.com/' }))
    expect(empty.detail).toMatch(/^The page has no text\. Send/)
    expect(await (await open.send('GET', '/v1/jobs/counts')).json()).toEqual(before)
  })
})

describe('what is wrong', () => {
  it('is named by its path, each field of it', async () => {
    const response = await open.send('POST', '/v1/jobs', {
      title: ' ',
      company: 5,
      url: 'javascript:alert(1)',
      skills: ['SQL', 3, {}, { name: 'Go', keywords: ['a', 1] }],
      requirements: [{ text: 'x', kind: 'maybe' }],
      salary: { min: -1 },
      closes_on: '2027-02-30',
      posted_at: 'yesterday',
      next_action_on: '2027-13-01',
      language: 'English',
      status: 'hired',
      extra: [],
    })
    expect(response.status).toBe(400)
    const { errors = [] } = await problemOf(response)
    expect(Object.fromEntries(errors.map(({ path, message }) => [path, message]))).toEqual({
      title: 'must not be empty',
      company: 'must be a string',
      url: 'must be an http or https address',
      'skills[1]': 'must be a string, or an object with a name',
      'skills[2].name': 'is required',
      'skills[3].keywords[1]': 'must be a string',
      'requirements[0].kind': 'must be one of required, preferred',
      'salary.min': 'must be at least 0',
      closes_on: 'must be a date, as in 2027-03-15',
      posted_at: 'must be a date, or a time with its zone, as in RFC 3339',
      next_action_on: 'must be a date, or a time with its zone, as in RFC 3339',
      language: 'must be a language of two letters, as in ISO 639-1',
      status: expect.stringMatching(/^must be one of not_applied, preparing, /),
      extra: 'must be an object',
    })
  })

  const NO_SOURCE = 'is required, unless text, html, json_ld or url is sent'
  const ONE_SOURCE = 'send one of text, html and json_ld'
  it.each([
    ['nothing', {}, 'title', NO_SOURCE],
    ['a company alone', { company: 'A', text: null }, 'title', NO_SOURCE],
    ['text and HTML', { text: 'a', html: 'b' }, 'html', `cannot be sent beside text: ${ONE_SOURCE}`],
    ['HTML and JSON-LD', { html: 'a', json_ld: {} }, 'json_ld', `cannot be sent beside html: ${ONE_SOURCE}`],
    ['an empty text', { text: ' \n' }, 'text', 'must not be empty'],
    ['a long text', { text: 'x'.repeat(1_000_001) }, 'text', 'must be at most 1000000 characters'],
    ['a number as JSON-LD', { json_ld: 7 }, 'json_ld', 'must be an object, a list or a string'],
    ['an FTP address', { url: 'ftp://a.example.com' }, 'url', 'must be an http or https address'],
  ])('is said of %s', async (_, body, path, message) => {
    const response = await open.send('POST', '/v1/jobs', body)
    expect(response.status).toBe(400)
    expect((await problemOf(response)).errors).toEqual([{ path, message }])
  })

  it('is never repeated', async () => {
    const secret = 'hunter2'
    for (const body of [
      { title: 1, status: secret },
      { title: secret, skills: [secret, 1] },
      { url: `https://${secret}.example.com` },
      `{"title":${secret}}`,
    ])
      expect(await (await open.send('POST', '/v1/jobs', body)).text()).not.toContain(secret)
  })

  it('is a body over 2 MiB, whether it tells its length or not', async () => {
    const body = JSON.stringify({ title: 'x', more: 'y'.repeat(2 * 1024 * 1024) })
    const headers = { 'content-length': String(body.length) }
    expect((await open.send('POST', '/v1/jobs', body, { headers })).status).toBe(413)
    expect((await open.send('POST', '/v1/jobs', body)).status).toBe(413)
  })

  it('is what is no JSON, of another media type, or encoded', async () => {
    expect((await open.send('POST', '/v1/jobs', '{')).status).toBe(400)
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await open.send('POST', '/v1/jobs', 'title=x', { headers: form })).status).toBe(415)
    const gzip = { 'content-encoding': 'gzip' }
    expect((await open.send('POST', '/v1/jobs', {}, { headers: gzip })).status).toBe(415)
  })
})

describe('a posting that was saved before', () => {
  const long =
    'A text with more than eighty characters in it, so that it is not like another by chance, ever.'

  it('is the answer, with what told, and nothing is written', async () => {
    reading = {}
    text = long
    const first = await post({ text: long, title: 'T', company: 'C', url: 'https://seen.example.com/1' })
    expect(first.response.status).toBe(201)
    const byUrl = await post({ title: 'Other', url: 'https://seen.example.com/1#apply', notes: 'n' })
    const byText = await post({ html: 'x', title: 't', company: 'c.', url: 'https://seen.example.com/2' })
    for (const [again, seenBefore] of [
      [byUrl, 'url'],
      [byText, 'text'],
    ] as const) {
      expect(again.response.status).toBe(200)
      expect(again.response.headers.get('content-location')).toBe(`/v1/jobs/${first.body.id}`)
      expect(again.response.headers.get('etag')).toBe('"1"')
      expect(again.body).toEqual({ ...first.body, seen_before: seenBefore })
    }
  })

  it('is by its address where address and text are of two', async () => {
    text = `Another one. ${long}`
    const other = await post({ text, title: 'T', company: 'C', url: 'https://seen.example.com/3' })
    text = long
    const { body } = await post({ text, title: 'T', company: 'C', url: 'https://seen.example.com/3' })
    expect(body).toMatchObject({ id: other.body.id, seen_before: 'url' })
  })

  it('is one of the same account, and no other', async () => {
    const send = () =>
      open.send('POST', '/v1/jobs', { title: 'Of Ben', url: 'https://seen.example.com/1' }, { as: 'ben' })
    const first = await send()
    expect(first.status).toBe(201)
    const again = await send()
    expect(await again.json()).toEqual({ ...(await first.json()), seen_before: 'url' })
  })

  it('is no other one whose page names the same address, as pages of a list do', async () => {
    const url = 'https://list.example.com/careers'
    reading = { title: { value: 'Waiter', ...from }, url: { value: url, ...from } }
    expect((await post({ html: '<h1>Waiter</h1>' })).body).toMatchObject({ title: 'Waiter', url })
    reading = { ...reading, title: { value: 'Driver', ...from } }
    const other = await post({ html: '<h1>Driver</h1>' })
    expect(other.response.status).toBe(201)
    expect(other.body).toMatchObject({ title: 'Driver', url: null, seen_before: null })
    expect(other.body.provenance).toEqual({ title: from })
    const sure = await post({ html: '<h1>Driver</h1>', url })
    expect(sure.body).toMatchObject({ title: 'Waiter', seen_before: 'url' })
  })

  it('is saved once when it is sent many times at once', async () => {
    const body = { title: 'Race', company: 'Race', description: `Race ${long}` }
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(body)))
    expect(answers.map(({ response }) => String(response.status)).sort()).toEqual([
      '200',
      '200',
      '200',
      '200',
      '201',
    ])
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    const history = await (await open.send('GET', `/v1/jobs/${answers[0]?.body.id}/history`)).json()
    expect(history.items).toHaveLength(1)
  })

  it('can be saved again once it is deleted', async () => {
    const { body } = await post({ title: 'Again', url: 'https://seen.example.com/9' })
    await open.send('DELETE', `/v1/jobs/${body.id}`)
    expect((await post({ title: 'Again', url: 'https://seen.example.com/9' })).response.status).toBe(201)
  })

  it('is not taken for one of which too little is known', async () => {
    text = ''
    for (const _ of [1, 2]) expect((await post({ title: 'Engineer' })).response.status).toBe(201)
  })
})

it('keeps 5000 postings of an account, and says so to the one after; what was seen before is still found', async () => {
  const one = await open.send(
    'POST',
    '/v1/jobs',
    { title: 'One of many', url: 'https://jobs.example.com/many' },
    { as: 'ben' },
  )
  expect(one.status).toBe(201)
  const db = await open.services.database()
  await db.execute({
    sql: `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers LIMIT 4999)
      INSERT INTO jobs (id, account_id, requirements, skills, status, source_kind, provenance, extra, version,
        created_at, updated_at)
      SELECT 'many-' || n, ?, '[]', '[]', 'not_applied', 'fields', '{}', '{}', 1, '', '' FROM numbers`,
    args: [open.accounts.ben],
  })
  const next = await open.send('POST', '/v1/jobs', { title: 'One too many' }, { as: 'ben' })
  expect(next.status).toBe(409)
  expect((await next.json()).detail).toBe('An account can have 5000 postings: delete some')
  const again = { title: 'One of many', url: 'https://jobs.example.com/many' }
  expect((await open.send('POST', '/v1/jobs', again, { as: 'ben' })).status).toBe(200)
  expect((await open.send('POST', '/v1/jobs', { title: 'One too many' })).status).toBe(201)
})

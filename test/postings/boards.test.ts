import { describe, expect, it } from 'vitest'
import { toBoard } from '../../src/postings/boards.ts'
import type { Board } from '../../src/postings/boards/read-board.ts'
import { readPosting } from '../../src/postings/read-posting.ts'

const id = '0b7c9d52-8a3e-4b8e-9a61-3f0d2f9f1c77'

function read(board: Board, content: unknown) {
  const { reading, text } = readPosting({
    kind: 'board',
    board,
    content,
    url: 'https://board.example/jobs/1',
  })
  const values = Object.fromEntries(Object.entries(reading).map(([field, { value }]) => [field, value]))
  return { reading, values, text }
}

describe('the board of an address', () => {
  it.each([
    ['boards.greenhouse.io/kranich/jobs/4012', 'boards-api.greenhouse.io/v1/boards/kranich/jobs/4012'],
    [
      'job-boards.greenhouse.io/kranich/jobs/4012?gh_src=x',
      'boards-api.greenhouse.io/v1/boards/kranich/jobs/4012',
    ],
    [
      'job-boards.eu.greenhouse.io/kranich/jobs/4012/',
      'boards-api.eu.greenhouse.io/v1/boards/kranich/jobs/4012',
    ],
    ['boards.greenhouse.io/kranich?gh_jid=4012', 'boards-api.greenhouse.io/v1/boards/kranich/jobs/4012'],
    [
      'boards.greenhouse.io/embed/job_app?for=kranich&token=4012',
      'boards-api.greenhouse.io/v1/boards/kranich/jobs/4012',
    ],
    ['careers.kranich.example/open?gh_jid=4012', 'boards-api.greenhouse.io/v1/boards/kranich/jobs/4012'],
    ['www.kranich.co.uk/open?gh_jid=4012', 'boards-api.greenhouse.io/v1/boards/kranich/jobs/4012'],
    [`jobs.lever.co/kranich/${id}/apply`, `api.lever.co/v0/postings/kranich/${id}?mode=json`],
    [`jobs.eu.lever.co/kranich/${id}`, `api.eu.lever.co/v0/postings/kranich/${id}?mode=json`],
    [
      `jobs.ashbyhq.com/Kranich%20AI/${id}`,
      'api.ashbyhq.com/posting-api/job-board/Kranich%20AI?includeCompensation=true',
    ],
  ])('of %s is asked at %s', (page, api) => {
    expect(toBoard(new URL(`https://${page}`))?.apiUrl).toBe(`https://${api}`)
  })

  it.each([
    'https://boards.greenhouse.io/kranich',
    'https://boards.greenhouse.io/..%2Fadmin/jobs/1',
    'https://boards.greenhouse.io/kranich/jobs/abc',
    'https://boards.greenhouse.io.evil.example/kranich/jobs/1',
    'https://careers.kranich.example/open?gh_jid=1%2F..',
    'https://jobs.lever.co/kranich',
    'https://jobs.ashbyhq.com/kranich',
    'https://localhost/?gh_jid=1',
    'https://kranich.example/jobs/1',
  ])('is none for %s', (page) => {
    expect(toBoard(new URL(page))).toBeUndefined()
  })

  it('picks the posting that was asked for, and no other', () => {
    const ashby = toBoard(new URL(`https://jobs.ashbyhq.com/kranich/${id}`))
    expect(ashby?.pick({ jobs: [{ id: 'x' }, { id: id.toUpperCase(), title: 'Pilot' }] })).toMatchObject({
      title: 'Pilot',
    })
    expect(ashby?.pick({ jobs: [{ id: 'x' }] })).toBeUndefined()
    const lever = toBoard(new URL(`https://jobs.lever.co/kranich/${id}`))
    expect(lever?.pick({ id, text: 'Pilot' })).toMatchObject({ text: 'Pilot' })
    const greenhouse = toBoard(new URL('https://boards.greenhouse.io/kranich/jobs/4012'))
    expect(greenhouse?.pick({ id: 4012, title: 'Pilot' })).toMatchObject({ title: 'Pilot' })
    expect(greenhouse?.pick({ status: 404, error: 'Job not found' })).toBeUndefined()
    for (const odd of [null, [], 'x', 7]) expect(greenhouse?.pick(odd) ?? ashby?.pick(odd)).toBeUndefined()
  })
})

describe('a posting of Greenhouse', () => {
  const job = {
    id: 4012,
    title: 'Harbour Pilot ',
    company_name: 'Kranich Lines',
    location: { name: 'Hamburg, Germany; Remote (EU)' },
    absolute_url: 'https://boards.greenhouse.io/kranich/jobs/4012',
    updated_at: '2027-03-09T10:00:00-05:00',
    first_published: '2027-03-01T10:00:00-05:00',
    application_deadline: '2027-04-30',
    language: 'en',
    content:
      '&lt;p&gt;Bring ships home &amp;amp; dry.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Day&lt;/li&gt;&lt;/ul&gt;',
    metadata: [
      { name: 'Cost center', value: 'Full-time staff' },
      { name: 'Employment Type', value: 'Full-time', value_type: 'single_select' },
      { name: 'Pay range', value: { unit: 'EUR', min_value: '70000.0', max_value: '90000.0' } },
    ],
  }

  it('says where, when and how', () => {
    const { reading, values, text } = read('greenhouse', job)
    expect(values).toMatchObject({
      title: 'Harbour Pilot',
      company: 'Kranich Lines',
      location: 'Hamburg, Germany; EU',
      workplace: 'remote',
      employment_type: 'full_time',
      salary: { min: 70_000, max: 90_000, currency: 'EUR', period: 'year' },
      closes_on: '2027-04-30',
      posted_at: '2027-03-01T15:00:00.000Z',
      language: 'en',
      url: 'https://boards.greenhouse.io/kranich/jobs/4012',
    })
    expect(reading.title).toMatchObject({ from: 'greenhouse', confidence: 1 })
    expect(text).toBe('Bring ships home & dry.\n\n- Day')
  })

  it('gives its pay in cents, and none where places differ', () => {
    const range = { min_cents: 3250, max_cents: 4175, currency_type: 'USD', title: 'Hourly pay' }
    const paid = (pay_input_ranges: unknown[]) =>
      read('greenhouse', { title: 'Cook', pay_input_ranges }).values['salary']
    expect(paid([range])).toStrictEqual({ min: 32.5, max: 41.75, currency: 'USD', period: 'hour' })
    expect(paid([range, { ...range, max_cents: 9000 }])).toBeUndefined()
  })

  it('makes no company out of its address', () => {
    expect(read('greenhouse', { title: 'Cook' }).values).toStrictEqual({
      title: 'Cook',
      url: 'https://board.example/jobs/1',
    })
  })
})

describe('a posting of Lever', () => {
  const posting = {
    id,
    text: 'Data Steward',
    categories: { commitment: 'Part-time', location: 'Lyon', allLocations: ['Lyon', 'Paris'], team: 'Data' },
    workplaceType: 'hybrid',
    createdAt: Date.UTC(2027, 1, 26),
    hostedUrl: `https://jobs.lever.co/kranich/${id}`,
    description: '<div>You keep data tidy.</div>',
    descriptionPlain: 'not this one',
    lists: [
      { text: 'Requirements', content: '<li>SQL, spoken daily</li><li>Patience</li>' },
      { text: 'Nice to have', content: '<li>French</li>' },
    ],
    additionalPlain: 'We answer every letter.',
    salaryRange: { min: 38000, max: 44000, currency: 'EUR', interval: 'per-year-salary' },
  }

  it('says where, when and how', () => {
    expect(read('lever', posting).values).toMatchObject({
      title: 'Data Steward',
      location: 'Lyon; Paris',
      workplace: 'hybrid',
      employment_type: 'part_time',
      salary: { min: 38_000, max: 44_000, currency: 'EUR', period: 'year' },
      posted_at: '2027-02-26T00:00:00.000Z',
      url: `https://jobs.lever.co/kranich/${id}`,
    })
  })

  it('is put together from its parts', () => {
    const { reading, text } = read('lever', posting)
    expect(text).toBe(
      'You keep data tidy.\n\nRequirements\n- SQL, spoken daily\n- Patience\n\nNice to have\n- French\n\nWe answer every letter.',
    )
    expect(reading.requirements).toMatchObject({
      from: 'text',
      value: [
        { text: 'SQL, spoken daily', kind: 'required' },
        { text: 'Patience', kind: 'required' },
        { text: 'French', kind: 'preferred' },
      ],
    })
  })

  it('states no pay for a period that we have no word for, and no workplace where none is specified', () => {
    const salaryRange = { ...posting.salaryRange, interval: 'bi-week-salary' }
    const { values } = read('lever', { ...posting, salaryRange, workplaceType: 'unspecified' })
    expect(values).not.toHaveProperty('salary')
    expect(values).not.toHaveProperty('workplace')
  })
})

describe('a posting of Ashby', () => {
  const job = {
    id,
    title: 'Engineer, Rails',
    location: 'Remote (Canada)',
    secondaryLocations: [{ location: 'Toronto' }],
    employmentType: 'Contract',
    isRemote: true,
    workplaceType: 'Remote',
    publishedAt: '2027-01-05T12:00:00.000+00:00',
    jobUrl: `https://jobs.ashbyhq.com/kranich/${id}`,
    descriptionHtml: '<p>Trains, <strong>not</strong> Ruby.</p>',
    compensation: {
      compensationTierSummary: 'CA$120K – CA$150K • Offers Equity',
      summaryComponents: [
        { compensationType: 'EquityPercentage', interval: 'NONE', minValue: 0.1, maxValue: 0.4 },
        {
          compensationType: 'Salary',
          interval: '1 YEAR',
          currencyCode: 'CAD',
          minValue: 120000,
          maxValue: 150000,
        },
      ],
    },
  }

  it('says where, when and how', () => {
    const { reading, values, text } = read('ashby', job)
    expect(values).toMatchObject({
      title: 'Engineer, Rails',
      location: 'Canada; Toronto',
      workplace: 'remote',
      employment_type: 'contract',
      salary: { min: 120_000, max: 150_000, currency: 'CAD', period: 'year' },
      posted_at: '2027-01-05T12:00:00.000Z',
      url: `https://jobs.ashbyhq.com/kranich/${id}`,
    })
    expect(reading.salary?.from).toBe('ashby')
    expect(text).toBe('Trains, not Ruby.')
  })

  it('is as remote as its type says, whatever its flag', () => {
    const workplaceOf = (change: object) =>
      read('ashby', { ...job, location: 'Toronto', ...change }).values['workplace']
    expect(workplaceOf({ workplaceType: 'Hybrid' })).toBe('hybrid')
    expect(workplaceOf({ workplaceType: 'OnSite', isRemote: false })).toBe('onsite')
    expect(workplaceOf({ workplaceType: null })).toBe('remote')
  })

  it('has its pay read out of its summary where it is nowhere else', () => {
    const compensation = { compensationTierSummary: '€70K – €85K', summaryComponents: [] }
    expect(read('ashby', { ...job, compensation }).values['salary']).toMatchObject({
      min: 70_000,
      max: 85_000,
      currency: 'EUR',
    })
  })
})

describe('what a board answers instead of a posting', () => {
  it('may nest as deep as it likes', () => {
    let title: unknown = 'x'
    for (let depth = 0; depth < 50_000; depth += 1) title = { name: [title] }
    expect(read('greenhouse', { title, content: title }).values).toStrictEqual({
      url: 'https://board.example/jobs/1',
    })
  })

  it('is read as nothing but its address', () => {
    for (const board of ['greenhouse', 'lever', 'ashby'] as const) {
      for (const content of [
        null,
        'x',
        [],
        { location: 7, categories: 7, lists: 7, compensation: [], metadata: {} },
      ]) {
        expect(read(board, content).values).toStrictEqual({ url: 'https://board.example/jobs/1' })
      }
    }
  })
})

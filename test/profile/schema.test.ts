import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { toFieldErrors } from '../../src/http/validate.ts'
import { resume } from '../../src/profile/schema.ts'

function errorsOf(document: unknown) {
  const result = v.safeParse(resume, document)
  return result.success ? [] : toFieldErrors(result.issues)
}

const pathsOf = (document: unknown) => errorsOf(document).map(({ path }) => path)

describe('a resume', () => {
  it('may have every key of the schema', () => {
    const period = { startDate: '2019-09', endDate: '2020-02-29' }
    const document = {
      $schema: 'https://example.com/schema.json',
      basics: {
        name: 'Łucja Example',
        label: 'Engineer',
        image: '',
        email: 'lucja@example.com',
        phone: '+48 000',
        url: 'https://example.com',
        summary: 'Builds things',
        location: { address: 'A\nB', postalCode: '00-001', city: 'Łódź', countryCode: 'PL', region: '' },
        profiles: [{ network: 'GitHub', username: 'lucja', url: 'https://example.com/lucja' }],
      },
      work: [{ name: 'A', location: 'B', description: 'C', position: 'D', url: '', summary: 'E', ...period }],
      volunteer: [{ organization: 'A', position: 'B', url: '', summary: '', highlights: ['x'], ...period }],
      education: [
        { institution: 'A', url: '', area: 'B', studyType: 'C', score: '1,0', courses: [''], ...period },
      ],
      awards: [{ title: 'A', date: '2020', awarder: 'B', summary: '' }],
      certificates: [
        { name: 'A', date: '2020-05-17T10:00:00+02:00', url: '', issuer: 'B', expiryDate: '2030-05' },
      ],
      publications: [{ name: 'A', publisher: 'B', releaseDate: '2020-01', url: '', summary: '' }],
      skills: [{ name: 'Go', level: 'Master', keywords: ['goroutines'] }],
      languages: [{ language: 'Polski', fluency: 'C2' }],
      interests: [{ name: 'Rail', keywords: ['steam'] }],
      references: [{ name: 'Ben Example', reference: 'Was there' }],
      projects: [
        { name: 'A', description: '', highlights: [], keywords: [], roles: ['lead'], entity: '', type: '' },
      ],
      meta: { canonical: '', version: 'v1.0.0', lastModified: '2020-05-17T10:00:00' },
      custom: [
        { name: 'Notice', value: 'two months' },
        { name: 'Relocates', value: true },
        { name: 'Km', value: 50 },
      ],
    }
    expect(errorsOf(document)).toEqual([])
  })

  it('may have null or an empty text for whatever is not known', () => {
    const document = {
      basics: { name: null, email: '', location: null, profiles: null },
      work: [{ name: null, startDate: '', endDate: null, ongoing: null, highlights: null }],
      education: null,
      certificates: [{ expiryDate: '' }, { expiryDate: null }],
      meta: null,
      custom: [{ name: '', value: null }],
    }
    expect(errorsOf(document)).toEqual([])
  })

  it.each(['Present', 'CURRENT', 'now', 'heute'])('may end with %s, and not start with it', (word) => {
    expect(errorsOf({ work: [{ endDate: word }], projects: [{ endDate: word }] })).toEqual([])
    expect(pathsOf({ work: [{ startDate: word }] })).toEqual(['work[0].startDate'])
    expect(pathsOf({ certificates: [{ expiryDate: word }] })).toEqual(['certificates[0].expiryDate'])
  })

  it('is let through as it was sent: keys in their order, the unknown ones where they stand', () => {
    const text = '{"z":1,"work":[{"y":[],"endDate":"Present","x":{"b":1,"a":2},"name":null}],"basics":{}}'
    expect(JSON.stringify(v.parse(resume, JSON.parse(text)))).toBe(text)
  })

  it.each([{}, { title: 'Engineer' }, { meta: { version: '1' } }, { custom: [] }])(
    'is none without a section of the schema: %j',
    (document) => {
      expect(errorsOf(document)).toEqual([
        { path: '', message: expect.stringMatching(/^is no JSON Resume: /) },
      ])
    },
  )
})

describe('the errors of a resume', () => {
  it('say where a type is wrong', () => {
    const document = {
      basics: { name: 5, location: 'Berlin', profiles: { network: 'x' } },
      work: [{}, 'a job', { startDate: 2020, endDate: 'someday', highlights: 'many', ongoing: 'yes' }],
      education: {},
      skills: ['Go', { keywords: ['a', null] }],
      references: [null],
      meta: [],
      custom: [{ value: [] }],
    }
    expect(errorsOf(document)).toEqual([
      { path: 'basics.name', message: 'must be a string' },
      { path: 'basics.location', message: 'must be an object' },
      { path: 'basics.profiles', message: 'must be a list' },
      { path: 'work[1]', message: 'must be an object' },
      { path: 'work[2].startDate', message: 'must be a string' },
      { path: 'work[2].endDate', message: expect.stringContaining('or "Present"') },
      { path: 'work[2].ongoing', message: 'must be true or false' },
      { path: 'work[2].highlights', message: 'must be a list' },
      { path: 'education', message: 'must be a list' },
      { path: 'skills[0]', message: 'must be an object' },
      { path: 'skills[1].keywords[1]', message: 'must be a string' },
      { path: 'references[0]', message: 'must be an object' },
      { path: 'meta', message: 'must be an object' },
      { path: 'custom[0].value', message: 'must be a string, a number, or true or false' },
    ])
  })

  it('take a list for no object', () => {
    expect(pathsOf({ basics: [], work: [[]] })).toEqual(['basics', 'work[0]'])
  })

  it.each(['2020-13', '2020-02-30', '2021-02-29', '20-01-01', 'May 2020', '2020-05-17T10:00', ' '])(
    'name the date that is none: %j',
    (date) => {
      const paths = pathsOf({
        work: [{ startDate: date }],
        awards: [{ date }],
        publications: [{ releaseDate: date }],
      })
      expect(paths).toEqual(['work[0].startDate', 'awards[0].date', 'publications[0].releaseDate'])
    },
  )

  it('repeat nothing of what was sent', () => {
    const secret = 'hunter2'
    const document = { basics: secret, work: [{ startDate: secret, endDate: secret, highlights: secret }] }
    expect(JSON.stringify(errorsOf(document))).not.toContain(secret)
    expect(JSON.stringify(errorsOf({ [secret]: secret }))).not.toContain(secret)
  })

  it('are no more than a few, however much is wrong', () => {
    const many = Array.from({ length: 100_000 }, () => 1)
    for (const document of [{ work: many }, { work: [{ highlights: many }, { highlights: many }] }]) {
      const { issues } = v.safeParse(resume, document)
      expect(issues?.length).toBeGreaterThanOrEqual(50)
      expect(issues?.length).toBeLessThan(200)
    }
  })

  it('are found behind any number of entries that are right', () => {
    const work: unknown[] = Array.from({ length: 1_000 }, () => ({}))
    work.push(1)
    expect(pathsOf({ work })).toEqual(['work[1000]'])
  })
})

import { describe, expect, it } from 'vitest'
import type { Job } from '../../src/jobs/record.ts'
import { exampleJob } from '../../src/jobs/examples.ts'
import { toFingerprint, toUrlKey } from '../../src/jobs/seen.ts'

describe('toUrlKey', () => {
  const key = 'jobs.example.com/a/1?id=7&lang=en'

  it.each([
    'https://jobs.example.com/a/1?id=7&lang=en',
    'http://www.jobs.example.com/a/1?lang=en&id=7',
    'HTTPS://JOBS.Example.com:443/a/1/?id=7&lang=en',
    'http://jobs.example.com.:80/a/1//?id=7&lang=en#apply',
    'https://jobs.example.com/a/1?utm_source=x&id=7&gh_src=1&lang=en&ref=y&trk=z&fbclid=1&gclid=2',
    'https://ana:secret@jobs.example.com/a/./1?id=7&lang=en&lever-source=friend&Source=q&src=',
  ])('is the same for %s', (url) => {
    expect(toUrlKey(url)).toBe(key)
  })

  it.each([
    'https://jobs.example.com/A/1?id=7&lang=en',
    'https://jobs.example.com/a/1?id=8&lang=en',
    'https://jobs.example.com/a/1?id=7&lang=en&gh_jid=1',
    'https://jobs.example.com:8443/a/1?id=7&lang=en',
    'https://wwww.jobs.example.com/a/1?id=7&lang=en',
    'https://jobs.example.com/a/1?id=7&lang=en#/jobs/2',
  ])('is another for %s', (url) => {
    expect(toUrlKey(url)).not.toBe(key)
  })

  it('keeps a reference where nothing else tells one posting from another', () => {
    const [one, other] = ['ref=REQ-1', 'ref=REQ-2'].map((ref) => toUrlKey(`https://a.example/vacancy?${ref}`))
    expect(one).not.toBe(other)
    expect(toUrlKey('https://a.example/vacancy?ref=newsletter')).toBe(toUrlKey('https://a.example/vacancy'))
    expect(toUrlKey('https://a.example/jobs/12?refId=x7')).toBe(toUrlKey('https://a.example/jobs/12'))
  })

  it('does not take what a value holds for another parameter', () => {
    expect(toUrlKey('https://a.example/?a=1%262')).not.toBe(toUrlKey('https://a.example/?a=1&2'))
  })

  it('is none of what is no address', () => {
    expect(toUrlKey('/jobs/1')).toBeUndefined()
  })
})

describe('toFingerprint', () => {
  const job = {
    ...(exampleJob as unknown as Job),
    title: 'Bäcker',
    company: 'Muster GmbH',
    description: 'Wir backen täglich frisch, mit Sauerteig und ohne Hast.',
  }

  it('is the same whatever the case, the accents and the punctuation', async () => {
    const other = {
      ...job,
      title: 'BACKER',
      company: ' Muster  GmbH. ',
      description: '- wir backen TÄGLICH frisch\n- mit Sauerteig; und ohne Hast',
      url: 'https://other.example.com',
      location: 'Elsewhere',
    }
    expect(await toFingerprint(other)).toBe(await toFingerprint(job))
  })

  it.each([{ title: 'Koch' }, { company: 'Andere GmbH' }, { description: 'Wir backen selten.' }])(
    'is another with %j',
    async (change) => {
      expect(await toFingerprint({ ...job, ...change })).not.toBe(await toFingerprint(job))
    },
  )

  it('tells languages apart that differ in their signs', async () => {
    const prints = ['C Developer', 'C++ Developer', 'C# Developer'].map((title) =>
      toFingerprint({ ...job, title, description: null }),
    )
    expect(new Set(await Promise.all(prints)).size).toBe(3)
  })

  it('counts the place and the address where there is no text', async () => {
    const bare = { ...job, description: null }
    const same = await toFingerprint({ ...bare, url: 'http://a.example.com/1/' })
    expect(await toFingerprint({ ...bare, url: 'https://a.example.com/1' })).toBe(same)
    expect(await toFingerprint({ ...bare, url: 'https://a.example.com/2' })).not.toBe(same)
    expect(await toFingerprint({ ...bare, location: 'Ulm' })).not.toBe(await toFingerprint(bare))
  })

  it('is none where too little is known', async () => {
    expect(await toFingerprint({ ...job, company: null })).toBeNull()
    expect(await toFingerprint({ ...job, title: null, description: null })).toBeNull()
    const long = { ...job, company: null, title: null, description: 'viele Worte '.repeat(8) }
    expect(await toFingerprint(long)).toMatch(/^[0-9a-f]{64}$/)
  })
})

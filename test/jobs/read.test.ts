import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenJobs, openJobs } from './setup.ts'

let open: OpenJobs
beforeAll(async () => {
  open = await openJobs()
})
afterAll(() => open.close())

const PASTED = `Senior Backend Engineer
Nordlicht Beispiel GmbH · Hamburg, Germany (Hybrid, 2 days in the office)

Full-time, €75,000 – €90,000 per year

Requirements
- 5+ years of experience with Go
- PostgreSQL
Nice to have
- Terraform

Apply by 31 March 2027.`

const PAGE = `<!doctype html><title>Jobs</title><script type="application/ld+json">
{"@context":"https://schema.org","@type":"JobPosting","title":"Data Engineer","hiringOrganization":{"name":"Muster Data"},
"jobLocationType":"TELECOMMUTE","employmentType":"PART_TIME","validThrough":"2027-01-31","description":"<p>Python &amp; SQL</p>",
"baseSalary":{"currency":"GBP","value":{"minValue":50000,"maxValue":65000,"unitText":"YEAR"}}}</script>`

describe('a saved posting', () => {
  it('has what a pasted text says', async () => {
    expect(await open.save({ text: PASTED })).toMatchObject({
      title: 'Senior Backend Engineer',
      company: 'Nordlicht Beispiel GmbH',
      location: 'Hamburg, Germany',
      workplace: 'hybrid',
      employment_type: 'full_time',
      salary: { min: 75_000, max: 90_000, currency: 'EUR', period: 'year' },
      requirements: [
        { text: '5+ years of experience with Go', kind: 'required' },
        { text: 'PostgreSQL', kind: 'required' },
        { text: 'Terraform', kind: 'preferred' },
      ],
      skills: ['Go', 'PostgreSQL', 'Terraform'],
      closes_on: '2027-03-31',
      language: 'en',
      description: PASTED,
      source: { kind: 'text' },
    })
  })

  it('has what the JSON-LD of a page says, and is found by its pay and its words', async () => {
    const job = await open.save({ html: PAGE, url: 'https://jobs.example.com/data' })
    expect(job).toMatchObject({
      title: 'Data Engineer',
      company: 'Muster Data',
      workplace: 'remote',
      employment_type: 'part_time',
      closes_on: '2027-01-31',
      skills: ['Python', 'SQL'],
      url: 'https://jobs.example.com/data',
      provenance: {
        title: { from: 'json_ld', confidence: 1 },
        skills: { from: 'text' },
        url: { from: 'caller', confidence: 1 },
      },
    })
    expect((await open.list('q=python&salary_min=65000&currency=GBP')).titles).toEqual(['Data Engineer'])
  })

  it('has of fields what their description says beyond them', async () => {
    const description = 'Remote. Salary: 50,000 EUR per year.\n\nRequirements:\n- k8s\n- Go'
    const job = await open.save({
      title: 'Platform Engineer (Go)',
      company: 'Example & Co',
      description,
      salary: 'DOE',
    })
    expect(job).toMatchObject({
      title: 'Platform Engineer (Go)',
      workplace: 'remote',
      salary: { min: 50_000, max: 50_000, currency: 'EUR', period: 'year' },
      salary_text: 'DOE',
      requirements: [
        { text: 'k8s', kind: 'required' },
        { text: 'Go', kind: 'required' },
      ],
      skills: ['Go', 'Kubernetes'],
      description,
      provenance: { title: { from: 'caller' }, salary: { from: 'text' } },
    })
  })

  it('has no description where none was sent', async () => {
    const job = await open.save({ title: 'Rust Engineer (Remote)' })
    expect(job).toMatchObject({ description: null, workplace: 'remote', skills: ['Rust'] })
  })

  it('calls skills that a caller names by their known names', async () => {
    const { skills } = await open.save({
      title: 'Engineer',
      skills: ['golang', 'k8s', 'Kubernetes', 'Basketry'],
    })
    expect(skills).toEqual(['Go', 'Kubernetes', 'Basketry'])
  })

  it.each([
    ['{"@type":"JobPosting","title":"Engineer in a list"}', 'Engineer in a list'],
    [{ '@graph': [{ '@type': 'JobPosting', title: 'Engineer in a graph' }] }, 'Engineer in a graph'],
  ])('is found in JSON-LD as %j', async (jsonLd, title) => {
    expect(await open.save({ json_ld: jsonLd })).toMatchObject({ title, source: { kind: 'json_ld' } })
  })

  it('is the same one as text and as a page', async () => {
    const description =
      'We bake bread, and rolls, and cakes, every night from two to nine, in the middle of the town.'
    const posting = {
      '@type': 'JobPosting',
      title: 'Baker',
      hiringOrganization: 'Example Bread',
      description,
    }
    const { id } = await open.save({ title: 'Baker', company: 'Example Bread', description })
    const again = await open.send('POST', '/v1/jobs', { json_ld: posting })
    expect(await again.json()).toMatchObject({ id, seen_before: 'text' })
  })
})

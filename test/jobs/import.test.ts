import { afterAll, beforeAll, expect, it } from 'vitest'
import { jobs } from '../../src/jobs/routes.ts'
import { corpus } from '../postings/corpus/index.ts'
import { fields } from '../postings/corpus/measure.ts'
import { openFeature, type OpenFeature } from '../support/feature.ts'
import { readRealInput } from '../support/real-input.ts'

/** Postings of one kind, as they are sent. */
interface Source {
  name: string
  bodies: object[]
}

const page = `<html lang="en"><head><title>Data Engineer - Muster Data</title><script type="application/ld+json">
  {"@context": "https://schema.org", "@type": "JobPosting", "title": "Data Engineer",
   "hiringOrganization": {"name": "Muster Data"}, "jobLocationType": "TELECOMMUTE",
   "applicantLocationRequirements": {"@type": "Country", "name": "Germany"},
   "employmentType": ["FULL_TIME"], "datePosted": "2027-01-04", "validThrough": "2027-02-28T23:59",
   "baseSalary": {"currency": "EUR", "value": {"minValue": 60000, "maxValue": 72000, "unitText": "YEAR"}},
   "description": "<p>Requirements</p><ul><li>Python and SQL</li><li>Experience with Airflow</li></ul>"}
  </script></head><body><h1>Data Engineer</h1></body></html>`

const byHand: Source[] = [
  { name: 'pasted text', bodies: corpus.map(({ text }) => ({ text })) },
  { name: 'a page with JSON-LD', bodies: [{ html: page, url: 'https://jobs.example.com/data-engineer' }] },
  {
    name: 'fields',
    bodies: [
      {
        title: 'Backend Developer',
        company: 'Acme',
        description: 'You know Go. Full-time, hybrid.',
        salary: '€60k – €75k',
      },
    ],
  },
]

/** What may lie beside a checkout: real postings and the examples of schema.org. */
async function real(): Promise<Source[]> {
  const postings = await readRealInput('postings.json')
  const pages = await Promise.all([1, 2].map((n) => readRealInput(`schemaorg-jobposting-${n}.txt`)))
  const read: { jobs: object[] } = JSON.parse(postings ?? '{"jobs":[]}')
  return [
    { name: 'real postings, as fields', bodies: read.jobs },
    {
      name: 'examples of schema.org',
      bodies: pages.flatMap((html) => (html === undefined ? [] : [{ html }])),
    },
  ].filter(({ bodies }) => bodies.length > 0)
}

let open: OpenFeature
beforeAll(async () => {
  open = await openFeature('/v1/jobs', jobs)
})
afterAll(() => open.close())

it('every posting of every kind is saved, and none is taken for another', async () => {
  const rows = []
  for (const { name, bodies } of [...byHand, ...(await real())]) {
    const saved: Record<string, unknown>[] = []
    for (const body of bodies) {
      const response = await open.send('POST', '/v1/jobs', body)
      const job: Record<string, unknown> = await response.json()
      expect({ name, status: response.status, job }).toMatchObject({ status: 201 })
      saved.push(job)
    }
    const count = (field: string) => saved.filter((job) => isGiven(job[field])).length
    rows.push([name, saved.length, ...fields.map(count)])
  }
  console.log(toTable([['source', 'postings', ...fields], ...rows]))
})

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null
}

function toTable(rows: (string | number)[][]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => String(row[i]).length)))
  return rows
    .map((row) =>
      row.map((cell, i) => String(cell)[i === 0 ? 'padEnd' : 'padStart'](widths[i] ?? 0)).join('  '),
    )
    .join('\n')
}

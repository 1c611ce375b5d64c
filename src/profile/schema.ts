import * as v from 'valibot'
import { isJsonObject, type JsonObject } from '../http/json.ts'
import { asSent, endDate, entry, list, optionalText, optionalTexts, partialDate } from './parts.ts'

const basics = entry({
  name: optionalText(),
  label: optionalText(),
  image: optionalText(),
  email: optionalText(),
  phone: optionalText(),
  url: optionalText(),
  summary: optionalText(),
  location: v.nullish(
    entry({
      address: optionalText(),
      postalCode: optionalText(),
      city: optionalText(),
      countryCode: optionalText(),
      region: optionalText(),
    }),
  ),
  profiles: v.nullish(
    list(entry({ network: optionalText(), username: optionalText(), url: optionalText() })),
  ),
})

const work = entry({
  name: optionalText(),
  location: optionalText(),
  description: optionalText(),
  position: optionalText(),
  url: optionalText(),
  startDate: partialDate(),
  endDate: endDate(),
  ongoing: v.nullish(
    v.pipe(
      v.boolean('must be true or false'),
      v.description('An extension: whether the employment goes on, whatever endDate says'),
    ),
  ),
  summary: optionalText(),
  highlights: optionalTexts(),
})

const volunteer = entry({
  organization: optionalText(),
  position: optionalText(),
  url: optionalText(),
  startDate: partialDate(),
  endDate: endDate(),
  summary: optionalText(),
  highlights: optionalTexts(),
})

const education = entry({
  institution: optionalText(),
  url: optionalText(),
  area: optionalText(),
  studyType: optionalText(),
  startDate: partialDate(),
  endDate: endDate(),
  score: optionalText(),
  courses: optionalTexts(),
})

const award = entry({
  title: optionalText(),
  date: partialDate(),
  awarder: optionalText(),
  summary: optionalText(),
})

const certificate = entry({
  name: optionalText(),
  date: partialDate(),
  expiryDate: v.pipe(partialDate(), v.description('An extension: the last day on which it holds')),
  url: optionalText(),
  issuer: optionalText(),
})

const publication = entry({
  name: optionalText(),
  publisher: optionalText(),
  releaseDate: partialDate(),
  url: optionalText(),
  summary: optionalText(),
})

const project = entry({
  name: optionalText(),
  description: optionalText(),
  highlights: optionalTexts(),
  keywords: optionalTexts(),
  startDate: partialDate(),
  endDate: endDate(),
  url: optionalText(),
  roles: optionalTexts(),
  entity: optionalText(),
  type: optionalText(),
})

const custom = entry({
  name: optionalText(),
  value: v.nullish(
    v.union([v.string(), v.number(), v.boolean()], 'must be a string, a number, or true or false'),
  ),
})

/** What a JSON Resume is made of; one of these must be there. */
const sections = {
  basics: v.nullish(basics),
  work: v.nullish(list(work)),
  volunteer: v.nullish(list(volunteer)),
  education: v.nullish(list(education)),
  awards: v.nullish(list(award)),
  certificates: v.nullish(list(certificate)),
  publications: v.nullish(list(publication)),
  skills: v.nullish(list(entry({ name: optionalText(), level: optionalText(), keywords: optionalTexts() }))),
  languages: v.nullish(list(entry({ language: optionalText(), fluency: optionalText() }))),
  interests: v.nullish(list(entry({ name: optionalText(), keywords: optionalTexts() }))),
  references: v.nullish(list(entry({ name: optionalText(), reference: optionalText() }))),
  projects: v.nullish(list(project)),
}

/** The names of the sections, in the order of the schema. */
export const sectionNames = Object.keys(sections) as (keyof typeof sections)[]

const example = {
  basics: {
    name: 'Ana Example',
    label: 'Backend engineer',
    email: 'ana@example.com',
    location: { city: 'Łódź', countryCode: 'PL' },
    profiles: [{ network: 'GitHub', username: 'ana-example', url: 'https://example.com/ana' }],
  },
  work: [
    {
      name: 'Example Rail',
      position: 'Engineer',
      startDate: '2021-03',
      endDate: 'Present',
      ongoing: true,
      highlights: ['Cut the nightly import from 50 minutes to 4'],
    },
  ],
  education: [{ institution: 'Example University', studyType: 'MSc', endDate: '2020' }],
  certificates: [{ name: 'Example Administrator', date: '2024-06-01', expiryDate: '2027-06' }],
  skills: [{ name: 'Databases', keywords: ['PostgreSQL', 'SQLite'] }],
  custom: [{ name: 'Notice period', value: 'two months' }],
}

/**
 * A JSON Resume (schema v1) with every key optional, null or '' where nothing is known, and any other key kept as
 * it is. What the schema lacks: `work[].ongoing`, `certificates[].expiryDate` and `custom`.
 * What it lets through is what was sent, the order of the keys included.
 * Source: https://jsonresume.org/schema.
 */
export const resume = asSent(
  v.pipe(
    entry({
      $schema: optionalText(),
      ...sections,
      meta: v.nullish(
        entry({ canonical: optionalText(), version: optionalText(), lastModified: optionalText() }),
      ),
      custom: v.nullish(
        v.pipe(list(custom), v.description('An extension: whatever else a resume shall say, by name')),
      ),
    }),
    v.check(
      (value) => sectionNames.some((name) => name in value),
      'is no JSON Resume: it has none of the sections, such as basics, work or education',
    ),
    v.metadata({ ref: 'Resume', examples: [example] }),
  ),
)

/** A JSON Resume as it is kept: every key may be missing, null or ''. */
export type Resume = v.InferOutput<typeof resume>
/** The sections that are there to be counted. */
export type SectionName = (typeof sectionNames)[number]

/** A change to a resume (RFC 7396). What comes of it is looked at as a whole, so any object will do. */
export const resumePatch = v.pipe(
  v.custom<JsonObject>(isJsonObject, 'must be an object'),
  v.metadata({
    ref: 'ResumePatch',
    type: 'object',
    additionalProperties: true,
    examples: [{ basics: { phone: null, label: 'Staff engineer' } }],
  }),
)

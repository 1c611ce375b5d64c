import * as v from 'valibot'
import { dateOrTime, filledText, objectMessage, text, webAddress } from '../http/fields.ts'
import { isJsonObject, type Json, type JsonObject } from '../http/json.ts'
import { employmentTypes, payPeriods, workplaces } from '../postings/posting.ts'
import { exampleInputs } from './examples.ts'
import { jobStatuses } from './states.ts'

/** How many characters a posting may have, as text or as HTML. */
export const MAX_TEXT = 1_000_000
/** How many entries a list may have. */
export const MAX_ENTRIES = 200

function oneOf<const T extends readonly string[]>(names: T) {
  return v.picklist(names, `must be one of ${names.join(', ')}`)
}

function listOf<S extends v.GenericSchema>(item: S) {
  return v.pipe(
    v.array(item, 'must be a list'),
    v.maxLength(MAX_ENTRIES, `must have at most ${MAX_ENTRIES} entries`),
  )
}

const status = oneOf(jobStatuses)
const amount = v.nullish(
  v.pipe(
    v.number('must be a number'),
    v.minValue(0, 'must be at least 0'),
    v.maxValue(1e12, 'must be at most 1000000000000'),
  ),
)
const currency = v.pipe(
  v.string('must be a string'),
  v.regex(/^[A-Za-z]{3}$/, 'must be a currency of three letters, as in ISO 4217'),
  v.toUpperCase(),
)
const salaryPart = v.object(
  { min: amount, max: amount, currency: v.nullish(currency), period: v.nullish(oneOf(payPeriods)) },
  objectMessage,
)
const salary = v.union([text(500), salaryPart], 'must be a text, or an object with min and max')

const requirement = v.object(
  { text: filledText(2_000), kind: oneOf(['required', 'preferred']) },
  objectMessage,
)
const skillName = filledText(200)
const skillObject = v.looseObject({ name: skillName, keywords: v.nullish(listOf(text(200))) }, objectMessage)

const date = v.pipe(
  v.string('must be a string'),
  v.check((value) => value.length === 10 && v.is(dateOrTime(), value), 'must be a date, as in 2027-03-15'),
  v.metadata({ format: 'date' }),
)
// Left as it was sent: what was sent is kept, and only the record is in UTC.
const time = v.pipe(
  v.string('must be a string'),
  v.check((value) => v.is(dateOrTime(), value), 'must be a date, or a time with its zone, as in RFC 3339'),
)
const extra = v.nullish(
  v.pipe(
    v.custom<JsonObject>(isJsonObject, 'must be an object'),
    v.metadata({ type: 'object', additionalProperties: true }),
  ),
)

/** What a posting says, each field as a caller sends it and as a reading is checked. */
export const postingSchemas = {
  title: filledText(500),
  company: text(500),
  location: text(500),
  workplace: oneOf(workplaces),
  employment_type: oneOf(employmentTypes),
  salary: salaryPart,
  requirements: listOf(requirement),
  skills: listOf(skillName),
  closes_on: date,
  posted_at: time,
  language: v.pipe(
    v.string('must be a string'),
    v.regex(/^[a-z]{2}$/, 'must be a language of two letters, as in ISO 639-1'),
  ),
  url: webAddress(),
}

const { title, ...others } = postingSchemas
const readable = {
  company: v.nullish(others.company),
  location: v.nullish(others.location),
  workplace: v.nullish(others.workplace),
  employment_type: v.nullish(others.employment_type),
  salary: v.pipe(
    v.nullish(salary),
    v.description('An object, or the words of the posting, which are read and kept in `salary_text`'),
  ),
  salary_text: v.nullish(text(500)),
  requirements: v.nullish(others.requirements),
  skills: v.nullish(listOf(v.union([skillName, skillObject], 'must be a string, or an object with a name'))),
  closes_on: v.nullish(others.closes_on),
  posted_at: v.nullish(others.posted_at),
  language: v.nullish(others.language),
  url: v.nullish(others.url),
  description: v.nullish(text(MAX_TEXT)),
  remote: v.pipe(
    v.nullish(text(100)),
    v.description('How much of the work is remote, in the words of the posting: read into `workplace`'),
  ),
}
const own = {
  notes: v.nullish(text(20_000)),
  next_action: v.nullish(text(500)),
  next_action_on: v.nullish(time),
  extra,
}
const jsonLd = v.custom<JsonObject | Json[] | string>(
  (value) => isJsonObject(value) || Array.isArray(value) || typeof value === 'string',
  'must be an object, a list or a string',
)

/**
 * A posting as it is sent: as one of `text`, `html` and `json_ld`, or as fields (`title` at least), or as the `url`
 * to fetch it from. Keys that are not listed are kept in `extra`.
 */
export const jobInput = v.pipe(
  v.looseObject(
    {
      text: v.nullish(filledText(MAX_TEXT)),
      html: v.nullish(filledText(MAX_TEXT)),
      json_ld: v.nullish(
        v.pipe(
          jsonLd,
          v.check(
            (value) => typeof value !== 'string' || value.length <= MAX_TEXT,
            `must be at most ${MAX_TEXT} characters`,
          ),
          v.metadata({
            type: ['object', 'array', 'string'],
            description: 'A JobPosting of schema.org, alone, in a list or in a graph',
          }),
        ),
      ),
      title: v.nullish(title),
      ...readable,
      ...own,
      status: v.nullish(status),
    },
    objectMessage,
  ),
  v.metadata({ ref: 'JobInput', examples: exampleInputs }),
)

const readOnce = v.optional(v.never('is read when a posting is saved: leave it out'))
const ownedByServer = v.optional(v.never('is set by the server: leave it out'))

/** A change to a posting (RFC 7396): what is not named stays, null clears; keys that are not listed go to `extra`. */
export const jobPatch = v.pipe(
  v.looseObject(
    {
      title: v.nullish(title),
      ...readable,
      ...own,
      status: v.optional(status),
      text: readOnce,
      html: readOnce,
      json_ld: readOnce,
      id: ownedByServer,
      source: ownedByServer,
      provenance: ownedByServer,
      created_at: ownedByServer,
      updated_at: ownedByServer,
    },
    objectMessage,
  ),
  v.metadata({
    ref: 'JobPatch',
    examples: [{ status: 'applied', next_action: 'Ask how it goes', next_action_on: '2026-11-20' }],
  }),
)

/** A posting as it is sent. */
export type JobInput = v.InferOutput<typeof jobInput>
/** A change to a posting. */
export type JobPatch = v.InferOutput<typeof jobPatch>

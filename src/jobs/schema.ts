import * as v from 'valibot'
import { dateOrTime, filledText, objectMessage, text, webAddress } from '../http/fields.ts'
import { isJsonObject } from '../http/json.ts'
import { pageQuery } from '../http/pagination.ts'

/** How far an application has come. */
export const jobStatuses = [
  'not_applied',
  'preparing',
  'applied',
  'interviewing',
  'offer_received',
  'accepted',
  'rejected',
  'withdrawn',
] as const

const status = v.picklist(jobStatuses, `must be one of ${jobStatuses.join(', ')}`)
const title = filledText(500)
const skillName = filledText(200)
const skillObject = v.looseObject(
  {
    name: skillName,
    keywords: v.nullish(
      v.pipe(v.array(text(200), 'must be a list'), v.maxLength(200, 'must have at most 200 entries')),
    ),
  },
  objectMessage,
)
const skills = v.pipe(
  v.array(v.union([skillName, skillObject], 'must be a string, or an object with a name'), 'must be a list'),
  v.maxLength(200, 'must have at most 200 entries'),
)
const extra = v.nullish(
  v.pipe(
    v.custom<Record<string, unknown>>(isJsonObject, 'must be an object'),
    v.metadata({ type: 'object', additionalProperties: true }),
  ),
)

/** The plain texts of a posting, all of them optional. */
const texts = {
  company: v.nullish(text(500)),
  description: v.nullish(text(100_000)),
  location: v.nullish(text(500)),
  url: v.nullish(webAddress()),
  remote: v.nullish(
    v.pipe(text(100), v.description('How much of the work is remote, in the words of the posting')),
  ),
  salary: v.nullish(text(500)),
  posted_at: v.nullish(dateOrTime()),
  notes: v.nullish(text(20_000)),
}
const ownedByServer = v.optional(v.never('is set by the server: leave it out'))

const example = {
  title: 'Backend Engineer',
  company: 'Example & Co',
  description: 'You build the API that our riders depend on.',
  location: 'Rotterdam, NL',
  url: 'https://jobs.example.com/backend-engineer',
  remote: 'Hybrid',
  salary: '€60k – €75k',
  skills: [{ name: 'TypeScript', keywords: ['Node', 'Deno'] }, 'SQL'],
  posted_at: '2026-11-02T09:00:00Z',
}

/** A posting as it is sent. Keys that are not listed are kept in `extra`. */
export const jobInput = v.pipe(
  v.looseObject(
    {
      title,
      ...texts,
      skills: v.nullish(skills),
      status: v.nullish(status),
      extra,
    },
    objectMessage,
  ),
  v.metadata({ ref: 'JobInput', examples: [{ ...example, seniority: 'medior' }] }),
)

/** A change to a posting (RFC 7396): what is not named stays, null clears; keys that are not listed go to `extra`. */
export const jobPatch = v.pipe(
  v.looseObject(
    {
      title: v.optional(title),
      ...texts,
      skills: v.nullish(skills),
      status: v.optional(status),
      extra,
      id: ownedByServer,
      created_at: ownedByServer,
      updated_at: ownedByServer,
    },
    objectMessage,
  ),
  v.metadata({ ref: 'JobPatch', examples: [{ status: 'applied', notes: 'Spoke to Ana' }] }),
)

const nullableText = v.nullable(v.string())
const exampleId = '0199c2a4-6d5e-7a31-9c1f-3b8e5d2a7f60'

/** A saved posting as it is given back. */
export const job = v.pipe(
  v.object({
    id: v.string(),
    title: v.string(),
    company: nullableText,
    description: nullableText,
    location: nullableText,
    url: nullableText,
    remote: nullableText,
    salary: nullableText,
    skills,
    posted_at: nullableText,
    status,
    notes: nullableText,
    extra: v.pipe(v.record(v.string(), v.unknown()), v.description('Whatever else was sent, as it was sent')),
    created_at: v.string(),
    updated_at: v.string(),
  }),
  v.metadata({
    ref: 'Job',
    examples: [
      {
        id: exampleId,
        ...example,
        status: 'not_applied',
        notes: null,
        extra: { seniority: 'medior' },
        created_at: '2026-11-03T10:15:00.000Z',
        updated_at: '2026-11-03T10:15:00.000Z',
      },
    ],
  }),
)

/** A page of saved postings, newest first. */
export const jobPage = v.pipe(
  v.object({ items: v.array(job), next_cursor: nullableText }),
  v.metadata({ ref: 'JobPage' }),
)

/** What a list of postings can be asked for. */
export const jobQuery = v.object({
  ...pageQuery,
  status: v.optional(status),
  company: v.optional(v.pipe(filledText(500), v.description('The whole name, in upper or lower case'))),
  q: v.optional(v.pipe(filledText(200), v.description('Words in the title, the company or the description'))),
})

export type Job = v.InferOutput<typeof job>
export type JobInput = v.InferOutput<typeof jobInput>
export type JobPatch = v.InferOutput<typeof jobPatch>
export type JobStatus = (typeof jobStatuses)[number]

import * as v from 'valibot'
import { id, time } from '../http/fields.ts'
import { employmentTypes, origins, payPeriods, workplaces } from '../postings/posting.ts'
import { exampleCounts, exampleEntry, exampleJob, exampleSource, exampleSummary } from './examples.ts'
import { jobStatuses } from './states.ts'

/** What a posting was saved from. */
const sourceKinds = ['fields', 'text', 'html', 'json_ld', 'url'] as const
/** A kind of source. */
export type SourceKind = (typeof sourceKinds)[number]

const nullableText = v.nullable(v.string())
const amount = v.nullable(v.number())
const findings = v.object({ from: v.picklist(origins), confidence: v.number() })

const summaryFields = {
  id,
  title: nullableText,
  company: nullableText,
  location: nullableText,
  workplace: v.nullable(v.picklist(workplaces)),
  employment_type: v.nullable(v.picklist(employmentTypes)),
  salary: v.nullable(
    v.object({
      min: amount,
      max: amount,
      currency: nullableText,
      period: v.nullable(v.picklist(payPeriods)),
    }),
  ),
  salary_text: v.pipe(nullableText, v.description('Its pay in the words of whoever sent it')),
  skills: v.array(v.string()),
  closes_on: nullableText,
  posted_at: nullableText,
  language: nullableText,
  url: nullableText,
  status: v.picklist(jobStatuses),
  next_action: nullableText,
  next_action_on: nullableText,
  source: v.object({ kind: v.picklist(sourceKinds) }),
  created_at: time,
  updated_at: time,
}

const fields = {
  ...summaryFields,
  requirements: v.array(v.object({ text: v.string(), kind: v.picklist(['required', 'preferred']) })),
  description: v.pipe(nullableText, v.description('The text of the posting, without markup')),
  notes: nullableText,
  provenance: v.pipe(
    v.record(v.string(), findings),
    v.description('What said so, for each field that a posting says, and how sure that is, from 0 to 1'),
  ),
  extra: v.pipe(v.record(v.string(), v.unknown()), v.description('Whatever else was sent, as it was sent')),
}

/** A saved posting. */
export const job = v.pipe(v.object(fields), v.metadata({ ref: 'Job', examples: [exampleJob] }))

/** A saved posting as POST answers with it. */
export const savedJob = v.pipe(
  v.object({
    ...fields,
    seen_before: v.pipe(
      v.nullable(v.picklist(['url', 'text'])),
      v.description('What tells that it had been saved before: its address or its text; null when it is new'),
    ),
  }),
  v.metadata({ ref: 'SavedJob', examples: [{ ...exampleJob, seen_before: null }] }),
)

/** A saved posting as lists have it. */
const jobSummary = v.pipe(
  v.object(summaryFields),
  v.metadata({ ref: 'JobSummary', examples: [exampleSummary] }),
)

/** A page of saved postings. */
export const jobPage = v.pipe(
  v.object({ items: v.array(jobSummary), next_cursor: nullableText }),
  v.metadata({ ref: 'JobPage', examples: [{ items: [exampleSummary], next_cursor: null }] }),
)

/** How many postings there are in each state. */
export const jobCounts = v.pipe(
  v.object({
    total: v.number(),
    by_status: v.object(v.entriesFromList(jobStatuses, v.number())),
  }),
  v.metadata({ ref: 'JobCounts', examples: [exampleCounts] }),
)

/** What a posting was read from, as it was sent or fetched. */
export const jobSource = v.pipe(
  v.object({
    kind: v.picklist(sourceKinds),
    media_type: v.string(),
    content: v.string(),
    url: nullableText,
    read_at: time,
  }),
  v.metadata({ ref: 'JobSource', examples: [exampleSource] }),
)

const change = v.union([
  v.object({ from: v.unknown(), to: v.unknown() }),
  v.pipe(v.object({ changed: v.literal(true) }), v.description('Of long fields: that they changed, not how')),
])

/** Who changed what, and when. */
const historyEntry = v.pipe(
  v.object({
    id,
    version: v.pipe(v.number(), v.description('The version of the posting that the change made')),
    at: time,
    via: v.picklist(['session', 'api_key']),
    credential_id: v.pipe(id, v.description('The session or the API key')),
    changes: v.record(v.string(), change),
  }),
  v.metadata({ ref: 'JobHistoryEntry', examples: [exampleEntry] }),
)

/** A page of a posting's history, newest first. */
export const historyPage = v.pipe(
  v.object({ items: v.array(historyEntry), next_cursor: nullableText }),
  v.metadata({ ref: 'JobHistoryPage', examples: [{ items: [exampleEntry], next_cursor: null }] }),
)

/** A saved posting. */
export type Job = v.InferOutput<typeof job>
/** A saved posting as lists have it. */
export type JobSummary = v.InferOutput<typeof jobSummary>
/** What a posting was read from. */
export type JobSource = v.InferOutput<typeof jobSource>
/** How many postings there are in each state. */
export type JobCounts = v.InferOutput<typeof jobCounts>
/** Who changed what, and when. */
export type HistoryEntry = v.InferOutput<typeof historyEntry>
/** What was changed, by field. */
export type Changes = HistoryEntry['changes']

import * as v from 'valibot'
import { id, time } from '../http/fields.ts'

const kind = v.picklist(['required', 'preferred'])
const sum = v.object({
  weight_each: v.pipe(v.number(), v.description('What each of them weighs')),
  assessed: v.pipe(v.number(), v.description('How many of them could be assessed')),
  points: v.pipe(v.number(), v.description('The points of them all')),
})

const requirement = v.object({
  text: v.string(),
  kind,
  verdict: v.picklist(['met', 'partly', 'gap', 'not_assessed']),
  weight: v.pipe(v.number(), v.description('The most points that it can give; 0 where it was not assessed')),
  points: v.number(),
  because: v.string(),
  evidence: v.pipe(
    v.array(
      v.object({
        pointer: v.pipe(v.string(), v.description('The line of the profile, as a JSON Pointer (RFC 6901)')),
        text: v.string(),
        skills: v.pipe(
          v.array(v.string()),
          v.description('The skills it counts for, or that imply the one asked for'),
        ),
      }),
    ),
    v.description('The lines of the profile that support it, strongest first: five at most'),
  ),
})

const score = v.object({
  score: v.pipe(
    v.nullable(v.number()),
    v.description('0 to 100; null where nothing could be assessed, which reason then says'),
  ),
  reason: v.nullable(v.string()),
  arithmetic: v.object({
    required: sum,
    preferred: sum,
    points: v.number(),
    weight: v.number(),
    formula: v.nullable(v.string()),
  }),
  requirements: v.array(requirement),
  not_assessed: v.pipe(
    v.number(),
    v.description('How many requirements were not understood, and so weigh nothing'),
  ),
  left_out: v.pipe(v.number(), v.description('How many requirements were too many: the first 200 are read')),
  skills: v.pipe(
    v.object({ matched: v.array(v.string()), missing: v.array(v.string()) }),
    v.description('All skills that the posting names, whether or not a requirement asks for them'),
  ),
  years_total: v.pipe(v.number(), v.description('Years of work; what overlaps counts once')),
  as_of: v.pipe(
    v.string(),
    v.description('The month up to which ongoing work counts: the one in which the profile was last changed'),
  ),
  profile_version: v.number(),
})

/** How a profile matches a posting, as it is given. */
export const match = v.pipe(
  v.object({
    job_id: id,
    ...score.entries,
    computed_at: time,
    stale: v.pipe(
      v.boolean(),
      v.description('Whether the profile or the posting has changed since; POST computes it anew'),
    ),
  }),
  v.metadata({
    ref: 'Match',
    examples: [
      {
        job_id: '0199c2a4-6d5e-7a31-9c1f-3b8e5d2a7f60',
        score: 71,
        reason: null,
        arithmetic: {
          required: { weight_each: 3, assessed: 2, points: 4.95 },
          preferred: { weight_each: 1, assessed: 1, points: 0 },
          points: 4.95,
          weight: 7,
          formula: '100 × 4.95 / 7, rounded, is 71',
        },
        requirements: [
          {
            text: '3+ years of Go',
            kind: 'required',
            verdict: 'partly',
            weight: 3,
            points: 1.95,
            because: '0.9 years of Go, 3 asked',
            evidence: [
              { pointer: '/work/0/highlights/2', text: 'Moved the booking service to Go', skills: ['Go'] },
            ],
          },
          {
            text: 'SQL',
            kind: 'required',
            verdict: 'met',
            weight: 3,
            points: 3,
            because: 'SQL is implied by PostgreSQL',
            evidence: [{ pointer: '/skills/0/keywords/1', text: 'Postgres', skills: ['PostgreSQL'] }],
          },
          {
            text: 'Kubernetes is a plus',
            kind: 'preferred',
            verdict: 'gap',
            weight: 1,
            points: 0,
            because: 'Kubernetes is not in the profile',
            evidence: [],
          },
          {
            text: 'A team player',
            kind: 'required',
            verdict: 'not_assessed',
            weight: 0,
            points: 0,
            because: 'it names no skill, years, degree, language or licence that the rules know',
            evidence: [],
          },
        ],
        not_assessed: 1,
        left_out: 0,
        skills: { matched: ['Go', 'SQL'], missing: ['Kubernetes'] },
        years_total: 6.5,
        as_of: '2026-11',
        profile_version: 3,
        computed_at: '2026-11-22T09:00:00.000Z',
        stale: false,
      },
    ],
  }),
)

/** A requirement with its verdict and its evidence. */
export type AssessedRequirement = v.InferOutput<typeof requirement>
/** What the rules say, whoever asked and when. */
export type Score = v.InferOutput<typeof score>
/** A match as it is given. */
export type Match = v.InferOutput<typeof match>

import { resolver } from 'hono-openapi'
import * as v from 'valibot'
import { type Failure, problems, problemType, type Problem } from './problem.ts'

type Kind = Failure['kind']

/** What every refusal looks like; `createApiDocument` puts it where `problemResponses` refers to. */
export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.optional(v.string()),
  instance: v.string(),
  trace_id: v.optional(v.string()),
  errors: v.optional(v.array(v.object({ path: v.string(), message: v.string() }))),
  possible: v.optional(v.array(v.string())),
})

/** The body of an answer in JSON, for `describeRoute`. */
export function jsonContent(schema: v.GenericSchema) {
  return { 'application/json': { schema: resolver(schema) } }
}

/** The problems a route may answer with, for `describeRoute`: one entry a status, one example a kind. */
export function problemResponses(...kinds: Kind[]) {
  const all: Kind[] = [...kinds, 'internal']
  const statuses = [...new Set(all.map((kind) => problems[kind].status))]
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      problemResponse(all.filter((kind) => problems[kind].status === status)),
    ]),
  )
}

function problemResponse(kinds: Kind[]) {
  const examples = kinds.map((kind) => [kind, { value: exampleOf(kind) }] as const)
  return {
    description: kinds.map((kind) => problems[kind].title).join(', or '),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(examples),
      },
    },
  }
}

function exampleOf(kind: Kind): Problem {
  const { title, status } = problems[kind]
  return {
    type: problemType(kind),
    title,
    status,
    instance: '/v1/jobs',
    trace_id: '5b8efff798038103d269b633813fc60c',
    ...(kind === 'invalid' && { errors: [{ path: 'skills[2].name', message: 'is required' }] }),
    ...(kind === 'impossible_move' && { possible: ['interviewing', 'rejected', 'withdrawn'] }),
  }
}

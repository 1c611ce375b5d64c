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

/** The problems of every route that takes a body, for `problemResponses`. */
export const bodyProblems = [
  'invalid',
  'malformed',
  'too_large',
  'media_type',
  'content_encoding',
] as const satisfies Kind[]

/** The header of an answer that names a version. */
export const etag = {
  ETag: { schema: { type: 'string' as const }, description: 'The version, for If-Match and If-None-Match' },
}

/** The parameter of a change to one version alone. */
export const ifMatch = header('If-Match', 'The ETag that was read; a change made meanwhile then gets 412')

/** The parameter of a look at what may have changed. */
export const ifNoneMatch = header(
  'If-None-Match',
  'The ETag that is known; 304 then says that nothing changed',
)

/** A parameter that is a header. */
export function header(name: string, description: string) {
  return { in: 'header' as const, name, description, schema: { type: 'string' as const } }
}

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

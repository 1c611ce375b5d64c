import type { Hono } from 'hono'
import { generateSpecs, resolver } from 'hono-openapi'
import * as v from 'valibot'
import { type Failure, problems, problemType, type Problem } from './problem.ts'

/** The OpenAPI 3.1 document, in so far as the pages made of it need its types. */
export type ApiDocument = Awaited<ReturnType<typeof generateSpecs>>
type Kind = Failure['kind']

const problemSchema = v.pipe(
  v.object({
    type: v.string(),
    title: v.string(),
    status: v.number(),
    detail: v.optional(v.string()),
    instance: v.string(),
    trace_id: v.optional(v.string()),
    errors: v.optional(v.array(v.object({ path: v.string(), message: v.string() }))),
    possible: v.optional(v.array(v.string())),
  }),
  v.metadata({ ref: 'Problem' }),
)

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
      'application/problem+json': { schema: resolver(problemSchema), examples: Object.fromEntries(examples) },
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

/** Reads the document off an app's routes, once; the app may get more routes until it is first asked for. */
export function createApiDocument(app: Hono, info: { title: string; version: string; description: string }) {
  let document: ApiDocument | undefined
  return async (): Promise<ApiDocument> => {
    document ??= await generateSpecs(app, {
      documentation: { info, tags: [{ name: 'jobs' }, { name: 'health' }] },
      excludeStaticFile: false,
      defaultValidationErrorResponse: false,
    })
    return document
  }
}

import type { ApiDocument } from './api-document.ts'
import { problemResponses } from './openapi.ts'
import type { Failure } from './problem.ts'

type Operation = NonNullable<NonNullable<ApiDocument['paths'][string]>['post']>
type Responses = NonNullable<Operation['responses']>

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const

/** Adds to a document what is so for every route: ids in paths, proof of who asks, and Idempotency-Key. */
export function describeShared(document: ApiDocument): ApiDocument {
  for (const [path, methods] of Object.entries(document.paths)) {
    if (!path.startsWith('/v1/')) continue
    for (const method of METHODS) {
      const operation = methods?.[method]
      if (!operation) continue
      const needsAccount = operation.security === undefined || operation.security.length > 0
      operation.parameters?.forEach(describeId)
      if (needsAccount) addProblems(operation, 'unauthorized', 'database_unavailable')
      if (method !== 'post') continue
      operation.parameters = [...(operation.parameters ?? []), idempotencyKey]
      addProblems(operation, 'invalid', 'in_flight', 'key_reused', 'database_unavailable')
    }
  }
  return document
}

const idempotencyKey = {
  in: 'header' as const,
  name: 'Idempotency-Key',
  description:
    'Repeating a request with its key gives the answer of the first one, for a day (ten minutes under `/v1/auth`), and does nothing twice',
  schema: { type: 'string' as const, maxLength: 255 },
}

function describeId(parameter: NonNullable<Operation['parameters']>[number]): void {
  if (!('in' in parameter) || parameter.in !== 'path') return
  parameter.description = 'The id that it was given'
  parameter.schema = { type: 'string', format: 'uuid' }
}

function addProblems(operation: Operation, ...kinds: Failure['kind'][]): void {
  const responses: Responses = operation.responses ?? {}
  for (const [status, added] of Object.entries(problemResponses(...kinds))) {
    const own = responses[status]
    if (!own || !('content' in own)) {
      responses[status] = added
      continue
    }
    const examples = own.content?.['application/problem+json']?.examples
    if (examples) Object.assign(examples, added.content['application/problem+json'].examples)
    own.description = [...new Set([own.description, added.description])].join(', or ')
  }
  operation.responses = responses
}

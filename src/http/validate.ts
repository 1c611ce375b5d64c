import type { Context, Env, Input, MiddlewareHandler } from 'hono'
import { resolver, uniqueSymbol } from 'hono-openapi'
import * as v from 'valibot'
import { readJsonObject } from './body.ts'
import { findJsonFault, toPath } from './json.ts'
import { type FieldError, problem } from './problem.ts'

type Schema = v.GenericSchema<object, object>
type Valid<Target extends string, S extends Schema> = Input & {
  in: { [T in Target]: v.InferInput<S> }
  out: { [T in Target]: v.InferOutput<S> }
}

const MAX_ERRORS = 50

/**
 * Lets a request through whose body is JSON that `schema` accepts; `c.req.valid('json')` gives it. Describes
 * itself in the OpenAPI document.
 *
 * Not hono-openapi's own validator: that one answers with the body it was sent, and knows no limits.
 */
export function jsonBody<S extends Schema>(
  schema: S,
  { maxBytes, mediaTypes = ['application/json'] }: { maxBytes: number; mediaTypes?: readonly string[] },
): MiddlewareHandler<Env, string, Valid<'json', S>> {
  async function jsonBody(c: Context, next: () => Promise<void>) {
    const body = await readJsonObject(c.req.raw, { maxBytes, mediaTypes })
    if (!body.ok) return problem(c, body.failure)
    return accept(c, next, 'json', v.safeParse(schema, body.value))
  }
  return documented(jsonBody, 'json', schema)
}

/** Lets a request through whose query `schema` accepts; `c.req.valid('query')` gives it. */
export function queryParams<S extends Schema>(schema: S): MiddlewareHandler<Env, string, Valid<'query', S>> {
  async function queryParams(c: Context, next: () => Promise<void>) {
    const query = c.req.query()
    const fault = findJsonFault(query)
    if (fault) return problem(c, { kind: 'invalid', errors: [fault] })
    return accept(c, next, 'query', v.safeParse(schema, query))
  }
  return documented(queryParams, 'query', schema)
}

async function accept(
  c: Context,
  next: () => Promise<void>,
  target: 'json' | 'query',
  result: v.SafeParseResult<Schema>,
) {
  if (!result.success) return problem(c, { kind: 'invalid', errors: toFieldErrors(result.issues) })
  c.req.addValidatedData(target, result.output)
  return next()
}

function documented<H extends object>(handler: H, target: 'json' | 'query', schema: Schema): H {
  return Object.assign(handler, { [uniqueSymbol]: { target, ...resolver(schema) } })
}

/** Valibot's issues as errors of ours. The messages are the schema's own: valibot's would repeat what was sent. */
export function toFieldErrors(
  issues: readonly v.BaseIssue<unknown>[],
  base: (string | number)[] = [],
): FieldError[] {
  return issues.slice(0, MAX_ERRORS).flatMap((issue) => {
    const path = [
      ...base,
      ...(issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key))),
    ]
    // Of the members of a union, the one that looked further into the value knows more.
    const inner = issue.type === 'union' ? issue.issues?.filter((member) => member.path) : undefined
    return inner?.length ? toFieldErrors(inner, path) : { path: toPath(path), message: issue.message }
  })
}

import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type Failure, problem, type Problem } from './problem.ts'

/**
 * The answer to whatever was thrown: the problem that `toFailure` knows for it, the status of Hono's own
 * exceptions, else a bug: the operator gets all of it in the log, the caller nothing but the trace's id.
 */
export function onError(options: {
  toFailure: (error: Error) => Failure | undefined
  logger: { error(message: string): void }
}) {
  return function onError(error: Error, c: Context): Response {
    if (error instanceof HTTPException) return rejection(error, c)
    const failure = options.toFailure(error)
    if (!failure) options.logger.error(`${c.req.method} ${c.req.path} failed: ${describe(error)}`)
    return problem(c, failure ?? { kind: 'internal' })
  }
}

function rejection({ status, message }: HTTPException, c: Context): Response {
  const body: Problem = {
    type: 'about:blank',
    title: 'Rejected',
    status,
    ...(message && { detail: message }),
    instance: new URL(c.req.url).pathname,
  }
  return c.json(body, status, { 'content-type': 'application/problem+json' })
}

function describe(error: Error): string {
  return error.stack ?? `${error.name}: ${error.message}`
}

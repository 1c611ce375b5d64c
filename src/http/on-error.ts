import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { redactText } from '../tracing/index.ts'
import { type Failure, problem, type Problem } from './problem.ts'

/**
 * The answer to whatever was thrown: the problem that `toFailure` knows for it, the status of Hono's own
 * exceptions, else a bug: the operator gets it in the log, redacted, the caller nothing but the trace's id.
 */
export function onError(options: {
  toFailure: (error: Error) => Failure | undefined
  logger: { error(message: string): void }
}) {
  return function onError(error: Error, c: Context): Response {
    if (error instanceof HTTPException) return rejection(error, c)
    const failure = options.toFailure(error)
    if (!failure) options.logger.error(describe(c, error))
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

/** What failed and where, without what may be secret or personal: a message often quotes what was sent. */
function describe({ req }: Context, { name, message, stack = '' }: Error): string {
  const frames = stack.replace(message, '').match(/^ +at .+$/gm) ?? []
  return [redactText(`${req.method} ${req.path} failed: ${name}: ${message}`), ...frames].join('\n')
}

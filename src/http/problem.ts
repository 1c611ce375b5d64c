import type { Context } from 'hono'
import { activeSpan } from '../tracing/index.ts'

/** One fault of what was sent: where it is (`skills[2].name`; '' is the whole) and what is wrong there. */
export interface FieldError {
  path: string
  message: string
}

/** Everything a caller can be refused for, as a value. Whatever else goes wrong is a bug, and a 500. */
export type Failure =
  | { kind: 'invalid'; errors: FieldError[] }
  | { kind: 'malformed'; detail: string }
  | { kind: 'unauthorized'; detail: string }
  | { kind: 'forbidden'; detail: string }
  | { kind: 'not_found'; what: string }
  | { kind: 'no_route' }
  | { kind: 'method_not_allowed'; allow: string }
  | { kind: 'conflict'; detail: string }
  | { kind: 'impossible_move'; from: string; possible: readonly string[] }
  | { kind: 'in_flight' }
  | { kind: 'stale' }
  | { kind: 'too_large'; maxBytes: number; what?: string }
  | { kind: 'media_type'; expected: string }
  | { kind: 'content_encoding' }
  | { kind: 'key_reused'; detail: string }
  | { kind: 'unfetchable'; reason: string }
  | { kind: 'too_many'; retryAfterSeconds: number }
  | { kind: 'database_unavailable'; hint: string }
  | { kind: 'misconfigured'; detail: string }
  | { kind: 'internal' }

type Kind = Failure['kind']
type Entry<F> = {
  status: number
  title: string
  // As methods, so that an entry for one kind of failure fits where any kind may come.
  detail?(failure: F): string
  headers?(failure: F): Record<string, string>
}

/** The one map from failures to problems; `/docs` lists it. */
export const problems = {
  invalid: { status: 400, title: 'Invalid request', detail: () => 'See errors for what to correct' },
  malformed: { status: 400, title: 'Malformed request', detail: (failure) => failure.detail },
  unauthorized: {
    status: 401,
    title: 'Who are you?',
    detail: (failure) => failure.detail,
    headers: () => ({ 'www-authenticate': 'Bearer realm="JobWise"' }),
  },
  forbidden: { status: 403, title: 'Not allowed', detail: (failure) => failure.detail },
  not_found: { status: 404, title: 'Not found', detail: (failure) => `There is no ${failure.what} here` },
  no_route: { status: 404, title: 'No such path', detail: () => 'See /docs for what there is' },
  method_not_allowed: {
    status: 405,
    title: 'Method not allowed',
    detail: ({ allow }) => `This path answers ${allow}`,
    headers: ({ allow }) => ({ allow }),
  },
  conflict: { status: 409, title: 'Conflict', detail: (failure) => failure.detail },
  impossible_move: {
    status: 409,
    title: 'Impossible move',
    detail: ({ from, possible }) => `From ${from} it can go to ${possible.join(', ')}`,
  },
  in_flight: {
    status: 409,
    title: 'Still under way',
    detail: () =>
      'The first request with this Idempotency-Key has not been answered yet: repeat this one later',
    headers: () => ({ 'retry-after': '1' }),
  },
  stale: {
    status: 412,
    title: 'Changed since it was read',
    detail: () =>
      'It is not the version that If-Match or If-None-Match names: read it again, then repeat the change',
  },
  too_large: {
    status: 413,
    title: 'Too large',
    detail: ({ maxBytes, what = 'body' }) => `The ${what} may have ${maxBytes} bytes at most`,
  },
  media_type: {
    status: 415,
    title: 'Unsupported media type',
    detail: ({ expected }) => `Send the body as Content-Type: ${expected}`,
    headers: ({ expected }) => ({ accept: expected }),
  },
  content_encoding: {
    status: 415,
    title: 'Unsupported content encoding',
    detail: () => 'Send the body as it is, without Content-Encoding',
    headers: () => ({ 'accept-encoding': 'identity' }),
  },
  key_reused: {
    status: 422,
    title: 'Idempotency-Key used before',
    detail: (failure) => failure.detail,
  },
  unfetchable: {
    status: 422,
    title: 'Cannot fetch the posting',
    detail: ({ reason }) => `${reason}. Send the text of the posting as "text" instead`,
  },
  too_many: {
    status: 429,
    title: 'Too many requests',
    detail: ({ retryAfterSeconds }) => `Try again in ${retryAfterSeconds} seconds`,
    headers: ({ retryAfterSeconds }) => ({ 'retry-after': String(retryAfterSeconds) }),
  },
  database_unavailable: {
    status: 503,
    title: 'Database unavailable',
    detail: ({ hint }) => hint,
    headers: () => ({ 'retry-after': '2' }),
  },
  misconfigured: { status: 503, title: 'Not set up', detail: (failure) => failure.detail },
  internal: { status: 500, title: 'Internal error' },
} as const satisfies { [K in Kind]: Entry<Extract<Failure, { kind: K }>> }

/** An answer in `application/problem+json` (RFC 9457). */
export interface Problem {
  /** Where the kind of problem is explained. */
  type: string
  title: string
  status: number
  detail?: string
  /** The path that was asked for. */
  instance: string
  /** The trace in which the request can be seen. */
  trace_id?: string
  errors?: FieldError[]
  /** The states that a posting could move to. */
  possible?: readonly string[]
}

/** The address at which a kind of problem is explained, relative to the API. */
export function problemType(kind: string): string {
  return `/docs#problem-${kind.replaceAll('_', '-')}`
}

/** Turns a failure into its problem; pure. */
export function toProblem(failure: Failure, instance: string, traceId?: string): Problem {
  const entry: Entry<Failure> = problems[failure.kind]
  const detail = entry.detail?.(failure)
  return {
    type: problemType(failure.kind),
    title: entry.title,
    status: entry.status,
    ...(detail !== undefined && { detail }),
    instance,
    ...(traceId !== undefined && { trace_id: traceId }),
    ...(failure.kind === 'invalid' && { errors: failure.errors }),
    ...(failure.kind === 'impossible_move' && { possible: failure.possible }),
  }
}

/** Answers with the problem of a failure, its status known to the types of the client. */
export function problem<F extends Failure>(c: Context, failure: F) {
  const entry: Entry<Failure> = problems[failure.kind]
  const status = problems[failure.kind].status as (typeof problems)[F['kind']]['status']
  const body = toProblem(failure, new URL(c.req.url).pathname, activeSpan()?.spanContext().traceId)
  return c.json(body, status, { 'content-type': 'application/problem+json', ...entry.headers?.(failure) })
}

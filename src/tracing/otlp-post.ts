import type { Clock } from './clock.ts'
import type { TracingSettings } from './config.ts'
import { drain } from './drain.ts'
import type { DropReason, Serializer } from './exporter.ts'
import { parsePartialSuccess } from './partial-success.ts'
import { redactText } from './redact.ts'
import { backoffMs, isRetryable, MAX_RETRIES, parseRetryAfter } from './retry.ts'

/** What became of one request. */
export interface PostResult {
  /** Why all of it is lost; absent when the backend took it. */
  reason?: DropReason
  /** How many spans the backend refused of those that it took. */
  rejected?: number
  /** What went wrong, in one line without secrets. */
  error?: string
}

/** The end of the time for a batch: as the clock shows it, and as the signal that is aborted then. */
export interface Deadline {
  at: number
  signal: AbortSignal
}

/** What an OTLP exporter is made of; the times in milliseconds. */
export interface OtlpOptions {
  otlp: TracingSettings['otlp']
  /** The longest that a batch may take in any case. */
  maxTimeMs: number
  /** For http/protobuf; without it JSON is sent. */
  protobuf?: Serializer | undefined
  fetch: typeof fetch
  clock: Clock
  /** The kit's version, for the User-Agent. */
  version: string
  /** From 0 to 1. */
  random?: () => number
}

type Post = (body: Uint8Array<ArrayBuffer>, deadline: Deadline) => Promise<PostResult>

// A backend that says no and then can't finish its sentence is not waited for.
const REFUSAL_BODY_MS = 1_000

/**
 * Makes the function that posts one request, and repeats it within the deadline where OTLP says so: after 429,
 * 502, 503, 504 and when no answer came. It never rejects.
 *
 * @see https://opentelemetry.io/docs/specs/otlp/#failures-1
 */
export function createPost(
  options: OtlpOptions,
  headers: { 'content-type': string } & Record<string, string>,
): Post {
  const { fetch, clock, random = Math.random } = options
  const { url } = options.otlp
  const { origin, pathname } = new URL(url)
  const target = origin + pathname
  const lost = (reason: DropReason, problem: string | number): PostResult => ({
    reason,
    error: `Cannot send spans to ${target}: ${problem}`,
  })

  /** One request; with `waitMs` when it may be repeated, and that much later. */
  async function attempt(
    body: Uint8Array<ArrayBuffer>,
    { at, signal }: Deadline,
    backoffMs: number,
  ): Promise<PostResult & { waitMs?: number }> {
    let response: Response
    try {
      // A redirect is not followed: the headers are meant for this backend only.
      response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal })
    } catch (error) {
      if (signal.aborted) return lost('timeout', 'no answer in time')
      return { ...lost('unreachable', nameFailure(error)), waitMs: backoffMs }
    }
    const { ok, status } = response
    const restMs = Math.max(0, at - clock.now())
    const answer = await drain(response, ok ? restMs : Math.min(restMs, REFUSAL_BODY_MS))
    if (ok) return readSuccess(answer, response.headers.get('content-type') ?? headers['content-type'])
    if (!isRetryable(status)) return lost(status === 413 ? 'too_large' : 'rejected', status)
    const waitMs = parseRetryAfter(response.headers.get('retry-after'), clock.now()) ?? backoffMs
    return { ...lost('unreachable', status), waitMs }
  }

  function readSuccess(answer: Uint8Array | undefined, contentType: string): PostResult {
    const success = answer && parsePartialSuccess(answer, contentType, options.protobuf)
    if (!success) return { error: `Cannot read the answer of ${target}` }
    const { rejected, message } = success
    if (!rejected && !message) return {}
    // The backend wrote it, perhaps around what it refused.
    const reason = redactText(message).replace(/\s+/g, ' ').slice(0, 200)
    return { rejected, error: `${target} rejected ${rejected} spans${reason && `: ${reason}`}` }
  }

  return async (body, deadline) => {
    for (let count = 0; ; count++) {
      const { waitMs, ...result } = await attempt(body, deadline, backoffMs(count, random()))
      if (waitMs === undefined || count === MAX_RETRIES || clock.now() + waitMs >= deadline.at) return result
      await clock.sleep(waitMs, deadline.signal)
    }
  }
}

/** Runtimes tell in many ways that there is no connection; messages may quote the URL, codes don't. */
function nameFailure(error: unknown): string {
  const { cause, code = Object(cause).code } = Object(error)
  return typeof code === 'string' ? `no connection (${code})` : 'no connection'
}

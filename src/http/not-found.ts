import type { Context, Hono } from 'hono'
import { METHODS } from 'hono/router'
import { problem } from './problem.ts'

/** What has no route: 405 with Allow where other methods have one, what OPTIONS asks, else 404. */
export function notFound(app: Pick<Hono, 'router'>) {
  return function notFound(c: Context): Response {
    const allow = allowedMethods(app, c.req.path).join(', ')
    if (!allow) return problem(c, { kind: 'no_route' })
    if (c.req.method === 'OPTIONS') return c.body(null, 204, { allow })
    return problem(c, { kind: 'method_not_allowed', allow })
  }
}

/** The methods that have a handler of their own at a path; middleware answers to all of them and does not count. */
function allowedMethods({ router }: Pick<Hono, 'router'>, path: string): string[] {
  const shared = router.match('*', path)[0].length
  const methods = METHODS.map((method) => method.toUpperCase()).filter(
    (method) => router.match(method, path)[0].length > shared,
  )
  return methods.includes('GET') ? ['GET', 'HEAD', ...methods.filter((method) => method !== 'GET')] : methods
}

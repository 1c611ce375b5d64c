import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'

/**
 * The template of the route that answered (`/v1/jobs/:id`), to be asked after the handlers have run; undefined
 * when none did. Where a middleware answered in a handler's place, it is that handler's. Source: http.route of
 * the HTTP conventions, which must stay unset for a request that matched nothing.
 */
export function matchedRoute(c: Context, status: number): string | undefined {
  const routes = matchedRoutes(c)
  // Middleware is registered for ALL methods; the first entry from the one that answered on that is not, is
  // the handler that did answer or would have.
  for (let i = c.req.routeIndex; i < routes.length; i++) {
    if (routes[i]?.method !== 'ALL') return routes[i]?.path
  }
  const { path } = routes[c.req.routeIndex] ?? {}
  // What every request passes is no route, and says nothing of this one.
  return [404, 405].includes(status) || path === '/*' ? undefined : path
}

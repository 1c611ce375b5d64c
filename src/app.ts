import { Hono } from 'hono'
import { databaseHint, isUnavailable } from './db/failure.ts'
import { healthRoutes } from './health/routes.ts'
import { cors } from './http/cors.ts'
import { docsPage } from './http/docs-page.ts'
import { notFound } from './http/not-found.ts'
import { onError } from './http/on-error.ts'
import { createApiDocument } from './http/api-document.ts'
import { requestId } from './http/request-id.ts'
import { securityHeaders } from './http/security-headers.ts'
import { jobs } from './jobs/routes.ts'
import type { Services } from './services.ts'

const description = 'Saved job postings. Every request can be seen in a trace.'

/** The API: pure but for its services, and the same on every runtime. */
export function createApp(services: Services) {
  const { config, tracing, logger, version } = services
  const app = new Hono()
    .use(tracing.middleware())
    .use(requestId())
    .use(securityHeaders())
    .use(cors(config.corsOrigins))
    .route('/health', healthRoutes(services))
    .route('/v1/jobs', jobs(services))

  const document = createApiDocument(app, { title: 'JobWise', version, description })
  app.get('/openapi.json', async (c) => c.json(await document()))
  app.get('/docs', async (c) => docsPage(c, await document()))
  app.notFound(notFound(app))
  app.onError(
    onError({
      logger,
      toFailure: (error) =>
        isUnavailable(error)
          ? { kind: 'database_unavailable', hint: databaseHint(config.database.url) }
          : undefined,
    }),
  )
  return app
}

/** What `hc` needs to know to call the API. */
export type AppType = ReturnType<typeof createApp>

import { Hono } from 'hono'
import { apiKeys } from './accounts/api-keys.ts'
import { auth } from './accounts/auth.ts'
import { createIdentify } from './accounts/identify.ts'
import { me } from './accounts/me.ts'
import { databaseHint, isOrphan, isUnavailable } from './db/failure.ts'
import { healthRoutes } from './health/routes.ts'
import { requireAccount } from './http/account.ts'
import { createApiDocument } from './http/api-document.ts'
import { cors } from './http/cors.ts'
import { docsPage } from './http/docs-page.ts'
import { idempotency } from './http/idempotency.ts'
import { notFound } from './http/not-found.ts'
import { onError } from './http/on-error.ts'
import { requestId } from './http/request-id.ts'
import { securityHeaders } from './http/security-headers.ts'
import { exportJobs } from './jobs/export.ts'
import { jobs } from './jobs/routes.ts'
import { findJob } from './jobs/store.ts'
import { exportMatches } from './matches/match.ts'
import { matches } from './matches/routes.ts'
import { profile } from './profile/routes.ts'
import { exportProfile, findProfile } from './profile/store.ts'
import type { Services } from './services.ts'

const description =
  'One master profile, saved postings, how you match, and how far you are. Every request can be seen in a trace.'

/** The API: pure but for its services, and the same on every runtime. */
export function createApp(services: Services) {
  const { config, tracing, logger, version } = services
  const once = idempotency(services)
  const app = new Hono()
    .use(tracing.middleware())
    .use(requestId())
    .use(securityHeaders())
    .use(cors(config.corsOrigins))
    .route('/health', healthRoutes(services))
    .use('/v1/auth/*', once)
    .route('/v1/auth', auth(services))
    // What is not there needs no account to be told so.
    .use('/v1/auth/*', async (c) => c.notFound())
    .use('/v1/*', requireAccount(createIdentify(services)), once)
    .route(
      '/v1/me',
      me(services, { exports: { profile: exportProfile, jobs: exportJobs, matches: exportMatches } }),
    )
    .route('/v1/api-keys', apiKeys(services))
    .route('/v1/profile', profile(services))
    .route('/v1/jobs', jobs(services))
    .route(
      '/v1/jobs',
      matches(services, { findProfile, findPosting: async (...job) => (await findJob(...job))?.job }),
    )

  const document = createApiDocument(app, { title: 'JobWise', version, description })
  app.get('/openapi.json', async (c) => c.json(await document()))
  app.get('/docs', async (c) => docsPage(c, await document()))
  app.notFound(notFound(app))
  app.onError(
    onError({
      logger,
      toFailure: (error) => {
        if (isUnavailable(error))
          return { kind: 'database_unavailable', hint: databaseHint(config.database.url) }
        // All that is written belongs to the account, which was deleted since it was asked for.
        if (isOrphan(error)) return { kind: 'unauthorized', detail: 'The account is no longer there' }
        return undefined
      },
    }),
  )
  return app
}

/** What `hc` needs to know to call the API. */
export type AppType = ReturnType<typeof createApp>

import { type ExecutionContext, Hono } from 'hono'
import { parseConfig } from '../config.ts'
import { databaseErrorCode } from '../db/failure.ts'
import { problem } from '../http/problem.ts'
import { createServices, type Services } from '../services.ts'
import { createLogger } from './logger.ts'
import type { BuildApp } from './standalone.ts'
import { withoutTrace } from './without-trace.ts'

type Env = Record<string, unknown>

/** A Worker out of an app. Nothing is built before the first request: Workers allow no work at global scope. */
export function createWorker(buildApp: BuildApp) {
  let app: ReturnType<BuildApp> | undefined
  return {
    fetch(request: Request, env: Env, context: ExecutionContext): Response | Promise<Response> {
      app ??= openApp(env, buildApp)
      return app.fetch(request, env, context)
    },
  }
}

function openApp(env: Env, buildApp: BuildApp): ReturnType<BuildApp> {
  const { config, warnings, errors } = parseConfig(env, { host: '', databaseUrl: undefined, hasFiles: false })
  const logger = createLogger({ level: config.logLevel, format: 'json', now: Date.now, write: print })
  for (const warning of warnings) logger.warn(warning)
  for (const error of errors) logger.error(error)
  if (errors.length > 0) return misconfigured(errors.join('; '))
  let services: Services
  try {
    // Called as a method of anything else, fetch is an illegal invocation in workerd.
    const platformFetch: typeof fetch = (input, init) => fetch(input, init)
    services = createServices(config, {
      env,
      logger,
      fetch: platformFetch,
      // Cloudflare's network reaches no private address; what a name resolves to, a Worker can't see.
      fetchPublic: withoutTrace(platformFetch),
      peerAddress: (c) => c.req.header('cf-connecting-ip'),
    })
  } catch (error) {
    const detail = `Cannot open the database of LIBSQL_URL: ${databaseErrorCode(error)}`
    logger.error(detail)
    return misconfigured(detail)
  }
  return buildApp(services)
}

function misconfigured(detail: string): ReturnType<BuildApp> {
  return new Hono().all('*', (c) => problem(c, { kind: 'misconfigured', detail }))
}

function print(line: string): void {
  console.log(line)
}

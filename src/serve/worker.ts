import { type ExecutionContext, Hono } from 'hono'
import { parseConfig } from '../config.ts'
import { problem } from '../http/problem.ts'
import { createServices } from '../services.ts'
import { createLogger } from './logger.ts'
import type { BuildApp } from './standalone.ts'

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
  if (errors.length > 0)
    return new Hono().all('*', (c) => problem(c, { kind: 'misconfigured', detail: errors.join('; ') }))
  // Called as a method of anything else, fetch is an illegal invocation in workerd.
  return buildApp(createServices(config, { env, logger, fetch: (input, init) => fetch(input, init) }))
}

function print(line: string): void {
  console.log(line)
}

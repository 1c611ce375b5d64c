import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../src/app.ts'
import { parseConfig } from '../../src/config.ts'
import { createServices, type Services } from '../../src/services.ts'
import { type SignedUp, signUpAt } from './account.ts'

/** The app with a database file of its own; see `openApp`. */
export interface OpenApp {
  app: ReturnType<typeof createApp>
  services: Services
  /** What it logged: `level: message`. */
  logs: string[]
  /** Makes an account. */
  signUp(): Promise<SignedUp>
  /** Sends JSON (a text goes as it is) and gives the answer. */
  send(method: string, path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
  close(): Promise<void>
}

/** The real app on a real database file, which `close` deletes. No traces are sent unless `env` says so. */
export async function openApp(env: Record<string, string> = {}): Promise<OpenApp> {
  const folder = await mkdtemp(join(tmpdir(), 'app-'))
  const { config } = parseConfig(env, {
    host: '127.0.0.1',
    databaseUrl: `file:${join(folder, 'test.db')}`,
    hasFiles: true,
    isDev: true,
  })
  const logs: string[] = []
  const log = (level: string) => (message: string) => void logs.push(`${level}: ${message}`)
  const services = createServices(config, {
    env: { OTEL_TRACES_EXPORTER: 'none', ...env },
    logger: { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') },
    fetch,
    fetchPublic: fetch,
    peerAddress: () => '127.0.0.1',
  })
  const app = createApp(services)
  return {
    app,
    services,
    logs,
    signUp: () => signUpAt('http://localhost', { fetch: (url, init) => app.request(url, init) }),
    send: async (method, path, body, headers) =>
      app.request(path, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async close() {
      await services.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

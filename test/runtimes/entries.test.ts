import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type ClientRequest, type IncomingMessage, request as open } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { signUpAt } from '../support/account.ts'
import { type Collector, startCollector } from '../support/collector.ts'
import { startProcess } from '../support/process.ts'
import { projectRoot } from '../support/worker-bundle.ts'
import { deno } from './deno.ts'
import { node } from './node.ts'
import { type Running, type Runtime, secretEnv } from './running.ts'
import { createWorkerRuntime } from './worker.ts'

const worker = createWorkerRuntime()
const body = JSON.stringify({ title: 'Staff Engineer', company: 'Acme' })

afterAll(() => worker.cleanUp())

/** Runs `use` with the entry as it is deployed and a collector that it reports to; stops both. */
async function withEntry(
  { name, start }: Runtime,
  env: Record<string, string>,
  use: (running: Running, collector: Collector) => Promise<void>,
): Promise<void> {
  const collector = await startCollector()
  const running = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, ...env }, `src/${name}.ts`)
  try {
    await use(running, collector)
  } finally {
    await running.stop()
    await collector.stop()
  }
}

it.each([node, deno, worker])(
  '$name: the entry serves /health and /v1/jobs and sends its traces',
  (runtime) =>
    withEntry(runtime, { OTEL_BSP_SCHEDULE_DELAY: '50' }, async ({ url }, collector) => {
      const health = await fetch(`${url}/health`)
      expect(await health.json()).toMatchObject({ status: 'ok', service: 'jobwise-backend' })
      const asSomebody = await signUp(url)
      const created = await fetch(`${url}/v1/jobs`, { method: 'POST', headers: asSomebody, body })
      expect(created.status).toBe(201)
      const listed = await fetch(`${url}/v1/jobs`, { headers: asSomebody })
      expect(await listed.json()).toMatchObject({ items: [{ title: 'Staff Engineer' }] })
      const traceId = created.headers.get('traceresponse')?.split('-')[1]
      await collector.waitForSpans((spans) => spans.some(({ name }) => name === 'GET /v1/jobs'))
      const names = collector.spans().filter((span) => span.traceId === traceId)
      expect(names.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['POST /v1/jobs', expect.stringContaining('INSERT jobs')]),
      )
    }),
)

it.each([node, deno])(
  '$name: SIGTERM finishes the request under way, sends its trace and exits with 0',
  (runtime) =>
    withEntry(runtime, { OTEL_BSP_SCHEDULE_DELAY: '60000' }, async (running, collector) => {
      const request = await beginRequest(`${running.url}/v1/jobs`, await signUp(running.url))
      const stopped = running.stop()
      await untilRefused(running.url)
      request.end(body.slice(5))
      const [response]: IncomingMessage[] = await once(request, 'response')
      response?.resume()
      expect(response?.statusCode).toBe(201)
      expect(await stopped).toEqual({ exitCode: 0 })
      expect(collector.spans().map(({ name }) => name)).toEqual(
        expect.arrayContaining(['POST /v1/jobs', expect.stringContaining('INSERT jobs')]),
      )
    }),
)

it('npm start: SIGTERM to npm alone ends the server in order', async () => {
  const collector = await startCollector()
  const folder = await mkdtemp(join(tmpdir(), 'npm-start-'))
  const npm = await startProcess('npm', ['start'], {
    cwd: projectRoot,
    env: {
      ...secretEnv,
      PORT: '0',
      HOST: '127.0.0.1',
      LIBSQL_URL: `file:${join(folder, 'jobs.db')}`,
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    },
  })
  try {
    const [, url] = await npm.waitForOutput(/runs on (http:\S+)/)
    expect((await fetch(`${url}/health`)).status).toBe(200)
    expect(await npm.stop('SIGTERM')).toEqual({ exitCode: 0, signal: null })
    expect(collector.spans().map(({ name }) => name)).toEqual(['GET /health'])
    await expect(fetch(`${url}/health`)).rejects.toThrow('fetch failed')
  } finally {
    await npm.stop()
    await collector.stop()
    await rm(folder, { recursive: true })
  }
})

/** The headers of somebody who has just got an account. */
async function signUp(url: string): Promise<Record<string, string>> {
  const { accessToken } = await signUpAt(url)
  return { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` }
}

/** A POST whose handler is waiting for the rest of the body. */
async function beginRequest(url: string, headers: Record<string, string>): Promise<ClientRequest> {
  const length = String(Buffer.byteLength(body))
  const request = open(url, {
    method: 'POST',
    headers: { ...headers, 'content-length': length, expect: '100-continue' },
  })
  request.flushHeaders()
  await once(request, 'continue')
  request.write(body.slice(0, 5))
  return request
}

/** Resolves when the server takes no new connection: its stop has begun. Rejects when that takes too long. */
async function untilRefused(url: string): Promise<void> {
  const limit = AbortSignal.timeout(10_000)
  const isOpen = () =>
    fetch(`${url}/health`, { headers: { connection: 'close' }, signal: limit }).then(
      ({ ok }) => ok,
      () => false,
    )
  while (await isOpen()) await sleep(5)
  limit.throwIfAborted()
}

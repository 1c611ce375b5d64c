import { afterEach, expect, it, vi } from 'vitest'
import { createApp } from '../../src/app.ts'
import { createWorker } from '../../src/serve/worker.ts'

afterEach(() => vi.restoreAllMocks())

const context = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} }

it.each([
  'libsql://h.example/?foo=hunter2',
  'https://h.example/#hunter2',
  'https://h.example/?tls=hunter2',
  'libsql://h.example?tls=0&authToken=hunter2',
  'libsql://%zz.example/hunter2',
])('answers 503 and logs one line where the database client refuses %s', async (LIBSQL_URL) => {
  const print = vi.spyOn(console, 'log').mockImplementation(() => {})
  const worker = createWorker(createApp)
  const env = { LIBSQL_URL, JWT_SECRET: 'a-secret-of-thirty-two-characters', OTEL_TRACES_EXPORTER: 'none' }
  for (const path of ['/health', '/v1/jobs']) {
    const response = await worker.fetch(new Request(`http://localhost${path}`), env, context)
    expect(response.status).toBe(503)
    const body = await response.text()
    expect(body).toContain('Cannot open the database of LIBSQL_URL')
    expect(body).not.toContain('hunter2')
  }
  expect(print).toHaveBeenCalledOnce()
  expect(print.mock.calls.join()).toContain('Cannot open the database of LIBSQL_URL')
  expect(print.mock.calls.join()).not.toContain('hunter2')
})

it('answers 503 where it has no secret and its database is not on the same machine', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  const worker = createWorker(createApp)
  const env = { LIBSQL_URL: 'libsql://db.example.com', OTEL_TRACES_EXPORTER: 'none' }
  const response = await worker.fetch(new Request('http://localhost/health'), env, context)
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({
    title: 'Not set up',
    detail: expect.stringContaining('JWT_SECRET'),
  })
})

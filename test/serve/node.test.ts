import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startProcess } from '../support/process.ts'
import { projectRoot } from '../support/worker-bundle.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'node-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const node = (env: Record<string, string>, entry = ['src/node.ts']) =>
  startProcess(process.execPath, entry, {
    cwd: projectRoot,
    env: {
      PORT: '0',
      HOST: '127.0.0.1',
      LIBSQL_URL: `file:${join(folder, 'new', 'test.db')}`,
      JWT_SECRET: 'a-secret-of-thirty-two-characters',
      OTEL_TRACES_EXPORTER: 'none',
      ...env,
    },
  })

/** An entry like that of the API, with a route that answers when it is told to on stdin's place: a second request. */
const slowEntry = [
  '--input-type=module',
  '-e',
  `
  import { createApp } from './src/app.ts'
  import { serveNode } from './src/serve/node.ts'
  let answer
  serveNode((services) => createApp(services)
    .get('/slow', (c) => new Promise((resolve) => {
      answer = () => resolve(c.text('done'))
      process.on('SIGTERM', () => setTimeout(answer, 100))
      console.log('waiting')
    })))`,
]

describe('the Node entry', () => {
  it('makes the folder of its database, and exits with 0 on SIGTERM and SIGINT', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const server = await node({})
      const [, url] = await server.waitForOutput(/runs on (http:\/\/localhost:\d+)/)
      expect((await fetch(`${url}/health/ready`)).status).toBe(200)
      expect(await server.stop(signal)).toMatchObject({ exitCode: 0 })
    }
  })

  it('finishes the requests that are under way, and takes no new ones', async () => {
    const server = await node({}, slowEntry)
    const [, url = ''] = await server.waitForOutput(/runs on (http:\/\/localhost:\d+)/)
    // A connection that is open for later, as browsers have them, does not hold up the end.
    const unused = connect(Number(new URL(url).port), '127.0.0.1')
    const slow = fetch(`${url}/slow`).then((response) => response.text())
    await server.waitForOutput(/waiting/)
    const stopped = server.stop('SIGTERM', 8_000)
    expect(await slow).toBe('done')
    expect(await stopped).toMatchObject({ exitCode: 0 })
    await expect(fetch(url)).rejects.toThrow('fetch failed')
    unused.destroy()
  })

  it('says on one line that its port is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const server = await node({ PORT: String(port), LOG_LEVEL: 'error' })
    expect(await server.ended).toMatchObject({ exitCode: 1 })
    const lines = server.output().trim().split('\n')
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'error',
      message: expect.stringMatching(/^Cannot listen on 127\.0\.0\.1:\d+: .*EADDRINUSE/),
    })
    other.close()
  })

  it('does not start without a database that can be used', async () => {
    for (const [url, message] of [
      ['mysql://localhost', 'Cannot use LIBSQL_URL, whose scheme must be file, http, https, libsql: mysql'],
      [`file:${folder}`, 'Cannot open the database of LIBSQL_URL: '],
    ] as const) {
      const server = await node({ LIBSQL_URL: url })
      expect(await server.ended).toMatchObject({ exitCode: 1 })
      const lines = server.output().trim().split('\n')
      expect(lines).toHaveLength(1)
      expect(lines[0]).toContain(message)
    }
  })

  it('starts without its database server, and says so', async () => {
    const server = await node({ LIBSQL_URL: 'http://127.0.0.1:9' }, ['src/node.ts', '--dev'])
    await server.waitForOutput(/warn: Cannot use the database yet, requests will try again: /)
    expect(await server.stop('SIGTERM')).toMatchObject({ exitCode: 0 })
    expect(server.output().trim().split('\n')).toHaveLength(4)
  })

  it('names each wrong setting once, and does without it', async () => {
    const server = await node({ PORT: 'x', LOG_LEVEL: 'loud', OTEL_TRACES_SAMPLER: 'often' }, [
      'src/node.ts',
      '--dev',
    ])
    await server.waitForOutput(/PORT[^]*LOG_LEVEL[^]*OTEL_TRACES_SAMPLER/)
    await server.stop('SIGKILL')
    expect(server.output().match(/^warn: /gm)).toHaveLength(3)
  })
})

import { createServer, type RequestListener, type Server } from 'node:http'
import { createClient } from '@libsql/client'
import { afterEach, describe, expect, it } from 'vitest'
import { UNREACHABLE } from '../../src/db/failure.ts'
import { createDatabaseFetch } from '../../src/db/fetch.ts'

const servers: Server[] = []

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

describe('createDatabaseFetch', () => {
  it('sends the same request again while the server is too busy to begin', async () => {
    const bodies: string[] = []
    const url = await serve(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      bodies.push(body)
      response.writeHead(bodies.length < 3 ? 429 : 200).end('done')
    })
    const databaseFetch = createDatabaseFetch({ fetch, timeoutMs: 5_000 })
    const response = await databaseFetch(new Request(url, { method: 'POST', body: 'SELECT 1' }))
    expect(await response.text()).toBe('done')
    expect(bodies).toEqual(['SELECT 1', 'SELECT 1', 'SELECT 1'])
  })

  it('does not send it again after any other answer', async () => {
    let count = 0
    const url = await serve((_, response) => {
      count++
      response.writeHead(503).end()
    })
    expect((await createDatabaseFetch({ fetch, timeoutMs: 5_000 })(url)).status).toBe(503)
    expect(count).toBe(1)
  })

  it.each<[string, RequestListener]>([
    ['never answers', () => {}],
    ['is too busy for too long', (_, response) => response.writeHead(429).end()],
    [
      'hangs up half way',
      (_, response) => response.writeHead(200, { 'content-length': 9 }).end('1', () => response.destroy()),
    ],
  ])('calls a server unreachable that %s', async (_, listener) => {
    const url = await serve(listener)
    const client = createClient({ url, fetch: createDatabaseFetch({ fetch, timeoutMs: 300 }) })
    await expect(client.execute('SELECT 1')).rejects.toMatchObject({ name: 'LibsqlError', code: UNREACHABLE })
  })

  it('calls a server unreachable that is not there', async () => {
    const url = await serve(() => {})
    servers.pop()?.close()
    const client = createClient({ url, fetch: createDatabaseFetch({ fetch, timeoutMs: 5_000 }) })
    await expect(client.execute('SELECT 1')).rejects.toMatchObject({ code: UNREACHABLE })
  })
})

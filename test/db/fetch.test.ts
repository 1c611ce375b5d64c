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
  it('has so many calls under way at once, and no more', async () => {
    let running = 0
    let most = 0
    const url = await serve((_, response) => {
      most = Math.max(most, ++running)
      setTimeout(() => {
        running--
        response.end('done')
      }, 5)
    })
    const databaseFetch = createDatabaseFetch({ fetch, timeoutMs: 5_000, maxInFlight: 4 })
    const answers = await Promise.all(
      Array.from({ length: 40 }, async () => (await databaseFetch(url)).text()),
    )
    expect(answers).toEqual(answers.map(() => 'done'))
    expect(most).toBe(4)
  })

  it.each<[string, RequestListener]>([
    ['never answers', () => {}],
    [
      'hangs up half way',
      (_, response) => response.writeHead(200, { 'content-length': 9 }).end('1', () => response.destroy()),
    ],
  ])('calls a server unreachable that %s', async (_, listener) => {
    const url = await serve(listener)
    const client = createClient({
      url,
      fetch: createDatabaseFetch({ fetch, timeoutMs: 300, maxInFlight: 4 }),
    })
    await expect(client.execute('SELECT 1')).rejects.toMatchObject({ name: 'LibsqlError', code: UNREACHABLE })
  })

  it('calls a server unreachable that is not there', async () => {
    const url = await serve(() => {})
    servers.pop()?.close()
    const client = createClient({
      url,
      fetch: createDatabaseFetch({ fetch, timeoutMs: 5_000, maxInFlight: 4 }),
    })
    await expect(client.execute('SELECT 1')).rejects.toMatchObject({ code: UNREACHABLE })
  })
})

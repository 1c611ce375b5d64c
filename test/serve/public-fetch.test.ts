import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fetchPosting } from '../../src/postings/fetch-posting.ts'
import { createPublicFetch, type PublicFetchOptions } from '../../src/serve/public-fetch.ts'
import { exampleTls } from '../support/example-tls.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const pages: Record<string, Handler> = {
  '/job?id=1': (request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).write('<h1>')
    response.end(`${request.method} ${request.headers.host} ${request.headers['accept-encoding']}</h1>`)
  },
  '/gzip': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
    response.end(gzipSync('clear'))
  },
  '/brotli': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'br' }).end('?')
  },
  '/bomb': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
    response.end(gzipSync(Buffer.alloc(3_000_000)))
  },
  '/to-private': (_, response) => response.writeHead(302, { location: 'https://127.0.0.1/' }).end('moved'),
  '/to-inside': (_, response) =>
    response.writeHead(302, { location: 'https://inside.jobs.example/' }).end('moved'),
  '/to-job': (_, response) =>
    response.writeHead(308, { location: 'https://www.jobs.example/job?id=1' }).end('moved'),
  '/endless': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const more = () => void (response.destroyed || response.write('a'.repeat(100_000), () => more()))
    more()
  },
  '/never': () => {},
  '/half': (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('half'),
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '10' }).write('half', () => {
      response.destroy()
    })
  },
  '/reset': (request) => request.socket.destroy(),
  '/picture': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('png'),
  '/empty': (_, response) => response.writeHead(204).end(),
  '/999': (_, response) => response.writeHead(999, { 'content-type': 'text/html' }).end('no'),
}

let server: Server
let port: number
const connections = new Set<object>()

beforeAll(async () => {
  server = createServer(exampleTls, (request, response) => pages[request.url ?? '']?.(request, response))
  server.on('connection', (socket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** Reaches the server here by any name below jobs.example, `inside` being a private one. */
function publicFetch(options: PublicFetchOptions = {}): typeof fetch {
  const real = createPublicFetch({
    lookup: async (name) => [{ address: name.startsWith('inside') ? '10.0.0.1' : '127.0.0.1', family: 4 }],
    isPublic: (address) => address === '127.0.0.1',
    ca: exampleTls.cert,
    ...options,
  })
  // Its port is whichever was free, and not that of https.
  return (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    url.port = String(port)
    return real(url, init)
  }
}

const read = (path: string, options?: PublicFetchOptions, timeoutMs?: number) =>
  fetchPosting(`https://jobs.example${path}`, {
    fetch: publicFetch(options),
    ...(timeoutMs !== undefined && { timeoutMs }),
  })

it('reads a page, uncompressed, by its name', async () => {
  expect(await read('/job?id=1')).toEqual({
    ok: true,
    url: 'https://jobs.example/job?id=1',
    mediaType: 'text/html',
    content: `<h1>GET jobs.example:${port} identity</h1>`,
  })
})

it('reads what was compressed all the same', async () => {
  expect(await read('/gzip')).toMatchObject({ ok: true, content: 'clear' })
})

it('follows redirects one by one', async () => {
  expect(await read('/to-job')).toMatchObject({ ok: true, url: 'https://www.jobs.example/job?id=1' })
})

it.each([
  ['/to-private', 'The address is not public'],
  ['/to-inside', 'It could not be reached'],
  ['/endless', 'The page is larger than 2 MB'],
  ['/bomb', 'The page is larger than 2 MB'],
  ['/brotli', 'It could not be reached'],
  ['/cut', 'It could not be reached'],
  ['/reset', 'It could not be reached'],
  ['/picture', 'It is neither HTML nor JSON'],
  ['/empty', 'The page answered 204'],
  ['/999', 'The page answered 999'],
])('refuses %s: %s', async (path, reason) => {
  expect(await read(path)).toEqual({ ok: false, reason })
})

it.each(['/never', '/half'])('gives %s up in time, and closes its connection', async (path) => {
  expect(await read(path, {}, 200)).toEqual({
    ok: false,
    reason: 'It did not answer within 0.2 seconds',
  })
  await expect.poll(() => connections.size).toBe(0)
})

it('gives up in time where the name is not resolved', async () => {
  const lookup = () => new Promise<never>(() => {})
  expect(await read('/job?id=1', { lookup }, 50)).toMatchObject({
    reason: 'It did not answer within 0.05 seconds',
  })
})

it('leaves no connection open', async () => {
  for (const path of ['/job?id=1', '/picture', '/endless']) await read(path)
  await expect.poll(() => connections.size).toBe(0)
})

it('trusts no certificate that signs itself', async () => {
  expect(await read('/job?id=1', { ca: undefined as never })).toMatchObject({
    reason: 'It could not be reached',
  })
})

it('takes no certificate of another name', async () => {
  const page = await fetchPosting('https://other.example/job?id=1', { fetch: publicFetch() })
  expect(page).toMatchObject({ reason: 'It could not be reached' })
})

it.each([
  ['loopback', ['127.0.0.1']],
  ['private', ['10.0.0.1']],
  ['link-local', ['169.254.169.254']],
  ['IPv4-mapped', ['::ffff:127.0.0.1']],
  ['public and private', ['93.184.216.34', '127.0.0.1']],
  ['no', []],
])('connects to nothing where a name has %s addresses', async (_, addresses) => {
  let accepted = 0
  const count = () => void accepted++
  server.on('connection', count)
  const fetch = createPublicFetch({
    lookup: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    ca: exampleTls.cert,
  })
  await expect(fetch(`https://jobs.example:${port}/job?id=1`)).rejects.toThrow(/public/)
  expect(accepted).toBe(0)
  server.off('connection', count)
})

it('connects to no private address that is written out', async () => {
  const fetch = createPublicFetch({ ca: exampleTls.cert })
  await expect(fetch(`https://127.0.0.1:${port}/`)).rejects.toThrow(/public/)
  await expect(fetch(`https://[::1]:${port}/`)).rejects.toThrow(/public/)
})

it('resolves by the system, and connects to no private address that it finds', async () => {
  await expect(createPublicFetch()(`https://localhost:${port}/`)).rejects.toThrow(/public/)
})

it('does nothing but GET over https', async () => {
  const fetch = publicFetch()
  await expect(fetch('https://jobs.example/', { method: 'POST', body: 'a' })).rejects.toThrow(/GET/)
  await expect(createPublicFetch()('http://jobs.example/')).rejects.toThrow(/GET/)
})

it('resolves a name once, so that a second answer changes nothing', async () => {
  let asked = 0
  const lookup = async () => [{ address: ++asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]
  expect(await read('/job?id=1', { lookup })).toMatchObject({ ok: true })
  expect(asked).toBe(1)
})

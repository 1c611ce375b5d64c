import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'

/** One request that an upstream got. */
export interface UpstreamRequest {
  method: string
  /** Path and query. */
  path: string
  headers: IncomingHttpHeaders
}

/** A server for outgoing calls to end at; see `startUpstream`. */
export interface Upstream {
  url: string
  requests: UpstreamRequest[]
  /** The one request whose path is exactly this; throws when there is none or more than one. */
  only(path: string): UpstreamRequest
  stop(): Promise<void>
}

/** Starts a server that records what it is asked, and answers 200, or the status in a path like /status/503. */
export async function startUpstream(): Promise<Upstream> {
  const requests: UpstreamRequest[] = []
  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request
    requests.push({ method, path, headers })
    request.resume()
    response.writeHead(Number(/^\/status\/(\d{3})/.exec(path)?.[1] ?? 200))
    response.end('from upstream')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    only(path) {
      const found = requests.filter((request) => request.path === path)
      if (found.length !== 1 || !found[0])
        throw new Error(`Cannot find one request to ${path}: ${found.length}`)
      return found[0]
    },
    async stop() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

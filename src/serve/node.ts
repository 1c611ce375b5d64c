import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { signals, stopOnSignal } from './signals.ts'
import { announceAt, type BuildApp, close, messageOf, openStandalone, prepare } from './standalone.ts'

const SWEEP_MS = 50

/** Serves an app on Node until SIGINT or SIGTERM; a second signal ends the process at once. */
export function serveNode(buildApp: BuildApp): void {
  const standalone = openStandalone({
    args: process.argv,
    env: process.env,
    write: (line) => process.stdout.write(`${line}\n`),
    fetch,
    peerAddress: ({ env }) => env.incoming?.socket.remoteAddress,
  })
  if (!standalone) return process.exit(1)
  const { services, graceMs } = standalone
  const { host, port } = services.config
  const server = createServer(getRequestListener(buildApp(services).fetch))
  server.once('error', (error) => {
    services.logger.error(`Cannot listen on ${host}:${port}: ${messageOf(error)}`)
    process.exit(1)
  })
  const drain = drainable(server)
  server.listen(port, host, () => {
    const address = server.address()
    const actualPort = typeof address === 'object' && address ? address.port : port
    void announceAt(services, { host, port: actualPort }, fetch)
  })
  void prepare(services)
  const onSignal = stopOnSignal({
    stop: async () => {
      await drain(graceMs)
      await close(services, graceMs)
    },
    exit: (code) => process.exit(code),
  })
  for (const [signal, exitCode] of Object.entries(signals)) process.on(signal, () => void onSignal(exitCode))
}

/** How to stop a server: no new connections, unused ones closed, and answers under way finished within a time. */
function drainable(server: Server): (graceMs: number) => Promise<void> {
  // Node counts a connection that never carried a request as busy.
  const unused = new Set<Socket>()
  server.on('connection', (socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  server.on('request', ({ socket }) => unused.delete(socket))
  return (graceMs) =>
    new Promise((resolve) => {
      const late = setTimeout(() => server.closeAllConnections(), graceMs)
      // Each connection becomes idle when its answer is out, and would then be kept alive.
      const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
      server.close(() => {
        clearTimeout(late)
        clearInterval(sweep)
        resolve()
      })
      for (const socket of unused) socket.destroy()
    })
}

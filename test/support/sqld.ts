import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { freePort } from './collector.ts'
import { type RunningProcess, startProcess } from './process.ts'

/** A running libSQL server with a database of its own. */
export interface Sqld {
  /** http://127.0.0.1:<port>, to be given as LIBSQL_URL. */
  url: string
  /** Ends the server and deletes its data. */
  stop(): Promise<void>
}

/** Starts a real libSQL server with an empty database on a free port; resolves when it answers queries. */
export async function startSqld(): Promise<Sqld> {
  const folder = await mkdtemp(join(tmpdir(), 'sqld-'))
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const args = ['--db-path', folder, '--http-listen-addr', `127.0.0.1:${port}`, '--no-welcome']
    const server = await startProcess(sqldPath(), args)
    const url = `http://127.0.0.1:${port}`
    try {
      await waitUntilUp(server, url)
      return {
        url,
        async stop() {
          // Its graceful end takes seconds, for data that nobody will read.
          await server.stop('SIGKILL')
          await rm(folder, { recursive: true, force: true })
        },
      }
    } catch (error) {
      await server.stop('SIGKILL')
      // Somebody else can have taken the port in between.
      if (attempt === 3) throw error
    }
  }
}

/** The server's program, from the package for this platform. */
export function sqldPath(): string {
  const { platform, arch } = process
  const manifest = createRequire(import.meta.url).resolve(`@sqld/${platform}-${arch}/package.json`)
  return join(dirname(manifest), 'sqld')
}

async function waitUntilUp(server: RunningProcess, url: string): Promise<void> {
  // The last line before it listens.
  await server.waitForOutput(/Server sending heartbeat/)
  for (let attempt = 0; attempt < 200; attempt++) {
    const response = await fetch(`${url}/health`).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`Cannot reach sqld: ${server.output()}`)
}

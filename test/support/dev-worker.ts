/**
 * `npm run dev:worker`: a libSQL server and the worker in `wrangler dev`, side by side, until Ctrl-C or until one
 * of them ends. Variables of the API and of its tracing that are set here are passed on to the worker.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { announce } from '../../src/serve/announcement.ts'
import { envNames } from '../../src/serve/env-names.ts'
import { parseTracingConfig } from '../../src/tracing/config.ts'
import { sqldPath } from './sqld.ts'

const DATA = 'data/sqld'
const DATABASE_PORT = 8080
const PATIENCE_MS = 3_000

const port = process.env.PORT ?? '8787'
const databaseUrl = `http://127.0.0.1:${DATABASE_PORT}`
const children: ChildProcess[] = []
let isStopping = false

if (await isTaken(DATABASE_PORT)) {
  console.error(`Cannot start a database: something listens on port ${DATABASE_PORT} already`)
  process.exit(1)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0))
mkdirSync(DATA, { recursive: true })
start('db', sqldPath(), [
  '--db-path',
  DATA,
  '--http-listen-addr',
  `127.0.0.1:${DATABASE_PORT}`,
  '--no-welcome',
])
start('api', process.execPath, [wranglerPath(), 'dev', '--port', port, ...variables()], (line) => {
  if (!line.includes('Ready on')) return
  const { settings } = parseTracingConfig(process.env, { serviceName: '', serviceVersion: '' })
  const url = `http://localhost:${port}`
  void announce({ url, databaseUrl: `file:${DATA}`, settings, fetch, print: console.log })
})

function start(name: string, command: string, args: string[], onLine?: (line: string) => void): void {
  // In a group of its own: Ctrl-C then comes to this process alone, which ends the others in order.
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, RUST_LOG: 'warn', WRANGLER_SEND_METRICS: 'false' },
  })
  children.push(child)
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      if (line.trim()) console.log(`[${name}] ${line}`)
      onLine?.(line)
    })
  }
  child.once('exit', (code) => {
    if (!isStopping) console.error(`[${name}] ended by itself: ${code}`)
    void stop(1)
  })
}

async function stop(exitCode: number): Promise<void> {
  if (isStopping) return
  isStopping = true
  const running = children.filter((child) => child.exitCode === null && child.signalCode === null)
  const ended = running.map((child) => once(child, 'exit'))
  for (const child of running) kill(child, 'SIGTERM')
  setTimeout(() => running.forEach((child) => kill(child, 'SIGKILL')), PATIENCE_MS)
  await Promise.all(ended)
  process.exit(exitCode)
}

function kill({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal)
  } catch {
    // It has ended in between.
  }
}

function variables(): string[] {
  const given = envNames.filter((name) => name !== 'PORT' && name !== 'HOST' && process.env[name])
  const pairs = [...given.map((name) => `${name}:${process.env[name]}`), `LIBSQL_URL:${databaseUrl}`]
  return pairs.flatMap((pair) => ['--var', pair])
}

async function isTaken(candidate: number): Promise<boolean> {
  const socket = connect(candidate, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

function wranglerPath(): string {
  const manifest = createRequire(import.meta.url).resolve('wrangler/package.json')
  return join(dirname(manifest), 'bin/wrangler.js')
}

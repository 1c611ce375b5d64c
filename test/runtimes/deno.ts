import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { projectRoot } from '../support/worker-bundle.ts'
import { type Runtime, secretEnv } from './running.ts'
import { startStandalone } from './standalone.ts'

/** A Deno process started as `deno task start` does it, permissions included, with a database file. */
export const deno: Runtime = {
  name: 'deno',
  async start(env, entry = 'test/runtimes/entries/deno.ts') {
    const args = (await startArgs()).map((arg) => (arg === 'src/deno.ts' ? entry : arg))
    // The task may write to data/ and nowhere else.
    const folder = `data/test-${randomUUID()}`
    return startStandalone('deno', [denoPath(), ...args], {
      env: { ...secretEnv, LIBSQL_URL: `file:${folder}/jobwise.db`, ...env },
      cleanUp: () => rm(join(projectRoot, folder), { recursive: true, force: true }),
    })
  },
}

async function startArgs(): Promise<string[]> {
  const { tasks }: { tasks: { start: string } } = JSON.parse(
    await readFile(join(projectRoot, 'deno.json'), 'utf8'),
  )
  // The task's shell takes the quotes away.
  const [command, ...args] = tasks.start.replaceAll(/["']/g, '').split(' ')
  if (command !== 'deno' || !args.includes('src/deno.ts')) {
    throw new Error(`Cannot run the start task of deno.json: ${tasks.start}`)
  }
  return args
}

/** Deno itself: the program in .bin is a wrapper that passes no signals on. */
function denoPath(): string {
  const installer: { runInstall(): string } = createRequire(import.meta.url)('deno/install_api.cjs')
  return installer.runInstall()
}

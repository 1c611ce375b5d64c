import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../support/worker-bundle.ts'
import { type Runtime, secretEnv } from './running.ts'
import { startStandalone } from './standalone.ts'

/** A process of the project's own Node, with a database file. */
export const node: Runtime = {
  name: 'node',
  async start(env, entry = 'test/runtimes/entries/node.ts') {
    const folder = await mkdtemp(join(tmpdir(), 'jobwise-'))
    return startStandalone('node', [join(projectRoot, 'node_modules/.bin/node'), entry], {
      env: { ...secretEnv, LIBSQL_URL: `file:${join(folder, 'jobwise.db')}`, ...env },
      cleanUp: () => rm(folder, { recursive: true, force: true }),
    })
  },
}

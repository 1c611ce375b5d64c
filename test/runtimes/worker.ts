import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startProcess } from '../support/process.ts'
import { startSqld } from '../support/sqld.ts'
import { bundleWorker, type WorkerBundle } from '../support/worker-bundle.ts'
import type { WorkerdOptions } from '../support/workerd-host.ts'
import { type Runtime, secretEnv } from './running.ts'
import { toRunning } from './standalone.ts'

const host = fileURLToPath(new URL('../support/workerd-host.ts', import.meta.url))

/** A platform whose bundles, made once for each entry, are deleted by `cleanUp`. */
export function createWorkerRuntime(): Runtime & { cleanUp(): Promise<void> } {
  const bundles = new Map<string, Promise<WorkerBundle>>()
  return {
    name: 'worker',
    async start(env, entry = 'test/runtimes/entries/worker.ts') {
      const bundle = bundles.get(entry) ?? bundleWorker(entry)
      bundles.set(entry, bundle)
      const { file, compatibilityDate, compatibilityFlags } = await bundle
      const database = await startSqld()
      const bindings = { ...secretEnv, LIBSQL_URL: database.url, ...env }
      const options: WorkerdOptions = { file, compatibilityDate, compatibilityFlags, bindings }
      const child = await startProcess(process.execPath, [host], {
        env: { WORKERD_OPTIONS: JSON.stringify(options) },
      })
      const [, url = ''] = await child.waitForOutput(/workerd listens on (\S+)/)
      return toRunning('worker', child, { url, cleanUp: () => database.stop() })
    },
    async cleanUp() {
      for (const bundle of bundles.values()) {
        await rm(dirname((await bundle).file), { recursive: true, force: true })
      }
    },
  }
}

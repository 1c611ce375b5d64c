import { mkdtemp, readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unstable_readConfig as readConfig } from 'wrangler'
import { startProcess } from './process.ts'

/** The project's folder. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** A worker as wrangler would upload it. */
export interface WorkerBundle {
  /** The bundled module. */
  file: string
  compatibilityDate: string
  compatibilityFlags: string[]
  /** wrangler's report, its sizes among it. */
  report: string
}

/**
 * Bundles an entry (a path in the project) exactly as `wrangler deploy` does, without uploading it. All
 * settings are those of wrangler.toml, or of `config`.
 */
export async function bundleWorker(
  entry: string,
  { config = join(projectRoot, 'wrangler.toml'), args = [] }: { config?: string; args?: string[] } = {},
): Promise<WorkerBundle> {
  const folder = await mkdtemp(join(tmpdir(), 'worker-'))
  const wrangler = await startProcess(
    process.execPath,
    [wranglerPath(), 'deploy', entry, '--dry-run', '--outdir', folder, '--config', config, ...args],
    { cwd: projectRoot, env: { WRANGLER_SEND_METRICS: 'false', CI: 'true' } },
  )
  const { exitCode } = await wrangler.ended
  if (exitCode !== 0) throw new Error(`Cannot bundle ${entry}: ${wrangler.output()}`)
  const file = (await readdir(folder)).find((name) => name.endsWith('.js'))
  if (!file) throw new Error(`Cannot find the bundle of ${entry}: ${wrangler.output()}`)
  const settings = readConfig({ config })
  return {
    file: join(folder, file),
    compatibilityDate: settings.compatibility_date ?? '',
    compatibilityFlags: settings.compatibility_flags,
    report: wrangler.output(),
  }
}

function wranglerPath(): string {
  const manifest = createRequire(import.meta.url).resolve('wrangler/package.json')
  return join(dirname(manifest), 'bin/wrangler.js')
}

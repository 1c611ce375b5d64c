/**
 * What tracing adds to a worker: `npm run size`. Every worker here is bundled by wrangler itself, minified,
 * with the settings of wrangler.toml. Exits with 1 when the kit adds more than its budget.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { unstable_readConfig as readConfig } from 'wrangler'
import { bundleWorker, projectRoot } from '../support/worker-bundle.ts'

/** The most that the kit may add to a bare Hono worker, minified and gzipped. */
const BUDGET_BYTES = 20 * 1024

const ours = join(projectRoot, 'wrangler.toml')

/**
 * Settings for the peers: as ours, with every alias of a package for another build of the same; an alias for
 * code of ours fits only the kit.
 */
async function writePeersConfig(folder: string): Promise<string> {
  const { alias = {}, ...settings } = readConfig({ config: ours })
  const builds = Object.entries<string>(alias).filter(([name, path]) =>
    path.includes(`node_modules/${name}/`),
  )
  const config = {
    name: settings.name,
    compatibility_date: settings.compatibility_date,
    compatibility_flags: settings.compatibility_flags,
    minify: settings.minify,
    keep_names: settings.keep_names,
    alias: Object.fromEntries(builds.map(([name, path]) => [name, resolve(projectRoot, path)])),
  }
  const file = join(folder, 'wrangler.json')
  await writeFile(file, JSON.stringify(config))
  return file
}

/** Bytes of one worker as wrangler makes it: minified, and that gzipped. */
async function measure(entry: string, config: string): Promise<{ minified: number; gzip: number }> {
  const { file } = await bundleWorker(entry, { config, args: ['--minify'] })
  const bytes = await readFile(file)
  await rm(dirname(file), { recursive: true })
  return { minified: bytes.length, gzip: gzipSync(bytes).length }
}

const toKiB = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`.padStart(10)

const folder = await mkdtemp(join(tmpdir(), 'size-'))
const peers = await writePeersConfig(folder)
const size = 'test/bench/size'
const workers: [name: string, entry: string, config: string][] = [
  ['bare Hono', `${size}/bare.ts`, ours],
  ['bare Hono + the kit', `${size}/kit.ts`, ours],
  ['bare Hono + the kit, http/protobuf handed in', `${size}/kit-protobuf.ts`, ours],
  ['bare Hono + @hono/otel, BatchSpanProcessor, OTLPTraceExporter', `${size}/hono-otel.ts`, peers],
  ['bare Hono + @microlabs/otel-cf-workers', `${size}/otel-cf-workers.js`, peers],
  ['this app, whole', 'src/worker.ts', ours],
]
const bare = await measure(`${size}/bare.ts`, ours)
let kitBytes = 0
console.log(`${'worker, minified by wrangler'.padEnd(64)}  minified        gzip  over bare`)
for (const [name, entry, config] of workers) {
  const { minified, gzip } = await measure(entry, config)
  const difference = gzip - bare.gzip
  if (entry.endsWith('/kit.ts')) kitBytes = difference
  console.log(`${name.padEnd(64)}${toKiB(minified)}  ${toKiB(gzip)} ${toKiB(difference)}`)
}
await rm(folder, { recursive: true })
console.log(`\nThe kit adds ${kitBytes} bytes of at most ${BUDGET_BYTES} (gzip).`)
if (kitBytes > BUDGET_BYTES) process.exitCode = 1

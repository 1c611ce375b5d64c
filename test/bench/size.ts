/**
 * What tracing adds to a worker: `npm run size`. Every worker here is bundled by wrangler itself, minified,
 * with the settings of wrangler.toml. Exits with 1 when the kit adds more than its budget.
 */
import { readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { bundleWorker } from '../support/worker-bundle.ts'

/** The most that the kit may add to a bare Hono worker, minified and gzipped. */
const BUDGET_BYTES = 20 * 1024

const workers = [
  { name: 'bare Hono', entry: 'test/bench/size/bare.ts' },
  { name: 'bare Hono + the kit', entry: 'test/bench/size/kit.ts' },
  {
    name: 'bare Hono + @hono/otel, BatchSpanProcessor, OTLPTraceExporter',
    entry: 'test/bench/size/hono-otel.ts',
  },
  { name: 'bare Hono + @microlabs/otel-cf-workers', entry: 'test/bench/size/otel-cf-workers.js' },
  { name: 'this app, whole', entry: 'src/worker.ts' },
]

/** Bytes of one worker as wrangler makes it: minified, and that gzipped. */
async function measure(entry: string): Promise<{ minified: number; gzip: number }> {
  const { file } = await bundleWorker(entry, { args: ['--minify'] })
  const bytes = await readFile(file)
  await rm(dirname(file), { recursive: true })
  return { minified: bytes.length, gzip: gzipSync(bytes).length }
}

const toKiB = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`.padStart(10)

const bare = await measure('test/bench/size/bare.ts')
let kitBytes = 0
console.log(`${'worker, minified by wrangler'.padEnd(64)}  minified        gzip  over bare`)
for (const { name, entry } of workers) {
  const { minified, gzip } = await measure(entry)
  const difference = gzip - bare.gzip
  if (entry.endsWith('/kit.ts')) kitBytes = difference
  console.log(`${name.padEnd(64)}${toKiB(minified)}  ${toKiB(gzip)} ${toKiB(difference)}`)
}
console.log(`\nThe kit adds ${kitBytes} bytes of at most ${BUDGET_BYTES} (gzip).`)
if (kitBytes > BUDGET_BYTES) process.exitCode = 1

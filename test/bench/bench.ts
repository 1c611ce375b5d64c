import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createVariants, type Variant } from './apps.ts'

const ROUNDS = 41
const REQUESTS = 4_096
// No more than a batch between two flushes: a span that is dropped would be cheap.
const BETWEEN_FLUSHES = 512

const headers = {
  accept: 'application/json',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'en',
  authorization: 'Bearer 0123456789abcdef',
  connection: 'keep-alive',
  'cache-control': 'no-cache',
  'user-agent':
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
  'x-request-id': '0198c1f0-0000-7000-8000-000000000000',
}

/** Microseconds a request, sending what was recorded included. */
async function round({ app, flush }: Variant): Promise<number> {
  const start = performance.now()
  for (let i = 1; i <= REQUESTS; i++) {
    const response = await app.fetch(new Request('http://localhost:8001/v1/jobs/0198c1f0', { headers }))
    await response.text()
    if (i % BETWEEN_FLUSHES === 0) await flush()
  }
  return ((performance.now() - start) / REQUESTS) * 1e3
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

async function measure(variants: Variant[], url: string): Promise<Map<string, number[]>> {
  const times = new Map(variants.map(({ name }) => [name, [] as number[]]))
  for (const variant of variants) await round(variant)
  await fetch(url)
  for (let i = 0; i < ROUNDS; i++) {
    // Start with another one each time, so that none always follows the same neighbour.
    for (let j = 0; j < variants.length; j++) {
      const variant = variants[(i + j) % variants.length]
      if (variant) times.get(variant.name)?.push(await round(variant))
    }
  }
  const expected = variants.filter(({ exports }) => exports).length * ROUNDS * REQUESTS
  const received = Number(await (await fetch(url)).text())
  if (received !== expected) throw new Error(`Cannot compare: ${received} of ${expected} spans arrived`)
  return times
}

function report(times: Map<string, number[]>): void {
  const bare = times.get('bare') ?? []
  // Each round's cost against the bare app of the same round.
  const cost = (name: string) => median((times.get(name) ?? []).map((time, i) => time - (bare[i] ?? 0)))
  const peers: Record<string, string> = {
    'ours, sampled out': '@hono/otel, sampled out',
    'ours, exported': '@hono/otel, exported',
  }
  console.log(
    `\nWhat tracing costs a request (Node ${process.versions.node}, medians of ${ROUNDS} rounds of ${REQUESTS})\n`,
  )
  console.log('| app | µs a request | over bare | of @hono/otel’s |\n|---|---:|---:|---:|')
  for (const [name, values] of times) {
    const peer = peers[name]
    const ratio = peer ? (cost(name) / cost(peer)).toFixed(2) : ''
    console.log(`| ${name} | ${median(values).toFixed(1)} | ${cost(name).toFixed(1)} | ${ratio} |`)
  }
}

const sink = spawn(process.execPath, [fileURLToPath(new URL('sink.ts', import.meta.url))], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  const [line] = (await once(sink.stdout, 'data')) as [Buffer]
  const url = line.toString().trim()
  report(await measure(createVariants(url), url))
} finally {
  sink.kill()
}

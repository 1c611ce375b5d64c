import type { TracingSettings } from '../tracing/index.ts'

const PROBE_TIMEOUT_MS = 1_000

/** Says on three lines what runs and where its traces can be seen, and on a fourth if nobody takes them there. */
export async function announce(options: {
  /** Where the API is, `http://localhost:8001`. */
  url: string
  databaseUrl: string
  settings: TracingSettings
  fetch: typeof globalThis.fetch
  print: (line: string) => void
}): Promise<void> {
  const { url, databaseUrl, settings, fetch, print } = options
  for (const line of startLines(url, databaseUrl, settings)) print(line)
  const { disabled, exporter, otlp } = settings
  if (disabled || exporter !== 'otlp' || (await isAnswered(otlp.url, fetch))) return
  print(`Nothing answers there now: the API works on, and ${url}/health/tracing counts what is lost`)
}

/** Where people find a server that listens on `host` and `port`. */
export function localUrl(host: string, port: number): string {
  return `http://${displayHost(host)}:${port}`
}

/** The three lines; pure. */
export function startLines(url: string, databaseUrl: string, settings: TracingSettings): string[] {
  return [
    `JobWise runs on ${url} (docs: ${url}/docs), with its data in ${place(databaseUrl)}`,
    ...traceLines(settings),
  ]
}

function traceLines({ disabled, exporter, otlp }: TracingSettings): [string, string] {
  if (disabled) return ['Traces are not made: OTEL_SDK_DISABLED=true', 'To see them, leave that out']
  if (exporter === 'console')
    return ['Traces are printed here: OTEL_TRACES_EXPORTER=console', 'See them below']
  if (exporter === 'none')
    return [
      'Traces go nowhere: OTEL_TRACES_EXPORTER=none',
      'To see them, leave that out or set it to console',
    ]
  const { origin, pathname } = new URL(otlp.url)
  return [
    `Traces go to ${origin}${pathname} as ${otlp.protocol}`,
    'See them in the viewer that listens there, or here with OTEL_TRACES_EXPORTER=console',
  ]
}

/** Where the data is, without the tokens that a URL may hold. */
function place(databaseUrl: string): string {
  return databaseUrl.startsWith('file:') ? databaseUrl.slice('file:'.length) : new URL(databaseUrl).host
}

function displayHost(host: string): string {
  if (host === '0.0.0.0' || host === '127.0.0.1' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** Whether anything at all answers at a URL, be it with an error. */
async function isAnswered(url: string, fetch: typeof globalThis.fetch): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) })
    await response.body?.cancel()
    return true
  } catch {
    return false
  }
}

/**
 * Serves one bundled worker in the real workerd, on a socket of its own: the worker itself answers there,
 * without the proxy that wrangler dev puts in front. Ends with SIGTERM. Its options are JSON in
 * WORKERD_OPTIONS (`WorkerdOptions`); prints `workerd listens on <url>`.
 */
import { readFileSync } from 'node:fs'
import { Miniflare } from 'miniflare'

/** What to serve: the bundle's file, with the settings of wrangler.toml and the bindings as text. */
export interface WorkerdOptions {
  file: string
  compatibilityDate: string
  compatibilityFlags: string[]
  bindings: Record<string, string>
}

const name = 'worker'
const { file, bindings, ...settings }: WorkerdOptions = JSON.parse(process.env['WORKERD_OPTIONS'] ?? '{}')
const text = (value: string) => ({ type: 'text' as const, value })

const miniflare = new Miniflare({
  host: '127.0.0.1',
  port: 0,
  logRequests: false,
  enableDevRegistry: false,
  handleStructuredLogs: ({ level, message }: { level: string; message: string }) =>
    console.log(`${level}: ${message}`),
  workers: [
    {
      config: {
        name,
        ...settings,
        manifest: {
          mainModule: 'worker.js',
          modules: { 'worker.js': { type: 'esm', contents: readFileSync(file, 'utf8') } },
        },
        env: Object.fromEntries(Object.entries(bindings).map(([key, value]) => [key, text(value)])),
      },
      dev: { unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }] },
    },
  ],
})

process.once('SIGTERM', () => {
  void miniflare.dispose().then(() => process.exit(0))
})
await miniflare.ready
const { origin } = await miniflare.unsafeGetDirectURL(name)
console.log(`workerd listens on ${origin}`)

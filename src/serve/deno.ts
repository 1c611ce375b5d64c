import { envNames } from './env-names.ts'
import { signals, stopOnSignal } from './signals.ts'
import { announceAt, type BuildApp, close, messageOf, openStandalone, prepare } from './standalone.ts'

/** Serves an app on Deno until SIGINT or SIGTERM; a second signal ends the process at once. */
export function serveDeno(buildApp: BuildApp): void {
  const encoder = new TextEncoder()
  const standalone = openStandalone({
    args: Deno.args,
    env: readEnv(),
    write: (line) => void Deno.stdout.writeSync(encoder.encode(`${line}\n`)),
    fetch,
    peerAddress: ({ env }) => env.remoteAddr?.hostname,
  })
  if (!standalone) return Deno.exit(1)
  const { services, graceMs } = standalone
  const { host, port } = services.config
  const { fetch: handle } = buildApp(services)
  const abort = new AbortController()
  const requests = createCounter()
  try {
    const server = Deno.serve(
      {
        hostname: host,
        port,
        signal: abort.signal,
        onListen: (address) => void announceAt(services, { host, port: address.port }, fetch),
      },
      (request, { remoteAddr }) => requests.run(() => handle(request, { remoteAddr })),
    )
    void prepare(services)
    const onSignal = stopOnSignal({
      stop: async () => {
        const late = setTimeout(() => abort.abort(), graceMs)
        await Promise.race([requests.settle(), server.finished])
        await server.shutdown()
        clearTimeout(late)
        await close(services, graceMs)
      },
      exit: (code) => Deno.exit(code),
    })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      // Windows has no SIGTERM.
      if (signal === 'SIGTERM' && Deno.build.os === 'windows') continue
      Deno.addSignalListener(signal, () => void onSignal(signals[signal]))
    }
  } catch (error) {
    services.logger.error(`Cannot listen on ${host}:${port}: ${messageOf(error)}`)
    Deno.exit(1)
  }
}

/** The variables by name: asking for all of them, or for one that is not permitted, would fail. */
function readEnv(): Record<string, string> {
  const entries = envNames.flatMap((variable) => {
    const { state } = Deno.permissions.querySync({ name: 'env', variable })
    const value = state === 'granted' ? Deno.env.get(variable) : undefined
    return value === undefined ? [] : [[variable, value] as const]
  })
  return Object.fromEntries(entries)
}

/** Counts the requests whose answers have not begun: Deno's shutdown takes their bodies away from them. */
function createCounter() {
  const idle = Promise.withResolvers<void>()
  let underWay = 0
  let isStopping = false
  return {
    async run(handle: () => Response | Promise<Response>): Promise<Response> {
      if (isStopping) return new Response(null, { status: 503, headers: { connection: 'close' } })
      underWay++
      try {
        return await handle()
      } finally {
        underWay--
        if (isStopping && underWay === 0) idle.resolve()
      }
    },
    settle(): Promise<void> {
      isStopping = true
      if (underWay === 0) idle.resolve()
      return idle.promise
    },
  }
}

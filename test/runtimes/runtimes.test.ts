import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Collector, startCollector } from '../support/collector.ts'
import { startUpstream, type Upstream } from '../support/upstream.ts'
import type { Behaviour } from './behaviour.ts'
import { type Context, createContext } from './context.ts'
import { deno } from './deno.ts'
import { node } from './node.ts'
import type { Runtime, RuntimeName } from './running.ts'
import { suite, toGroups } from './suite.ts'
import { createWorkerRuntime } from './worker.ts'

const worker = createWorkerRuntime()
const runtimes: Runtime[] = [node, deno, worker]

afterAll(() => worker.cleanUp())

/** One started runtime for the behaviours of a group, and what is to be stopped after them. */
interface Started {
  context: Context
  collector: Collector
  upstream: Upstream
}

async function start(runtime: Runtime, { env, answer, isCollectorDown }: Behaviour): Promise<Started> {
  const collector = await startCollector({ answer: answer?.() })
  if (isCollectorDown) await collector.stop()
  const upstream = await startUpstream()
  const variables = {
    OTEL_EXPORTER_OTLP_ENDPOINT: '{collector}',
    OTEL_BSP_SCHEDULE_DELAY: '50',
    ...env,
  }
  const entries = Object.entries(variables)
  const running = await runtime.start(
    Object.fromEntries(entries.map(([name, value]) => [name, value.replace('{collector}', collector.url)])),
  )
  const context = createContext(running, collector, upstream)
  // The first request that needs the database also brings it up to date, and would differ from the others.
  await context.call('/health/ready', { sampledParent: false })
  return { context, collector, upstream }
}

async function stop({ context, collector, upstream }: Started): Promise<void> {
  await context.running.stop()
  await upstream.stop()
  await collector.stop()
}

for (const group of toGroups(suite)) describeGroup(group)

/** Starts the three runtimes once for all behaviours of a group, which then run at the same time. */
function describeGroup(group: Behaviour[]): void {
  const [first] = group
  describe(`with ${JSON.stringify(first?.env ?? {})}`, () => {
    const started = new Map<RuntimeName, Started>()

    beforeAll(async () => {
      if (!first) return
      await Promise.all(runtimes.map(async (each) => started.set(each.name, await start(each, first))))
    })

    afterAll(async () => {
      await Promise.all([...started.values()].map(stop))
    })

    for (const behaviour of group) {
      const seen = new Map<RuntimeName, Promise<unknown>>()
      const observe = (name: RuntimeName) => {
        const context = started.get(name)?.context
        if (!context) throw new Error(`Cannot observe ${name}: not started`)
        const observation = seen.get(name) ?? behaviour.run(context)
        seen.set(name, observation)
        return observation
      }
      for (const { name } of runtimes) {
        it.concurrent(`${name}: ${behaviour.name}`, async () => {
          const seen = await observe(name)
          expect(seen).toBeDefined()
          behaviour.check(seen, expect)
        })
      }
      it.concurrent(`same on all three: ${behaviour.name}`, async () => {
        const onNode = await observe('node')
        expect(await observe('deno')).toEqual(onNode)
        expect(await observe('worker')).toEqual(onNode)
      })
    }
  })
}

import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { envNames } from '../../src/serve/env-names.ts'
import { parseTracingConfig } from '../../src/tracing/config.ts'
import { projectRoot } from '../support/worker-bundle.ts'

/** Every name that is asked for when nothing is set, and when a sampler is that takes an argument. */
function namesRead(): string[] {
  const names = new Set<string>()
  for (const set of [{}, { OTEL_TRACES_SAMPLER: 'traceidratio' }]) {
    const env = new Proxy<Record<string, unknown>>(set, {
      get(target, name) {
        names.add(String(name))
        return Reflect.get(target, name)
      },
    })
    parseTracingConfig(env, { serviceName: 'a', serviceVersion: '1' })
    parseConfig(env, { host: '', databaseUrl: 'file:a.db', hasFiles: true })
  }
  return [...names]
}

describe('envNames', () => {
  it('are the variables that are read, no more and no less', () => {
    expect([...envNames].sort()).toEqual(namesRead().sort())
  })

  it('are all permitted by the tasks of deno.json', async () => {
    const { tasks } = JSON.parse(await readFile(`${projectRoot}/deno.json`, 'utf8'))
    for (const task of [tasks.dev, tasks.start]) {
      const [, list = ''] = /--allow-env=([^\s']+)/.exec(task) ?? []
      const patterns = list.split(',').map((name) => new RegExp(`^${name.replace('*', '.*')}$`))
      const missing = envNames.filter((name) => !patterns.some((pattern) => pattern.test(name)))
      expect(missing).toEqual([])
    }
  })
})

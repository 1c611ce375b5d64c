import { afterEach, describe, expect, it } from 'vitest'
import { startLines } from '../../src/serve/announcement.ts'
import { announceAt } from '../../src/serve/standalone.ts'
import { openApp, type OpenApp } from '../support/app.ts'
import { freePort, startCollector } from '../support/collector.ts'

let open: OpenApp
afterEach(() => open.close())

async function announced(env: Record<string, string>): Promise<string[]> {
  open = await openApp({ OTEL_TRACES_EXPORTER: 'otlp', ...env })
  await announceAt(open.services, { host: '127.0.0.1', port: 8001 }, fetch)
  return open.logs.map((line) => line.replace(/its data in .*/, 'its data in …'))
}

const first =
  'info: JobWise runs on http://localhost:8001 (docs: http://localhost:8001/docs), with its data in …'

describe('announce', () => {
  it('takes three lines where somebody takes the traces', async () => {
    const collector = await startCollector()
    const lines = await announced({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url })
    expect(lines).toEqual([
      first,
      `info: Traces go to ${collector.url}/v1/traces as http/json`,
      'info: See them in the viewer that listens there, or here with OTEL_TRACES_EXPORTER=console',
    ])
    await collector.stop()
  })

  it('says on a fourth that nobody does', async () => {
    const lines = await announced({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${await freePort()}` })
    expect(lines).toHaveLength(4)
    expect(lines[3]).toBe(
      'info: Nothing answers there now: the API works on, and http://localhost:8001/health/tracing counts what is lost',
    )
  })

  it.each([
    [{ OTEL_TRACES_EXPORTER: 'console' }, 'info: Traces are printed here: OTEL_TRACES_EXPORTER=console'],
    [{ OTEL_TRACES_EXPORTER: 'none' }, 'info: Traces go nowhere: OTEL_TRACES_EXPORTER=none'],
    [{ OTEL_SDK_DISABLED: 'true' }, 'info: Traces are not made: OTEL_SDK_DISABLED=true'],
  ])('takes three lines and asks nobody with %j', async (env, line) => {
    const lines = await announced(env)
    expect(lines).toHaveLength(3)
    expect(lines.slice(0, 2)).toEqual([first, line])
  })

  it('shows no secret of a URL', async () => {
    open = await openApp({
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://u:hunter2@otlp.example/v1?key=hunter2',
    })
    const lines = startLines('http://a', 'https://u:hunter2@db.example?authToken=hunter2', {
      ...open.services.tracing.settings,
      exporter: 'otlp',
    })
    expect(lines.join()).not.toContain('hunter2')
    expect(lines.join()).toContain('https://otlp.example/v1')
    expect(lines.join()).toContain('db.example')
  })
})

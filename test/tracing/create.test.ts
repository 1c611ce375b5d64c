import { ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createTracing, type Env, type TracingOptions } from '../../src/tracing/index.ts'
import { startCollector } from '../support/collector.ts'

/** A tracing that sends to a collector of its own, and all that it tells the operator. */
async function setup(env: Env, options: TracingOptions = {}) {
  const collector = await startCollector()
  onTestFinished(() => collector.stop())
  const told: string[] = []
  const tell = (message: string) => void told.push(message)
  const tracing = createTracing({
    env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, ...env },
    logger: { info: tell, warn: tell },
    ...options,
  })
  onTestFinished(() => tracing.shutdown())
  return { collector, told, tracing }
}

const PROTOBUF = { OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf' }

describe('OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf', () => {
  it('sends protobuf with the serializer that was handed in', async () => {
    const { collector, told, tracing } = await setup(PROTOBUF, { protobuf: ProtobufTraceSerializer })
    await tracing.span('work', () => {})
    await tracing.flush()
    expect(collector.requests.map(({ headers }) => headers['content-type'])).toEqual([
      'application/x-protobuf',
    ])
    expect(collector.spans().map(({ name }) => name)).toEqual(['work'])
    expect(told).toEqual([])
  })

  it('sends JSON without a serializer, and warns once', async () => {
    const { collector, told, tracing } = await setup(PROTOBUF)
    for (const name of ['first', 'second']) {
      await tracing.span(name, () => {})
      await tracing.flush()
    }
    expect(collector.requests.map(({ headers }) => headers['content-type'])).toEqual([
      'application/json',
      'application/json',
    ])
    expect(collector.spans().map(({ name }) => name)).toEqual(['first', 'second'])
    expect(told).toEqual(['Cannot send http/protobuf: no serializer given'])
  })

  it('warns of nothing where no OTLP is sent', async () => {
    const { told } = await setup({ ...PROTOBUF, OTEL_SDK_DISABLED: 'true' })
    expect(told).toEqual([])
  })

  it('leaves the serializer aside where JSON is asked for', async () => {
    const { collector, tracing } = await setup({}, { protobuf: ProtobufTraceSerializer })
    await tracing.span('work', () => {})
    await tracing.flush()
    expect(collector.requests[0]?.headers['content-type']).toBe('application/json')
  })
})

describe('the limits on spans', () => {
  it('are those of the environment', async () => {
    const { collector, tracing } = await setup({
      OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT: '2',
      OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT: '3',
      OTEL_SPAN_EVENT_COUNT_LIMIT: '1',
    })
    await tracing.span('work', (span) => {
      span.setAttributes({ a: 'long', b: 'b', c: 'c' }).addEvent('one').addEvent('two')
    })
    await tracing.flush()
    const [span] = collector.spans()
    expect(span?.attributes).toMatchObject({ a: { value: 'lon' }, b: { value: 'b' } })
    expect(span?.attributes).not.toHaveProperty('c')
    expect(span?.events).toHaveLength(1)
  })
})

describe('OTEL_TRACES_EXPORTER', () => {
  it('console prints each trace, and sends nothing', async () => {
    const { collector, told, tracing } = await setup({ OTEL_TRACES_EXPORTER: 'console' })
    await tracing.span('work', () => {})
    await tracing.flush()
    expect(told.join('\n')).toMatch(/^trace \w{32}\n +[\d.]+ ms {2}work$/)
    expect(collector.requests).toEqual([])
    expect(tracing.stats()).toMatchObject({ ended: 1, exported: 1, queued: 0 })
  })

  it('none sends nothing, and holds nothing', async () => {
    const { collector, tracing } = await setup({ OTEL_TRACES_EXPORTER: 'none' })
    await tracing.span('work', () => {})
    await tracing.flush()
    expect(collector.requests).toEqual([])
    expect(tracing.stats()).toMatchObject({ queued: 0, openTraces: 0 })
  })
})

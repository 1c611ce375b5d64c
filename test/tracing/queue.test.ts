import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Clock } from '../../src/tracing/clock.ts'
import type { TracingSettings } from '../../src/tracing/config.ts'
import type { Exporter, SendResult } from '../../src/tracing/exporter.ts'
import type { ReadableSpan } from '../../src/tracing/provider.ts'
import { createQueue } from '../../src/tracing/queue.ts'

afterEach(() => vi.useRealTimers())

/** An exporter whose answers the test gives by hand. */
function manualExporter() {
  const sent: { spans: ReadableSpan[]; answer: (result?: Partial<SendResult>) => void }[] = []
  const exporter: Exporter = {
    send: (spans) =>
      new Promise((resolve) => {
        sent.push({ spans, answer: (result) => resolve({ exported: spans.length, dropped: {}, ...result }) })
      }),
  }
  return { exporter, sent }
}

function setup(batch: Partial<TracingSettings['batch']> = {}, now = () => Date.now()) {
  const warnings: string[] = []
  const { exporter, sent } = manualExporter()
  const clock: Clock = { now, sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) }
  const queue = createQueue({
    exporter,
    clock,
    warn: (message) => warnings.push(message),
    batch: {
      scheduleDelayMs: 5000,
      exportTimeoutMs: 30_000,
      maxQueueSize: 8,
      maxExportBatchSize: 4,
      ...batch,
    },
  })
  const push = (...names: string[]) => {
    const spans = names.map((name) => ({ name }) as ReadableSpan)
    queue.push(spans.filter(() => queue.admit()))
  }
  const names = () => sent.map(({ spans }) => spans.map(({ name }) => name).join(''))
  return { queue, push, sent, names, warnings }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('the queue', () => {
  it('sends a batch as soon as it is full, and the rest after the delay', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { push, names, sent } = setup()
    push('a', 'b')
    push('c', 'd')
    push('e')
    await settled()
    expect(names()).toEqual(['abcd'])
    sent[0]?.answer()
    await settled()
    await vi.advanceTimersByTimeAsync(4999)
    expect(names()).toEqual(['abcd'])
    await vi.advanceTimersByTimeAsync(1)
    expect(names()).toEqual(['abcd', 'e'])
  })

  it('keeps a trace together, and cuts only one that is larger than a batch', async () => {
    const { queue, push, names, sent } = setup({ maxQueueSize: 20 })
    push('a', 'b', 'c')
    push('d', 'e')
    push('f', 'g', 'h', 'i', 'j')
    void queue.flush()
    for (let i = 0; i < 4; i++) {
      await settled()
      sent[i]?.answer()
    }
    expect(names()).toEqual(['abc', 'de', 'fghi', 'j'])
  })

  it('never sends two batches at once', async () => {
    const { queue, push, sent } = setup({ maxQueueSize: 100 })
    push('a', 'b', 'c', 'd')
    push('e', 'f', 'g', 'h')
    void queue.flush()
    void queue.flush()
    await settled()
    expect(sent.length).toBe(1)
    sent[0]?.answer()
    await settled()
    expect(sent.length).toBe(2)
  })

  it('drops what it has no room for, counts it by reason and warns once', async () => {
    const { queue, push, warnings } = setup()
    push(...'abcdefghij')
    push('k')
    expect(queue.stats()).toEqual({ ended: 11, exported: 0, dropped: { queue_full: 3 }, queued: 8 })
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(/queue_full/)
  })

  it('counts spans under way as held until the backend has answered', async () => {
    const { queue, push, sent } = setup()
    push('a', 'b', 'c', 'd')
    await settled()
    push('e', 'f', 'g', 'h', 'i')
    expect(queue.stats()).toMatchObject({ queued: 8, dropped: { queue_full: 1 } })
    sent[0]?.answer({ exported: 1, dropped: { rejected: 3 }, error: 'Cannot send 3 of the spans' })
    await settled()
    expect(queue.stats()).toEqual({
      ended: 9,
      exported: 1,
      dropped: { queue_full: 1, rejected: 3 },
      queued: 4,
      lastError: 'Cannot send 3 of the spans',
    })
  })

  it('flush waits for what is under way, no longer than the export timeout', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { queue, push } = setup({ exportTimeoutMs: 100 })
    push('a')
    let flushed = false
    void queue.flush().then(() => (flushed = true))
    await vi.advanceTimersByTimeAsync(99)
    expect(flushed).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(flushed).toBe(true)
  })

  it('shutdown sends what is left; what could not be sent and what comes later is counted', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { queue, push, sent, names } = setup({ exportTimeoutMs: 100 })
    push('a', 'b')
    const down = queue.shutdown()
    await settled()
    expect(names()).toEqual(['ab'])
    await vi.advanceTimersByTimeAsync(100)
    await down
    push('c')
    sent[0]?.answer()
    await settled()
    expect(queue.stats()).toEqual({ ended: 3, exported: 0, dropped: { shutdown: 3 }, queued: 0 })
  })

  describe('in requests, as on Workers', () => {
    it('sets no timer once a request has drained it', async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      const { queue, push, sent } = setup()
      await queue.drainInRequest()
      push('a')
      expect(vi.getTimerCount()).toBe(0)
      void queue.drainInRequest()
      expect(sent.length).toBe(1)
    })

    it('lets a few requests send side by side and leaves the rest to them', async () => {
      const { queue, push, sent } = setup({ maxQueueSize: 100, maxExportBatchSize: 1 })
      await queue.drainInRequest()
      for (const name of 'abcdef') {
        push(name)
        void queue.drainInRequest()
      }
      expect(sent.length).toBe(4)
      sent[0]?.answer()
      await settled()
      expect(sent.length).toBe(5)
    })

    it('clears the timer that was set before the platform was known', () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      const { queue, push } = setup()
      push('a')
      void queue.drainInRequest()
      expect(vi.getTimerCount()).toBe(0)
    })

    it('sends on when every request that sent was ended before its answer', async () => {
      let now = 0
      const { queue, push, sent } = setup({ maxQueueSize: 100, maxExportBatchSize: 1 }, () => now)
      for (const name of 'abcd') {
        push(name)
        void queue.drainInRequest()
      }
      now = 31_001
      push('e')
      void queue.drainInRequest()
      expect(sent.length).toBe(5)
      expect(queue.stats()).toMatchObject({ dropped: { timeout: 4 }, queued: 1 })
    })

    it('takes a batch for lost when the request that sent it was ended', async () => {
      let now = 0
      const { queue, push } = setup({}, () => now)
      await queue.drainInRequest()
      push(...'abcd')
      void queue.drainInRequest()
      push(...'efgh')
      now = 31_001
      push('i')
      expect(queue.stats()).toMatchObject({ ended: 9, queued: 5, dropped: { timeout: 4 } })
    })
  })
})

import type { Clock } from './clock.ts'
import type { TracingSettings } from './config.ts'
import type { DropReason, Exporter } from './exporter.ts'
import type { ReadableSpan } from './provider.ts'

/** What became of every span: `ended` is always `exported + queued +` the sum of `dropped`. */
export interface QueueStats {
  /** Sampled spans that have ended. */
  ended: number
  /** Spans that the backend took. */
  exported: number
  /** Spans that are gone, by reason. */
  dropped: Partial<Record<DropReason, number>>
  /** Spans held in memory: of open traces, waiting, or under way; never more than OTEL_BSP_MAX_QUEUE_SIZE. */
  queued: number
  /** The last failure of the exporter, without secrets. */
  lastError?: string
}

/** The way out: ready traces in, batches to the exporter, every span counted. */
export interface Queue {
  /** Counts a span that has ended; false when there is no room for it, and it is counted as dropped. */
  admit(): boolean
  /** Hands over the admitted spans of one trace, to be sent together. */
  push(spans: ReadableSpan[]): void
  /**
   * Sends what is ready in the caller's own time, for platforms whose timers end with the request (Workers).
   * From the first call on, the queue sets no timer any more.
   */
  drainInRequest: () => Promise<void>
  /** Sends what is ready and waits for what is under way, at most OTEL_BSP_EXPORT_TIMEOUT. */
  flush: () => Promise<void>
  /** Flushes; from then on every span is dropped, and so is what could not be sent. */
  shutdown: () => Promise<void>
  stats(): QueueStats
}

// On Workers each request sends for itself; more than this many at once would only multiply connections.
const MAX_SENDERS_IN_REQUESTS = 4
// The runtime ends a request's background work after 30 s: begin no batch that might not finish.
const IN_REQUEST_MS = 15_000
// A request can be ended while it sends. This long past its deadline, its batch is taken for lost.
const LOST_AFTER_MS = 1_000

/**
 * A bounded queue of whole traces in front of an exporter: one batch at a time, by size and delay, as the
 * specification's batching processor does it (OTEL_BSP_*).
 */
export function createQueue(options: {
  exporter: Exporter
  batch: TracingSettings['batch']
  clock: Clock
  warn: (message: string) => void
}): Queue {
  const { exporter, batch, clock, warn } = options
  const ready: ReadableSpan[][] = []
  const sending = new Map<object, { count: number; lostAt: number }>()
  const stats: QueueStats = { ended: 0, exported: 0, dropped: {}, queued: 0 }
  let readyCount = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let draining: Promise<void> | undefined
  let inRequests = false
  let closed = false

  function drop(reason: DropReason, count: number, why: string = reason): void {
    const before = stats.dropped[reason]
    stats.dropped[reason] = (before ?? 0) + count
    // Once a reason: the rest is in the stats.
    if (before === undefined) warn(`Dropped ${count} spans: ${why}`)
  }

  function hasRoom(): boolean {
    if (stats.queued >= batch.maxQueueSize) dropLost()
    return stats.queued < batch.maxQueueSize
  }

  function dropLost(): void {
    const now = clock.now()
    for (const [key, { count, lostAt }] of sending) {
      if (now > lostAt && settle(key, count)) drop('timeout', count)
    }
  }

  function settle(key: object, count: number): boolean {
    if (!sending.delete(key)) return false
    stats.queued -= count
    return true
  }

  /** Whole traces up to a batch; one that is larger than a batch goes out in pieces. */
  function takeBatch(): ReadableSpan[] {
    const spans: ReadableSpan[] = []
    let whole = 0
    for (const trace of ready) {
      if (spans.length + trace.length > batch.maxExportBatchSize) break
      for (const span of trace) spans.push(span)
      whole++
    }
    ready.splice(0, whole)
    if (whole === 0) spans.push(...(ready[0]?.splice(0, batch.maxExportBatchSize) ?? []))
    readyCount -= spans.length
    return spans
  }

  async function sendBatch(): Promise<void> {
    const spans = takeBatch()
    sending.set(spans, {
      count: spans.length,
      lostAt: clock.now() + batch.exportTimeoutMs + LOST_AFTER_MS,
    })
    const result = await exporter.send(spans)
    if (!settle(spans, spans.length)) return
    stats.exported += result.exported
    if (result.error !== undefined) stats.lastError = result.error
    for (const reason in result.dropped) {
      drop(reason as DropReason, result.dropped[reason as DropReason] ?? 0, result.error)
    }
  }

  /** One after the other, never two exports at once, as the specification asks. */
  function drain(atLeast: number): Promise<void> {
    const turn = Promise.resolve(draining).then(async () => {
      while (readyCount >= atLeast) await sendBatch()
    })
    draining = turn
    return turn.then(() => {
      if (draining === turn) draining = undefined
      schedule()
    })
  }

  function schedule(): void {
    if (inRequests || closed || readyCount === 0) return
    if (readyCount >= batch.maxExportBatchSize) {
      if (!draining) void drain(batch.maxExportBatchSize)
    } else if (timer === undefined) {
      timer = setTimeout(() => {
        timer = undefined
        if (!draining) void drain(1)
      }, batch.scheduleDelayMs)
      // Node's timers keep a process alive.
      if (typeof timer === 'object') (timer as { unref(): void }).unref()
    }
  }

  async function drainInRequest(): Promise<void> {
    inRequests = true
    clearTimeout(timer)
    dropLost()
    const until = clock.now() + IN_REQUEST_MS
    while (readyCount > 0 && sending.size < MAX_SENDERS_IN_REQUESTS && clock.now() < until) await sendBatch()
  }

  async function flush(): Promise<void> {
    // Another request's promise can't be awaited: each sends what it finds.
    if (inRequests) return drainInRequest()
    const limit = new AbortController()
    await Promise.race([drain(1), clock.sleep(batch.exportTimeoutMs, limit.signal)])
    limit.abort()
  }

  return {
    admit() {
      stats.ended++
      if (!closed && hasRoom()) {
        stats.queued++
        return true
      }
      drop(closed ? 'shutdown' : 'queue_full', 1)
      return false
    },
    push(spans) {
      ready.push(spans)
      readyCount += spans.length
      schedule()
    },
    drainInRequest,
    flush,
    async shutdown() {
      closed = true
      clearTimeout(timer)
      await flush()
      const left = stats.queued
      stats.queued = 0
      ready.length = readyCount = 0
      sending.clear()
      if (left > 0) drop('shutdown', left)
      await exporter.shutdown?.()
    },
    stats: () => structuredClone(stats),
  }
}

import { trace } from '@opentelemetry/api'
import type { TracingSettings } from './config.ts'
import { toOldNames } from './old-names.ts'
import { createStartRefiner } from './precise-time.ts'
import type { ReadableSpan, Span, SpanProcessor } from './provider.ts'
import type { Queue, QueueStats } from './queue.ts'
import { applyMisses, findMisses, type Targets } from './watch.ts'

/** The spans of one local root: of a request, or of a span outside of one. */
interface OpenTrace {
  root: ReadableSpan
  spans: ReadableSpan[]
  /** How many spans of it have ended, kept or not. */
  count: number
}

// A span carries its trace with it, so that two requests with one trace id don't mix, and no map is searched.
const TRACE = Symbol()
type TracedSpan = Span & { [TRACE]?: OpenTrace }

/**
 * A SpanProcessor that holds spans by trace until their local root has ended, marks on that root what missed
 * its target, and hands the whole trace on. Never more than `maxTraces` are open: the oldest is handed on
 * unfinished, and the spans that end after their trace was handed on follow on their own.
 */
export function createBuffer(options: {
  queue: Queue
  targets: Targets
  maxTraces: number
  oldNames: TracingSettings['oldNames']
}): SpanProcessor & { stats(): QueueStats & { openTraces: number } } {
  const { queue, targets, maxTraces, oldNames } = options
  const refineStart = createStartRefiner()
  const open = new Set<OpenTrace>()

  function openTrace(root: ReadableSpan): OpenTrace {
    const opened: OpenTrace = { root, spans: [], count: 0 }
    for (const oldest of open) {
      if (open.size < maxTraces) break
      handOn(oldest)
    }
    open.add(opened)
    return opened
  }

  function handOn(finished: OpenTrace): void {
    open.delete(finished)
    release(finished)
  }

  function release(held: OpenTrace): void {
    if (held.spans.length > 0) queue.push(held.spans)
    held.spans = []
  }

  return {
    onStart(span: TracedSpan, context) {
      refineStart(span)
      const parent = span.parentSpanContext && (trace.getSpan(context) as TracedSpan | undefined)
      // A remote parent and one that is not recorded have no trace here: this span is a local root.
      span[TRACE] = parent?.[TRACE] ?? openTrace(span)
    },
    onEnding(span: TracedSpan) {
      span.setAttributes(toOldNames(span, oldNames))
      const own = span[TRACE]
      if (own?.root === span && open.has(own)) {
        applyMisses(span, findMisses(span, own.spans, own.count + 1, targets), span.endTime)
      }
    },
    onEnd(span) {
      const own = (span as TracedSpan)[TRACE]
      if (!own) return
      own.count++
      if (queue.admit()) own.spans.push(span)
      // A root that stays open for long must not hold the room that every other trace needs.
      else open.forEach(release)
      if (!open.has(own) || own.root === span) handOn(own)
    },
    forceFlush: queue.flush,
    async shutdown() {
      for (const unfinished of open) handOn(unfinished)
      await queue.shutdown()
    },
    stats: () => ({ ...queue.stats(), openTraces: open.size }),
  }
}

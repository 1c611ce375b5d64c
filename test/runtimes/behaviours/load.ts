import { type Behaviour, behaviour } from '../behaviour.ts'
import type { Context } from '../context.ts'

const QUEUE_SIZE = 2048

/** Sends so many requests, some at a time; how often each status came. */
async function burst(context: Context, count: number, atOnce: number): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {}
  let left = count
  const client = async () => {
    while (left-- > 0) {
      const { status } = await context.call('/probe/ok')
      statuses[status] = (statuses[status] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, client))
  return statuses
}

/** Many requests: none of their spans is lost unseen. */
export const loadBehaviours: Behaviour[] = [
  behaviour({
    name: 'one hundred requests, then stop: nothing is lost',
    alone: true,
    // So long that only the stop can have sent them, where there is a batch at all.
    env: { OTEL_BSP_SCHEDULE_DELAY: '60000' },
    async run(context) {
      const answers = await Promise.all(Array.from({ length: 100 }, () => context.call('/probe/attrs')))
      // Workers have no stop of their own: they send with each request.
      if (context.running.name === 'worker') {
        await context.collector.waitForSpans(
          (spans) => spans.filter(({ name }) => name === 'within it').length === 100,
        )
      }
      const { exitCode } = await context.running.stop()
      const complete = answers.filter((answer) => context.spans(answer).length === 3)
      return {
        ok: answers.filter(({ status }) => status === 200).length,
        complete: complete.length,
        exitCode: context.running.name === 'worker' ? 0 : exitCode,
      }
    },
    check: (seen, expect) => expect(seen).toEqual({ ok: 100, complete: 100, exitCode: 0 }),
  }),
  behaviour({
    name: 'a backend that does not answer keeps nobody from stopping',
    alone: true,
    env: { OTEL_BSP_SCHEDULE_DELAY: '60000', OTEL_BSP_EXPORT_TIMEOUT: '300' },
    answer: () => () => ({ silent: true }),
    async run({ call, running }) {
      const { status } = await call('/probe/attrs')
      const { exitCode } = await running.stop()
      return { status, exitCode: running.name === 'worker' ? 0 : exitCode }
    },
    check: (seen, expect) => expect(seen).toEqual({ status: 200, exitCode: 0 }),
  }),
  behaviour({
    name: 'a queue that is full drops what comes, counts it and says so once',
    alone: true,
    env: {
      OTEL_BSP_MAX_QUEUE_SIZE: '6',
      OTEL_BSP_SCHEDULE_DELAY: '60000',
      OTEL_EXPORTER_OTLP_TIMEOUT: '60000',
    },
    answer: () => () => ({ silent: true }),
    async run({ call, stats, running }) {
      const statuses = []
      for (let i = 0; i < 4; i++) statuses.push((await call('/probe/attrs')).status)
      const { ended, exported, dropped, queued } = await stats()
      return {
        statuses,
        unaccounted: ended - exported - queued - (dropped.queue_full ?? 0),
        isFull: queued === 6,
        warnings: running.output().match(/queue_full/g)?.length,
      }
    },
    check: (seen, expect) =>
      expect(seen).toEqual({ statuses: [200, 200, 200, 200], unaccounted: 0, isFull: true, warnings: 1 }),
  }),
  behaviour({
    name: 'a burst of 5,000 requests with the collector down: no error, bounded, every span accounted for',
    alone: true,
    isCollectorDown: true,
    async run(context) {
      const before = await context.stats()
      const statuses = await burst(context, 5000, 40)
      const { ended, exported, dropped, queued, openTraces } = await context.stats()
      const lost = Object.values(dropped).reduce((sum, count) => sum + count, 0)
      return {
        statuses,
        ended: ended - before.ended,
        exported,
        isBounded: queued <= QUEUE_SIZE,
        unaccounted: ended - exported - lost - queued,
        openTraces,
      }
    },
    check: (seen, expect) =>
      expect(seen).toEqual({
        statuses: { 200: 5000 },
        ended: 5000,
        exported: 0,
        isBounded: true,
        unaccounted: 0,
        openTraces: 0,
      }),
  }),
]

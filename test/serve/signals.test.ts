import { describe, expect, it } from 'vitest'
import { stopOnSignal } from '../../src/serve/signals.ts'

describe('stopOnSignal', () => {
  it('stops once, then exits with 0, and takes the echo of a signal for no second one', async () => {
    const events: string[] = []
    const work = Promise.withResolvers<void>()
    const onSignal = stopOnSignal({
      stop: () => {
        events.push('stop')
        return work.promise
      },
      exit: (code) => void events.push(`exit ${code}`),
    })
    const stopped = onSignal(130)
    await onSignal(143)
    expect(events).toEqual(['stop'])
    work.resolve()
    await stopped
    expect(events).toEqual(['stop', 'exit 0'])
  })
})

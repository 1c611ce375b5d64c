import type { ExpectStatic } from 'vitest'
import type { CollectorOptions } from '../support/collector.ts'
import type { Context } from './context.ts'

/** What a runtime has to do; the same for all three, and with the same outcome. */
export interface Behaviour {
  /** A sentence. */
  name: string
  /** Variables beside the usual ones; `{collector}` stands for the collector's address. */
  env?: Record<string, string>
  /** Whether it needs a process that nothing else uses; else those with equal variables share one. */
  alone?: boolean
  /** How the collector answers; made anew for each runtime. */
  answer?: (() => NonNullable<CollectorOptions['answer']>) | undefined
  /** Whether nothing listens at the collector's address. */
  isCollectorDown?: boolean
  /** Asks the app, and returns what the caller and the collector got, without what must differ. */
  run(context: Context): Promise<unknown>
  /** Expects that it is right, which equality alone would not show. */
  check(seen: unknown, expect: ExpectStatic): void
}

/** A behaviour whose `check` gets what its own `run` returns. */
export function behaviour<Seen>(
  description: Omit<Behaviour, 'run' | 'check'> & {
    run(context: Context): Promise<Seen>
    check(seen: Seen, expect: ExpectStatic): void
  },
): Behaviour {
  return description
}

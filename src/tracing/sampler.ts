import type { TracingSettings } from './config.ts'
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
} from './provider.ts'

/**
 * The sampler that OTEL_TRACES_SAMPLER names. A parent-based one follows the decision of the parent, remote
 * or local, and decides as its root sampler does where there is no parent.
 */
export function createSampler({ name, ratio }: TracingSettings['sampler']): Sampler {
  const root = name.endsWith('ratio')
    ? new TraceIdRatioBasedSampler(ratio)
    : name.endsWith('on')
      ? new AlwaysOnSampler()
      : new AlwaysOffSampler()
  return name.startsWith('parent') ? new ParentBasedSampler({ root }) : root
}

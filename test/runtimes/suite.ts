import type { Behaviour } from './behaviour.ts'
import { accountBehaviours } from './behaviours/accounts.ts'
import { backendBehaviours } from './behaviours/backends.ts'
import { failureBehaviours } from './behaviours/failures.ts'
import { journeyBehaviours } from './behaviours/journey.ts'
import { loadBehaviours } from './behaviours/load.ts'
import { requestBehaviours } from './behaviours/requests.ts'
import { samplingBehaviours } from './behaviours/sampling.ts'
import { settingBehaviours } from './behaviours/settings.ts'
import { spanBehaviours } from './behaviours/spans.ts'
import { streamBehaviours } from './behaviours/streams.ts'

/** Everything that the app has to do alike on Node, Deno and Workers. */
export const suite: Behaviour[] = [
  ...requestBehaviours,
  ...accountBehaviours,
  ...journeyBehaviours,
  ...failureBehaviours,
  ...spanBehaviours,
  ...streamBehaviours,
  ...samplingBehaviours,
  ...settingBehaviours,
  ...backendBehaviours,
  ...loadBehaviours,
]

/** Behaviours that can share one started runtime: the same variables, and nothing that would disturb others. */
export function toGroups(behaviours: Behaviour[]): Behaviour[][] {
  const groups = Map.groupBy(behaviours, ({ alone, name, env = {} }) => (alone ? name : JSON.stringify(env)))
  return [...groups.values()]
}

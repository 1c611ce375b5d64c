import { accounts } from './migrations/accounts.ts'
import { idempotency } from './migrations/idempotency.ts'
import { jobsWithoutAccounts } from './migrations/jobs-without-accounts.ts'
import { jobs } from './migrations/jobs.ts'
import { matches } from './migrations/matches.ts'
import type { Migration } from './migrations/migration.ts'
import { profiles } from './migrations/profile.ts'

/** Every step, in order. */
export const migrations: readonly Migration[] = [
  jobsWithoutAccounts,
  accounts,
  idempotency,
  profiles,
  jobs,
  matches,
]

import { createId } from '../db/id.ts'
import type { Account } from '../http/account.ts'
import { callerFields } from './fields.ts'
import { isEqual } from './job.ts'
import type { Changes, HistoryEntry, Job } from './record.ts'

// Both versions of a long text, for each change of it, would outgrow the posting.
const LONG = new Set<string>(['description', 'notes', 'requirements', 'extra'])

/** What differs between two versions of a posting; of long fields only that they do. Pure. */
export function toChanges(before: Job, after: Job): Changes {
  const changed = [...callerFields, 'extra' as const].filter((field) => !isEqual(before[field], after[field]))
  return Object.fromEntries(
    changed.map((field) => [
      field,
      LONG.has(field) ? { changed: true as const } : { from: before[field], to: after[field] },
    ]),
  )
}

/** A line of the history: who made which version of a posting, when, by changing what. */
export function toEntry(
  { via, credentialId }: Account,
  { nowMs, version, changes }: { nowMs: number; version: number; changes: Changes },
): HistoryEntry {
  const at = new Date(nowMs).toISOString()
  return { id: createId(nowMs), version, at, via, credential_id: credentialId, changes }
}

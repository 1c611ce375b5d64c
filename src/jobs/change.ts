import type { Client } from '@libsql/client'
import type { Account } from '../http/account.ts'
import type { Failure } from '../http/problem.ts'
import { toChanges, toEntry } from './history.ts'
import { patchJob } from './job.ts'
import type { JobPatch } from './schema.ts'
import { toUrlKey } from './seen.ts'
import { findByUrl, findJob, type StoredJob, updateJob } from './store.ts'

/** Each time somebody else was faster; of as many writers, every one gets through. */
const MAX_TRIES = 10

/** A posting after a change, or why it is as it was. */
export type Changed = { ok: true; stored: StoredJob } | { ok: false; failure: Failure }

/**
 * Changes a posting: reads it, merges the patch, and writes it where nobody else has meanwhile; else again.
 *
 * @param change.versions the versions that may be changed; every one where there is none
 */
export async function changeJob(
  db: Client,
  account: Account,
  change: { id: string; patch: JobPatch; versions: number[] | undefined; nowMs: number },
): Promise<Changed> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const found = await findJob(db, account.id, change.id)
    if (!found) return fail({ kind: 'not_found', what: 'saved posting' })
    if (change.versions && !change.versions.includes(found.version)) return fail({ kind: 'stale' })
    const changed = await changeOnce(db, account, { ...change, found })
    if (changed) return changed
  }
  return fail({ kind: 'conflict', detail: 'Others change this posting at the same time: try again' })
}

/** Undefined where somebody else was faster. */
async function changeOnce(
  db: Client,
  account: Account,
  { patch, nowMs, found }: { patch: JobPatch; nowMs: number; found: StoredJob },
): Promise<Changed | undefined> {
  const patched = patchJob(found.job, patch)
  if (!patched.ok) return patched
  const changes = toChanges(found.job, patched.job)
  if (Object.keys(changes).length === 0) return { ok: true, stored: found }
  const after = { ...patched.job, updated_at: new Date(nowMs).toISOString() }
  const version = found.version + 1
  const entry = toEntry(account, { nowMs, version, changes })
  const write = { before: found.job, after, version: found.version, entry }
  if (await updateJob(db, account.id, write)) return { ok: true, stored: { job: after, version } }
  if (!(await isTaken(db, account.id, { before: found.job.url, after: after.url, id: after.id })))
    return undefined
  return fail({ kind: 'conflict', detail: 'Another saved posting has this url' })
}

async function isTaken(
  db: Client,
  accountId: string,
  { before, after, id }: { before: string | null; after: string | null; id: string },
): Promise<boolean> {
  if (after === null || (before !== null && toUrlKey(before) === toUrlKey(after))) return false
  const other = await findByUrl(db, accountId, after)
  return other !== undefined && other.job.id !== id
}

function fail(failure: Failure): Changed {
  return { ok: false, failure }
}

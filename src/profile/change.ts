import type { Client } from '@libsql/client'
import * as v from 'valibot'
import { matchesIfNoneMatch, parseIfMatch, toEtag } from '../http/etag.ts'
import type { JsonObject } from '../http/json.ts'
import { mergePatch } from '../http/merge-patch.ts'
import type { Failure } from '../http/problem.ts'
import { toFieldErrors } from '../http/validate.ts'
import { resume, type Resume } from './schema.ts'
import { createProfile, findProfile, findVersion, removeProfile, replaceProfile } from './store.ts'

/** The bytes that a profile may have as JSON, and every body that is sent for it. */
export const MAX_BYTES = 1024 * 1024

/** Whose profile is changed, when (RFC 3339), and on which conditions: the headers as they came. */
export interface Change {
  accountId: string
  at: string
  ifMatch: string | undefined
  ifNoneMatch: string | undefined
}

/** Why a profile was left as it is. */
export type Refusal = Extract<Failure, { kind: 'invalid' | 'not_found' | 'stale' | 'conflict' | 'too_large' }>
type Outcome<T> = ({ ok: true } & T) | { ok: false; failure: Refusal }

/** Each time somebody else was faster; of as many writers, every one gets through. */
const MAX_ATTEMPTS = 10

/** Puts a resume in the place of whatever there is. */
export function putResume(db: Client, change: Change, resume: Resume) {
  const { accountId, at } = change
  const content = { text: JSON.stringify(resume), at }
  return persist<{ version: number; created: boolean }>(async () => {
    const current = await findVersion(db, accountId)
    if (isStale(change, current)) return refuse({ kind: 'stale' })
    const version =
      current === undefined
        ? await createProfile(db, accountId, content)
        : await replaceProfile(db, accountId, current, content)
    return version === undefined ? undefined : { ok: true, version, created: current === undefined }
  })
}

/** Merges a patch (RFC 7396) into the profile, if the whole is a resume then. */
export function patchResume(db: Client, change: Change, patch: JsonObject) {
  const { accountId, at } = change
  return persist<{ version: number; resume: Resume }>(async () => {
    const current = await findProfile(db, accountId)
    if (!current) return refuse({ kind: 'not_found', what: 'profile' })
    if (isStale(change, current.version)) return refuse({ kind: 'stale' })
    const merged = v.safeParse(resume, mergePatch(current.resume as JsonObject, patch))
    if (!merged.success) return refuse({ kind: 'invalid', errors: toFieldErrors(merged.issues) })
    const text = JSON.stringify(merged.output)
    if (new TextEncoder().encode(text).byteLength > MAX_BYTES)
      return refuse({ kind: 'too_large', maxBytes: MAX_BYTES, what: 'profile' })
    // A new version would make every match out of date.
    if (text === JSON.stringify(current.resume))
      return { ok: true, version: current.version, resume: merged.output }
    const version = await replaceProfile(db, accountId, current.version, { text, at })
    return version === undefined ? undefined : { ok: true, version, resume: merged.output }
  })
}

/** Deletes the profile. */
export function deleteResume(db: Client, change: Change) {
  const { accountId, at } = change
  return persist<{ version: number }>(async () => {
    const current = await findVersion(db, accountId)
    if (current === undefined) return refuse({ kind: 'not_found', what: 'profile' })
    if (isStale(change, current)) return refuse({ kind: 'stale' })
    const version = await removeProfile(db, accountId, current, at)
    return version === undefined ? undefined : { ok: true, version }
  })
}

/** Reads, decides and writes anew whenever what was read has changed meanwhile, which `undefined` says. */
async function persist<T>(attempt: () => Promise<Outcome<T> | undefined>): Promise<Outcome<T>> {
  for (let count = 0; count < MAX_ATTEMPTS; count++) {
    const outcome = await attempt()
    if (outcome) return outcome
  }
  return refuse({
    kind: 'conflict',
    detail: 'Other requests keep changing the profile: nothing was done, try again',
  })
}

/** Whether a condition does not hold (RFC 9110, section 13.2.2) for the version there is, if any. */
function isStale({ ifMatch, ifNoneMatch }: Change, version: number | undefined): boolean {
  if (version === undefined) return ifMatch !== undefined
  const versions = parseIfMatch(ifMatch)
  if (versions && !versions.includes(version)) return true
  return matchesIfNoneMatch(ifNoneMatch, toEtag(version))
}

function refuse(failure: Refusal): { ok: false; failure: Refusal } {
  return { ok: false, failure }
}

import type { Client } from '@libsql/client'
import { sha256 } from '../db/digest.ts'
import type { Match } from './schema.ts'
import { type PostingToMatch, type ProfileToMatch, RULES_VERSION } from './score.ts'
import { type KeptMatch, listMatches } from './store.ts'

/** A match as it is given, but for whether it is out of date. */
export function toMatch({ jobId, score, computedAt }: KeptMatch): Omit<Match, 'stale'> {
  return { job_id: jobId, ...score, computed_at: computedAt }
}

/** The digest of everything that a match is computed from, in hex: the profile, the posting and the rules. */
export async function toBasis(profile: ProfileToMatch, posting: PostingToMatch): Promise<string> {
  const { resume, version, updated_at: updatedAt } = profile
  const { requirements, skills } = posting
  return sha256(
    JSON.stringify([
      RULES_VERSION,
      version,
      updatedAt,
      resume,
      requirements.map(({ text, kind }) => [text, kind]),
      skills,
    ]),
  )
}

/** What an account takes with it: its matches as they are kept, by posting. */
export async function exportMatches(db: Client, accountId: string): Promise<Omit<Match, 'stale'>[]> {
  return (await listMatches(db, accountId)).map(toMatch)
}

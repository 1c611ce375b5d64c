import type { Client, Row } from '@libsql/client'
import type { Resume } from './schema.ts'

/** An account's profile with the number of times it was written. */
export interface StoredProfile {
  resume: Resume
  version: number
  /** RFC 3339, UTC. */
  updated_at: string
}

/** A profile as it is to be written: the resume as JSON, and when that is. */
export interface NewText {
  text: string
  at: string
}

/** The profile of an account, where it has one. */
export async function findProfile(db: Client, accountId: string): Promise<StoredProfile | undefined> {
  const { rows } = await db.execute({
    sql: 'SELECT resume, version, updated_at FROM profiles WHERE account_id = ? AND resume IS NOT NULL',
    args: [accountId],
  })
  const row = rows[0]
  if (typeof row?.resume !== 'string' || typeof row.updated_at !== 'string') return undefined
  return { resume: JSON.parse(row.resume), version: Number(row.version), updated_at: row.updated_at }
}

/** What an account takes with it: its profile, or null. */
export async function exportProfile(db: Client, accountId: string): Promise<StoredProfile | null> {
  return (await findProfile(db, accountId)) ?? null
}

/** The version of the profile of an account, where it has one. */
export async function findVersion(db: Client, accountId: string): Promise<number | undefined> {
  const { rows } = await db.execute({
    sql: 'SELECT version FROM profiles WHERE account_id = ? AND resume IS NOT NULL',
    args: [accountId],
  })
  return toVersion(rows)
}

/** Gives an account its profile, and says which version it is: undefined where there is one, or no account. */
export async function createProfile(
  db: Client,
  accountId: string,
  { text, at }: NewText,
): Promise<number | undefined> {
  const { rows } = await db.execute({
    sql: `INSERT INTO profiles (account_id, resume, version, updated_at)
      SELECT id, ?, 1, ? FROM accounts WHERE id = ?
      ON CONFLICT (account_id) DO UPDATE
        SET resume = excluded.resume, version = profiles.version + 1, updated_at = excluded.updated_at
        WHERE profiles.resume IS NULL
      RETURNING version`,
    args: [text, at, accountId],
  })
  return toVersion(rows)
}

/** Replaces this version of a profile, and says which is the next: undefined where it is no longer there. */
export async function replaceProfile(
  db: Client,
  accountId: string,
  version: number,
  { text, at }: NewText,
): Promise<number | undefined> {
  const { rows } = await db.execute({
    sql: `UPDATE profiles SET resume = ?, version = version + 1, updated_at = ?
      WHERE account_id = ? AND version = ? AND resume IS NOT NULL
      RETURNING version`,
    args: [text, at, accountId, version],
  })
  return toVersion(rows)
}

/** Deletes this version of a profile; undefined where it is no longer there. */
export async function removeProfile(
  db: Client,
  accountId: string,
  version: number,
  at: string,
): Promise<number | undefined> {
  const { rows } = await db.execute({
    sql: `UPDATE profiles SET resume = NULL, updated_at = ?
      WHERE account_id = ? AND version = ? AND resume IS NOT NULL
      RETURNING version`,
    args: [at, accountId, version],
  })
  return toVersion(rows)
}

function toVersion(rows: Row[]): number | undefined {
  return rows[0] && Number(rows[0].version)
}

import type { Client, InStatement } from '@libsql/client'
import { toText } from '../db/column.ts'

/** A session as it is after a log in or a refresh. */
export interface LiveSession {
  id: string
  accountId: string
  /** When its refresh token expires, in milliseconds since 1970. */
  expiresAt: number
}

const DAY_MS = 24 * 60 * 60_000
/** How long a refresh token is good for. */
const TOKEN_MS = 30 * DAY_MS
/** How long a session lasts, however often it is refreshed. */
const SESSION_MS = 180 * DAY_MS
const MAX_SESSIONS = 50

/**
 * Starts a session, unless the password was changed or the account deleted since it was verified. Ends those of
 * the account that have expired, and the ones longest unused beyond 50.
 *
 * @param session.hash that of its refresh token
 * @param also what else is to be written in the same transaction, afterwards
 */
export async function startSession(
  db: Client,
  session: { id: string; accountId: string; passwordVersion: number; hash: string; nowMs: number },
  also: InStatement[],
): Promise<LiveSession | undefined> {
  const { id, accountId, passwordVersion, hash, nowMs } = session
  const expiresAt = nowMs + TOKEN_MS
  const [started] = await db.batch(
    [
      {
        sql: `INSERT INTO sessions (id, account_id, created_at, last_used_at, expires_at, ends_at)
          SELECT :id, id, :at, :at, :expiresAt, :endsAt FROM accounts
          WHERE id = :accountId AND password_version = :passwordVersion RETURNING id`,
        args: { id, accountId, passwordVersion, at: toTime(nowMs), expiresAt, endsAt: nowMs + SESSION_MS },
      },
      {
        sql: `INSERT INTO refresh_tokens (hash, session_id, expires_at)
          SELECT ?, id, expires_at FROM sessions WHERE id = ?`,
        args: [hash, id],
      },
      sweepSessions(accountId, nowMs),
      ...also,
    ],
    'write',
  )
  return started?.rows.length ? { id, accountId, expiresAt } : undefined
}

function sweepSessions(accountId: string, nowMs: number): InStatement {
  return {
    sql: `DELETE FROM sessions WHERE account_id = :accountId AND (expires_at <= :nowMs OR id IN (
      SELECT id FROM sessions WHERE account_id = :accountId
      ORDER BY last_used_at DESC, id DESC LIMIT -1 OFFSET :max))`,
    args: { accountId, nowMs, max: MAX_SESSIONS },
  }
}

/**
 * Puts a new refresh token in the place of one that was not used yet, and lets its session last on. All of it is
 * one transaction: of two that use the same token, one is first. Whoever uses it after that, be it the thief or
 * the one it was stolen from, ends the session, and with it the token that had taken its place.
 *
 * @param tokens the hashes of the one that was sent and of the one to follow it
 */
export async function rotate(
  db: Client,
  { hash, next, nowMs }: { hash: string; next: string; nowMs: number },
): Promise<LiveSession | undefined> {
  const [, used] = await db.batch(
    [
      {
        sql: `UPDATE refresh_tokens SET replaced_by = :next
          WHERE hash = :hash AND replaced_by IS NULL AND expires_at > :nowMs`,
        args: { hash, next, nowMs },
      },
      {
        sql: `UPDATE sessions SET expires_at = min(:expiresAt, ends_at), last_used_at = :at
          WHERE id = (SELECT session_id FROM refresh_tokens WHERE hash = :hash AND replaced_by = :next)
          RETURNING id, account_id, expires_at`,
        args: { hash, next, expiresAt: nowMs + TOKEN_MS, at: toTime(nowMs) },
      },
      {
        sql: `INSERT INTO refresh_tokens (hash, session_id, expires_at)
          SELECT :next, sessions.id, sessions.expires_at FROM refresh_tokens JOIN sessions ON sessions.id = session_id
          WHERE hash = :hash AND replaced_by = :next`,
        args: { hash, next },
      },
      {
        sql: `DELETE FROM sessions
          WHERE id = (SELECT session_id FROM refresh_tokens WHERE hash = :hash AND replaced_by <> :next)`,
        args: { hash, next },
      },
      {
        sql: `DELETE FROM refresh_tokens WHERE expires_at <= :nowMs
          AND session_id = (SELECT session_id FROM refresh_tokens WHERE hash = :next)`,
        args: { next, nowMs },
      },
    ],
    'write',
  )
  const row = used?.rows[0]
  return row && { id: toText(row.id), accountId: toText(row.account_id), expiresAt: Number(row.expires_at) }
}

/** Whether a session of this account has neither ended nor expired. */
export async function isLive(
  db: Client,
  { id, accountId, nowMs }: { id: string; accountId: string; nowMs: number },
): Promise<boolean> {
  const { rows } = await db.execute({
    sql: 'SELECT 1 FROM sessions WHERE id = ? AND account_id = ? AND expires_at > ?',
    args: [id, accountId, nowMs],
  })
  return rows.length > 0
}

/** Ends the session of a refresh token, used or not. */
export async function endSession(db: Client, hash: string): Promise<void> {
  await db.execute({
    sql: 'DELETE FROM sessions WHERE id = (SELECT session_id FROM refresh_tokens WHERE hash = ?)',
    args: [hash],
  })
}

/** The sessions of an account that have not expired, newest first. */
export async function listSessions(db: Client, accountId: string, nowMs: number) {
  const { rows } = await db.execute({
    sql: `SELECT id, created_at, last_used_at, expires_at FROM sessions
      WHERE account_id = ? AND expires_at > ? ORDER BY id DESC`,
    args: [accountId, nowMs],
  })
  return rows.map((row) => ({
    id: toText(row.id),
    created_at: toText(row.created_at),
    last_used_at: toText(row.last_used_at),
    expires_at: toTime(Number(row.expires_at)),
  }))
}

function toTime(ms: number): string {
  return new Date(ms).toISOString()
}

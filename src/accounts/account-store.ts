import type { Client, InStatement, Row } from '@libsql/client'
import { toText } from '../db/column.ts'

/** An account with what proves it. */
export interface StoredAccount {
  id: string
  email: string
  /** The hash. */
  password: string
  /** Grows with every change of the password (not with a new hash of the same one). */
  passwordVersion: number
  createdAt: string
}

const ALL = 'id, email, password, password_version, created_at'

/** Finds the account of an e-mail; for a batch. */
export function selectByEmail(email: string): InStatement {
  return { sql: `SELECT ${ALL} FROM accounts WHERE email = ?`, args: [email] }
}

/** Finds an account; for a batch. */
export function selectById(id: string): InStatement {
  return { sql: `SELECT ${ALL} FROM accounts WHERE id = ?`, args: [id] }
}

/** The account in a row. */
export function toAccount(row: Row): StoredAccount {
  return {
    id: toText(row.id),
    email: toText(row.email),
    password: toText(row.password),
    passwordVersion: Number(row.password_version),
    createdAt: toText(row.created_at),
  }
}

/** The account with this id. */
export async function findAccount(db: Client, id: string): Promise<StoredAccount | undefined> {
  const { rows } = await db.execute(selectById(id))
  return rows[0] && toAccount(rows[0])
}

/** Opens an account, unless its e-mail has one. It writes in both cases, so that both take the same time. */
export async function insertAccount(
  db: Client,
  account: { id: string; email: string; password: string; at: string },
): Promise<void> {
  await db.execute({
    sql: `INSERT INTO accounts (id, email, password, created_at, updated_at)
      VALUES (:id, :email, :password, :at, :at)
      ON CONFLICT (email) DO UPDATE SET updated_at = excluded.updated_at`,
    args: account,
  })
}

/**
 * Changes the password that was version `version`, and ends every session but `sessionId`.
 *
 * @param also what else is to be written in the same transaction
 * @returns whether it was still that version
 */
export async function replacePassword(
  db: Client,
  change: { id: string; version: number; password: string; at: string; sessionId: string },
  also: InStatement[],
): Promise<boolean> {
  const { id, version, password, at, sessionId } = change
  const [changed] = await db.batch(
    [
      {
        sql: `UPDATE accounts
          SET password = :password, password_version = password_version + 1, updated_at = :at
          WHERE id = :id AND password_version = :version RETURNING id`,
        args: { id, version, password, at },
      },
      {
        // A hash has a salt of its own: only who has just set it finds it here.
        sql: `DELETE FROM sessions WHERE account_id = :id AND id <> :sessionId
          AND EXISTS (SELECT 1 FROM accounts WHERE id = :id AND password = :password)`,
        args: { id, sessionId, password },
      },
      ...also,
    ],
    'write',
  )
  return changed !== undefined && changed.rows.length > 0
}

/** Replaces the hash of a password that stays the same; for a batch. */
export function updateHash({ id, passwordVersion }: StoredAccount, password: string): InStatement {
  return {
    sql: 'UPDATE accounts SET password = ? WHERE id = ? AND password_version = ?',
    args: [password, id, passwordVersion],
  }
}

/** Deletes an account and, as everything refers to it, all that belongs to it. */
export async function deleteAccount(db: Client, id: string): Promise<void> {
  await db.execute({ sql: 'DELETE FROM accounts WHERE id = ?', args: [id] })
}

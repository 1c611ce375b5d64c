import type { Client, Row } from '@libsql/client'
import { toNullableText, toText } from '../db/column.ts'
import type { ApiKey } from './schema.ts'

/** How many keys an account can have. */
export const MAX_API_KEYS = 50

const ALL = 'id, name, created_at, last_used_at'

/** Saves a key by its hash; tells whether there was room for it. */
export async function insertApiKey(
  db: Client,
  key: { id: string; accountId: string; name: string; hash: string; at: string },
): Promise<boolean> {
  const { rows } = await db.execute({
    sql: `INSERT INTO api_keys (id, account_id, name, hash, created_at)
      SELECT :id, id, :name, :hash, :at FROM accounts
      WHERE id = :accountId AND (SELECT count(*) FROM api_keys WHERE account_id = :accountId) < :max
      RETURNING id`,
    args: { ...key, max: MAX_API_KEYS },
  })
  return rows.length > 0
}

/** An account's keys, newest first: those after (older than) the id `after`, `limit` at most. */
export async function listApiKeys(
  db: Client,
  accountId: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<ApiKey[]> {
  const { rows } = await db.execute({
    sql: `SELECT ${ALL} FROM api_keys WHERE account_id = ? AND id < ? ORDER BY id DESC LIMIT ?`,
    // Every id sorts before a letter beyond the hexadecimal ones.
    args: [accountId, after ?? 'g', limit],
  })
  return rows.map(fromRow)
}

/** An account's key. */
export async function findApiKey(db: Client, accountId: string, id: string): Promise<ApiKey | undefined> {
  const { rows } = await db.execute({
    sql: `SELECT ${ALL} FROM api_keys WHERE account_id = ? AND id = ?`,
    args: [accountId, id],
  })
  return rows[0] && fromRow(rows[0])
}

/** Revokes an account's key; tells whether there was one. */
export async function deleteApiKey(db: Client, accountId: string, id: string): Promise<boolean> {
  const { rowsAffected } = await db.execute({
    sql: 'DELETE FROM api_keys WHERE account_id = ? AND id = ?',
    args: [accountId, id],
  })
  return rowsAffected > 0
}

/** Whose key has this hash, and when it was last used. */
export async function findByHash(
  db: Client,
  hash: string,
): Promise<{ id: string; accountId: string; lastUsedAt: string | null } | undefined> {
  const { rows } = await db.execute({
    sql: 'SELECT id, account_id, last_used_at FROM api_keys WHERE hash = ?',
    args: [hash],
  })
  const [row] = rows
  return (
    row && {
      id: toText(row.id),
      accountId: toText(row.account_id),
      lastUsedAt: toNullableText(row.last_used_at),
    }
  )
}

/** Writes down that a key is used again, after `lastUsedAt`; of several at once, the first does. */
export async function updateLastUse(
  db: Client,
  { id, accountId, lastUsedAt }: { id: string; accountId: string; lastUsedAt: string | null },
  at: string,
): Promise<void> {
  await db.execute({
    sql: 'UPDATE api_keys SET last_used_at = ? WHERE id = ? AND account_id = ? AND last_used_at IS ?',
    args: [at, id, accountId, lastUsedAt],
  })
}

function fromRow(row: Row): ApiKey {
  return {
    id: toText(row.id),
    name: toText(row.name),
    created_at: toText(row.created_at),
    last_used_at: toNullableText(row.last_used_at),
  }
}

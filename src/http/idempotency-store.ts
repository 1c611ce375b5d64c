import type { Client } from '@libsql/client'

/** A request as the table knows it. Times in milliseconds since 1970. */
export interface Claim {
  /** Whose key it is: the same key of somebody else is another one. */
  scope: string
  key: string
  /** Goes with it when it is deleted. */
  accountId: string | null
  /** What was asked: another fingerprint is another request. */
  fingerprint: string
  /** Names this very attempt. */
  claim: string
  /** Until when nobody else may try. */
  expiresAt: number
}

/** What the table holds for a key. */
export interface KeptAnswer {
  fingerprint: string
  claim: string
  /** Sealed; null while the request is under way. */
  answer: Uint8Array<ArrayBuffer> | null
}

/** Claims the key, unless it is taken, and gives what is there now; one round trip. Also clears away old keys. */
export async function claimKey(db: Client, request: Claim, now: number): Promise<KeptAnswer | undefined> {
  const { scope, key, accountId, fingerprint, claim, expiresAt } = request
  const [, , found] = await db.batch(
    [
      {
        sql: `DELETE FROM idempotency_keys WHERE (scope, key) IN
          (SELECT scope, key FROM idempotency_keys WHERE expires_at <= ? ORDER BY expires_at LIMIT 20)`,
        args: [now],
      },
      {
        sql: `INSERT INTO idempotency_keys (scope, key, account_id, fingerprint, claim, expires_at)
          VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT (scope, key) DO UPDATE SET fingerprint = excluded.fingerprint, claim = excluded.claim,
            answer = NULL, expires_at = excluded.expires_at
          WHERE idempotency_keys.expires_at <= ?`,
        args: [scope, key, accountId, fingerprint, claim, expiresAt, now],
      },
      {
        sql: 'SELECT fingerprint, claim, answer FROM idempotency_keys WHERE scope = ? AND key = ?',
        args: [scope, key],
      },
    ],
    'write',
  )
  const row = found?.rows[0]
  return (
    row && {
      fingerprint: row.fingerprint as string,
      claim: row.claim as string,
      answer: row.answer instanceof ArrayBuffer ? new Uint8Array(row.answer) : null,
    }
  )
}

/** Keeps the answer of a claim until `expiresAt`. */
export async function keepAnswer(
  db: Client,
  { scope, key, claim }: Pick<Claim, 'scope' | 'key' | 'claim'>,
  { answer, expiresAt }: { answer: Uint8Array<ArrayBuffer>; expiresAt: number },
): Promise<void> {
  await db.execute({
    sql: 'UPDATE idempotency_keys SET answer = ?, expires_at = ? WHERE scope = ? AND key = ? AND claim = ?',
    args: [answer, expiresAt, scope, key, claim],
  })
}

/** Gives a claimed key back, so that the request can be repeated at once. */
export async function releaseKey(
  db: Client,
  { scope, key, claim }: Pick<Claim, 'scope' | 'key' | 'claim'>,
): Promise<void> {
  await db.execute({
    sql: 'DELETE FROM idempotency_keys WHERE scope = ? AND key = ? AND claim = ?',
    args: [scope, key, claim],
  })
}

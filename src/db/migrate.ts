import { type Client, LibsqlError } from '@libsql/client'
import { migrations as allMigrations } from './migrations.ts'
import type { Migration } from './migrations/migration.ts'

const LEDGER = `CREATE TABLE IF NOT EXISTS migrations (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT`
const RECORD = 'INSERT INTO migrations (id, name, applied_at) VALUES (?, ?, ?)'

/**
 * Brings the schema up to date. May run any number of times and in many processes at once: a step and its line
 * in the ledger are one transaction, and of several that write the same line one wins.
 *
 * @throws LibsqlError when the database fails, or a step does
 */
export async function migrate(
  db: Client,
  options: { now: () => number; migrations?: readonly Migration[] },
): Promise<void> {
  const { now, migrations = allMigrations } = options
  const applied = await appliedIds(db)
  for (const migration of migrations) {
    if (!applied.has(migration.id)) await apply(db, migration, new Date(now()).toISOString())
  }
}

/** The steps in the ledger: one query, and none of them where there is no ledger yet. */
async function appliedIds(db: Client): Promise<Set<number>> {
  try {
    const { rows } = await db.execute('SELECT id FROM migrations')
    return new Set(rows.map((row) => Number(row.id)))
  } catch (error) {
    if (error instanceof LibsqlError && error.message.includes('no such table')) return new Set()
    throw error
  }
}

async function apply(db: Client, { id, name, statements }: Migration, at: string): Promise<void> {
  try {
    await db.batch([LEDGER, { sql: RECORD, args: [id, name, at] }, ...statements], 'write')
  } catch (error) {
    // Somebody else was faster. Anything that broke the step itself left no line behind.
    if (!(await appliedIds(db)).has(id)) throw error
  }
}

import { type Client, LibsqlError } from '@libsql/client'
import { isFileUrl } from './client.ts'
import { migrate } from './migrate.ts'

/** Runs the migrations for whoever comes first, and is free of cost ever after. */
export interface Migrator {
  /** Rejects when the database fails; the next call then tries again. */
  ensure(db: Client): Promise<void>
}

/**
 * Requests that come while the first one still migrates run the migrations themselves, which is harmless: on
 * Workers no request may wait for another's promise.
 */
export function createMigrator({ now, url }: { now: () => number; url: string }): Migrator {
  let isDone = false
  return {
    async ensure(db) {
      if (isDone) return
      if (isFileUrl(url)) await useWal(db)
      await migrate(db, { now })
      isDone = true
    },
  }
}

/** Lets readers and the writer of a file work without waiting for each other; the file remembers it. */
async function useWal(db: Client): Promise<void> {
  try {
    await db.execute('PRAGMA journal_mode = WAL')
  } catch (error) {
    // SQLite does not wait for its turn here. Whoever has the lock is about to set the same.
    if (!(error instanceof LibsqlError && error.code === 'SQLITE_BUSY')) throw error
  }
}

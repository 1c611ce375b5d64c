import type { Client } from '@libsql/client'
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
      // Readers and the writer of a file then do not wait for each other. The file remembers it.
      if (isFileUrl(url)) await db.execute('PRAGMA journal_mode = WAL')
      await migrate(db, { now })
      isDone = true
    },
  }
}

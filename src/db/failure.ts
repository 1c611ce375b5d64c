import { LibsqlError } from '@libsql/client'
import { isLocalUrl } from './local-url.ts'

/** The code of errors from a database that does not answer. */
export const UNREACHABLE = 'DATABASE_UNREACHABLE'

// What a database says that is there but cannot serve: its own server's errors, locks, a full or broken disk.
const UNAVAILABLE = new Set([
  UNREACHABLE,
  'HRANA_PROTO_ERROR',
  'SERVER_ERROR',
  'SQLITE_BUSY',
  'SQLITE_CANTOPEN',
  'SQLITE_CORRUPT',
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_LOCKED',
  'SQLITE_NOTADB',
  'SQLITE_READONLY',
])

/** Whether an error means that the database can't be used at present, rather than that we used it wrongly. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof LibsqlError && UNAVAILABLE.has(error.code)
}

/** Whether an error means that what was to be written refers to a row that is gone. */
export function isOrphan(error: unknown): boolean {
  return error instanceof LibsqlError && error.message.includes('FOREIGN KEY constraint failed')
}

/** What kind of error it is, for a log: the client's messages repeat parts of the URL, which may hold a token. */
export function databaseErrorCode(error: unknown): string {
  if (error instanceof LibsqlError) return error.code
  return error instanceof Error ? error.name : 'Error'
}

/** What a caller is told then: on a developer's own machine, also what starts a database there. */
export function databaseHint(url: string): string {
  const { host } = new URL(url)
  if (!isLocalUrl(url)) return 'The database does not answer: try again'
  return `No database answers at ${host}: start one with npm run dev:worker, which also starts the API`
}

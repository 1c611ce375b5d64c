import { LibsqlError } from '@libsql/client'
import { describe, expect, it } from 'vitest'
import { databaseHint, isOrphan, isUnavailable } from '../../src/db/failure.ts'

describe('isUnavailable', () => {
  it('tells a database that is away from one that was asked wrongly', () => {
    expect(isUnavailable(new LibsqlError('database is locked', 'SQLITE_BUSY'))).toBe(true)
    expect(isUnavailable(new LibsqlError('no such table', 'SQLITE_ERROR'))).toBe(false)
    expect(isUnavailable(new TypeError('fetch failed'))).toBe(false)
  })
})

describe('isOrphan', () => {
  it('tells what refers to a row that is gone from all other constraints', () => {
    const constraint = (message: string) => new LibsqlError(message, 'SQLITE_CONSTRAINT')
    expect(isOrphan(constraint('SQLITE_CONSTRAINT: FOREIGN KEY constraint failed'))).toBe(true)
    expect(isOrphan(constraint('SQLITE_CONSTRAINT: UNIQUE constraint failed: jobs.id'))).toBe(false)
    expect(isOrphan(new Error('FOREIGN KEY constraint failed'))).toBe(false)
  })
})

describe('databaseHint', () => {
  it.each([
    'http://127.0.0.1:8080',
    'http://localhost:8080',
    'http://[::1]:8080',
    'libsql://localhost:8080?tls=0',
  ])('names the command for %s', (url) => {
    expect(databaseHint(url)).toContain('npm run dev:worker')
  })

  it.each([
    'libsql://jobs.example.com',
    'https://u:hunter2@10.0.0.1?authToken=hunter2',
    'file:data/jobwise.db',
  ])('gives nothing away about %s', (url) => {
    expect(databaseHint(url)).toBe('The database does not answer: try again')
  })
})

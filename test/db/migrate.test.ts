import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient, LibsqlError } from '@libsql/client'
import { afterEach, describe, expect, it } from 'vitest'
import { migrate } from '../../src/db/migrate.ts'
import { migrations } from '../../src/db/migrations.ts'
import type { Migration } from '../../src/db/migrations/migration.ts'
import { createMigrator } from '../../src/db/migrator.ts'
import { projectRoot } from '../support/worker-bundle.ts'
import { startProcess } from '../support/process.ts'
import { startSqld } from '../support/sqld.ts'

const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup()
})

async function fileUrl(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'migrate-'))
  cleanups.push(() => rm(folder, { recursive: true, force: true }))
  return `file:${join(folder, 'test.db')}`
}

async function serverUrl(): Promise<string> {
  const server = await startSqld()
  cleanups.push(() => server.stop())
  return server.url
}

function open(url: string): Client {
  const client = createClient({ url })
  cleanups.push(async () => client.close())
  return client
}

const now = () => Date.parse('2026-11-03T10:00:00Z')
const steps: Migration[] = [
  { id: 1, name: 'one', statements: ['CREATE TABLE one (a)', 'INSERT INTO one VALUES (1)'] },
  { id: 2, name: 'two', statements: ['ALTER TABLE one ADD COLUMN b DEFAULT 2'] },
]

async function ledger(db: Client): Promise<unknown[]> {
  const { rows } = await db.execute('SELECT id, name, applied_at FROM migrations ORDER BY id')
  return rows.map(({ id, name, applied_at: at }) => [id, name, at])
}

describe.each([
  ['a file', fileUrl],
  ['a server', serverUrl],
])('migrate on %s', (_, newUrl) => {
  it('takes every step once, in order, and writes it down', async () => {
    const db = open(await newUrl())
    await migrate(db, { now, migrations: steps.slice(0, 1) })
    await migrate(db, { now, migrations: steps })
    await migrate(db, { now, migrations: steps })
    expect(await ledger(db)).toEqual([
      [1, 'one', '2026-11-03T10:00:00.000Z'],
      [2, 'two', '2026-11-03T10:00:00.000Z'],
    ])
    const { rows } = await db.execute('SELECT a, b FROM one')
    expect(rows.map(({ a, b }) => [a, b])).toEqual([[1, 2]])
  })

  it('may run in several clients at once', async () => {
    const url = await newUrl()
    const clients = Array.from({ length: 5 }, () => open(url))
    await Promise.all(clients.map((db) => migrate(db, { now, migrations: steps })))
    expect(await ledger(open(url))).toHaveLength(2)
    const { rows } = await open(url).execute('SELECT count(*) AS count FROM one')
    expect(rows[0]?.count).toBe(1)
  })

  it('leaves nothing behind of a step that fails, and takes it up again later', async () => {
    const db = open(await newUrl())
    const broken: Migration = {
      id: 3,
      name: 'three',
      statements: ['CREATE TABLE three (a)', 'CREATE TABLE one (a)'],
    }
    await expect(migrate(db, { now, migrations: [...steps, broken] })).rejects.toThrow(
      /table .?one.? already exists/,
    )
    expect(await ledger(db)).toHaveLength(2)
    await migrate(db, { now, migrations: [...steps, { ...broken, statements: ['CREATE TABLE three (a)'] }] })
    expect(await ledger(db)).toHaveLength(3)
  })
})

describe('the migrations', () => {
  it('have ids that rise by one', () => {
    expect(migrations.map(({ id }) => id)).toEqual(migrations.map((_, index) => index + 1))
  })

  it('may run in several processes at once, on one file that none has opened before', async () => {
    const url = await fileUrl()
    const script = `
      const { createClient } = await import('@libsql/client')
      const { createMigrator } = await import('./src/db/migrator.ts')
      const url = ${JSON.stringify(url)}
      await createMigrator({ now: Date.now, url }).ensure(createClient({ url, timeout: 5000 }))`
    const start = () =>
      startProcess(process.execPath, ['--input-type=module', '-e', script], { cwd: projectRoot })
    const processes = await Promise.all([start(), start(), start(), start()])
    for (const child of processes) {
      const { exitCode } = await child.ended
      expect({ exitCode, output: child.output() }).toEqual({ exitCode: 0, output: '' })
    }
    const db = open(url)
    expect(await ledger(db)).toHaveLength(migrations.length)
    const { rows } = await db.execute('PRAGMA journal_mode')
    expect(rows[0]?.journal_mode).toBe('wal')
  })
})

/** The client, with something that happens before each call. */
function watched(db: Client, before: (sql: unknown) => void): Client {
  return new Proxy(db, {
    get(target, key: keyof Client) {
      const value = target[key]
      if (typeof value !== 'function') return value
      return async (...args: unknown[]) => {
        before(args[0])
        return Reflect.apply(value, target, args)
      }
    },
  })
}

describe('createMigrator', () => {
  it('asks the database once, and again only after a failure', async () => {
    const url = await fileUrl()
    let calls = 0
    let isDown = true
    const db = watched(open(url), () => {
      calls++
      if (isDown) throw new Error('down')
    })
    const migrator = createMigrator({ now, url })
    await expect(migrator.ensure(db)).rejects.toThrow('down')
    isDown = false
    await Promise.all([migrator.ensure(db), migrator.ensure(db)])
    const before = calls
    await migrator.ensure(db)
    expect(calls).toBe(before)
  })

  it('leaves the journal of a file to whoever has its lock', async () => {
    const url = await fileUrl()
    const db = watched(open(url), (sql) => {
      if (String(sql).startsWith('PRAGMA')) throw new LibsqlError('database is locked', 'SQLITE_BUSY')
    })
    await createMigrator({ now, url }).ensure(db)
    expect(await ledger(db)).toHaveLength(migrations.length)
  })
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient, type ResultSet, type Transaction } from '@libsql/client'
import { createClient as createWebClient } from '@libsql/client/web'
import { type Attributes, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { suppressTracing } from '@opentelemetry/core'
import { AlwaysOffSampler, type ReadableSpan } from '@opentelemetry/sdk-trace-base'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withContext } from '../../src/tracing/context.ts'
import { traceLibsql } from '../../src/tracing/libsql.ts'
import { recordSpans } from '../support/spans.ts'
import { startSqld } from '../support/sqld.ts'

const SCHEMA = `
  DROP TABLE IF EXISTS jobs; DROP TABLE IF EXISTS added;
  CREATE TABLE jobs (id INTEGER PRIMARY KEY, title TEXT UNIQUE NOT NULL, pay INTEGER CHECK (pay > 0));
  INSERT INTO jobs (title, pay) VALUES ('baker', 10), ('smith', 20), ('clerk', 30);
`

/** Where a database is, and how it is taken down. */
interface Database {
  url: string
  stop(): Promise<void>
}

async function createFile(): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), 'libsql-'))
  return { url: `file:${join(folder, 'app.db')}`, stop: () => rm(folder, { recursive: true }) }
}

function describeSpan({ name, kind, status, attributes }: ReadableSpan) {
  return { name, kind, failed: status.code === SpanStatusCode.ERROR, attributes }
}

async function attributesFor(options: { url?: string; namespace?: string }): Promise<Attributes> {
  const { tracer, ended } = recordSpans()
  const client = createClient({ url: ':memory:' })
  await traceLibsql(client, { tracer, ...options }).execute('SELECT 1')
  client.close()
  return ended()[0]?.attributes ?? {}
}

describe.each([
  ['a file', createFile, createClient],
  ['a server', startSqld, createClient],
  ['a server, with the web client', startSqld, createWebClient],
])('traceLibsql over %s', (_, start, create) => {
  let database: Database
  let raw: Client

  beforeAll(async () => {
    database = await start()
    raw = create({ url: database.url })
  })

  afterAll(async () => {
    raw.close()
    await database.stop()
  })

  beforeEach(() => raw.executeMultiple(SCHEMA))

  function traced() {
    const { tracer, ended } = recordSpans()
    return { db: traceLibsql(raw, { tracer, namespace: 'app' }), ended, tracer }
  }

  /** Runs `call` and gives the attributes of the one span it made, without those that all have. */
  async function attributesOf(call: (db: Client) => Promise<unknown>): Promise<Attributes> {
    const { db, ended } = traced()
    await call(db).catch(() => {})
    expect(ended()).toHaveLength(1)
    const {
      'db.system.name': system,
      'db.namespace': namespace,
      ...attributes
    } = ended()[0]?.attributes ?? {}
    expect([system, namespace]).toEqual(['sqlite', 'app'])
    return attributes
  }

  it('makes a client span of a statement, by the stable conventions', async () => {
    const { db, ended } = traced()
    const result = await db.execute('SELECT title FROM jobs WHERE pay > 15 ORDER BY id')
    expect(result.rows.map((row) => row.title)).toEqual(['smith', 'clerk'])
    expect(ended().map((span) => describeSpan(span))).toEqual([
      {
        name: 'SELECT jobs',
        kind: SpanKind.CLIENT,
        failed: false,
        attributes: {
          'db.system.name': 'sqlite',
          'db.namespace': 'app',
          'db.operation.name': 'SELECT',
          'db.query.text': 'SELECT title FROM jobs WHERE pay > ? ORDER BY id',
          'db.query.summary': 'SELECT jobs',
          'db.response.returned_rows': 2,
        },
      },
    ])
  })

  it('is a child of what runs', async () => {
    const { db, ended, tracer } = traced()
    const parent = tracer.startSpan('parent')
    await withContext(trace.setSpan(ROOT_CONTEXT, parent), () => db.execute('SELECT 1'))
    expect(ended()[0]?.parentSpanContext?.spanId).toBe(parent.spanContext().spanId)
  })

  it.each<[string, (db: Client) => Promise<ResultSet>, string, number]>([
    [
      'text',
      (db) => db.execute("SELECT id FROM jobs WHERE title = 'smith' -- x"),
      'SELECT id FROM jobs WHERE title = ?',
      1,
    ],
    [
      'text and arguments',
      (db) => db.execute('SELECT id FROM jobs WHERE title = ? AND 1 = 1', ['smith']),
      'SELECT id FROM jobs WHERE title = ? AND 1 = 1',
      1,
    ],
    ['a statement', (db) => db.execute({ sql: 'SELECT 1' }), 'SELECT ?', 1],
    [
      'a statement with arguments',
      (db) => db.execute({ sql: 'SELECT 1 WHERE ? = 2', args: [3] }),
      'SELECT 1 WHERE ? = 2',
      0,
    ],
    [
      'a statement with named arguments',
      (db) => db.execute({ sql: 'SELECT 1, :a', args: { a: 3 } }),
      'SELECT 1, :a',
      1,
    ],
    [
      'a statement with no argument in its list',
      (db) => db.execute({ sql: 'SELECT 1', args: [] }),
      'SELECT ?',
      1,
    ],
  ])('takes %s', async (_name, call, text, rows) => {
    const attributes = await attributesOf(async (db) => expect((await call(db)).rows).toHaveLength(rows))
    expect(attributes['db.query.text']).toBe(text)
  })

  it('keeps the texts with and without arguments apart', async () => {
    const { db, ended } = traced()
    for (let round = 0; round < 2; round++) {
      await db.execute('SELECT 7 WHERE 7 = 7')
      await db.execute({ sql: 'SELECT 7 WHERE 7 = 7', args: {} })
    }
    await db.execute('SELECT 7 WHERE 7 = ?', [7])
    await db.execute('SELECT 7 WHERE 7 = ?', [7])
    expect(ended().map(({ attributes }) => attributes['db.query.text'])).toEqual([
      ...Array<string>(4).fill('SELECT ? WHERE ? = ?'),
      'SELECT 7 WHERE 7 = ?',
      'SELECT 7 WHERE 7 = ?',
    ])
  })

  it.each<[string, string, Attributes]>([
    ['changed', 'UPDATE jobs SET pay = pay + 1 WHERE pay > 15', { 'db.response.affected_rows': 2 }],
    ['inserted', "INSERT INTO jobs (title) VALUES ('x')", { 'db.response.affected_rows': 1 }],
    ['deleted', 'DELETE FROM jobs', { 'db.response.affected_rows': 3 }],
    ['given back by RETURNING', 'DELETE FROM jobs RETURNING id', { 'db.response.returned_rows': 3 }],
    ['not found', 'SELECT id FROM jobs WHERE pay < 0', { 'db.response.returned_rows': 0 }],
  ])('counts the rows that were %s', async (_name, sql, expected) => {
    const attributes = await attributesOf((db) => db.execute(sql))
    const rows = Object.entries(attributes).filter(([name]) => name.startsWith('db.response.'))
    expect(Object.fromEntries(rows)).toEqual(expected)
  })

  it.each<[string, (db: Client) => Promise<unknown>, string]>([
    ['a unique key', (db) => db.execute("INSERT INTO jobs (title) VALUES ('smith')"), 'SQLITE_CONSTRAINT'],
    [
      'a primary key',
      (db) => db.execute("INSERT INTO jobs (id, title) VALUES (1, 'x')"),
      'SQLITE_CONSTRAINT',
    ],
    ['a missing value', (db) => db.execute('INSERT INTO jobs (pay) VALUES (1)'), 'SQLITE_CONSTRAINT'],
    ['a check', (db) => db.execute("INSERT INTO jobs (title, pay) VALUES ('x', -1)"), 'SQLITE_CONSTRAINT'],
    [
      'a key in a batch',
      (db) => db.batch(['SELECT 1', "INSERT INTO jobs (title) VALUES ('smith')"]),
      'SQLITE_CONSTRAINT',
    ],
    ['a syntax error', (db) => db.execute('SELEC title FROM jobs'), 'SQLITE_ERROR'],
    ['a missing table', (db) => db.execute('SELECT 1 FROM nowhere'), 'SQLITE_ERROR'],
    ['a missing column', (db) => db.execute('SELECT nothing FROM jobs'), 'SQLITE_ERROR'],
    ['a migration', (db) => db.migrate(['CREATE TABLE jobs (id)', 'SELECT 1']), 'SQLITE_ERROR'],
    ['many statements', (db) => db.executeMultiple('SELECT 1; SELECT 1 FROM nowhere'), 'SQLITE_ERROR'],
  ])('gives the code of %s, and throws on what the client threw', async (_name, call, code) => {
    const { db, ended } = traced()
    const [own, original] = await Promise.all(
      [db, raw].map((each) => call(each).catch((error: unknown) => error)),
    )
    expect(own).toBeInstanceOf(Error)
    expect(String(own)).toBe(String(original))
    expect(ended()[0]?.status.code).toBe(SpanStatusCode.ERROR)
    expect(ended()[0]?.attributes).toMatchObject({ 'error.type': code, 'db.response.status_code': code })
    expect(ended()[0]?.events[0]?.attributes?.['exception.type']).toMatch(/^Libsql(Batch)?Error$/)
    expect(JSON.stringify(ended()[0]?.events)).not.toContain('smith')
  })

  it('gives the name of an error that has no code', async () => {
    const attributes = await attributesOf((db) => db.execute({ sql: 'SELECT ?', args: [Number.NaN] }))
    expect(attributes['error.type']).toBe('RangeError')
    expect(attributes['db.response.status_code']).toBeUndefined()
  })

  it('makes one span of a batch of the same statements', async () => {
    const sql = 'INSERT INTO jobs (title) VALUES (?)'
    const attributes = await attributesOf((db) =>
      db.batch([{ sql, args: ['a'] }, { sql, args: ['b'] }, [sql, ['c']]], 'write'),
    )
    expect(attributes).toEqual({
      'db.operation.name': 'BATCH INSERT',
      'db.operation.batch.size': 3,
      'db.query.text': sql,
      'db.query.summary': 'BATCH INSERT jobs',
      'db.response.affected_rows': 3,
    })
  })

  it('makes one span of a batch of different statements', async () => {
    const attributes = await attributesOf((db) =>
      db.batch(["DELETE FROM jobs WHERE title = 'smith'", 'SELECT * FROM jobs', 'SELECT 1']),
    )
    expect(attributes).toEqual({
      'db.operation.name': 'BATCH',
      'db.operation.batch.size': 3,
      'db.query.text': 'DELETE FROM jobs WHERE title = ?; SELECT * FROM jobs; SELECT ?',
      'db.query.summary': 'BATCH DELETE jobs; SELECT jobs; SELECT',
      'db.response.affected_rows': 1,
      'db.response.returned_rows': 3,
    })
  })

  it('makes no batch of one statement, and one without a text of none', async () => {
    expect(await attributesOf((db) => db.batch(['SELECT 1']))).toEqual({
      'db.operation.name': 'SELECT',
      'db.query.text': 'SELECT ?',
      'db.query.summary': 'SELECT',
      'db.response.returned_rows': 1,
    })
    expect(await attributesOf((db) => db.batch([]))).toEqual({
      'db.operation.name': 'BATCH',
      'db.operation.batch.size': 0,
      'db.query.summary': 'BATCH',
    })
  })

  it('makes one span of a migration, and of many statements', async () => {
    expect(
      await attributesOf((db) => db.migrate(['CREATE TABLE added (id)', 'DROP TABLE added'])),
    ).toMatchObject({
      'db.operation.name': 'BATCH',
      'db.operation.batch.size': 2,
      'db.query.text': 'CREATE TABLE added (id); DROP TABLE added',
      'db.query.summary': 'BATCH CREATE TABLE added; DROP TABLE added',
    })
    expect(
      await attributesOf((db) =>
        db.executeMultiple("CREATE TABLE added (id); INSERT INTO added VALUES ('x');"),
      ),
    ).toEqual({
      'db.query.text': 'CREATE TABLE added (id); INSERT INTO added VALUES (?);',
      'db.query.summary': 'CREATE TABLE added',
      'db.operation.name': 'CREATE TABLE',
    })
  })

  describe('a transaction', () => {
    it('is a span with its statements below it, until it is committed', async () => {
      const { db, ended } = traced()
      const transaction = await db.transaction('write')
      await transaction.execute({ sql: 'INSERT INTO jobs (title) VALUES (?)', args: ['x'] })
      await transaction.batch(['SELECT 1', 'SELECT 2'])
      await transaction.executeMultiple('SELECT 1; SELECT 2')
      expect(transaction.closed).toBe(false)
      expect(ended()).toHaveLength(3)
      await transaction.commit()
      expect(transaction.closed).toBe(true)
      const [insert, batch, multiple, parent] = ended()
      expect(parent && describeSpan(parent)).toEqual({
        name: 'TRANSACTION',
        kind: SpanKind.CLIENT,
        failed: false,
        attributes: {
          'db.system.name': 'sqlite',
          'db.namespace': 'app',
          'db.operation.name': 'TRANSACTION',
          'db.transaction.outcome': 'commit',
        },
      })
      for (const child of [insert, batch, multiple]) {
        expect(child?.parentSpanContext?.spanId).toBe(parent?.spanContext().spanId)
      }
      expect([insert?.name, batch?.name, multiple?.name]).toEqual(['INSERT jobs', 'BATCH SELECT', 'SELECT'])
      expect((await raw.execute('SELECT 1 FROM jobs')).rows).toHaveLength(4)
    })

    it.each<[string, (transaction: Transaction) => unknown]>([
      ['rollback', (transaction) => transaction.rollback()],
      ['close', (transaction) => transaction.close()],
    ])('says that it ended with a %s', async (outcome, end) => {
      const { db, ended } = traced()
      const transaction = await db.transaction()
      await transaction.execute('DELETE FROM jobs')
      await end(transaction)
      transaction.close()
      expect(ended().map(({ name }) => name)).toEqual(['DELETE jobs', 'TRANSACTION'])
      expect(ended()[1]?.attributes['db.transaction.outcome']).toBe(outcome)
      expect(ended()[1]?.status.code).toBe(SpanStatusCode.UNSET)
    })

    it('ends once, with its commit, when it is closed after that as usual', async () => {
      const { db, ended } = traced()
      const transaction = await db.transaction('write')
      try {
        await transaction.execute('SELECT 1')
        await transaction.commit()
      } finally {
        transaction.close()
      }
      expect(ended().map(({ attributes }) => attributes['db.transaction.outcome'])).toEqual([
        undefined,
        'commit',
      ])
    })

    it('has the failure of a statement on the statement, and goes on', async () => {
      const { db, ended } = traced()
      const transaction = await db.transaction('write')
      await expect(transaction.execute("INSERT INTO jobs (title) VALUES ('smith')")).rejects.toThrow('UNIQUE')
      await transaction.execute('SELECT 1')
      await transaction.commit()
      expect(ended().map(({ status }) => status.code === SpanStatusCode.ERROR)).toEqual([true, false, false])
    })

    it('says that it failed when it cannot begin', async () => {
      const { tracer, ended } = recordSpans()
      const client = create({ url: database.url })
      client.close()
      await expect(traceLibsql(client, { tracer }).transaction()).rejects.toThrow(/closed/i)
      expect(ended().map(({ name }) => name)).toEqual(['TRANSACTION'])
      expect(ended()[0]?.attributes['db.transaction.outcome']).toBe('failed')
      expect(ended()[0]?.status.code).toBe(SpanStatusCode.ERROR)
    })

    it('says that it failed when it cannot commit, once', async () => {
      const { db, ended } = traced()
      const transaction = await db.transaction('write')
      await transaction.execute('ROLLBACK')
      await expect(transaction.commit()).rejects.toThrow(/transaction is (closed|active)/)
      transaction.close()
      expect(ended().map(({ attributes }) => attributes['db.transaction.outcome'])).toEqual([
        undefined,
        'failed',
      ])
    })

    it('keeps what its calls throw after its end', async () => {
      const { db, ended } = traced()
      const transaction = await db.transaction('write')
      await transaction.execute('SELECT 1')
      await transaction.commit()
      await expect(transaction.commit()).rejects.toMatchObject({ code: 'TRANSACTION_CLOSED' })
      await expect(transaction.execute('SELECT 1')).rejects.toMatchObject({ code: 'TRANSACTION_CLOSED' })
      expect(ended().map(({ name }) => name)).toEqual(['SELECT', 'TRANSACTION', 'SELECT'])
      expect(ended()[2]?.attributes['error.type']).toBe('TRANSACTION_CLOSED')
    })
  })

  it('makes no span where nothing is recorded, and is the same client otherwise', async () => {
    const { tracer, ended } = recordSpans(new AlwaysOffSampler())
    const db = traceLibsql(raw, { tracer })
    expect((await db.execute('SELECT id FROM jobs')).rows).toHaveLength(3)
    expect(await db.batch(['SELECT 1', 'SELECT 2'])).toHaveLength(2)
    const transaction = await db.transaction('read')
    expect((await transaction.execute('SELECT id FROM jobs')).rows).toHaveLength(3)
    transaction.close()
    expect(ended()).toEqual([])
  })

  it('is of the same class, and leaves the methods that all objects have alone', () => {
    const { db } = traced()
    expect(Object.getPrototypeOf(db)).toBe(Object.getPrototypeOf(raw))
    expect(db.hasOwnProperty('transaction')).toBe(false)
    expect('transaction' in db).toBe(true)
  })

  it('changes no argument', async () => {
    const { db } = traced()
    const statement = Object.freeze({ sql: 'SELECT ?', args: Object.freeze([1]) as number[] })
    const statements = Object.freeze([statement, statement]) as (typeof statement)[]
    await db.execute(statement)
    await db.batch(statements, 'read')
    expect(statement).toEqual({ sql: 'SELECT ?', args: [1] })
  })

  it('makes no span where tracing is suppressed', async () => {
    const { db, ended } = traced()
    await withContext(suppressTracing(ROOT_CONTEXT), () => db.execute('SELECT 1'))
    expect(ended()).toEqual([])
  })

  it('reconnects, closes and tells its state as the client does', async () => {
    const { tracer, ended } = recordSpans()
    const client = create({ url: database.url })
    const db = traceLibsql(client, { tracer })
    expect(db.protocol).toBe(client.protocol)
    expect(db.closed).toBe(false)
    await expect((async () => db.sync())()).rejects.toThrow(/sync/i)
    expect(ended()).toEqual([])
    db.close()
    expect([db.closed, client.closed]).toEqual([true, true])
    await expect(db.execute('SELECT 1')).rejects.toThrow(/closed/i)
    db.reconnect()
    expect(db.closed).toBe(false)
    expect((await db.execute('SELECT 1')).rows).toHaveLength(1)
    db.close()
  })
})

describe('traceLibsql', () => {
  it.each<[string, Attributes]>([
    ['libsql://app-joe.turso.io?authToken=secret', { 'server.address': 'app-joe.turso.io' }],
    ['http://127.0.0.1:8080', { 'server.address': '127.0.0.1', 'server.port': 8080 }],
    ['ws://localhost', { 'server.address': 'localhost' }],
    ['libsql://joe:secret@localhost:8080', { 'server.address': 'localhost', 'server.port': 8080 }],
    ['file:local.db', { 'db.namespace': 'local.db' }],
    ['file:///home/joe/data/app.db?mode=ro', { 'db.namespace': 'app.db' }],
    ['file:/home/joe/data/app.db', { 'db.namespace': 'app.db' }],
    [':memory:', {}],
    ['nonsense', {}],
  ])('says where %s is, and nothing more of it', async (url, expected) => {
    const {
      'server.address': address,
      'server.port': port,
      'db.namespace': namespace,
    } = await attributesFor({ url })
    expect({ address, port, namespace }).toEqual({
      address: expected['server.address'],
      port: expected['server.port'],
      namespace: expected['db.namespace'],
    })
    expect(JSON.stringify(await attributesFor({ url }))).not.toMatch(/secret|home/)
  })

  it('takes a namespace over that of the URL', async () => {
    expect((await attributesFor({ url: 'file:a.db', namespace: 'b' }))['db.namespace']).toBe('b')
  })

  it('goes on reading texts right after thousands of them', async () => {
    const { tracer, ended } = recordSpans()
    const client = createClient({ url: ':memory:' })
    const db = traceLibsql(client, { tracer })
    for (let n = 0; n < 1000; n++) await db.execute(`SELECT ${n} AS c${n}`)
    await db.execute('SELECT 1 AS c1')
    expect(ended().at(-1)?.attributes['db.query.text']).toBe('SELECT ? AS c1')
    expect(ended()[700]?.attributes['db.query.text']).toBe('SELECT ? AS c700')
    client.close()
  })

  it('mixes up no spans of concurrent calls', async () => {
    const { tracer, ended } = recordSpans()
    const client = createClient({ url: ':memory:' })
    const db = traceLibsql(client, { tracer })
    const parents = ['a', 'b', 'c'].map((name) => tracer.startSpan(name))
    await Promise.all(
      parents.map((parent, n) =>
        withContext(trace.setSpan(ROOT_CONTEXT, parent), () => db.execute(`SELECT ${n} AS c${n}`)),
      ),
    )
    client.close()
    for (const [n, parent] of parents.entries()) {
      const child = ended().find(({ attributes }) => attributes['db.query.text'] === `SELECT ? AS c${n}`)
      expect(child?.parentSpanContext?.spanId).toBe(parent.spanContext().spanId)
    }
  })
})

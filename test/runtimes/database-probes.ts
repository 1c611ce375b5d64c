import { Hono } from 'hono'
import type { Services } from '../../src/services.ts'

const COUNT_UP = `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers LIMIT ?)
SELECT count(*) AS count FROM numbers`

/** Routes that use the database in every way its client has. */
export function databaseProbes({ db }: Services): Hono {
  const app = new Hono()
  app.get('/n-plus-one', async (c) => {
    for (let i = 0; i < 6; i++) await db.execute({ sql: 'SELECT ? AS n', args: [i] })
    return c.text('ok')
  })
  app.get('/slow-query', async (c) => {
    const { rows } = await db.execute({ sql: COUNT_UP, args: [Number(c.req.query('rows') ?? 3_000_000)] })
    return c.json(rows)
  })
  app.get('/literals', async (c) => {
    await db.execute("SELECT 'jane.doe@example.com' AS email, 42 AS answer")
    return c.text('ok')
  })
  app.get('/query-fails', async (c) => {
    const answers: string[] = []
    for (const sql of ['SELECT * FROM no_such_table', 'SELEC 1', ...CONSTRAINT_VIOLATION]) {
      await db.execute(sql).catch((error: unknown) => answers.push(nameOf(error)))
    }
    return c.json(answers)
  })
  app.get('/tx', async (c) => {
    const table = `probe_${c.req.query('name') ?? 'tx'}`
    await db.executeMultiple(`DROP TABLE IF EXISTS ${table}; CREATE TABLE ${table} (n INTEGER PRIMARY KEY)`)
    const insert = (n: number) => ({ sql: `INSERT INTO ${table} VALUES (?)`, args: [n] })
    const kept = await db.transaction('write')
    await kept.execute(insert(1))
    await kept.batch([insert(2), insert(3)])
    await kept.commit()
    const undone = await db.transaction('write')
    await undone.execute(insert(4))
    await undone.rollback()
    undone.close()
    await db.batch([insert(5), `SELECT count(*) FROM ${table}`], 'write')
    await db.migrate([`ALTER TABLE ${table} ADD COLUMN text TEXT`])
    const { rows } = await db.execute(`SELECT n FROM ${table} ORDER BY n`)
    return c.json(rows.map(({ n }) => n))
  })
  return app
}

const CONSTRAINT_VIOLATION = [
  'CREATE TABLE IF NOT EXISTS probe_unique (n INTEGER PRIMARY KEY)',
  'INSERT OR IGNORE INTO probe_unique VALUES (1)',
  'INSERT INTO probe_unique VALUES (1)',
]

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}

import { describe, expect, it } from 'vitest'
import { MAX_SQL_LENGTH, readSql } from '../../src/tracing/sql.ts'

describe('the text', () => {
  it.each([
    ['SELECT * FROM jobs WHERE id = ?', 'SELECT * FROM jobs WHERE id = ?'],
    ["SELECT * FROM t WHERE a = 'x'", 'SELECT * FROM t WHERE a = ?'],
    ["SELECT 'it''s', '', ''''", 'SELECT ?, ?, ?'],
    ["INSERT INTO t VALUES ('a', 'b;c')", 'INSERT INTO t VALUES (?, ?)'],
    ["SELECT x'c0ffee', X'00'", 'SELECT ?, ?'],
    ['SELECT 1, 1.5, .5, 1., 1e10, 1.5e-3, 0xFF, 1_000', 'SELECT ?, ?, ?, ?, ?, ?, ?, ?'],
    ['SELECT -1 + 2-3', 'SELECT -? + ?-?'],
    ['SELECT a1, t2.c3, _4 FROM t5', 'SELECT a1, t2.c3, _4 FROM t5'],
    ['SELECT TRUE, false, NULL', 'SELECT ?, ?, NULL'],
    ['SELECT ?1, :name, @name, $name, ?', 'SELECT ?1, :name, @name, $name, ?'],
    ["SELECT ':name', '?'", 'SELECT ?, ?'],
    ['SELECT 1 -- secret\nFROM t', 'SELECT ? FROM t'],
    ['SELECT 1 -- secret', 'SELECT ?'],
    ['SELECT /* secret */ 1/**/FROM t', 'SELECT ? FROM t'],
    ['SELECT /* a /* b */ 1 */ 2', 'SELECT ? */ ?'],
    ['SELECT /* never closed', 'SELECT'],
    ["SELECT '-- no comment', '/* neither */'", 'SELECT ?, ?'],
    ["SELECT -- it's\n 1", 'SELECT ?'],
    ['  SELECT\n\t  a,\r\n  b  ', 'SELECT a, b'],
    [
      'SELECT "first", [my col], `x`.`y` FROM "my table"',
      'SELECT "first", [my col], `x`.`y` FROM "my table"',
    ],
    ['SELECT "a"."first name" FROM "a"', 'SELECT "a"."first name" FROM "a"'],
    ['SELECT * FROM t WHERE name = "Bob"', 'SELECT * FROM t WHERE name = ?'],
    [
      'SELECT * FROM t WHERE name IN ("Bob", "Ann") AND "age" = 3',
      'SELECT * FROM t WHERE name IN (?, ?) AND "age" = ?',
    ],
    ['INSERT INTO t ("name") VALUES ("Bob", 1, "Ann")', 'INSERT INTO t ("name") VALUES (?, ?, ?)'],
    ['SELECT "joe@example.com"', 'SELECT ?'],
    ['SELECT "said ""hi"" to me"', 'SELECT ?'],
    ["SELECT 'never closed", 'SELECT ?'],
    ['SELECT "never closed', 'SELECT ?'],
    ["SELECT [never, 'closed'", 'SELECT [never, ?'],
    ["SELECT `never, 'closed'", 'SELECT `never, ?'],
    ["SELECT a->'$.b', a->>'c'", 'SELECT a->?, a->>?'],
    ["SELECT 'прывітанне 👋', ім’я FROM täble WHERE ключ = 'é'", 'SELECT ?, ім’я FROM täble WHERE ключ = ?'],
    ["SELECT 'a\u0000b'", 'SELECT ?'],
    ['', ''],
    ['-- nothing', ''],
    [';;', ';;'],
  ])('of %j is %j', (sql, expected) => {
    expect(readSql(sql).text).toBe(expected)
  })

  it('of a megabyte of anything is bounded, and has no literal in it', () => {
    for (const part of [
      "'",
      '"',
      '`',
      '[',
      '(',
      ')',
      '/*',
      '--',
      'a.',
      'x, ',
      ' ',
      '1',
      ';',
      'SELECT ',
      'FROM a,',
      '"".',
    ]) {
      const { text, summary } = readSql(`SELECT ${part.repeat(1_000_000 / part.length)}`)
      expect(text.length).toBeLessThanOrEqual(MAX_SQL_LENGTH)
      expect(summary.length).toBeLessThanOrEqual(255)
    }
    const { text } = readSql(`INSERT INTO t VALUES ('${'secret '.repeat(150_000)}')`)
    expect(text).toBe('INSERT INTO t VALUES (?')
  })
})

describe('the summary and the operation', () => {
  it.each([
    // The examples of the conventions.
    ['SELECT *\nFROM   wuser_table\nWHERE  username = ?', 'SELECT wuser_table', 'SELECT'],
    [
      'INSERT INTO shipping_details (order_id, address) SELECT order_id, address FROM orders WHERE order_id = ?',
      'INSERT shipping_details SELECT orders',
      'INSERT',
    ],
    ['SELECT * FROM songs, artists WHERE songs.artist_id == artists.id', 'SELECT songs artists', 'SELECT'],
    [
      'SELECT order_date FROM (SELECT * FROM orders o JOIN customers c ON o.customer_id = c.customer_id)',
      'SELECT SELECT orders customers',
      'SELECT',
    ],
    [`SELECT * FROM "song list", 'artists'`, `SELECT "song list" 'artists'`, 'SELECT'],
    // Reading.
    ['select id from main.jobs j where j.id = 1', 'select main.jobs', 'select'],
    ['SELECT 1', 'SELECT', 'SELECT'],
    ['SELECT a, b, f(c, d) FROM t', 'SELECT t', 'SELECT'],
    ['SELECT * FROM a x, b AS y, c', 'SELECT a b c', 'SELECT'],
    ['SELECT * FROM a LEFT OUTER JOIN b ON f(a.x, b.y) JOIN c USING (x, y), d', 'SELECT a b c d', 'SELECT'],
    ['SELECT * FROM a ORDER BY x, y', 'SELECT a', 'SELECT'],
    ['SELECT x, count(*) FROM a GROUP BY x, y HAVING z ORDER BY x, y LIMIT 1, 2', 'SELECT a', 'SELECT'],
    ['SELECT * FROM a WHERE x IN (SELECT y FROM b, c) AND z', 'SELECT a SELECT b c', 'SELECT'],
    ['SELECT (SELECT x FROM a), y FROM b', 'SELECT SELECT a b', 'SELECT'],
    ['SELECT * FROM (SELECT * FROM a), b', 'SELECT SELECT a b', 'SELECT'],
    ['SELECT * FROM a UNION ALL SELECT * FROM b', 'SELECT a SELECT b', 'SELECT'],
    ['SELECT * FROM json_each(?), t', 'SELECT json_each t', 'SELECT'],
    ['SELECT a IS DISTINCT FROM b FROM c', 'SELECT c', 'SELECT'],
    ["SELECT replace(a, 'x', 'y') FROM t", 'SELECT t', 'SELECT'],
    ['WITH x AS (SELECT * FROM a) SELECT * FROM x', 'SELECT a SELECT x', 'SELECT'],
    [
      'WITH x AS (SELECT * FROM a), y AS (SELECT 1) INSERT INTO t SELECT * FROM x',
      'SELECT a SELECT INSERT t SELECT x',
      'INSERT',
    ],
    [
      'WITH RECURSIVE c(n) AS (SELECT 1 UNION SELECT n + 1 FROM c) DELETE FROM t',
      'SELECT SELECT c DELETE t',
      'DELETE',
    ],
    ['VALUES (1), (2)', 'VALUES', 'VALUES'],
    ['(SELECT 1)', 'SELECT', 'SELECT'],
    // Writing.
    ['INSERT INTO t (a, b) VALUES (?, ?)', 'INSERT t', 'INSERT'],
    ['INSERT OR IGNORE INTO t VALUES (1)', 'INSERT t', 'INSERT'],
    [
      'INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET b = excluded.b RETURNING a, b',
      'INSERT t',
      'INSERT',
    ],
    ['REPLACE INTO t VALUES (1)', 'REPLACE t', 'REPLACE'],
    ['UPDATE OR ROLLBACK "my t" SET a = 1, b = 2', 'UPDATE "my t"', 'UPDATE'],
    ['UPDATE t SET a = s.a FROM s, u WHERE t.id = s.id RETURNING a, b', 'UPDATE t s u', 'UPDATE'],
    ['DELETE FROM t WHERE a = 1 RETURNING a, b', 'DELETE t', 'DELETE'],
    // Defining.
    [
      'CREATE TABLE IF NOT EXISTS t (a TEXT REFERENCES u (b) ON DELETE CASCADE ON UPDATE SET NULL)',
      'CREATE TABLE t',
      'CREATE TABLE',
    ],
    ['CREATE TEMP TABLE t AS SELECT * FROM a', 'CREATE TABLE t SELECT a', 'CREATE TABLE'],
    ['CREATE VIRTUAL TABLE t USING fts5(a, b)', 'CREATE TABLE t', 'CREATE TABLE'],
    ['CREATE UNIQUE INDEX IF NOT EXISTS i ON t (a, b)', 'CREATE INDEX i', 'CREATE INDEX'],
    ['CREATE VIEW v AS SELECT * FROM a', 'CREATE VIEW v SELECT a', 'CREATE VIEW'],
    [
      'CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE u SET a = 1; END',
      'CREATE TRIGGER r UPDATE u',
      'CREATE TRIGGER',
    ],
    [
      'CREATE TRIGGER r INSTEAD OF DELETE ON t BEGIN SELECT 1; END',
      'CREATE TRIGGER r SELECT',
      'CREATE TRIGGER',
    ],
    ['drop table if exists t', 'drop table t', 'drop table'],
    ['ALTER TABLE t ADD COLUMN a TEXT', 'ALTER TABLE t', 'ALTER TABLE'],
    // Everything else.
    ['PRAGMA foreign_keys = ON', 'PRAGMA foreign_keys', 'PRAGMA'],
    ['PRAGMA table_info(jobs)', 'PRAGMA table_info', 'PRAGMA'],
    ['BEGIN IMMEDIATE', 'BEGIN', 'BEGIN'],
    ['COMMIT', 'COMMIT', 'COMMIT'],
    ['SAVEPOINT a', 'SAVEPOINT', 'SAVEPOINT'],
    ['EXPLAIN QUERY PLAN SELECT * FROM a', 'EXPLAIN SELECT a', 'EXPLAIN'],
    ["VACUUM INTO '/home/joe/copy.db'", 'VACUUM', 'VACUUM'],
    ["ATTACH 'secret.db' AS other", 'ATTACH', 'ATTACH'],
    ['-- why\n/* what */ SELECT * FROM t;', 'SELECT t', 'SELECT'],
    ['', '', ''],
    ["'only a string'", '', ''],
  ])('of %j are %j and %j', (sql, summary, operation) => {
    expect(readSql(sql)).toMatchObject({ summary, operation })
  })

  it('of many statements name them all, but no operation of all', () => {
    expect(readSql('CREATE TABLE a (x); INSERT INTO a VALUES (1);\nSELECT * FROM a, b;')).toMatchObject({
      summary: 'CREATE TABLE a INSERT a SELECT a b',
      operation: '',
    })
  })

  it('are cut between words at 255 characters', () => {
    const { summary } = readSql(`SELECT * FROM ${Array.from({ length: 100 }, (_, i) => `table_${i}`).join()}`)
    expect(summary.length).toBeLessThanOrEqual(255)
    expect(summary.length).toBeGreaterThan(245)
    expect(summary).toMatch(/ table_\d+$/)
    expect(readSql(`SELECT * FROM ${'x'.repeat(300)}, b`).summary).toBe('SELECT b')
  })
})

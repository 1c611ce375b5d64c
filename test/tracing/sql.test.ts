import { describe, expect, it } from 'vitest'
import { MAX_SQL_LENGTH, readSql } from '../../src/tracing/sql.ts'

describe('the text', () => {
  it.each([
    ['SELECT * FROM jobs WHERE id = ?', 'SELECT * FROM jobs WHERE id = ?'],
    ["SELECT * FROM t WHERE a = 'x'", 'SELECT * FROM t WHERE a = ?'],
    ["SELECT 'it''s', '', ''''", 'SELECT ?, ?, ?'],
    ["INSERT INTO t VALUES ('a', 'b;c')", 'INSERT INTO t VALUES (?, ?)'],
    ["SELECT x'c0ffee', X'00'", 'SELECT ?, ?'],
    ['SELECT 1, 1.5, 1., 1e10, 1.5e-3, 0xFF, 1_000', 'SELECT ?, ?, ?, ?, ?, ?, ?'],
    ['SELECT .5', 'SELECT .?'],
    ['SELECT -1 + 2-3', 'SELECT -? + ?-?'],
    ['SELECT a1, t2.c3, _4 FROM t5', 'SELECT a1, t2.c3, _4 FROM t5'],
    ['SELECT TRUE, false, NULL', 'SELECT TRUE, false, NULL'],
    ['SELECT ?1, ?23, :name, :4, @name, $name5, ?', 'SELECT ?1, ?23, :name, :4, @name, $name5, ?'],
    ["SELECT ':name', '?'", 'SELECT ?, ?'],
    ['SELECT 1 -- secret\nFROM t', 'SELECT ? FROM t'],
    ['SELECT 1 -- secret', 'SELECT ?'],
    ['SELECT /* secret */ 1/**/FROM t', 'SELECT ? FROM t'],
    ['SELECT /* a /* b */ 1 */ 2', 'SELECT ? */ ?'],
    ['SELECT /* never closed', 'SELECT'],
    ["SELECT '-- no comment', '/* neither */'", 'SELECT ?, ?'],
    ["SELECT -- it's\n 1", 'SELECT ?'],
    ['  SELECT\n\t  a,\r\n  b  ', 'SELECT a, b'],
    ['SELECT "first", [my col], `x`.`y` FROM "my table"', 'SELECT ?, [my col], `x`.`y` FROM "my table"'],
    ['SELECT "a"."first name" FROM "a"', 'SELECT ?.? FROM "a"'],
    ['SELECT 1 FROM\n  "a" JOIN\t"b"', 'SELECT ? FROM "a" JOIN "b"'],
    ['UPDATE "a" SET b = "c"', 'UPDATE "a" SET b = ?'],
    ['CREATE TABLE "a" ("b")', 'CREATE TABLE "a" (?)'],
    ['SELECT * FROM t WHERE name = "Bob"', 'SELECT * FROM t WHERE name = ?'],
    [
      'SELECT * FROM t WHERE name IN ("Bob", "Ann") AND "age" = 3',
      'SELECT * FROM t WHERE name IN (?, ?) AND ? = ?',
    ],
    ['INSERT INTO "t" ("name") VALUES ("Bob", 1)', 'INSERT INTO "t" (?) VALUES (?, ?)'],
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
      'FROM "',
      '"".',
    ]) {
      for (const first of ['SELECT ', 'WITH ']) {
        const { text, summary } = readSql(first + part.repeat(1_000_000 / part.length))
        expect(text.length).toBeLessThanOrEqual(MAX_SQL_LENGTH)
        expect(summary.length).toBeLessThanOrEqual(255)
      }
    }
    const { text } = readSql(`INSERT INTO t VALUES ('${'secret '.repeat(150_000)}')`)
    expect(text).toBe('INSERT INTO t VALUES (?')
  })
})

describe('the summary and the operation', () => {
  it.each([
    // Reading.
    ['SELECT *\nFROM   wuser_table\nWHERE  username = ?', 'SELECT wuser_table', 'SELECT'],
    ['select id from main.jobs j where j.id = 1', 'SELECT main.jobs', 'SELECT'],
    ['SELECT * FROM songs, artists', 'SELECT songs', 'SELECT'],
    ['SELECT * FROM a LEFT OUTER JOIN b ON f(a.x, b.y)', 'SELECT a', 'SELECT'],
    ['SELECT * FROM a UNION ALL SELECT * FROM b', 'SELECT a', 'SELECT'],
    ['SELECT * FROM (SELECT * FROM a), b', 'SELECT a', 'SELECT'],
    ['SELECT * FROM json_each(?)', 'SELECT json_each', 'SELECT'],
    ['SELECT * FROM "songs"', 'SELECT songs', 'SELECT'],
    ['SELECT * FROM `songs`', 'SELECT songs', 'SELECT'],
    ['SELECT * FROM [songs]', 'SELECT songs', 'SELECT'],
    ["SELECT replace(a, 'x', 'y') FROM t", 'SELECT t', 'SELECT'],
    ["SELECT 'from secret'", 'SELECT', 'SELECT'],
    ['SELECT 1', 'SELECT', 'SELECT'],
    ['(SELECT 1)', 'SELECT', 'SELECT'],
    ['VALUES (1), (2)', 'VALUES', 'VALUES'],
    ['WITH x AS (SELECT * FROM a) SELECT * FROM x', 'SELECT x', 'SELECT'],
    ['with x AS (SELECT (1), f(a) FROM a WHERE (b))SELECT * FROM x', 'SELECT x', 'SELECT'],
    [
      'WITH x AS (SELECT * FROM a), y(n) AS (VALUES (1)) INSERT INTO t (n) SELECT * FROM x',
      'INSERT t',
      'INSERT',
    ],
    [
      'WITH RECURSIVE c(n) AS (SELECT 1 UNION SELECT n + 1 FROM c) DELETE FROM t WHERE id IN (SELECT n FROM c)',
      'DELETE t',
      'DELETE',
    ],
    // Writing.
    ['INSERT INTO t (a, b) VALUES (?, ?)', 'INSERT t', 'INSERT'],
    ['INSERT OR IGNORE INTO t SELECT * FROM s', 'INSERT t', 'INSERT'],
    ['INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET b = 1 RETURNING a', 'INSERT t', 'INSERT'],
    ['REPLACE INTO t VALUES (1)', 'REPLACE t', 'REPLACE'],
    ['UPDATE t SET a = s.a FROM s', 'UPDATE t', 'UPDATE'],
    ['UPDATE OR ROLLBACK t SET a = 1, b = 2', 'UPDATE t', 'UPDATE'],
    ['DELETE FROM t WHERE a = 1 RETURNING a, b', 'DELETE t', 'DELETE'],
    // Defining.
    [
      'CREATE TABLE IF NOT EXISTS t (a REFERENCES u (b) ON UPDATE SET NULL)',
      'CREATE TABLE t',
      'CREATE TABLE',
    ],
    ['CREATE TEMP TABLE t AS SELECT * FROM a', 'CREATE TEMP TABLE t', 'CREATE TEMP TABLE'],
    ['CREATE UNIQUE INDEX IF NOT EXISTS i ON t (a, b)', 'CREATE UNIQUE INDEX i', 'CREATE UNIQUE INDEX'],
    ['CREATE VIEW v AS SELECT * FROM a', 'CREATE VIEW v', 'CREATE VIEW'],
    ['CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT 1; END', 'CREATE TRIGGER r', 'CREATE TRIGGER'],
    ['drop table if exists t', 'DROP TABLE t', 'DROP TABLE'],
    ['ALTER TABLE t ADD COLUMN a TEXT', 'ALTER TABLE t', 'ALTER TABLE'],
    // Everything else.
    ['PRAGMA foreign_keys = ON', 'PRAGMA foreign_keys', 'PRAGMA'],
    ['PRAGMA table_info(jobs)', 'PRAGMA table_info', 'PRAGMA'],
    ['BEGIN IMMEDIATE', 'BEGIN', 'BEGIN'],
    ['COMMIT', 'COMMIT', 'COMMIT'],
    ['SAVEPOINT a', 'SAVEPOINT', 'SAVEPOINT'],
    ['EXPLAIN QUERY PLAN SELECT * FROM a', 'EXPLAIN a', 'EXPLAIN'],
    ["VACUUM INTO '/home/joe/copy.db'", 'VACUUM', 'VACUUM'],
    ["ATTACH 'secret.db' AS other", 'ATTACH', 'ATTACH'],
    ['-- why\n/* what */ SELECT * FROM t;', 'SELECT t', 'SELECT'],
    ['CREATE TABLE a (x); INSERT INTO b VALUES (1);', 'CREATE TABLE a', 'CREATE TABLE'],
    ['', '', ''],
    ["'only a string'", '', ''],
  ])('of %j are %j and %j', (sql, summary, operation) => {
    expect(readSql(sql)).toMatchObject({ summary, operation })
  })

  it('are cut at 255 characters', () => {
    const { summary } = readSql(`SELECT * FROM ${'x'.repeat(300)}`)
    expect(summary).toBe(`SELECT ${'x'.repeat(248)}`)
  })
})

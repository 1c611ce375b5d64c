import type { InArgs, InStatement } from '@libsql/client'
import type { Attributes } from '@opentelemetry/api'
import { MAX_SQL_LENGTH, readSql, type SqlReading } from './sql.ts'

/** One statement in any form that the client takes: a text, one with arguments, or a pair of them. */
export type Statement = InStatement | [string, InArgs?]

/** A span's name, and its attributes before the call has a result. */
export interface Description {
  name: string
  attributes: Attributes
}

/** Describes calls to one database. */
export interface Describer {
  /** One statement: its text as it is if it comes with arguments, otherwise without its literals. */
  statement(statement: Statement, args?: InArgs): Description
  /** Statements that are sent together; two or more are a batch. */
  batch(statements: readonly Statement[]): Description
  /** A call that is not SQL: a transaction, a sync. */
  operation(name: string): Description
}

const OPERATION = 'db.operation.name'
const SUMMARY = 'db.query.summary'
const TEXT = 'db.query.text'
const MAX_KNOWN = 256
const MAX_KNOWN_LENGTH = 4096

/**
 * The names and attributes of the spans of a database (database conventions, stable). `toAttributes` completes
 * what is said of a call with what is true of all. What was read from a text of usual length is kept for the
 * next time, for the last few hundred texts.
 */
export function createDescriber(toAttributes: (attributes: Attributes) => Attributes): Describer {
  const bare = new Map<string, Description>()
  const parameterized = new Map<string, Description>()

  function describe({ text, summary, operation }: Partial<SqlReading>, size?: number): Description {
    const attributes = toAttributes({
      [OPERATION]: operation || undefined,
      [SUMMARY]: summary || undefined,
      [TEXT]: text || undefined,
      'db.operation.batch.size': size,
    })
    return { name: summary || operation || 'sqlite', attributes }
  }

  function describeStatement(statement: Statement, extra?: InArgs): Description {
    const [sql, args = extra] =
      typeof statement === 'string'
        ? [statement]
        : Array.isArray(statement)
          ? statement
          : [statement.sql, statement.args]
    const known = args && Object.keys(args).length > 0 ? parameterized : bare
    const found = known.get(sql)
    if (found) return found
    const reading = readSql(sql)
    if (known === parameterized) reading.text = sql.slice(0, MAX_SQL_LENGTH)
    const fresh = describe(reading)
    if (known.size === MAX_KNOWN) known.clear()
    if (sql.length < MAX_KNOWN_LENGTH) known.set(sql, fresh)
    return fresh
  }

  return {
    statement: describeStatement,
    batch(statements) {
      const all = statements.map((statement) => describeStatement(statement))
      if (all[0] && all.length === 1) return all[0]
      const list = (name: string) => all.map(({ attributes }) => attributes[name])
      const named = (name: string) => `BATCH ${common(list(name)) ?? ''}`.trim()
      const text = common(list(TEXT)) ?? list(TEXT).join('; ').slice(0, MAX_SQL_LENGTH)
      return describe({ text, summary: named(SUMMARY), operation: named(OPERATION) }, all.length || undefined)
    },
    operation: (operation) => describe({ operation }),
  }
}

/** What all of them are, if they are the same. */
function common(values: unknown[]): string | undefined {
  const [first] = values
  return typeof first === 'string' && values.every((value) => value === first) ? first : undefined
}

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

interface Known extends SqlReading {
  bare: Description
  parameterized: Description
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
  const known = new Map<string, Known>()

  function describe({ text, summary, operation }: SqlReading, size?: number): Description {
    const attributes: Attributes = {}
    if (operation) attributes[OPERATION] = operation
    if (summary) attributes[SUMMARY] = summary
    if (text) attributes[TEXT] = text
    if (size) attributes['db.operation.batch.size'] = size
    return { name: summary || operation || 'sqlite', attributes: toAttributes(attributes) }
  }

  function lookUp(sql: string): Known {
    const found = known.get(sql)
    if (found) return found
    const reading = readSql(sql)
    const parameterized = describe({ ...reading, text: sql.slice(0, MAX_SQL_LENGTH) })
    const fresh = { ...reading, bare: describe(reading), parameterized }
    if (sql.length > MAX_KNOWN_LENGTH) return fresh
    const [oldest] = known.size < MAX_KNOWN ? [] : known.keys()
    if (oldest !== undefined) known.delete(oldest)
    known.set(sql, fresh)
    return fresh
  }

  function describeStatement(statement: Statement, args?: InArgs): Description {
    const { bare, parameterized } = lookUp(sqlOf(statement))
    return isEmpty(args ?? argsOf(statement)) ? bare : parameterized
  }

  return {
    statement: describeStatement,
    batch(statements) {
      const [first] = statements
      if (first !== undefined && statements.length === 1) return describeStatement(first)
      const all = statements.map((statement) => describeStatement(statement).attributes)
      const list = (name: string) => all.map((attributes) => String(attributes[name] ?? ''))
      const text = common(list(TEXT)) ?? list(TEXT).join('; ').slice(0, MAX_SQL_LENGTH)
      const summary = `BATCH ${common(list(SUMMARY)) ?? ''}`.trim()
      const operation = `BATCH ${common(list(OPERATION)) ?? ''}`.trim()
      return describe({ text, summary, operation }, statements.length)
    },
    operation: (name) => describe({ text: '', summary: name, operation: name }),
  }
}

function sqlOf(statement: Statement): string {
  const sql =
    typeof statement === 'string' ? statement : Array.isArray(statement) ? statement[0] : statement.sql
  // What is no text at all is for the client to refuse.
  return String(sql)
}

function argsOf(statement: Statement): InArgs | undefined {
  if (typeof statement === 'string') return undefined
  return Array.isArray(statement) ? statement[1] : statement.args
}

function isEmpty(args: InArgs | undefined): boolean {
  return !args || Object.keys(args).length === 0
}

/** What all of them are, if they are the same. */
function common(values: string[]): string | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined
}

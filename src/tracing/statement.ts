import type { InArgs, InStatement } from '@libsql/client'
import type { Attributes } from '@opentelemetry/api'
import { MAX_SQL_LENGTH, readSql } from './sql.ts'

/** One statement in any form that the client takes: a text, one with arguments, or a pair of them. */
export type Statement = InStatement | [string, InArgs?]

/** A span's name, and its attributes before the call has a result. */
export interface Description {
  name: string
  attributes: Attributes
}

const MAX_KNOWN = 256

/**
 * The names and attributes of database spans (database conventions, stable): texts with arguments as they are,
 * others without literals. What was read from a text is kept for the next time, for a few hundred texts.
 */
export function createDescriber(): (statements: readonly Statement[]) => Description {
  const known = new Map<string, Description>()

  function describeOne(statement: Statement): Description {
    const [sql, args] = toPair(statement)
    // Arguments or none: the same text is recorded differently.
    const key = (args ? '?' : ' ') + sql
    const found = known.get(key)
    if (found) return found
    const { text, summary, operation } = readSql(sql)
    const recorded = args ? sql.slice(0, MAX_SQL_LENGTH) : text
    const description = describe(recorded, summary, operation)
    if (known.size >= MAX_KNOWN) known.clear()
    if (sql.length < MAX_SQL_LENGTH) known.set(key, description)
    return description
  }

  return function describeStatements(statements) {
    const all = statements.map(describeOne)
    if (all.length === 1 && all[0]) return all[0]
    const join = (name: string) => [...new Set(all.map(({ attributes }) => attributes[name]))].join('; ')
    const batch = describe(
      join('db.query.text').slice(0, MAX_SQL_LENGTH),
      `BATCH ${join('db.query.summary')}`.trim().slice(0, 255),
      // One operation only, or the name of none.
      `BATCH ${join('db.operation.name')}`.replace(/ (.*;.*)?$/, ''),
    )
    batch.attributes['db.operation.batch.size'] = all.length
    return batch
  }
}

function describe(text: string, summary: string, operation: string): Description {
  return {
    name: summary || 'sqlite',
    attributes: {
      'db.query.text': text || undefined,
      'db.query.summary': summary || undefined,
      'db.operation.name': operation || undefined,
    },
  }
}

function toPair(statement: Statement): [sql: string, hasArgs: boolean] {
  const [sql, args = []]: readonly [unknown, (InArgs | undefined)?] =
    typeof statement === 'string'
      ? [statement]
      : Array.isArray(statement)
        ? statement
        : [statement.sql, statement.args]
  // What is no text at all is for the client to refuse.
  return [String(sql), Object.keys(args).length > 0]
}

/** What a database span says of an SQL text. */
export interface SqlReading {
  /** The text with `?` for every literal, without comments, each run of white space as one space. */
  text: string
  /** The operation and its first target, `SELECT jobs`; at most 255 characters. */
  summary: string
  /** The operation of the (first) statement; empty where none is known. */
  operation: string
}

/** Characters of a text that are read, and recorded: what goes beyond is data, not a query. */
export const MAX_SQL_LENGTH = 16_384

// Groups: what separates; a literal, for which the digits of ?1 are none. SQLite takes a name in double quotes for
// a string where it knows no such name, so only that of a table is safe to keep.
const TOKEN =
  /((?:\s|--[^\n]*|\/\*[^]*?(?:\*\/|$))+)|(x?'(?:[^']|'')*(?:'|$)|(?<!\b(?:from|join|into|update|table)\s+)"(?:[^"]|"")*(?:"|$)|(?<![?:@$\w])\d(?:[\w.]|(?<=e)[+-])*)|"[^"]*"|`[^`]*`|\[[^[\]]*\]/gi

// What a WITH defines: up to the first parenthesis that a statement follows.
const WITH = /^with\b.*?\) ?(?=(select|insert|replace|update|delete|values)\b)/i
const OPERATION = /((create|drop|alter)( temp| temporary| unique| virtual)? )?\w+/i
const TARGET =
  /\b(?:from|into|update|pragma|table|index|view|trigger) (?:or \w+ |if (?:not )?exists )?["`[]?(\w[\w.]*)/i

/**
 * Reads SQLite's SQL for a span, well-formed or not.
 *
 * @see https://opentelemetry.io/docs/specs/semconv/db/database-spans/#sanitization-of-dbquerytext
 */
export function readSql(sql: string): SqlReading {
  const text = sql
    .slice(0, MAX_SQL_LENGTH)
    .replace(TOKEN, (token, gap?: string, literal?: string) => (gap ? ' ' : literal ? '?' : token))
    .trim()
  const statement = text.replace(WITH, '')
  const operation = OPERATION.exec(statement)?.[0].toUpperCase() ?? ''
  const target = TARGET.exec(statement)?.[1] ?? ''
  return { text, summary: `${operation} ${target}`.trim().slice(0, 255), operation }
}

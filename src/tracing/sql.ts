/** What a database span says of an SQL text. */
export interface SqlReading {
  /** The text with `?` for every literal, without comments, each run of white space as one space. */
  text: string
  /** `{operation} {target} …` in the order and spelling of the text, at most 255 characters; may be empty. */
  summary: string
  /** The operation of the statement itself, not of what is nested in it; empty if there is none, or many. */
  operation: string
}

/** Characters of a text that are read, and recorded: what goes beyond is data, not a query. */
export const MAX_SQL_LENGTH = 16_384
const MAX_SUMMARY_LENGTH = 255

// Groups: white space and comments; a literal; a name, qualified or not. All else is a symbol.
const TOKEN =
  /((?:\s|--.*|\/\*[^]*?(?:\*\/|$))+)|(x?'(?:[^']|'')*(?:'|$)|\.?\d(?:e[+-]|[\w.])*)|((?:[\w$.\x80-\uffff]|"(?:[^"]|"")*(?:"|$)|\[[^\][]*\]|`[^`]*`)+)|[?:@$]\w*|[^]/gi
const VALUE_FOLLOWS = /^(?:[=<>|]|IN|VALUES|LIKE|GLOB|IS|NOT|BETWEEN|THEN|ELSE)$/
const TARGET_FOLLOWS = /^(?:FROM|JOIN|INTO|UPDATE|PRAGMA|TABLE|INDEX|VIEW|TRIGGER)$/
const BEFORE_TARGET = /^(?:OR|ABORT|FAIL|IGNORE|REPLACE|ROLLBACK|IF|NOT|EXISTS)$/
// ON DELETE CASCADE, DO UPDATE SET, AFTER INSERT, IS DISTINCT FROM: no part of what the statement does.
const NOTHING_FOLLOWS = /^(?:ON|DO|OF|AFTER|BEFORE|DISTINCT)$/

/**
 * Reads SQLite's SQL for a span, well-formed or not (database conventions, "Sanitization of `db.query.text`"
 * and "Generating a summary of the query text").
 */
export function readSql(sql: string): SqlReading {
  const parts: string[] = []
  // For each depth of parentheses: whether a comma leads to another table.
  const lists: Record<number, boolean> = {}
  let [text, operation, before] = ['', '', '']
  let [statements, depth] = [0, 0]
  let [isStart, isTarget] = [true, false]

  function readName(name: string, word: string): void {
    const counts = !NOTHING_FOLLOWS.test(before)
    const isObject = /^(?:TABLE|INDEX|VIEW|TRIGGER)$/.test(word) && /^(?:CREATE|DROP|ALTER)$/i.test(operation)
    if (isStart ? !/^(?:WITH|END)$/.test(word) : counts && /^(?:SELECT|INSERT|UPDATE|DELETE)$/.test(word)) {
      parts.push(name)
      if (isStart) statements++
      if (isStart || depth < 1) operation ||= name
      lists[depth] = false
    } else if (isObject || (isTarget && !BEFORE_TARGET.test(word))) parts.push(name)
    if (isObject) operation += ` ${name}`
    if (/^(?:FROM|BY|RETURNING)$/.test(word)) lists[depth] = word === 'FROM'
    isTarget = TARGET_FOLLOWS.test(word) ? counts : isTarget && BEFORE_TARGET.test(word)
    isStart = false
  }

  function readSymbol(symbol: string): void {
    if (symbol === '(') lists[++depth] = false
    if (symbol === ')') depth--
    if (symbol === ';') {
      isStart = true
      lists[(depth = 0)] = false
    }
    isTarget = symbol === ',' ? lists[depth] === true : symbol === '(' && isTarget
  }

  for (const [token, gap, literal, name] of sql.slice(0, MAX_SQL_LENGTH).matchAll(TOKEN)) {
    const word = literal ? '' : token.toUpperCase()
    // SQLite takes a name in double quotes for a string where it knows no such name.
    const isString =
      /^"(?!.*"\.)/.test(token) && (VALUE_FOLLOWS.test(before) || !(isTarget || /^"\w+"$/.test(token)))
    text += gap ? ' ' : literal || isString || /^(?:TRUE|FALSE)$/.test(word) ? '?' : token
    if (gap) continue
    if (name) readName(name, word)
    else if (literal && isTarget && before !== 'INTO') parts.push(literal)
    else readSymbol(token)
    if (!literal && !isString && !/[(,]/.test(token)) before = word
  }
  return { text: text.trim(), summary: join(parts), operation: statements > 1 ? '' : operation }
}

// Whole parts only: half an operation or target says nothing.
function join(parts: string[]): string {
  return parts
    .reduce((all, part) => (all.length + part.length > MAX_SUMMARY_LENGTH ? all : `${all} ${part}`), '')
    .slice(1)
}

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

/**
 * Reads SQLite's SQL for a span, well-formed or not (database conventions, "Sanitization of `db.query.text`"
 * and "Generating a summary of the query text").
 */
export function readSql(sql: string): SqlReading {
  const tokens = [...sql.slice(0, MAX_SQL_LENGTH).matchAll(TOKEN)]
  return { text: sanitize(tokens), ...summarize(tokens) }
}

// In double quotes, what is not closed is taken for a string.
const NAME = '[a-z_\\x80-\\uffff][\\w$\\x80-\\uffff]*|"(?:[^"]|"")*(?:"|$)|\\[[^\\][]*\\]|`[^`]*`'
/** Groups: white space and comments; a literal; a name, qualified or not. The rest are single symbols. */
const TOKEN = new RegExp(
  [
    '((?:\\s|--[^\\n]*|/\\*[^]*?(?:\\*/|$))+)',
    "(x?'(?:[^']|'')*(?:'|$)|\\.?\\d(?:e[+-]|[\\w.])*)",
    `((?:${NAME})(?:\\s*\\.\\s*(?:${NAME}))*)`,
    '[?:@$]\\w*|[=<>!|]+|[^]',
  ].join('|'),
  'gi',
)

const AFTER_THIS_A_VALUE = /^(?:[=<>!|]+|LIKE|GLOB|MATCH|REGEXP|IS|NOT|BETWEEN|THEN|ELSE)$/
const AFTER_THIS_A_TABLE = /^(?:FROM|JOIN|INTO|TABLE|UPDATE)$/

function sanitize(tokens: RegExpExecArray[]): string {
  let text = ''
  let before = ''
  let inValues = false
  for (const [token, gap, literal, name] of tokens) {
    if (gap) {
      text += ' '
      continue
    }
    const word = literal ? '' : token.toUpperCase()
    // SQLite takes a name in double quotes for a string where it knows no such name.
    const isQuoted = token.startsWith('"')
    if (name && !isQuoted) inValues = word === 'VALUES' || word === 'IN'
    const isString =
      isQuoted &&
      !/^"[^"]*"\s*\./.test(token) &&
      !AFTER_THIS_A_TABLE.test(before) &&
      (inValues || AFTER_THIS_A_VALUE.test(before) || !/^"\w+"$/.test(token))
    text += literal || isString || word === 'TRUE' || word === 'FALSE' ? '?' : token
    before = word
  }
  return text.trim()
}

const FIRST_WORD =
  /^(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|CREATE|DROP|ALTER|PRAGMA|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|EXPLAIN|VACUUM|ATTACH|DETACH|ANALYZE|REINDEX|VALUES)$/
const NESTED_OPERATION = /^(?:SELECT|INSERT|UPDATE|DELETE)$/
// ON DELETE CASCADE, DO UPDATE SET, AFTER INSERT: these operations are not done by the statement.
const AFTER_THIS_NO_OPERATION = /^(?:ON|DO|OR|OF|AFTER|BEFORE)$/
const DEFINED = /^(?:TABLE|INDEX|VIEW|TRIGGER)$/
const BEFORE_TARGET = /^(?:OR|ABORT|FAIL|IGNORE|REPLACE|ROLLBACK|IF|NOT|EXISTS)$/
const AFTER_TARGETS = /^(?:WHERE|GROUP|HAVING|ORDER|LIMIT|SET|VALUES|RETURNING|WINDOW)$/

interface Reader {
  parts: string[]
  operation: string
  statements: number
  /** The word or symbol before this one, in capitals. */
  before: string
  isStart: boolean
  /** Whether a name that comes now is a target. */
  isTarget: boolean
  /** Whether it is still open what is created, dropped or altered. */
  isDefinition: boolean
  /** For each open parenthesis, and for the statement itself: whether a comma leads to another target. */
  lists: boolean[]
}

function summarize(tokens: RegExpExecArray[]): Omit<SqlReading, 'text'> {
  const reader: Reader = {
    parts: [],
    operation: '',
    statements: 0,
    before: '',
    isStart: true,
    isTarget: false,
    isDefinition: false,
    lists: [false],
  }
  for (const [token, gap, literal, name] of tokens) {
    if (gap) continue
    const word = literal ? '' : token.toUpperCase()
    if (name) readName(reader, name, word)
    // What a string can name here is a table, or the file that VACUUM writes into.
    else if (literal && reader.before !== 'INTO') readTarget(reader, literal)
    else readSymbol(reader, word)
    reader.before = word
  }
  const { parts, operation, statements } = reader
  return { summary: join(parts), operation: statements > 1 ? '' : operation }
}

function readSymbol(reader: Reader, symbol: string): void {
  const { lists } = reader
  if (symbol === '(') lists.push(false)
  else if (symbol === ')' && lists.length > 1) lists.pop()
  if (symbol === ',') reader.isTarget = lists.at(-1) ?? false
  if (symbol === ')') reader.isTarget = false
  if (symbol === ';') Object.assign(reader, { isStart: true, isTarget: false, lists: [false] })
}

function readName(reader: Reader, name: string, word: string): void {
  const { lists, before, isStart } = reader
  reader.isStart = false
  if (
    isStart ? FIRST_WORD.test(word) : NESTED_OPERATION.test(word) && !AFTER_THIS_NO_OPERATION.test(before)
  ) {
    reader.parts.push(name)
    if (isStart) reader.statements++
    if (isStart || lists.length === 1) reader.operation ||= name
    reader.isDefinition = /^(?:CREATE|DROP|ALTER)$/.test(word)
    reader.isTarget = word === 'UPDATE' || word === 'PRAGMA'
    lists[lists.length - 1] = false
  } else if (reader.isDefinition && DEFINED.test(word)) {
    reader.parts.push(name)
    reader.operation += ` ${name}`
    reader.isDefinition = false
    reader.isTarget = true
  } else if (AFTER_TARGETS.test(word)) {
    reader.isTarget = false
    lists[lists.length - 1] = false
  } else if (AFTER_THIS_A_TABLE.test(word) && before !== 'DISTINCT') {
    reader.isTarget = true
    if (word === 'FROM') lists[lists.length - 1] = true
  } else if (!BEFORE_TARGET.test(word)) readTarget(reader, name)
}

function readTarget(reader: Reader, name: string): void {
  if (reader.isTarget && reader.parts.length > 0) reader.parts.push(name)
  reader.isTarget = false
}

/** As many whole parts as fit: half an operation or target says nothing. */
function join(parts: string[]): string {
  let summary = ''
  for (const part of parts) {
    const longer = summary ? `${summary} ${part}` : part
    if (longer.length > MAX_SUMMARY_LENGTH) break
    summary = longer
  }
  return summary
}

import type { Client, InArgs, InStatement, ResultSet, Transaction, TransactionMode } from '@libsql/client'
import { type Attributes, type Context, type Span, SpanKind, trace, type Tracer } from '@opentelemetry/api'
import { serverAttributes, withOldDatabaseNames } from './attributes.ts'
import { activeContext } from './context.ts'
import { endWith, recordError } from './exception.ts'
import { createDescriber, type Description, type Statement } from './statement.ts'

/** What a client and a transaction have in common. */
interface Runner {
  execute(statement: InStatement): Promise<ResultSet>
  execute(sql: string, args?: InArgs): Promise<ResultSet>
  batch(statements: Statement[], mode?: TransactionMode): Promise<ResultSet[]>
  executeMultiple(sql: string): Promise<void>
}

/**
 * The same client with a span for each call to the database (database conventions, stable), named by its
 * `db.query.summary`. A transaction is a span from its begin to its end, with its statements below it;
 * `db.transaction.outcome` says how it ended: commit, rollback, or close, which takes everything back.
 *
 * Texts with arguments are recorded as they are, others without literals and comments; arguments never.
 * Failed calls carry libSQL's error code, in one spelling for files and servers. The errors themselves are
 * thrown on unchanged. `url` is the client's: a remote database has its server.address and server.port from
 * it, a file its db.namespace, unless `namespace` says otherwise.
 *
 * @example
 * const db = traceLibsql(createClient({ url }), { tracer, oldNames: false, url })
 */
export function traceLibsql(
  client: Client,
  options: { tracer: Tracer; oldNames: boolean; namespace?: string; url?: string },
): Client {
  const { tracer, oldNames, namespace, url } = options
  const named = oldNames ? withOldDatabaseNames : <T>(attributes: T) => attributes
  const base = {
    'db.system.name': 'sqlite',
    ...urlAttributes(url),
    ...(namespace && { 'db.namespace': namespace }),
  }
  const describe = createDescriber((attributes) => named({ ...base, ...attributes }))
  const start = (name: string, parent: Context) => tracer.startSpan(name, { kind: SpanKind.CLIENT }, parent)

  async function traced<T>(
    parent: () => Context,
    description: () => Description,
    call: () => Promise<T>,
    toResults?: (result: T) => ResultSet[],
  ): Promise<T> {
    const { name, attributes } = description()
    const span = start(name, parent())
    if (!span.isRecording()) return call()
    span.setAttributes(attributes)
    async function run(): Promise<T> {
      const result = await call()
      if (toResults) span.setAttributes(resultAttributes(toResults(result)))
      return result
    }
    return endWith(span, run, recordDatabaseError)
  }

  /** The calls that a client and a transaction share. */
  function traceRunner(runner: Runner, parent: () => Context) {
    return {
      execute: (statement: InStatement, args?: InArgs) =>
        traced(
          parent,
          () => describe.statement(statement, args),
          () => (typeof statement === 'string' ? runner.execute(statement, args) : runner.execute(statement)),
          (result) => [result],
        ),
      batch: (statements: Statement[], mode?: TransactionMode) =>
        traced(
          parent,
          () => describe.batch(statements),
          () => runner.batch(statements, mode),
          (results) => results,
        ),
      executeMultiple: (sql: string) =>
        traced(
          parent,
          () => describe.statement(sql),
          () => runner.executeMultiple(sql),
        ),
    }
  }

  async function transaction(mode?: TransactionMode): Promise<Transaction> {
    const { name, attributes } = describe.operation('TRANSACTION')
    const span = start(name, activeContext())
    if (!span.isRecording()) return client.transaction(mode)
    span.setAttributes(attributes)
    try {
      const opened = await client.transaction(mode)
      const inside = () => trace.setSpan(activeContext(), span)
      return Object.assign(traceEnd(opened, span), traceRunner(opened, inside))
    } catch (error) {
      recordDatabaseError(span, error)
      span.end()
      throw error
    }
  }

  return {
    ...traceRunner(client, activeContext),
    migrate: (statements) =>
      traced(
        activeContext,
        () => describe.batch(statements),
        () => client.migrate(statements),
        (results) => results,
      ),
    transaction,
    sync: () =>
      traced(
        activeContext,
        () => describe.operation('SYNC'),
        async () => client.sync(),
      ),
    reconnect: () => client.reconnect(),
    close: () => client.close(),
    get closed() {
      return client.closed
    },
    get protocol() {
      return client.protocol
    },
  }
}

/** The calls that end a transaction, and its span with the first of them. */
function traceEnd(transaction: Transaction, span: Span) {
  const finish = (outcome: string, call: () => Promise<void>) => {
    span.setAttribute('db.transaction.outcome', outcome)
    return endWith(span, call, recordDatabaseError)
  }
  return {
    commit: () => finish('commit', () => transaction.commit()),
    rollback: () => finish('rollback', () => transaction.rollback()),
    close() {
      transaction.close()
      if (span.isRecording()) span.setAttribute('db.transaction.outcome', 'close').end()
    },
    get closed() {
      return transaction.closed
    },
  }
}

// A file does not count the rows that a statement with RETURNING changes, a server does: so rows are either.
function resultAttributes(results: ResultSet[]): Attributes {
  const attributes: Record<string, number> = {}
  for (const { columns, rows, rowsAffected } of results) {
    const [kind, count] = columns.length > 0 ? ['returned', rows.length] : ['affected', rowsAffected]
    const name = `db.response.${kind}_rows`
    attributes[name] = (attributes[name] ?? 0) + count
  }
  return attributes
}

function recordDatabaseError(span: Span, error: unknown): void {
  let code: string | undefined
  if (error instanceof Error && error.name.startsWith('Libsql') && 'code' in error) {
    // What a file calls SQLITE_ERROR, a server tells apart.
    code = String(error.code).replace(/^SQL(_(PARSE|INPUT)_ERROR|ITE_UNKNOWN)$/, 'SQLITE_ERROR')
    span.setAttribute('db.response.status_code', code)
  }
  recordError(span, error, code)
}

function urlAttributes(text = ''): Attributes {
  const url = URL.parse(text)
  const file = url?.protocol === 'file:' && url.pathname.split('/').at(-1)
  return url ? { ...serverAttributes(url), ...(file && { 'db.namespace': file }) } : {}
}

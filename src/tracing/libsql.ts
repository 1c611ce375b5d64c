import type { Client, InArgs, ResultSet, Transaction, TransactionMode } from '@libsql/client'
import { type Attributes, type Context, type Span, SpanKind, trace, type Tracer } from '@opentelemetry/api'
import { activeContext } from './context.ts'
import { endWith, recordError } from './exception.ts'
import { serverAttributes } from './http-attributes.ts'
import { createDescriber, type Statement } from './statement.ts'

const TAKES_SQL = /^(execute(Multiple)?|batch|migrate)$/

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
 * const db = traceLibsql(createClient({ url }), { tracer, url })
 */
export function traceLibsql(
  client: Client,
  options: { tracer: Tracer; namespace?: string; url?: string },
): Client {
  const { tracer, namespace, url = '' } = options
  const describe = createDescriber()
  const place = {
    'db.system.name': 'sqlite',
    'db.namespace': namespace ?? /^file:(?:.*[\\/])?([^\\/?]+)/i.exec(url)?.[1],
    ...serverAttributes(url),
  }

  function start(name: string, attributes: Attributes, parent: Context): Span {
    return tracer
      .startSpan(name, { kind: SpanKind.CLIENT }, parent)
      .setAttributes({ ...place, ...attributes })
  }

  /** `target` with spans for what it runs, and some of its methods replaced. */
  function traceCalls<T extends object>(target: T, parent: () => Context, replaced: Partial<T>): T {
    return new Proxy(target, {
      get(_, key) {
        const method: unknown = Reflect.get(key in replaced ? replaced : target, key)
        if (typeof method !== 'function') return method
        if (!TAKES_SQL.test(String(key))) return method.bind(target)
        return async function tracedCall(first: string | Statement[], ...rest: [InArgs?]) {
          const { name, attributes } = describe(
            typeof first === 'string' && rest[0] ? [[first, ...rest]] : [first].flat(),
          )
          const span = start(name, attributes, parent())
          const call = async () => {
            const result = await method.call(target, first, ...rest)
            if (result) span.setAttributes(countRows([result].flat()))
            return result
          }
          return endWith(span, call, recordDatabaseError)
        }
      },
    })
  }

  async function transaction(mode?: TransactionMode): Promise<Transaction> {
    const span = start('TRANSACTION', { 'db.operation.name': 'TRANSACTION' }, activeContext())
    const end = (outcome: string) => {
      if (span.isRecording()) span.setAttribute('db.transaction.outcome', outcome).end()
    }
    const fail = (error: unknown): never => {
      recordDatabaseError(span, error)
      end('failed')
      throw error
    }
    const opened = await client.transaction(mode).catch(fail)
    return traceCalls(opened, () => trace.setSpan(activeContext(), span), {
      commit: () => opened.commit().then(() => end('commit'), fail),
      rollback: () => opened.rollback().then(() => end('rollback'), fail),
      close() {
        opened.close()
        end('close')
      },
    })
  }

  return traceCalls(client, activeContext, { transaction })
}

// A file does not count the rows that a statement with RETURNING changes, a server does: rows are either.
function countRows(results: ResultSet[]): Attributes {
  let returned: number | undefined
  let affected: number | undefined
  for (const { columns, rows, rowsAffected } of results) {
    if (columns.length > 0) returned = (returned ?? 0) + rows.length
    else affected = (affected ?? 0) + rowsAffected
  }
  return { 'db.response.returned_rows': returned, 'db.response.affected_rows': affected }
}

function recordDatabaseError(span: Span, error: unknown): void {
  const { code } = Object(error)
  if (typeof code !== 'string') return recordError(span, error)
  // What a file calls SQLITE_ERROR, a server tells apart.
  const known = code.replace(/^SQL(_(PARSE|INPUT)_ERROR|ITE_UNKNOWN)$/, 'SQLITE_ERROR')
  span.setAttribute('db.response.status_code', known)
  recordError(span, error, known)
}

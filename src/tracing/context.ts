import { AsyncLocalStorage } from 'node:async_hooks'
import { type Context, ROOT_CONTEXT, type Span, trace } from '@opentelemetry/api'

// One storage for the whole module graph: it holds no data of its own, only what each request puts in it.
const storage = new AsyncLocalStorage<Context>()

/** The context of the code that is running, or the root context outside any request. */
export function activeContext(): Context {
  return storage.getStore() ?? ROOT_CONTEXT
}

/** Runs `fn` with `context` active, in it and in everything it awaits. */
export function withContext<T>(context: Context, fn: () => T): T {
  return storage.run(context, fn)
}

/** The span of the code that is running, if there is one. */
export function activeSpan(): Span | undefined {
  return trace.getSpan(activeContext())
}

import {
  type Attributes,
  type Context,
  createContextKey,
  INVALID_SPAN_CONTEXT,
  type Span,
  type SpanOptions,
  trace,
  type Tracer,
  type TracerProvider,
} from '@opentelemetry/api'
import { activeContext, activeSpan, withContext } from './context.ts'

const PROVIDER = createContextKey('tracer provider')

/** The context (the active one), made to know which provider makes the spans (`getTracer` asks it) if it does not yet. */
export function contextFor(provider: TracerProvider, context: Context = activeContext()): Context {
  return context.getValue(PROVIDER) ? context : context.setValue(PROVIDER, provider)
}

/**
 * A tracer for spans of your own, to be had anywhere, at module level too: the spans belong to the request
 * that is running when they start. Outside of a request, and when tracing is off, they record nothing.
 *
 * @example
 * const tracer = getTracer('my-module')
 * await tracer.startActiveSpan('parse', async (span) => {
 *   try { return await parse() } finally { span.end() }
 * })
 */
export function getTracer(name: string, version?: string): Tracer {
  function startSpan(spanName: string, options?: SpanOptions, context = activeContext()): Span {
    const provider = context.getValue(PROVIDER) as TracerProvider | undefined
    if (provider) return provider.getTracer(name, version).startSpan(spanName, options, context)
    return trace.wrapSpanContext(trace.getSpanContext(context) ?? INVALID_SPAN_CONTEXT)
  }
  function startActiveSpan<F extends (span: Span) => unknown>(
    spanName: string,
    ...rest: unknown[]
  ): ReturnType<F> {
    const fn = rest.pop() as F
    const [options, context = activeContext()] = rest as [SpanOptions?, Context?]
    const span = startSpan(spanName, options, context)
    return withContext(trace.setSpan(context, span), () => fn(span) as ReturnType<F>)
  }
  return { startSpan, startActiveSpan }
}

/**
 * Sets attributes on the span of the code that is running; does nothing where there is none.
 *
 * @example addSpanAttributes({ 'job.id': id })
 */
export function addSpanAttributes(attributes: Attributes): void {
  activeSpan()?.setAttributes(attributes)
}

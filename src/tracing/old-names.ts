import { type Attributes, SpanKind } from '@opentelemetry/api'
import type { TracingSettings } from './config.ts'

const OLD_NAMES: Record<string, string> = {
  'http.request.method': 'http.method',
  // After the method, which it replaces.
  'http.request.method_original': 'http.method',
  'http.response.status_code': 'http.status_code',
  'url.full': 'http.url',
  'url.scheme': 'http.scheme',
  'url.path': 'http.target',
  'server.address': 'net.host.name',
  'server.port': 'net.host.port',
  'db.system.name': 'db.system',
  'db.query.text': 'db.statement',
  'db.namespace': 'db.name',
  'db.operation.name': 'db.operation',
}

/**
 * The attributes of a span under their names from before the conventions were stable, to be set beside them, for
 * OTEL_SEMCONV_STABILITY_OPT_IN=http/dup and database/dup.
 */
export function toOldNames(
  { attributes, kind }: { attributes: Attributes; kind: SpanKind },
  wanted: TracingSettings['oldNames'],
): Attributes {
  const old: Attributes = {}
  if (!(attributes['db.system.name'] ? wanted.database : wanted.http)) return old
  for (const [name, oldName] of Object.entries(OLD_NAMES)) {
    if (name in attributes) {
      old[kind === SpanKind.CLIENT ? oldName.replace('host', 'peer') : oldName] = attributes[name]
    }
  }
  const query = attributes['url.query']
  if (query) old['http.target'] += `?${String(query)}`
  return old
}

import type { Attributes } from '@opentelemetry/api'

type Names = Record<string, string>

const OLD_HTTP: Names = {
  'http.request.method': 'http.method',
  'http.request.method_original': 'http.method',
  'http.response.status_code': 'http.status_code',
  'url.full': 'http.url',
  'url.scheme': 'http.scheme',
  'url.path': 'http.target',
  'user_agent.original': 'http.user_agent',
  'server.address': 'net.host.name',
  'server.port': 'net.host.port',
}
const OLD_DATABASE: Names = {
  'db.system.name': 'db.system',
  'db.query.text': 'db.statement',
  'db.namespace': 'db.name',
  'db.operation.name': 'db.operation',
}

/**
 * HTTP attributes with their names from before the conventions were stable beside them
 * (OTEL_SEMCONV_STABILITY_OPT_IN=http/dup). Attributes with a `url.full` are a client's, others a server's.
 */
export function withOldHttpNames(attributes: Attributes): Attributes {
  const all = withOldNames(attributes, OLD_HTTP, 'url.full' in attributes)
  const { 'url.query': query } = attributes
  if (typeof query === 'string') all['http.target'] += `?${query}`
  return all
}

/** Database attributes with their old names beside them (OTEL_SEMCONV_STABILITY_OPT_IN=database/dup). */
export function withOldDatabaseNames(attributes: Attributes): Attributes {
  return withOldNames(attributes, OLD_DATABASE)
}

function withOldNames(attributes: Attributes, names: Names, isClient = false): Attributes {
  const all = { ...attributes }
  for (const name in names) {
    const oldName = names[name] ?? ''
    if (attributes[name] !== undefined)
      all[isClient ? oldName.replace('t.host', 't.peer') : oldName] = attributes[name]
  }
  return all
}

/** Where a server is, from its URL; the port of the protocol where the URL names none. */
export function serverAttributes({ hostname, port, protocol }: URL): Attributes {
  return hostname
    ? { 'server.address': hostname, 'server.port': Number(port) || (/^(http|ws):/.test(protocol) ? 80 : 443) }
    : {}
}

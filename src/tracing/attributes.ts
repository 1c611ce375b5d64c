import type { Attributes } from '@opentelemetry/api'

const OLD_HTTP: Record<string, string> = {
  'http.request.method': 'http.method',
  'http.response.status_code': 'http.status_code',
  'url.full': 'http.url',
  'url.scheme': 'http.scheme',
  'user_agent.original': 'http.user_agent',
  'client.address': 'http.client_ip',
  'network.protocol.version': 'http.flavor',
}

const OLD_DATABASE: Record<string, string> = {
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
  const all = withOldNames(attributes, OLD_HTTP)
  const side = 'url.full' in attributes ? 'net.peer.' : 'net.host.'
  copy(all, 'http.request.method_original', 'http.method')
  copy(all, 'server.address', `${side}name`)
  copy(all, 'server.port', `${side}port`)
  copy(all, 'url.path', 'http.target')
  const { 'url.query': query } = attributes
  if (typeof query === 'string') all['http.target'] += `?${query}`
  return all
}

/** Database attributes with their old names beside them (OTEL_SEMCONV_STABILITY_OPT_IN=database/dup). */
export function withOldDatabaseNames(attributes: Attributes): Attributes {
  return withOldNames(attributes, OLD_DATABASE)
}

function withOldNames(attributes: Attributes, names: Record<string, string>): Attributes {
  const all = { ...attributes }
  for (const [name, oldName] of Object.entries(names)) copy(all, name, oldName)
  return all
}

function copy(attributes: Attributes, from: string, to: string): void {
  if (attributes[from] !== undefined) attributes[to] = attributes[from]
}

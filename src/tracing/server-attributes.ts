import type { Attributes } from '@opentelemetry/api'
import { redactHeader, redactQuery } from './redact.ts'

/** What the server span takes from a request beyond the required: nothing unless asked for. */
export interface Capture {
  /** Record url.query, with the values of secret parameters redacted. */
  query?: boolean
  /** Names of the request headers to record, as http.request.header.<name>. */
  requestHeaders?: string[]
  /** Names of the response headers to record, as http.response.header.<name>. */
  responseHeaders?: string[]
}

const METHODS = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|TRACE)$/
// Cheaper than a URL object, and the runtime has normalised it already. An IPv6 address has colons of its own.
const URL_PARTS = /^(\w+):\/\/(\[.*?\]|[^:/?#]*):?(\d*)[^?#]*\??([^#]*)/

/** The method as the conventions want it: `_OTHER` for one that they don't know. */
export function knownMethod(method: string): string {
  return METHODS.test(method) ? method : '_OTHER'
}

/** The attributes of a server span that are known when it starts (HTTP conventions, stable). */
export function requestAttributes(request: Request, path: string, capture: Capture): Attributes {
  const { method, url, headers } = request
  const [, scheme, host, port, query] = URL_PARTS.exec(url) ?? []
  const known = knownMethod(method)
  const attributes: Attributes = {
    'http.request.method': known,
    'url.path': path,
    'url.scheme': scheme,
    'server.address': host,
  }
  if (port) attributes['server.port'] = Number(port)
  if (known !== method) attributes['http.request.method_original'] = method
  if (capture.query && query) attributes['url.query'] = redactQuery(query)
  addHeaders(attributes, 'http.request.header.', headers, capture.requestHeaders)
  return attributes
}

/** Adds the named headers as arrays of one redacted value each, below `prefix`. */
export function addHeaders(
  attributes: Attributes,
  prefix: string,
  headers: Headers,
  names: string[] = [],
): void {
  for (const name of names) {
    const value = headers.get(name)
    if (value !== null) attributes[prefix + name.toLowerCase()] = [redactHeader(name, value)]
  }
}

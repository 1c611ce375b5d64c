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

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'CONNECT', 'TRACE'])

/** The method as the conventions want it: `_OTHER` for one that they don't know. */
export function knownMethod(method: string): string {
  return METHODS.has(method) ? method : '_OTHER'
}

/** The attributes of a server span that are known when it starts (HTTP conventions, stable). */
export function requestAttributes(request: Request, path: string, capture: Capture): Attributes {
  const { method, url, headers } = request
  const attributes: Attributes = { 'http.request.method': knownMethod(method), 'url.path': path }
  if (attributes['http.request.method'] !== method) attributes['http.request.method_original'] = method
  const schemeEnd = url.indexOf('://')
  attributes['url.scheme'] = url.slice(0, schemeEnd)
  const pathStart = url.indexOf('/', schemeEnd + 3)
  const authority = url.slice(schemeEnd + 3, pathStart < 0 ? undefined : pathStart)
  const portStart = authority.lastIndexOf(':')
  // A colon inside brackets belongs to an IPv6 address.
  const hasPort = portStart > authority.lastIndexOf(']')
  attributes['server.address'] = hasPort ? authority.slice(0, portStart) : authority
  if (hasPort) attributes['server.port'] = Number(authority.slice(portStart + 1))
  const queryStart = capture.query ? url.indexOf('?') : -1
  if (queryStart >= 0) attributes['url.query'] = redactQuery(url.slice(queryStart + 1))
  if (capture.requestHeaders) addHeaders(attributes, 'http.request.header.', headers, capture.requestHeaders)
  return attributes
}

/** Adds the named headers as arrays of one redacted value each, below `prefix`. */
export function addHeaders(attributes: Attributes, prefix: string, headers: Headers, names: string[]): void {
  for (const name of names) {
    const value = headers.get(name)
    if (value !== null) attributes[prefix + name.toLowerCase()] = [redactHeader(name, value)]
  }
}

import type { Attributes } from '@opentelemetry/api'
import { redactHeader } from './redact.ts'

/** The method in a span's name: `HTTP` for one that the conventions don't know. */
export function knownMethod(method: string): string {
  return /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|TRACE)$/.test(method) ? method : 'HTTP'
}

/** The method as an attribute: `_OTHER` for one that the conventions don't know, and which it is. */
export function methodAttributes(method: string): Attributes {
  const isKnown = knownMethod(method) === method
  return {
    'http.request.method': isKnown ? method : '_OTHER',
    'http.request.method_original': isKnown ? undefined : method,
  }
}

// Cheaper than a URL object, and the runtime has normalised it. An IPv6 address has colons of its own.
const URL_PARTS = /^(\w+):\/\/(?:[^/?#]*@)?(\[.*?]|[^:/?#]+):?(\d*)([^?#]*)\??([^#]*)/

/** Scheme, host, port, path and query of an absolute URL, as they stand there. */
export function urlParts(url: string): (string | undefined)[] {
  return URL_PARTS.exec(url)?.slice(1) ?? []
}

/** Where a server is, from a URL; where that names no port, it is `defaultPort`. */
export function serverAttributes(url: string, defaultPort?: number): Attributes {
  const [, host, port] = urlParts(url)
  return { 'server.address': host, 'server.port': Number(port) || defaultPort }
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

import type { Attributes } from '@opentelemetry/api'
import { redactHeader } from './redact.ts'

/** The method in a span's name: `HTTP` for one that the conventions don't know. */
export function knownMethod(method: string): string {
  return /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|TRACE)$/.test(method) ? method : 'HTTP'
}

/** The method as an attribute: `_OTHER` for one that the conventions don't know, and which it is. */
export function methodAttributes(method: string): Attributes {
  return knownMethod(method) === method
    ? { 'http.request.method': method }
    : { 'http.request.method': '_OTHER', 'http.request.method_original': method }
}

// Cheaper than a URL object, and the runtime has normalised it. An IPv6 address has colons of its own.
const AUTHORITY = /^\w+:\/\/(?:[^/?#]*@)?(\[.*?\]|[^:/?#]+):?(\d*)/

/** Where a server is, from a URL; the port only where the URL names one. */
export function serverAttributes(url: string): Attributes {
  const [, host, port] = AUTHORITY.exec(url) ?? []
  return { 'server.address': host, 'server.port': Number(port) || undefined }
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

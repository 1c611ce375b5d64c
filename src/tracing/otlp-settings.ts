import type { TracingSettings } from './config.ts'
import { headerPairs, integer, oneOf, type ParseValue, type ReadEnv } from './env-reader.ts'
import { decodeBytes } from './redact.ts'

/**
 * The OTEL_EXPORTER_OTLP_* settings; those for traces beat the general ones, headers as a whole too.
 *
 * @see https://opentelemetry.io/docs/specs/otel/protocol/exporter/
 */
export function readOtlp(read: ReadEnv): TracingSettings['otlp'] {
  const endpoint = read(['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'], endpointUrl('')) ??
    read(['OTEL_EXPORTER_OTLP_ENDPOINT'], endpointUrl('/v1/traces')) ?? {
      url: 'http://localhost:4318/v1/traces',
    }
  return {
    url: endpoint.url,
    headers: { ...endpoint.headers, ...read(names('HEADERS'), headerPairs) },
    timeoutMs: read(names('TIMEOUT'), integer()) ?? 10_000,
    compression: read(names('COMPRESSION'), oneOf('none', 'gzip')) ?? 'none',
    protocol: read(names('PROTOCOL'), oneOf('http/json', 'http/protobuf')) ?? 'http/json',
  }
}

function names(setting: string): string[] {
  return [`OTEL_EXPORTER_OTLP_TRACES_${setting}`, `OTEL_EXPORTER_OTLP_${setting}`]
}

/** An http(s) URL, with `path` joined to its own by one slash; its userinfo becomes a header. */
function endpointUrl(path: string): ParseValue<{ url: string; headers?: Record<string, string> }> {
  return (text) => {
    const url = new URL(text)
    const userinfo = decodeBytes(`${url.username}:${url.password}`)
    if (path) url.pathname = url.pathname.replace(/\/*$/, path)
    // fetch refuses a URL with a user in it.
    url.username = url.password = ''
    if (!/^https?:/.test(url.href)) return undefined
    return {
      url: url.href,
      ...(userinfo !== ':' && { headers: { authorization: `Basic ${btoa(userinfo)}` } }),
    }
  }
}

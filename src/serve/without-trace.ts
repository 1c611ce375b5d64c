const NAMES = ['baggage', 'traceparent', 'tracestate']

/**
 * The same fetch for the sites of strangers: what the caller's baggage and trace say is none of their business
 * (W3C Baggage, "Privacy Considerations").
 */
export function withoutTrace(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async function fetchWithoutTrace(input, init) {
    const request = new Request(input, init)
    for (const name of NAMES) request.headers.delete(name)
    return fetch(request)
  }
}

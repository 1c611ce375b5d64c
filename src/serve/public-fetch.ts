import { lookup as lookupName } from 'node:dns/promises'
import type { IncomingMessage } from 'node:http'
import { request as httpsRequest, type RequestOptions } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { Readable } from 'node:stream'
import { connect, type ConnectionOptions } from 'node:tls'
import { isPublicAddress } from '../postings/public-address.ts'

/** An address that a name resolves to. */
export interface ResolvedAddress {
  address: string
  family: number
}

/** How names are resolved, which addresses may be connected to, and whom to trust beside the system's authorities. */
export interface PublicFetchOptions {
  lookup?: (hostname: string) => Promise<ResolvedAddress[]>
  isPublic?: (address: string) => boolean
  /** A certificate in PEM. */
  ca?: string
}

/**
 * A fetch for addresses that strangers name, on Node and Deno: GET over https, to public addresses only. The
 * addresses that were checked are the ones connected to, so that no second answer of DNS comes between. It follows
 * no redirect, keeps no connection, and rejects as fetch does.
 */
export function createPublicFetch({
  lookup = (hostname) => lookupName(hostname, { all: true }),
  isPublic = isPublicAddress,
  ca,
}: PublicFetchOptions = {}): typeof fetch {
  return async function publicFetch(input, init) {
    const request = new Request(input, init)
    const { protocol, hostname, port, pathname, search } = new URL(request.url)
    if (request.method !== 'GET' || protocol !== 'https:') throw new TypeError('Only GET over https')
    const host = hostname.replaceAll(/^\[|\]$/g, '')
    const family = isIP(host)
    const found = family === 0 ? lookup(host) : Promise.resolve([{ address: host, family }])
    const addresses = await before(request.signal, found)
    if (addresses.length === 0 || !addresses.every(({ address }) => isPublic(address))) {
      throw new TypeError('Cannot connect to what is not public')
    }
    const target = { host, port: port === '' ? 443 : Number(port) }
    const tls: ConnectionOptions = {
      ...target,
      ...(family === 0 && { servername: host }),
      ...(ca !== undefined && { ca }),
      ALPNProtocols: ['http/1.1'],
      lookup: answering(addresses),
    }
    return await get(request, {
      ...target,
      path: pathname + search,
      headers: { ...Object.fromEntries(request.headers), 'accept-encoding': 'identity' },
      // Without an agent no connection is kept, and Deno's asks for a permission where NODE_EXTRA_CA_CERTS is set.
      createConnection: () => connect(tls),
    })
  }
}

/** What comes of a promise, or the signal's reason if that is first. */
async function before<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  signal.throwIfAborted()
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const abort = () => reject(asError(signal.reason))
  signal.addEventListener('abort', abort)
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

/** The answer of DNS, already known, in the form that a socket asks for. */
function answering(addresses: ResolvedAddress[]): LookupFunction {
  return (_, options, callback) => {
    const [first] = addresses
    if (options.all) queueMicrotask(() => callback(null, addresses))
    else queueMicrotask(() => callback(null, first?.address ?? '', first?.family))
  }
}

function get(request: Request, options: RequestOptions): Promise<Response> {
  const { promise, resolve, reject } = Promise.withResolvers<Response>()
  const sent = httpsRequest(options)
  const abort = () => sent.destroy(asError(request.signal.reason))
  request.signal.addEventListener('abort', abort)
  sent.once('response', (incoming) => {
    try {
      resolve(toResponse(incoming))
    } catch (error) {
      sent.destroy()
      reject(asError(error))
    }
  })
  sent.on('error', reject)
  sent.once('close', () => {
    request.signal.removeEventListener('abort', abort)
    reject(new TypeError('Closed without an answer'))
  })
  sent.end()
  return promise
}

const asError = (reason: unknown) => (reason instanceof Error ? reason : new Error(String(reason)))

const decodings: Record<string, CompressionFormat> = { gzip: 'gzip', 'x-gzip': 'gzip', deflate: 'deflate' }

function toResponse(incoming: IncomingMessage): Response {
  const { statusCode: status = 0, rawHeaders } = incoming
  const headers = new Headers()
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '')
  }
  if ([204, 205, 304].includes(status)) {
    incoming.resume()
    return new Response(null, { status, headers })
  }
  const body = decoded(Readable.toWeb(incoming) as ReadableStream<Uint8Array<ArrayBuffer>>, headers)
  const isStandard = status >= 200 && status <= 599
  const response = new Response(body, { status: isStandard ? status : 500, headers })
  // Some sites answer 999, which Response does not take.
  return isStandard ? response : Object.defineProperty(response, 'status', { value: status })
}

/** The body in clear: some servers compress what was asked for as it is. */
function decoded(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  headers: Headers,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoding = headers.get('content-encoding')?.toLowerCase() ?? 'identity'
  if (encoding === 'identity') return body
  const format = decodings[encoding]
  if (!format) throw new TypeError('Cannot read the encoding of the answer')
  headers.delete('content-encoding')
  headers.delete('content-length')
  return body.pipeThrough(new DecompressionStream(format))
}

import { isPublicHost } from './public-address.ts'

/** A page that was fetched: its last address, what it is, and its text; or why there is none, for people. */
export type FetchedPosting =
  | { ok: true; url: string; mediaType: PostingMediaType; content: string }
  | { ok: false; reason: string }

/** What a posting can be read from. */
export type PostingMediaType = 'text/html' | 'application/json'

const MAX_REDIRECTS = 5
const MAX_BYTES = 2_000_000

const mediaTypes: Record<string, PostingMediaType> = {
  'text/html': 'text/html',
  'application/xhtml+xml': 'text/html',
  'application/json': 'application/json',
  'application/ld+json': 'application/json',
}
const headers = {
  accept: 'text/html,application/xhtml+xml,application/ld+json,application/json;q=0.9',
  'user-agent': 'JobWise (import of one job posting)',
}

/**
 * Fetches the page at an address that a stranger gave: over https, from public addresses on every hop, within ten
 * seconds and two megabytes, HTML or JSON. What a name resolves to is left to `fetch`.
 *
 * @param fetch follows no redirect by itself when asked so, and refuses what is not public where it can tell
 */
export async function fetchPosting(
  url: string,
  { fetch, timeoutMs = 10_000 }: { fetch: typeof globalThis.fetch; timeoutMs?: number },
): Promise<FetchedPosting> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    return await follow(url, fetch, signal)
  } catch {
    // Why is not said: it would tell strangers which names exist inside.
    return refused(
      signal.aborted ? `It did not answer within ${timeoutMs / 1_000} seconds` : 'It could not be reached',
    )
  }
}

const refused = (reason: string) => ({ ok: false as const, reason })

async function follow(start: string, fetch: typeof globalThis.fetch, signal: AbortSignal) {
  let address = start
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    if (!URL.canParse(address)) return refused('It is not a URL')
    const url = new URL(address)
    url.hash = ''
    const fault = faultOf(url)
    if (fault) return refused(fault)
    const response = await fetch(url.href, { redirect: 'manual', signal, headers })
    const location = isRedirect(response.status) ? response.headers.get('location') : null
    if (location === null) return read(response, url.href, signal)
    await discard(response)
    if (!URL.canParse(location, url)) return refused('It redirects to no URL')
    address = new URL(location, url).href
  }
  return refused('It redirects too often')
}

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status)

/** Why an address is not fetched; undefined where it may be. */
function faultOf({ protocol, username, password, port, hostname }: URL): string | undefined {
  if (protocol !== 'https:') return 'The address is not https'
  if (username !== '' || password !== '') return 'The address has a user name or a password in it'
  if (port !== '') return 'The address is not on the port of https'
  return isPublicHost(hostname) ? undefined : 'The address is not public'
}

async function read(response: Response, url: string, signal: AbortSignal): Promise<FetchedPosting> {
  const contentType = response.headers.get('content-type') ?? ''
  const mediaType = mediaTypes[(contentType.split(';')[0] ?? '').trim().toLowerCase()]
  const fault = faultOfAnswer(response, mediaType)
  if (mediaType === undefined || fault !== undefined) {
    await discard(response)
    return refused(fault ?? '')
  }
  const bytes = await readBytes(response, signal)
  if (!bytes) return refused(tooLarge)
  return { ok: true, url, mediaType, content: decode(bytes, contentType, mediaType) }
}

const tooLarge = 'The page is larger than 2 MB'

function faultOfAnswer({ status, headers }: Response, mediaType: string | undefined): string | undefined {
  if (status !== 200) return `The page answered ${status}`
  if (mediaType === undefined) return 'It is neither HTML nor JSON'
  return Number(headers.get('content-length')) > MAX_BYTES ? tooLarge : undefined
}

/** The body's bytes, counted as they come; undefined where they are too many. Throws when the time is up. */
async function readBytes(response: Response, signal: AbortSignal): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  const stop = () => void reader?.cancel().catch(() => undefined)
  signal.addEventListener('abort', stop)
  try {
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      size += next.value.length
      if (size > MAX_BYTES) return (stop(), undefined)
      chunks.push(next.value)
    }
  } finally {
    signal.removeEventListener('abort', stop)
  }
  signal.throwIfAborted()
  return joined(chunks, size)
}

function joined(chunks: Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}

/** A body that nobody reads would keep its connection. */
async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined)
}

function decode(bytes: Uint8Array, contentType: string, mediaType: PostingMediaType): string {
  const label = charsetOf(contentType) ?? (mediaType === 'text/html' ? charsetOfMeta(bytes) : undefined)
  return decoderOf(label).decode(bytes)
}

const charsetOf = (contentType: string) => /;\s*charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType)?.[1]

/** What the page's head says, where browsers look for it; a page that can say so is not in UTF-16. */
function charsetOfMeta(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1_024))
  const label = /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1]
  return label !== undefined && /^utf-?16/i.test(label) ? undefined : label
}

function decoderOf(label = 'utf-8'): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder()
  }
}

import type { FieldError } from '../http/problem.ts'
import type { PostingSource } from '../postings/read-posting.ts'
import { cleanText } from './clean-reading.ts'
import type { SourceKind } from './record.ts'
import type { JobInput } from './schema.ts'

/** What a posting is read from, as it is kept: `content` as it was sent or fetched. */
export interface KeptSource {
  kind: SourceKind
  mediaType: string
  content: string
  url: string | null
}

/** What a body asks to be read: something that it has, or an address that is to be fetched first. */
export type Wanted =
  | { kind: 'url'; url: string }
  | { kind: Exclude<SourceKind, 'url'>; source: PostingSource; kept: KeptSource }

const ONE_OF = ['text', 'html', 'json_ld'] as const

/** What a body asks to be read, or what is wrong with it: it has no source, or several. Pure. */
export function toWanted(body: JobInput): { ok: true; wanted: Wanted } | { ok: false; error: FieldError } {
  const [first, second] = ONE_OF.filter((name) => isSent(body[name]))
  if (second !== undefined)
    return refuse(second, `cannot be sent beside ${first}: send one of text, html and json_ld`)
  const kept = { url: body.url ?? null }
  if (first === 'json_ld') {
    const content = body.json_ld
    const mediaType = 'application/ld+json'
    const source: PostingSource = { kind: first, content }
    return accept({
      kind: first,
      source,
      kept: { ...kept, kind: first, mediaType, content: toText(content) },
    })
  }
  if (first === 'text' || first === 'html') {
    const content = body[first] ?? ''
    const url = body.url ?? undefined
    const source: PostingSource =
      first === 'text' ? { kind: 'text', content } : { kind: 'html', content, ...(url && { url }) }
    const mediaType = first === 'text' ? 'text/plain' : 'text/html'
    return accept({ kind: first, source, kept: { ...kept, kind: first, mediaType, content } })
  }
  if (isSent(body.title)) {
    // The title on top, as in any posting: it names skills and places, too.
    const source: PostingSource = { kind: 'text', content: `${body.title}\n\n${body.description ?? ''}` }
    const content = JSON.stringify(body)
    const kind = 'fields'
    return accept({ kind, source, kept: { ...kept, kind, mediaType: 'application/json', content } })
  }
  if (body.url) return accept({ kind: 'url', url: body.url })
  return refuse('title', 'is required, unless text, html, json_ld or url is sent')
}

// As many characters as bytes are fetched, which JSON may write in longer ways.
const MAX_FETCHED = 4_000_000

/** What was fetched, as it is kept. */
export function toKept(source: PostingSource, url: string): KeptSource {
  const mediaType = source.kind === 'html' ? 'text/html' : 'application/json'
  return { kind: 'url', mediaType, content: cleanText(toText(source.content), MAX_FETCHED), url }
}

function toText(content: unknown): string {
  return typeof content === 'string' ? content : JSON.stringify(content)
}

function isSent(value: unknown): boolean {
  return value !== undefined && value !== null
}

function accept(wanted: Wanted) {
  return { ok: true as const, wanted }
}

function refuse(path: string, message: string) {
  return { ok: false as const, error: { path, message } }
}

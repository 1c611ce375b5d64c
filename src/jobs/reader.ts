import { type BoardAddress, toBoard } from '../postings/boards.ts'
import { type FetchedPosting, fetchPosting } from '../postings/fetch-posting.ts'
import type { ReadPosting } from '../postings/posting.ts'
import { type PostingSource, readPosting } from '../postings/read-posting.ts'

/** What reads postings. */
export interface PostingReader {
  /** The fields and the text of a posting; throws for no input. */
  read(source: PostingSource): ReadPosting
  /** Fetches a posting, or says in a sentence why it can't. */
  fetch(url: string): Promise<FetchedSource>
}

/** What came of fetching; `url` is where it was found in the end. */
export type FetchedSource = { ok: true; source: PostingSource; url: string } | { ok: false; reason: string }

// Of the ten seconds that fetching may take, where a board is asked first and then its page.
const HALF_MS = 5_000

/** The readers of this API, over a fetch that connects to public addresses only and follows no redirect. */
export function createReader({ fetch }: { fetch: typeof globalThis.fetch }): PostingReader {
  return {
    read: readPosting,
    async fetch(url) {
      const board = URL.canParse(url) ? toBoard(new URL(url)) : undefined
      if (!board) return toSource(await fetchPosting(url, { fetch }))
      const found = await fetchFromBoard(url, board, fetch)
      // A board may have its page still, and a page that is no board's may look like one.
      return found ?? toSource(await fetchPosting(url, { fetch, timeoutMs: HALF_MS }))
    },
  }
}

async function fetchFromBoard(
  url: string,
  at: BoardAddress,
  fetch: typeof globalThis.fetch,
): Promise<FetchedSource | undefined> {
  const fetched = await fetchPosting(at.apiUrl, { fetch, timeoutMs: HALF_MS })
  if (!fetched.ok || fetched.mediaType !== 'application/json') return undefined
  const content = at.pick(parseJson(fetched.content))
  if (content === undefined) return undefined
  return { ok: true, source: { kind: 'board', board: at.board, content, url }, url: fetched.url }
}

function toSource(fetched: FetchedPosting): FetchedSource {
  if (!fetched.ok) return fetched
  const { url, content, mediaType } = fetched
  const source: PostingSource =
    mediaType === 'text/html' ? { kind: 'html', content, url } : { kind: 'json_ld', content }
  return { ok: true, source, url }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

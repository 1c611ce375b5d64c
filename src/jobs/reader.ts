import type { ReadPosting } from '../postings/posting.ts'
import type { PostingSource } from '../postings/read-posting.ts'

/** What reads postings. */
export interface PostingReader {
  /** The fields and the text of a posting. Throws for no input. */
  read(source: PostingSource): ReadPosting
  /** Fetches a posting's page, or says in a sentence why it can't. `url` is where it was found in the end. */
  fetch(url: string): Promise<FetchedSource>
}

/** What came of fetching. */
export type FetchedSource = { ok: true; source: PostingSource; url: string } | { ok: false; reason: string }

/** The readers of this API over a fetch that connects to public addresses only. */
export function createReader(_options: { fetch: typeof fetch }): PostingReader {
  return {
    read: ({ kind, content }) => ({ reading: {}, text: kind === 'text' ? content : '' }),
    fetch: async () => ({ ok: false, reason: 'It could not be reached' }),
  }
}

/** The strong ETag of a version of something. */
export function toEtag(version: number): string {
  return `"${version}"`
}

/**
 * The versions that an If-Match lets through: undefined for every one (no header, or `*`), and none at all where
 * no tag is ours. Weak tags never match here (RFC 9110, section 13.1.1).
 */
export function parseIfMatch(header: string | undefined): number[] | undefined {
  if (header === undefined || header.trim() === '*') return undefined
  return splitTags(header)
    .flatMap((tag) => /^"([1-9]\d{0,14})"$/.exec(tag)?.[1] ?? [])
    .map(Number)
}

/** Whether an If-None-Match names this ETag, compared weakly (RFC 9110, section 13.1.2). */
export function matchesIfNoneMatch(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.trim() === '*' || splitTags(header).some((tag) => tag.replace(/^W\//, '') === etag)
}

// As many as anyone needs, and no more than a statement takes.
function splitTags(header: string): string[] {
  return header.split(',', 32).map((tag) => tag.trim())
}

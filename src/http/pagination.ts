import * as v from 'valibot'

const MAX_LIMIT = 100
const ID_PATTERN = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

/** The query of every list: how many, and after which. */
export const pageQuery = {
  limit: v.pipe(
    v.optional(v.string(), '20'),
    v.check((text) => /^\d{1,9}$/.test(text), 'must be a whole number'),
    v.transform(Number),
    v.minValue(1, 'must be at least 1'),
    v.maxValue(MAX_LIMIT, `must be at most ${MAX_LIMIT}`),
    v.metadata({ type: 'integer', default: 20, description: 'How many at most' }),
  ),
  cursor: v.optional(
    v.pipe(
      v.string(),
      v.rawTransform(({ dataset, addIssue, NEVER }) => {
        const id = decodeCursor(dataset.value)
        if (id !== undefined) return id
        addIssue({ message: 'is not a cursor from a list of this API' })
        return NEVER
      }),
      v.metadata({ description: 'The next_cursor of the page before' }),
    ),
  ),
}

/** A page of a list. */
export interface Page<T> {
  items: T[]
  /** For the next page; null on the last one. */
  next_cursor: string | null
}

/**
 * The page of `limit` items out of up to `limit + 1` that were read. Its cursor names the last id given, so what
 * is added or removed meanwhile neither repeats nor hides anything.
 */
export function toPage<T extends { id: string }>(rows: T[], limit: number): Page<T> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next_cursor: rows.length > limit && last ? encodeCursor(last.id) : null }
}

/** Wraps an id so that nobody takes the cursor for something to be built by hand. */
export function encodeCursor(id: string): string {
  return btoa(`after ${id}`).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The id in a cursor, or undefined where it is none. */
export function decodeCursor(cursor: string): string | undefined {
  try {
    const id = atob(cursor.replaceAll('-', '+').replaceAll('_', '/')).replace(/^after /, '')
    return ID_PATTERN.test(id) && encodeCursor(id) === cursor ? id : undefined
  } catch {
    return undefined
  }
}

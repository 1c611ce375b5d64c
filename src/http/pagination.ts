import * as v from 'valibot'

const MAX_LIMIT = 100
const ID_PATTERN = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/
const NO_CURSOR = 'is not a cursor from a list of this API'

const limit = v.pipe(
  v.optional(v.string(), '20'),
  v.check((text) => /^\d{1,9}$/.test(text), 'must be a whole number'),
  v.transform(Number),
  v.minValue(1, 'must be at least 1'),
  v.maxValue(MAX_LIMIT, `must be at most ${MAX_LIMIT}`),
  v.metadata({
    type: 'integer',
    minimum: 1,
    maximum: MAX_LIMIT,
    default: 20,
    description: 'How many at most',
  }),
)

/** The query of a list in the order of its ids: how many, and after which. */
export const pageQuery = { limit, cursor: cursorQuery(decodeCursor) }

/** The query of a list that can be sorted: how many, and after which place in which order. */
export const sortedPageQuery = { limit, cursor: cursorQuery(decodePlace) }

/** A place in a sorted list: after the item of this id, which has this value in what the list is sorted by. */
export interface Place {
  sort: string
  value: string | number | null
  id: string
}

/** A page of a list. */
export interface Page<T> {
  items: T[]
  /** For the next page; null on the last one. */
  next_cursor: string | null
}

/**
 * The page of `limit` items out of up to `limit + 1` that were read. Its cursor names the last item given (its id,
 * unless `toCursor` says more), so what is added or removed meanwhile neither repeats nor hides anything.
 */
export function toPage<T extends { id: string }>(
  rows: T[],
  limit: number,
  toCursor: (last: T) => string = ({ id }) => encodeCursor(id),
): Page<T> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next_cursor: rows.length > limit && last ? toCursor(last) : null }
}

/** Wraps an id so that nobody takes the cursor for something to be built by hand. */
export function encodeCursor(id: string): string {
  return toBase64Url(`after ${id}`)
}

/** The id in a cursor, or undefined where it is none. */
export function decodeCursor(cursor: string): string | undefined {
  const id = fromBase64Url(cursor)?.replace(/^after /, '') ?? ''
  return ID_PATTERN.test(id) && encodeCursor(id) === cursor ? id : undefined
}

/** A cursor for a place in a sorted list. */
export function encodePlace({ sort, value, id }: Place): string {
  // In ASCII, which is what base64 takes.
  return toBase64Url(encodeURIComponent(JSON.stringify([sort, value, id])))
}

const place = v.pipe(
  v.string(),
  v.parseJson(),
  v.tuple([
    v.string(),
    // JSON.parse takes 1e999 for infinity, which the database does not.
    v.nullable(v.union([v.string(), v.pipe(v.number(), v.finite())])),
    v.pipe(v.string(), v.regex(ID_PATTERN)),
  ]),
)

/** The place in a cursor, or undefined where it is none. */
export function decodePlace(cursor: string): Place | undefined {
  const parsed = v.safeParse(place, decodeText(fromBase64Url(cursor) ?? ''))
  if (!parsed.success) return undefined
  const [sort, value, id] = parsed.output
  return { sort, value, id }
}

function cursorQuery<T>(decode: (cursor: string) => T | undefined) {
  return v.optional(
    v.pipe(
      v.string(),
      v.rawTransform(({ dataset, addIssue, NEVER }) => {
        const decoded = decode(dataset.value)
        if (decoded !== undefined) return decoded
        addIssue({ message: NO_CURSOR })
        return NEVER
      }),
      v.metadata({ description: 'The `next_cursor` of the page before' }),
    ),
  )
}

function toBase64Url(text: string): string {
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64Url(text: string): string | undefined {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  } catch {
    return undefined
  }
}

function decodeText(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

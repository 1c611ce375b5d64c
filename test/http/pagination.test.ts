import { describe, expect, it } from 'vitest'
import { createId } from '../../src/db/id.ts'
import { decodeCursor, encodeCursor, toPage } from '../../src/http/pagination.ts'

describe('cursors', () => {
  it('carry an id there and back, in characters a URL takes as they are', () => {
    const id = createId(Date.now())
    expect(encodeCursor(id)).toMatch(/^[\w-]+$/)
    expect(decodeCursor(encodeCursor(id))).toBe(id)
  })

  it.each(['', 'x', '%%%', 'YWZ0ZXIgMQ', `${encodeCursor(createId(0))}=`, ` ${encodeCursor(createId(0))}`])(
    'are not %j',
    (cursor) => {
      expect(decodeCursor(cursor)).toBeUndefined()
    },
  )
})

describe('toPage', () => {
  const rows = [1, 2, 3].map((time) => ({ id: createId(time) }))

  it('names the last item given when there are more', () => {
    const { items, next_cursor: cursor } = toPage(rows, 2)
    expect(items).toEqual(rows.slice(0, 2))
    expect(decodeCursor(cursor ?? '')).toBe(rows[1]?.id)
  })

  it('has no cursor on the last page', () => {
    expect(toPage(rows, 3)).toEqual({ items: rows, next_cursor: null })
    expect(toPage([], 3)).toEqual({ items: [], next_cursor: null })
  })
})

import { describe, expect, it } from 'vitest'
import { createId } from '../../src/db/id.ts'
import { decodeCursor, decodePlace, encodeCursor, encodePlace, toPage } from '../../src/http/pagination.ts'

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

describe('places', () => {
  const id = createId(0)

  it.each(['2026-11-03', 'größer 😀 "%', '', 72_800.5, null])(
    'carry the value %j there and back',
    (value) => {
      const place = { sort: '-posted_at', value, id }
      expect(encodePlace(place)).toMatch(/^[\w-]+$/)
      expect(decodePlace(encodePlace(place))).toEqual(place)
    },
  )

  it.each([
    '',
    'x',
    '%%%',
    encodeCursor(id),
    btoa('%E0%A4%A'),
    btoa('null'),
    btoa(JSON.stringify(['title', 'a'])),
    btoa(JSON.stringify(['title', true, id])),
    btoa(encodeURIComponent(`["salary",1e999,"${id}"]`)),
    btoa(JSON.stringify(['title', 'a', 'no id'])),
  ])('are not %j', (cursor) => {
    expect(decodePlace(cursor)).toBeUndefined()
  })
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

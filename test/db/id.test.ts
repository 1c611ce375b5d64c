import { describe, expect, it } from 'vitest'
import { createId, isId } from '../../src/db/id.ts'

describe('createId', () => {
  it('makes a UUIDv7 that begins with its time', () => {
    const id = createId(0x0123456789ab)
    expect(id).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(isId(id)).toBe(true)
  })

  it('sorts by time and does not repeat itself', () => {
    const ids = Array.from({ length: 1_000 }, (_, index) => createId(1_700_000_000_000 + index))
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(Array.from({ length: 1_000 }, () => createId(1))).size).toBe(1_000)
  })
})

describe('isId', () => {
  it.each(['', 'nope', '0199c2a4-6d5e-4a31-9c1f-3b8e5d2a7f60', '0199C2A4-6D5E-7A31-9C1F-3B8E5D2A7F60'])(
    'is not taken in by %j',
    (text) => {
      expect(isId(text)).toBe(false)
    },
  )
})

import { describe, expect, it } from 'vitest'
import { findJsonFault, toPath } from '../../src/http/json.ts'

const nest = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))

describe('findJsonFault', () => {
  it('finds nothing in what JSON can say', () => {
    const body = { a: [1, -2.5, 1e-7, null, true, 'é😀'], b: { c: { d: '' } }, n: Number.MAX_SAFE_INTEGER }
    expect(findJsonFault(body)).toBeUndefined()
  })

  it.each([
    ['half a surrogate pair', { a: ['\ud800'] }, 'a[0]'],
    ['the character U+0000', { a: { b: 'x\0' } }, 'a.b'],
    ['a number that was rounded', JSON.parse('{"id":12345678901234567890}'), 'id'],
    ['a number beyond all numbers', JSON.parse('{"id":1e999}'), 'id'],
  ])('finds %s', (_, body, path) => {
    expect(findJsonFault(body)?.path).toBe(path)
  })

  it.each(['__proto__', 'constructor', 'prototype', 'a\0', '\udfff'])(
    'refuses the key %j, which would be lost',
    (key) => {
      const fault = findJsonFault({ a: JSON.parse(`{${JSON.stringify(key)}: 1}`) })
      expect(fault).toEqual({ path: 'a', message: 'has a key that cannot be kept' })
    },
  )

  it('takes 64 levels and no more', () => {
    expect(findJsonFault(nest(65))).toBeUndefined()
    expect(findJsonFault(nest(66))?.message).toBe('is nested deeper than 64 levels')
  })

  it('survives nesting that would exhaust the stack', () => {
    let body: unknown = 1
    for (let depth = 0; depth < 200_000; depth++) body = { a: body }
    expect(findJsonFault(body)?.message).toBe('is nested deeper than 64 levels')
  })

  it('names a place in at most 200 characters', () => {
    expect(findJsonFault({ ['k'.repeat(5_000)]: '\0' })?.path).toHaveLength(200)
  })
})

describe('toPath', () => {
  it('writes members with dots and items with brackets', () => {
    expect(toPath([])).toBe('')
    expect(toPath(['skills', 2, 'name'])).toBe('skills[2].name')
    expect(toPath([0, 'a'])).toBe('[0].a')
  })
})

import { describe, expect, it } from 'vitest'
import { mergePatch } from '../../src/http/merge-patch.ts'

describe('mergePatch', () => {
  it.each([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ a: 'b' }, ['c'], ['c']],
    [{ a: 'foo' }, null, null],
    [{ a: 'foo' }, 'bar', 'bar'],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('makes of %j with %j what appendix A of RFC 7396 says: %j', (target, patch, result) => {
    expect(mergePatch(target, patch)).toEqual(result)
  })

  it('leaves what it was given as it was', () => {
    const target = { a: { b: 1, c: 2 } }
    mergePatch(target, { a: { b: null }, d: 3 })
    expect(target).toEqual({ a: { b: 1, c: 2 } })
  })

  it('keeps the keys in their order, the new ones last', () => {
    const merged = mergePatch({ z: 1, y: 2, x: 3 }, { w: 4, y: 5 })
    expect(JSON.stringify(merged)).toBe('{"z":1,"y":5,"x":3,"w":4}')
  })

  it('takes names that JavaScript gives a meaning for names', () => {
    const patch = JSON.parse('{"__proto__":{"admin":true},"toString":{"a":1}}')
    const merged = mergePatch({}, patch)
    expect(JSON.stringify(merged)).toBe('{"__proto__":{"admin":true},"toString":{"a":1}}')
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })
})

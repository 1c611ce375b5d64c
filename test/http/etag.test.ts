import { describe, expect, it } from 'vitest'
import { matchesIfNoneMatch, parseIfMatch, toEtag } from '../../src/http/etag.ts'

describe('parseIfMatch', () => {
  it('lets every version through where there is no condition', () => {
    expect(parseIfMatch(undefined)).toBeUndefined()
    expect(parseIfMatch(' * ')).toBeUndefined()
  })

  it('gives the versions it names', () => {
    expect(parseIfMatch(toEtag(3))).toEqual([3])
    expect(parseIfMatch('"3", "12"')).toEqual([3, 12])
  })

  it.each(['W/"3"', '3', '"x"', '"0"', '"03"', '', '"99999999999999999999"'])(
    'lets no version through for %j',
    (tag) => {
      expect(parseIfMatch(tag)).toEqual([])
    },
  )
})

describe('matchesIfNoneMatch', () => {
  it('compares weakly', () => {
    expect(matchesIfNoneMatch('"1", W/"2"', toEtag(2))).toBe(true)
    expect(matchesIfNoneMatch('*', toEtag(2))).toBe(true)
    expect(matchesIfNoneMatch('"1"', toEtag(2))).toBe(false)
    expect(matchesIfNoneMatch(undefined, toEtag(2))).toBe(false)
  })
})

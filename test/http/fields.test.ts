import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { dateOrTime, filledText, text, webAddress } from '../../src/http/fields.ts'

describe('dateOrTime', () => {
  it.each([
    '2026-07-13',
    '2026-07-13T14:27:55Z',
    '2026-07-13T14:27:55+00:00',
    '2024-02-29',
    '2026-01-01T00:00:00.123456789Z',
  ])('keeps %s', (value) => {
    expect(v.parse(dateOrTime(), value)).toBe(value)
  })

  it('turns the time of another zone to UTC', () => {
    expect(v.parse(dateOrTime(), '2026-07-13T01:00:00+02:00')).toBe('2026-07-12T23:00:00.000Z')
  })

  it.each([
    '9999-12-31T23:59:59-14:00',
    'yesterday',
    '2026-02-30',
    '2026-02-30T00:00:00Z',
    '2026-13-01',
    '2026-07-13T14:27:55',
    '2026-07-13T25:00:00Z',
    '2026',
    '',
  ])('refuses %j', (value) => {
    expect(v.safeParse(dateOrTime(), value).success).toBe(false)
  })
})

describe('webAddress', () => {
  it('takes pages only', () => {
    expect(v.is(webAddress(), 'https://example.com/jobs?id=1#top')).toBe(true)
    for (const other of ['javascript:alert(1)', 'data:text/html,x', 'example.com', 'http://', 'mailto:a@b.c'])
      expect(v.is(webAddress(), other)).toBe(false)
  })
})

describe('text', () => {
  it('says how long it may be without repeating it', () => {
    const { issues } = v.safeParse(text(3), 'hunter2')
    expect(issues?.map(({ message }) => message)).toEqual(['must be at most 3 characters'])
    expect(v.is(text(3), 'abc')).toBe(true)
  })

  it('may have to say something', () => {
    expect(v.is(filledText(9), ' \n')).toBe(false)
    expect(v.is(filledText(9), ' a ')).toBe(true)
  })
})

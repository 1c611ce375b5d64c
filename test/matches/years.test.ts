import { describe, expect, it } from 'vitest'
import { countMonths, toInterval, toMonth, toYears } from '../../src/matches/years.ts'

const asOf = toMonth('2026-11') ?? 0

function monthsOf(...entries: object[]): number {
  return countMonths(entries.flatMap((entry) => toInterval(entry, asOf) ?? []))
}

describe('toInterval', () => {
  it.each([
    ['one month', { startDate: '2020-05-03', endDate: '2020-05-04' }, 1],
    ['a year alone, the whole of it', { startDate: '2020', endDate: '2020' }, 12],
    ['two years alone, both of them', { startDate: '2019', endDate: '2020' }, 24],
    ['times with a zone', { startDate: '2020-01-01T00:00:00Z', endDate: '2020-12-31T23:59:59+02:00' }, 12],
    ['no end, which is the month of the profile', { startDate: '2026-01' }, 11],
    ['an empty end', { startDate: '2026-01', endDate: '' }, 11],
    ['an end that is null', { startDate: '2026-01', endDate: null }, 11],
    ['an end in words', { startDate: '2026-01', endDate: 'Present' }, 11],
    ['what is said to go on', { startDate: '2026-01', endDate: '2026-02', ongoing: true }, 11],
    [
      'an end to come, of which nothing after the profile counts',
      { startDate: '2026-01', endDate: '2030' },
      11,
    ],
    ['no start', { endDate: '2020' }, 0],
    ['a start that is no date', { startDate: 'long ago', endDate: '2020' }, 0],
    ['a month that there is not', { startDate: '2020-13', endDate: '2021' }, 0],
    ['an end before the start', { startDate: '2020', endDate: '2018' }, 0],
    ['a start to come', { startDate: '2027-01' }, 0],
    ['numbers for dates', { startDate: 2020, endDate: 2021 }, 0],
  ])('counts %s', (_, entry, months) => {
    expect(monthsOf(entry)).toBe(months)
  })

  it.each([null, 'a text', 7, []])('takes %j for no entry', (entry) => {
    expect(toInterval(entry, asOf)).toBeUndefined()
  })
})

describe('countMonths', () => {
  it('counts what overlaps once, in whatever order', () => {
    const entries = [
      { startDate: '2020-01', endDate: '2021-12' },
      { startDate: '2021-01', endDate: '2022-06' },
      { startDate: '2020-03', endDate: '2020-04' },
      { startDate: '2024-01', endDate: '2024-01' },
    ]
    expect(monthsOf(...entries)).toBe(31)
    expect(monthsOf(...entries.toReversed())).toBe(31)
  })
})

describe('toYears', () => {
  it('never calls less than five years five', () => {
    expect([59, 60, 61].map(toYears)).toEqual([4.9, 5, 5.1])
  })
})

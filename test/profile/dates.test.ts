import { describe, expect, it } from 'vitest'
import { meansOngoing, parsePartialDate } from '../../src/profile/dates.ts'

describe('parsePartialDate', () => {
  it.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2020-04', '2020-04-01', '2020-04-30'],
    ['2020-12', '2020-12-01', '2020-12-31'],
    ['2020-05-17', '2020-05-17', '2020-05-17'],
    ['2020-05-17T23:30:00Z', '2020-05-17', '2020-05-17'],
    ['2020-05-17t23:30:00.123-08:00', '2020-05-17', '2020-05-17'],
  ])('reads %s as %s to %s', (text, from, to) => {
    expect(parsePartialDate(text)).toEqual({ from, to })
  })

  it.each([
    '',
    '20',
    '2020-',
    '2020-00',
    '2020-13',
    '2020-5',
    '2020-02-30',
    '2021-02-29',
    '2020-05-00',
    '2020-05-32',
    '2020-05-17T10:00:00',
    '2020-05-17T24:00:00Z',
    '2020-05-17 10:00',
    '17.05.2020',
    'May 2020',
    ' 2020',
    '2020\n',
    '２０２０',
    'Present',
  ])('reads no date in %j', (text) => {
    expect(parsePartialDate(text)).toBeUndefined()
  })
})

describe('meansOngoing', () => {
  it.each(['Present', 'CURRENT', ' now ', 'heute', 'Présent', 'aujourd’hui'])('is so for %j', (text) => {
    expect(meansOngoing(text)).toBe(true)
  })

  it.each(['', '2020', 'presently unemployed', 'Ended'])('is not so for %j', (text) => {
    expect(meansOngoing(text)).toBe(false)
  })
})

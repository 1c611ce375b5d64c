import { describe, expect, it } from 'vitest'
import { readBaseSalary } from '../../../src/postings/structured/pay.ts'

describe('the pay of a JobPosting', () => {
  const year = (min: number | null, max: number | null, currency: string | null) => ({
    min,
    max,
    currency,
    period: 'year',
  })

  it.each([
    ['a number', 52_000, {}, year(52_000, 52_000, null)],
    [
      'a number as text, its currency beside it',
      '100000',
      { salaryCurrency: 'USD' },
      year(100_000, 100_000, 'USD'),
    ],
    ['a text', '$120k - $150k', {}, year(120_000, 150_000, 'USD')],
    ['a text without currency', '45.000 - 55.000', { salaryCurrency: 'EUR' }, year(45_000, 55_000, 'EUR')],
    ['an amount', { currency: 'gbp', value: 31_000 }, {}, year(31_000, 31_000, 'GBP')],
    [
      'an amount in words',
      { currency: 'EUR', value: '3000 - 3500', unitText: 'MONTH' },
      {},
      { min: 3000, max: 3500, currency: 'EUR', period: 'month' },
    ],
    [
      'a range',
      { currency: 'EUR', value: { minValue: '50000', maxValue: '60000', unitText: 'YEAR' } },
      {},
      year(50_000, 60_000, 'EUR'),
    ],
    [
      'a range in thousands with commas',
      { currency: 'USD', value: { minValue: '80,000', maxValue: '1,095,000.50', unitText: 'YEAR' } },
      {},
      year(80_000, 1_095_000.5, 'USD'),
    ],
    [
      'a range without its value',
      { currency: 'EUR', minValue: 17.5, maxValue: 19, unitText: 'HOUR' },
      {},
      { min: 17.5, max: 19, currency: 'EUR', period: 'hour' },
    ],
    [
      'one bound',
      { currency: 'USD', value: { minValue: 90_000, maxValue: 0 } },
      {},
      year(90_000, null, 'USD'),
    ],
    ['one bound above', { currency: '€', value: { maxValue: 90_000 } }, {}, year(null, 90_000, 'EUR')],
    [
      'a small amount without a period',
      { currency: 'USD', value: { minValue: 20, maxValue: 25 } },
      {},
      { min: 20, max: 25, currency: 'USD', period: null },
    ],
    [
      'a price',
      { priceCurrency: 'CHF', minPrice: 400, maxPrice: 500, unitText: 'per day' },
      {},
      { min: 400, max: 500, currency: 'CHF', period: 'day' },
    ],
    ['a list', [null, { value: {} }, { currency: 'USD', value: 60_000 }], {}, year(60_000, 60_000, 'USD')],
  ])('may be %s', (_, value, posting, salary) => {
    expect(readBaseSalary(value, posting)).toStrictEqual(salary)
  })

  it.each([
    ['nothing', null],
    ['zero', { currency: 'USD', value: { minValue: 0, maxValue: 0, unitText: 'YEAR' } }],
    ['words', 'competitive'],
    ['bounds the wrong way round', { value: { minValue: 9000, maxValue: 10 } }],
    ['a period that is none of ours', { value: { value: 2000, unitText: 'BIWEEKLY' } }],
    ['no number', { value: { minValue: Number.NaN, maxValue: Number.POSITIVE_INFINITY } }],
    ['objects', { value: { value: { value: 5 } } }],
  ])('is absent where it is %s', (_, value) => {
    expect(readBaseSalary(value, {})).toBeUndefined()
  })
})

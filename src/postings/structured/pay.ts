import type { PayPeriod, Salary } from '../posting.ts'
import { parseSalaryText } from '../text/salary.ts'
import { isItem, toAmount, toLine, toList, type Item } from './values.ts'

const periods: [RegExp, PayPeriod][] = [
  [/\b(?:h|std|st[uü]nd)/i, 'hour'],
  [/\b(?:day|dai|tag|täg|jour)/i, 'day'],
  [/\b(?:wee|wk|w[oö]che|semaine|hebdo)/i, 'week'],
  [/\b(?:mo|mensuel)/i, 'month'],
  [/\b(?:year|yr|annual|annum|anum|jahr|jähr|an)/i, 'year'],
]
// Twice a month, every two weeks, once: no period that we have.
const otherPeriods = /\b(?:bi|semi|one|two|half|fortnight|2)/i

/** From here on pay without a period is pay for a year. */
const leastYearly = 15_000

/** The period that a word names (`HOUR`, `per-year-salary`, "1 YEAR", "monthly"); null for none of ours. */
function toPeriod(word: string | undefined): PayPeriod | null {
  if (word === undefined || otherPeriods.test(word)) return null
  return periods.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

/** A currency's code out of what a field says; null where that is not clear. */
function toCurrency(word: string | undefined): string | null {
  const code = word?.toUpperCase() ?? ''
  if (/^[A-Z]{3}$/.test(code)) return code
  return { '€': 'EUR', '£': 'GBP', $: 'USD', US$: 'USD', '¥': 'JPY' }[code] ?? null
}

/** What a source says of pay, before it is weighed: amounts in whole units. */
export interface StatedPay {
  min?: number | undefined
  max?: number | undefined
  currency?: string | undefined
  period?: string | undefined
}

/** Pay as a posting has it; undefined where no amount is left or its period is one that we can't say. */
export function toSalary({ min, max, currency, period: word }: StatedPay): Salary | undefined {
  const least = min ?? max
  if (least === undefined || (min !== undefined && max !== undefined && min > max)) return undefined
  const period = toPeriod(word)
  if (word !== undefined && period === null && otherPeriods.test(word)) return undefined
  return {
    min: min ?? null,
    max: max ?? null,
    currency: toCurrency(currency),
    period: period ?? (least >= leastYearly ? 'year' : null),
  }
}

/**
 * schema.org's `baseSalary` as it is found: a number, a text, a MonetaryAmount, a PriceSpecification, or one of them
 * in a list; with `salaryCurrency` and `salaryUnit` of the posting where it says no currency of its own.
 */
export function readBaseSalary(value: unknown, posting: Item): Salary | undefined {
  for (const entry of toList(value).slice(0, 20)) {
    const salary = isItem(entry) ? fromAmount(entry, posting) : fromPlain(entry, {}, posting)
    if (salary) return salary
  }
  return undefined
}

function fromAmount(amount: Item, posting: Item): Salary | undefined {
  for (const inner of toList(amount['value'])) {
    const salary = isItem(inner)
      ? fromRange({ ...amount, ...inner }, posting)
      : fromPlain(inner, amount, posting)
    if (salary) return salary
  }
  return fromRange(amount, posting)
}

function fromRange(range: Item, posting: Item): Salary | undefined {
  const min = firstAmount(range, ['minValue', 'minPrice', 'percentile10'])
  const max = firstAmount(range, ['maxValue', 'maxPrice', 'percentile90'])
  if (min !== undefined || max !== undefined) return toSalary({ min, max, ...unitsOf(range, posting) })
  const text = ['value', 'price', 'median']
    .map((key) => range[key])
    .find((entry) => !isItem(entry) && toLine(entry))
  return fromPlain(text, range, posting)
}

function fromPlain(value: unknown, amount: Item, posting: Item): Salary | undefined {
  const units = unitsOf(amount, posting)
  const exact = toAmount(value)
  if (exact !== undefined) return toSalary({ min: exact, max: exact, ...units })
  const text = typeof value === 'string' ? toLine(value) : undefined
  const read = text === undefined ? undefined : parseSalaryText(text)
  if (!read || (read.min ?? read.max ?? 0) <= 0) return undefined
  const currency = read.currency ?? toCurrency(units.currency)
  const stated = toSalary({ min: read.min ?? undefined, max: read.max ?? undefined, period: units.period })
  return { ...read, currency, period: read.period ?? stated?.period ?? null }
}

function firstAmount(item: Item, keys: string[]): number | undefined {
  return keys.map((key) => toAmount(item[key])).find((amount) => amount !== undefined)
}

function unitsOf(amount: Item, posting: Item): Pick<StatedPay, 'currency' | 'period'> {
  const { currency, priceCurrency, unitText, unitCode, duration } = amount
  return {
    currency: toLine(currency) ?? toLine(priceCurrency) ?? toLine(posting['salaryCurrency']),
    period:
      toLine(unitText) ?? toLine(unitCode) ?? periodOfDuration(duration) ?? toLine(posting['salaryUnit']),
  }
}

/** "P1Y", as an estimate has it. */
function periodOfDuration(duration: unknown): string | undefined {
  const unit = typeof duration === 'string' ? /^PT?1([YMWDH])$/.exec(duration)?.[1] : undefined
  return unit && { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour' }[unit]
}

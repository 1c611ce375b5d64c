import type { Finding, PayPeriod, Salary } from '../posting.ts'
import { type Amount, findAmounts } from './money.ts'
import {
  type Around,
  aroundOf,
  isFiller,
  isLabelled,
  isOtherMoney,
  isPayHeading,
  offers,
  speaksOfPay,
} from './pay-context.ts'
import { periodAfter, periodBefore } from './pay-period.ts'
import { plainText } from './plain.ts'
import { compile } from '../../text/pattern.ts'

/** From here on a figure without a period is a year's. */
const YEARLY_FROM = 15_000
// Above this in a currency of large units, it is somebody's turnover.
const HIGHEST = 2_000_000
const smallUnits = /^(?:JPY|KRW|INR|IDR|VND|HUF|CLP|COP|NGN|PHP|RUB|THB|TWD|CZK|KES)$/
/** A sign of several currencies (¥, kr) may be of one with small units. */
const isSmallUnit = (currency: string | null | undefined) =>
  currency === null || (currency !== undefined && smallUnits.test(currency))

const perYear: Record<PayPeriod, number> = { hour: 2_080, day: 260, week: 52, month: 12, year: 1 }

/** One or two figures that belong together, and where they end with their period. */
interface PayRange {
  from: Amount
  to: Amount | undefined
  period: PayPeriod | undefined
  start: number
  end: number
}

/** What pay can be where nothing calls it that, in currencies of large units. */
const plausible: Record<PayPeriod | 'unknown', [number, number]> = {
  hour: [3, 2_000],
  day: [20, 20_000],
  week: [80, 50_000],
  month: [200, 200_000],
  year: [3_000, HIGHEST],
  unknown: [1_000, HIGHEST],
}

type Evidence = 'labelled' | 'spoken' | 'shaped'

/**
 * The pay that a posting states: the best founded of its figures, the first among equals.
 *
 * @returns a confidence of 0.9 for a labelled line, 0.7 for a pattern in running text, 0.5 for a lone bare range
 */
export function readSalary(text: string): Finding<Salary> | undefined {
  const plain = plainText(text)
  const found: Partial<Record<Evidence, Salary>> = {}
  for (const range of payRanges(plain)) {
    const around = aroundOf(plain, range)
    const salary = toSalary(range, around)
    const evidence = salary && evidenceOf(range, salary, around)
    if (evidence) found[evidence] ??= salary
    if (evidence === 'labelled') break
  }
  if (found.labelled) return { value: found.labelled, from: 'text', confidence: 0.9 }
  const best = found.spoken ?? found.shaped
  if (best) return { value: best, from: 'text', confidence: 0.7 }
  const isAlone: IsKnown = (before, _, after) => isFiller(before) && isFiller(after)
  const lone = plain.length <= 100 ? loneSalary(plain, isAlone) : undefined
  return lone && { value: lone, from: 'text', confidence: 0.5 }
}

/** The pay in a text that is known to be about pay ("120-140/hr", "300-1500"): figures need no currency here. */
export function parseSalaryText(text: string): Salary | undefined {
  const isKnown: IsKnown = (before, range) =>
    hasCurrency(range) || range.from.scale > 1 || isFiller(before) || isLabelled(before)
  return loneSalary(plainText(text.slice(0, 1_000)), isKnown)
}

/** Whether a range is pay, by what is before it and by what is after it in its clause. */
type IsKnown = (before: string, range: PayRange, after: string) => boolean

function loneSalary(plain: string, isKnown: IsKnown): Salary | undefined {
  for (const range of payRanges(plain)) {
    const { clause, after } = aroundOf(plain, range)
    const salary = toSalary(range, aroundOf(plain, range))
    if (!salary || isOtherMoney(clause, after, range.to !== undefined)) continue
    const isFigure =
      range.to !== undefined || range.period !== undefined || (salary.max ?? salary.min ?? 0) >= 1_000
    if (isKnown(plain.slice(0, range.start), range, after) && (isFigure || hasCurrency(range))) return salary
  }
  return undefined
}

/** What pay comes to in a year of 52 weeks, 260 days or 2,080 hours; undefined where its period is not known. */
export function toYearly(salary: Salary): { min: number | null; max: number | null } | undefined {
  if (salary.period === null) return undefined
  const factor = perYear[salary.period]
  return { min: salary.min && salary.min * factor, max: salary.max && salary.max * factor }
}

function* payRanges(text: string): Generator<PayRange> {
  const amounts = findAmounts(text)
  for (let index = 0; index < amounts.length; index++) {
    const from = amounts[index] as Amount
    const next = amounts[index + 1]
    const to = next && isRange(text, from, next) ? next : undefined
    if (to) index++
    const last = to ?? from
    const found = periodAfter(text.slice(last.end, last.end + 60))
    const end = last.end + (found?.length ?? 0)
    const between = to && periodAfter(text.slice(from.end, to.start))
    yield { from, to, period: found?.period ?? between?.period, start: from.start, end }
  }
}

const connector = /^ ?(?:-|~|\.\.\.?|…|to|up to|rising to|bis(?: zu)?|à|a|tot|t\/m|hasta|até|till|do) ?$/i
const pairing = /^ ?(?:and|und|et|y|e|en|i|och) ?$/i
const opening = compile(/(?<!\p{L})(?:between|zwischen|von|entre|tra|fra|tussen|mellan|od|pomiędzy) ?$/iu)

function isRange(text: string, from: Amount, to: Amount): boolean {
  if (to.start - from.end > 40) return false
  const gap = text.slice(from.end, to.start).replace(/^ ?\+/, '')
  const between = gap.slice(periodAfter(gap)?.length ?? 0)
  if (!isOneMoney(from.currency, to.currency)) return false
  const [low, high] = scaled(from, to)
  if (low >= high && low !== high) return false
  if (connector.test(between)) return true
  if (/^ ?\/ ?$/.test(between)) return to.scale > 1
  return pairing.test(between) && opening.test(text.slice(Math.max(0, from.start - 12), from.start))
}

const dollars = /^(?:USD|CAD|AUD|NZD|SGD|HKD|TWD|MXN)$/

/** A bare "$" is whatever dollar the other says: "AUD $110k–$125k". */
function isOneMoney(a: string | null | undefined, b: string | null | undefined): boolean {
  if (!a || !b || a === b) return true
  return (a === 'USD' || b === 'USD') && dollars.test(a) && dollars.test(b)
}

function currencyOf({ from, to }: PayRange): string | null | undefined {
  const said = [from.currency, to?.currency].filter((currency) => currency !== undefined)
  return said.length > 1 && said[0] === 'USD' ? said[1] : said[0]
}

/** Thousands said once are said of both: "120-150k", "40-45.000". */
function scaled(from: Amount, to: Amount): [number, number] {
  const isCut = from.value < 1_000 && to.value >= 10_000 && to.value <= from.value * 3_000
  if (isCut && from.scale === 1 && from.value * 1_000 < to.value) return [from.value * 1_000, to.value]
  const scale = Math.max(from.scale, to.scale)
  const scaleUp = (amount: Amount) =>
    amount.scale === 1 && amount.value < 1_000 ? amount.value * scale : amount.value
  return [scaleUp(from), scaleUp(to)]
}

const hasCurrency = (range: PayRange) => currencyOf(range) !== undefined

const before = (...words: string[]) => compile(`(?<!\\p{L})(?:${words.join('|')}) ?(?:ca\\. ?)?$`, 'iu')
const isFloor = before(
  'from|starting (?:at|from)|starts at|min(?:imum|\\.)?(?: of)?|at least|over|above|more than|ab|mindestens',
  'à partir de|dès|minimum de|desde|a partire? da|a partir de|da|vanaf|minimaal|fr\\.o\\.m\\.',
  '(?:\\p{L}*mindest(?:gehalt|lohn|entgelt)|minimum (?:salary|pay|wage)|salaire minimum)[^\\d.;]{0,60}',
)
const isCeiling = before(
  "up to|upto|max(?:imum|imal|\\.)?(?: of)?|at most|bis(?: zu)?|jusqu'à|hasta|fino a|até|tot|maximaal|upp till",
)
const isFloorAfter = compile(/^ ?(?:min(?:imum)?|and up|and above|upwards|or more|aufwärts)(?!\p{L})/iu)
const isCeilingAfter = compile(/^ ?(?:max(?:imum|imal)?)(?!\p{L})/iu)

function toSalary(range: PayRange, { sentence, after, heading }: Around): Salary | undefined {
  const { from, to } = range
  const [low, high] = (to ? scaled(from, to) : [from.value, from.value]).map(toCents) as [number, number]
  const currency = currencyOf(range)
  if (high <= 0 || (high > HIGHEST && !isSmallUnit(currency))) return undefined
  const period =
    range.period ??
    periodBefore(sentence.slice(-60)) ??
    periodBefore(heading) ??
    ((low || high) >= YEARLY_FROM ? 'year' : null)
  const isOpen = !to && (from.isOpen || isFloor.test(sentence) || isFloorAfter.test(after))
  const isCapped = low === 0 || (!to && !isOpen && (isCeiling.test(sentence) || isCeilingAfter.test(after)))
  return { min: isCapped ? null : low, max: isOpen ? null : high, currency: currency ?? null, period }
}

/** How a range is known to be the posting's pay: it stands under a label, beside words of pay, or has the shape. */
function evidenceOf(range: PayRange, salary: Salary, around: Around): Evidence | undefined {
  const { sentence, clause, after, heading } = around
  const figure = salary.min ?? salary.max ?? 0
  const isLarge = figure >= YEARLY_FROM
  if (isOtherMoney(clause, after, isLarge && range.to !== undefined)) return undefined
  const isLone = isFiller(clause) && isFiller(after)
  const isThousands = Math.max(range.from.scale, range.to?.scale ?? 1) > 1
  if (isLabelled(sentence) || (isFiller(sentence) && isPayHeading(heading, isLarge))) {
    const isBareYear = figure > 1_950 && figure < 2_100 && !range.to && !isThousands
    const isFigure = (figure >= 1_000 && !isBareYear) || isThousands || range.period !== undefined
    return hasCurrency(range) || isFigure || range.to ? 'labelled' : undefined
  }
  if (!isPlausible(salary, currencyOf(range))) return undefined
  if (!hasCurrency(range)) {
    if (isThousands) return speaksOfPay(clause) ? 'spoken' : isLone ? 'shaped' : undefined
    return isLone && range.to && range.period ? 'shaped' : undefined
  }
  if (speaksOfPay(sentence) || speaksOfPay(after) || (isLarge && offers.test(sentence))) return 'spoken'
  if (isLone && (range.period !== undefined || figure >= 1_000)) return 'shaped'
  const hasShape = range.to ? range.period !== undefined || isLarge : isPlainPeriod(range.period, isLarge)
  return hasShape ? 'shaped' : undefined
}

/** A single "€30 per month" may be anything, "€30 per hour" is pay. */
const isPlainPeriod = (period: PayPeriod | undefined, isLarge: boolean) =>
  period === 'hour' || period === 'day' || (period !== undefined && isLarge)

function isPlausible({ min, max, period }: Salary, currency: string | null | undefined): boolean {
  const [lowest, highest] = plausible[period ?? 'unknown']
  return (max ?? min ?? 0) >= lowest && ((max ?? min ?? 0) <= highest || isSmallUnit(currency))
}

// What scaling leaves behind the cents is no pay: 4.35k is 4350, not 4350.000000000001.
function toCents(amount: number): number {
  return Math.round(amount * 100) / 100
}

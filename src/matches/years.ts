import { isJsonObject } from '../http/json.ts'

/** Whole months, counted from year 0; `to` is the first month after it. */
export interface Interval {
  from: number
  to: number
}

/** The month of a date or time that begins with `2020` or `2020-05`; undefined for anything else. */
export function toMonth(date: unknown, { last = false } = {}): number | undefined {
  const [, year, month] = (typeof date === 'string' && /^\s*(\d{4})(?:-(\d\d))?(?!\d)/.exec(date)) || []
  if (year === undefined) return undefined
  const index = month === undefined ? (last ? 11 : 0) : Number(month) - 1
  return index >= 0 && index < 12 ? Number(year) * 12 + index : undefined
}

/**
 * The months of an entry of a resume, by its `startDate`, `endDate` and `ongoing`. A year alone is the whole of it.
 * Without an end that is a date it goes on, which counts until the month `asOf`; nothing counts beyond that.
 *
 * @returns undefined where the start is not known, or nothing of it has happened
 */
export function toInterval(entry: unknown, asOf: number): Interval | undefined {
  if (!isJsonObject(entry)) return undefined
  const from = toMonth(entry.startDate)
  const end = entry.ongoing === true ? undefined : toMonth(entry.endDate, { last: true })
  const to = Math.min(end ?? asOf, asOf) + 1
  return from === undefined || to <= from ? undefined : { from, to }
}

/** How many months some intervals cover; those that overlap count once. */
export function countMonths(intervals: readonly Interval[]): number {
  let months = 0
  let covered = -Infinity
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    months += Math.max(0, to - Math.max(from, covered))
    covered = Math.max(covered, to)
  }
  return months
}

/** Months as years, to one decimal. */
export function toYears(months: number): number {
  return Math.round((months / 12) * 10) / 10
}

import { parseDate } from '../text/dates.ts'
import { toLine } from './values.ts'

const isoTime = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}:?\d{2})?)?$/i

/** The day that a field names, as it stands there (no time zone moves it): YYYY-MM-DD. */
export function toDay(value: unknown): string | undefined {
  const line = toLine(value)
  if (line === undefined || line.length > 100) return undefined
  const iso = isoTime.exec(line)
  return iso ? realDay(iso[1] ?? '') : parseDate(line, {})
}

/** The time that a field names, in UTC (RFC 3339), or its day where it has no time or no zone. */
export function toTime(value: unknown): string | undefined {
  if (typeof value === 'number') return fromEpoch(value)
  const line = toLine(value)
  const [, day, time, zone] = (line !== undefined && isoTime.exec(line)) || []
  if (day === undefined || time === undefined || zone === undefined) return toDay(value)
  return (
    realDay(day) &&
    fromEpoch(Date.parse(`${day}T${time}${zone.replace(/^(...)(\d\d)$/, '$1:$2').toUpperCase()}`))
  )
}

function fromEpoch(ms: number): string | undefined {
  const year = Math.abs(ms) < 8e15 ? new Date(ms).getUTCFullYear() : 0
  return isSensible(year) ? new Date(ms).toISOString() : undefined
}

function realDay(day: string): string | undefined {
  const ms = Date.parse(`${day}T00:00:00Z`)
  const isReal = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day)
  return isReal && isSensible(Number(day.slice(0, 4))) ? day : undefined
}

// "0001-01-01" and "9999-12-31" stand for no date at all.
function isSensible(year: number): boolean {
  return year >= 1990 && year <= 2100
}

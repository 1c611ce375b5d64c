/** The days that a date can mean, both included, as YYYY-MM-DD. */
export interface DateRange {
  from: string
  to: string
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(.+)?)?)?$/
/** What follows the day in a time of RFC 3339, section 5.6. */
const TIME =
  /^[Tt ](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d{1,9})?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/
/** What people write for the end of what has not ended. */
const ONGOING = new Set([
  'present',
  'to present',
  'until present',
  'current',
  'currently',
  'now',
  'today',
  'to date',
  'ongoing',
  'heute',
  'bis heute',
  'aktuell',
  'laufend',
  'présent',
  'actuel',
  'en cours',
  "aujourd'hui",
  'presente',
  'actual',
  'actualidad',
  'heden',
  'oggi',
])

/**
 * The first and the last day that a date of a resume can mean: `2020`, `2020-05`, `2020-05-17`, or a time of
 * RFC 3339, which means the day that it names. Undefined for every other text, and for days that do not exist.
 */
export function parsePartialDate(text: string): DateRange | undefined {
  const [, year, month, day, time] = DATE.exec(text) ?? []
  if (year === undefined || (time !== undefined && !TIME.test(time))) return undefined
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` }
  const last = daysIn(Number(year), Number(month))
  if (last === undefined) return undefined
  if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}` }
  const date = `${year}-${month}-${day}`
  return Number(day) >= 1 && Number(day) <= last ? { from: date, to: date } : undefined
}

/** Whether an end date says, in words such as "Present", that there is no end yet. */
export function meansOngoing(endDate: string): boolean {
  return ONGOING.has(endDate.trim().toLowerCase().replace('’', "'"))
}

function daysIn(year: number, month: number): number | undefined {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
}

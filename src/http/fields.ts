import * as v from 'valibot'

/** Text of at most `maxLength` characters (UTF-16 units). The messages never repeat what was sent. */
export function text(maxLength: number) {
  return v.pipe(
    v.string('must be a string'),
    v.maxLength(maxLength, `must be at most ${maxLength} characters`),
  )
}

/** Text that says something. */
export function filledText(maxLength: number) {
  return v.pipe(text(maxLength), v.regex(/\S/, 'must not be empty'))
}

/** An id of ours, as answers have it. */
export const id = v.pipe(v.string(), v.metadata({ format: 'uuid' }))

/** A time in UTC (RFC 3339), as answers have it. */
export const time = v.pipe(v.string(), v.metadata({ format: 'date-time' }))

/** The address of a page. */
export function webAddress() {
  return v.pipe(
    text(2_000),
    v.check(
      (value) => /^https?:\/\//i.test(value) && URL.canParse(value),
      'must be an http or https address',
    ),
    v.metadata({ format: 'uri' }),
  )
}

/** A date or a time (RFC 3339), turned to UTC where it is of another zone. */
export function dateOrTime() {
  return v.pipe(
    v.string('must be a string'),
    v.check(isDateOrTime, 'must be a date, or a time with its zone, as in RFC 3339'),
    v.transform(toUtc),
  )
}

/** What a member of an object gets to hear: that it is missing, or no object. */
export function objectMessage(issue: { received: string }): string {
  return issue.received === 'undefined' ? 'is required' : 'must be an object'
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/
const TIME =
  /^(\d{4}-\d\d-\d\d)[Tt ](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

function isDateOrTime(value: string): boolean {
  const date = TIME.exec(value)?.[1] ?? value
  // JavaScript takes the 31st of February for a day in March.
  const isDay = DATE.test(date) && Number.isFinite(Date.parse(date)) && toIso(date).startsWith(date)
  // In UTC it may be of another year, which RFC 3339 gives four digits.
  return isDay && toIso(value).length === 24
}

function toUtc(value: string): string {
  return DATE.test(value) || /(?:Z|\+00:00)$/.test(value) ? value : toIso(value)
}

function toIso(value: string): string {
  return new Date(value).toISOString()
}

/** Where the work is done. */
export const workplaces = ['onsite', 'hybrid', 'remote'] as const
export type Workplace = (typeof workplaces)[number]

/** The kinds of employment, by the terms of schema.org's `employmentType`. */
export const employmentTypes = [
  'full_time',
  'part_time',
  'contract',
  'temporary',
  'internship',
  'volunteer',
] as const
export type EmploymentType = (typeof employmentTypes)[number]

/** What an amount of pay is for. */
export const payPeriods = ['hour', 'day', 'week', 'month', 'year'] as const
export type PayPeriod = (typeof payPeriods)[number]

/** Pay, in units of the currency (11.44, not 1144 pence). One bound alone is `from` or `up to`; one figure is both. */
export interface Salary {
  min: number | null
  max: number | null
  /** ISO 4217. */
  currency: string | null
  period: PayPeriod | null
}

/** One thing that a posting asks for, in its own words. */
export interface Requirement {
  text: string
  kind: 'required' | 'preferred'
}

/** What is read out of a posting; a field that it does not say is absent, never guessed. */
export interface Posting {
  title: string
  company: string
  /** The places, in the posting's words. */
  location: string
  workplace: Workplace
  employment_type: EmploymentType
  salary: Salary
  /** In the order of the posting. */
  requirements: Requirement[]
  /** Canonical names out of skills/, in the order of the posting. */
  skills: string[]
  /** The last day to apply: YYYY-MM-DD. */
  closes_on: string
  /** YYYY-MM-DD, or a time (RFC 3339). */
  posted_at: string
  /** ISO 639-1 of the posting's text. */
  language: string
  /** Its own page. */
  url: string
}
export type PostingField = keyof Posting

/** What said so. */
export const origins = [
  'caller',
  'json_ld',
  'microdata',
  'greenhouse',
  'lever',
  'ashby',
  'html',
  'text',
] as const
export type Origin = (typeof origins)[number]

/** A value, what said so, and how sure that is: 1 is as sure as a field of that very name. */
export interface Finding<T> {
  value: T
  from: Origin
  /** 0 to 1, two decimals. */
  confidence: number
}

/** What one source says of a posting. */
export type Reading = { [F in PostingField]?: Finding<Posting[F]> }

/** A posting as it was read: its fields, and its text for people, without markup. */
export interface ReadPosting {
  reading: Reading
  text: string
}

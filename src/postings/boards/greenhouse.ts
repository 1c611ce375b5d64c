import { toReading } from '../merge.ts'
import type { EmploymentType, ReadPosting, Salary, Workplace } from '../posting.ts'
import { readEmploymentTypes } from '../structured/job-posting.ts'
import { toSalary } from '../structured/pay.ts'
import { readPlaces } from '../structured/places.ts'
import { toDay, toTime } from '../structured/times.ts'
import { isItem, toAmount, toLine, toList, toText, toUrl, type Item } from '../structured/values.ts'
import { toTitle } from '../structured/title.ts'
import { parseWorkplace } from '../text/workplace.ts'

/**
 * Reads a posting of Greenhouse's Job Board API (https://developers.greenhouse.io/job-board.html): `content` is
 * escaped HTML, what the company added stands in `metadata` under names of its own.
 */
export function readGreenhouse(job: Item): ReadPosting {
  const places = readPlaces(job['location'])
  const company = toLine(job['company_name'])
  const values = {
    title: toTitle(job['title'], { company, location: places.location }),
    company,
    location: places.location,
    workplace:
      findMetadata(job, /workplace|work ?place|location type|remote/i, toWorkplace) ?? places.workplace,
    employment_type: findMetadata(job, /employment|time type|job type|contract type/i, toEmploymentType),
    salary: readPay(job['pay_input_ranges']) ?? findMetadata(job, /salary|compensation|pay/i, toPay),
    closes_on: toDay(job['application_deadline']),
    posted_at: toTime(job['first_published']),
    language: /^[a-z]{2}/.exec(toLine(job['language']) ?? '')?.[0],
    url: toUrl(job['absolute_url']),
  }
  return { reading: toReading(values, 'greenhouse'), text: toText(job['content']) ?? '' }
}

function findMetadata<T>(job: Item, name: RegExp, parse: (value: unknown) => T | undefined): T | undefined {
  for (const entry of toList(job['metadata']).slice(0, 100)) {
    if (!isItem(entry) || !name.test(toLine(entry['name']) ?? '')) continue
    const value = parse(entry['value'])
    if (value !== undefined) return value
  }
  return undefined
}

function toWorkplace(value: unknown): Workplace | undefined {
  // Yes or no to a question that only the name asks.
  if (typeof value === 'boolean') return undefined
  return toList(value).flatMap((word) => parseWorkplace(toLine(word) ?? '') ?? [])[0]
}

function toEmploymentType(value: unknown): EmploymentType | undefined {
  return readEmploymentTypes(value)
}

/** A currency range of the company's own metadata. */
function toPay(value: unknown): Salary | undefined {
  if (!isItem(value)) return undefined
  return toSalary({
    min: toAmount(value['min_value']),
    max: toAmount(value['max_value']),
    currency: toLine(value['unit']),
  })
}

/** The first of the ranges that the company gives, in cents; several are for several places. */
function readPay(value: unknown): Salary | undefined {
  const [range, ...others] = toList(value)
  if (!isItem(range) || others.length > 0) return undefined
  const [min, max] = [range['min_cents'], range['max_cents']].map((cents) => {
    const amount = toAmount(cents)
    return amount === undefined ? undefined : amount / 100
  })
  return toSalary({ min, max, currency: toLine(range['currency_type']), period: periodOf(range) })
}

function periodOf(range: Item): string | undefined {
  const title = `${toLine(range['title']) ?? ''} ${toLine(range['blurb']) ?? ''}`
  return /\b(hour|month|week|year|annual)/i.exec(title)?.[1]
}

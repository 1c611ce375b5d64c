import { toReading } from '../merge.ts'
import type { ReadPosting, Salary } from '../posting.ts'
import { readEmploymentTypes } from '../structured/job-posting.ts'
import { toSalary } from '../structured/pay.ts'
import { readPlaces } from '../structured/places.ts'
import { toTime } from '../structured/times.ts'
import { isItem, toAmount, toLine, toList, toText, toUrl, type Item } from '../structured/values.ts'
import { toTitle } from '../structured/title.ts'
import { parseWorkplace } from '../text/workplace.ts'

/**
 * Reads a posting of Lever's Postings API (https://github.com/lever/postings-api): the text comes in parts, of which
 * `lists` have a heading each.
 */
export function readLever(posting: Item): ReadPosting {
  const categories = isItem(posting['categories']) ? posting['categories'] : {}
  const everywhere = toList(categories['allLocations'])
  const places = readPlaces(everywhere.length > 0 ? everywhere : categories['location'])
  const values = {
    title: toTitle(posting['text'], places),
    location: places.location,
    workplace: parseWorkplace(toLine(posting['workplaceType']) ?? '') ?? places.workplace,
    employment_type: readEmploymentTypes(categories['commitment']),
    salary: readRange(posting['salaryRange']),
    posted_at: toTime(posting['createdAt']),
    url: toUrl(posting['hostedUrl']),
  }
  return { reading: toReading(values, 'lever'), text: composeText(posting) }
}

function readRange(range: unknown): Salary | undefined {
  if (!isItem(range)) return undefined
  const { min, max, currency, interval } = range
  return toSalary({
    min: toAmount(min),
    max: toAmount(max),
    currency: toLine(currency),
    period: toLine(interval),
  })
}

function composeText(posting: Item): string {
  const lists = toList(posting['lists']).flatMap((list) =>
    isItem(list) ? [[toLine(list['text']), toText(list['content'])].filter(Boolean).join('\n')] : [],
  )
  const { description, descriptionPlain, additional, additionalPlain, salaryDescription } = posting
  const parts = [
    toText(description) ?? toText(descriptionPlain),
    ...lists,
    toText(salaryDescription),
    toText(additional) ?? toText(additionalPlain),
  ]
  return parts.filter(Boolean).join('\n\n')
}

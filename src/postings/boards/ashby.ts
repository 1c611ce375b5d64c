import { toReading } from '../merge.ts'
import type { ReadPosting, Salary, Workplace } from '../posting.ts'
import { readEmploymentTypes } from '../structured/job-posting.ts'
import { toSalary } from '../structured/pay.ts'
import { readPlaces } from '../structured/places.ts'
import { toTime } from '../structured/times.ts'
import { isItem, toAmount, toLine, toList, toText, toUrl, type Item } from '../structured/values.ts'
import { parseSalaryText } from '../text/salary.ts'
import { toTitle } from '../structured/title.ts'
import { parseWorkplace } from '../text/workplace.ts'

/** Reads a posting of Ashby's public job board (https://developers.ashbyhq.com/docs/public-job-posting-api). */
export function readAshby(job: Item): ReadPosting {
  const secondary = toList(job['secondaryLocations']).map((place) =>
    isItem(place) ? place['location'] : place,
  )
  const places = readPlaces([...toList(job['location']), ...secondary])
  const values = {
    title: toTitle(job['title'], places),
    location: places.location,
    workplace: readWorkplace(job) ?? places.workplace,
    employment_type: readEmploymentTypes(job['employmentType']),
    salary: readPay(job['compensation']),
    posted_at: toTime(job['publishedAt']),
    url: toUrl(job['jobUrl']),
  }
  return {
    reading: toReading(values, 'ashby'),
    text: toText(job['descriptionHtml']) ?? toText(job['descriptionPlain']) ?? '',
  }
}

/** `isRemote` is true for hybrid work, too: where there is a workplace type, it alone counts. */
function readWorkplace(job: Item): Workplace | undefined {
  return (
    parseWorkplace(toLine(job['workplaceType']) ?? '') ?? (job['isRemote'] === true ? 'remote' : undefined)
  )
}

function readPay(compensation: unknown): Salary | undefined {
  if (!isItem(compensation)) return undefined
  const components = toList(compensation['summaryComponents']).filter(isItem)
  const salaries = components.filter((component) => component['compensationType'] === 'Salary').map(toPay)
  const summary =
    compensation['scrapeableCompensationSalarySummary'] ?? compensation['compensationTierSummary']
  return salaries.find(Boolean) ?? parseSalaryText(toLine(summary) ?? '')
}

function toPay({ minValue, maxValue, currencyCode, interval }: Item): Salary | undefined {
  return toSalary({
    min: toAmount(minValue),
    max: toAmount(maxValue),
    currency: toLine(currencyCode),
    period: toLine(interval),
  })
}

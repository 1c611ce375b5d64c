import { expect, it } from 'vitest'
import { readClosingDate, readPostedDate } from '../../../src/postings/text/dates.ts'
import { readEmploymentType } from '../../../src/postings/text/employment-type.ts'
import { readSalary } from '../../../src/postings/text/salary.ts'
import { readWorkplace } from '../../../src/postings/text/workplace.ts'

/** Nothing here may take more than its share of a megabyte: what is quadratic runs into the time limit of a test. */
it.each([
  '1',
  '1 ',
  '1.',
  '1 000 ',
  '$1 ',
  '$120k - ',
  'Salary: ',
  'salary ',
  '€50k-€60k bonus, ',
  ' ',
  '\n',
  '- ',
  '( ',
  'a',
  'remote ',
  'hybrid cloud ',
  '2 days ',
  'in our ',
  'full-time or ',
  'intern ',
  'experience ',
  'apply by ',
  'closing date: ',
  '1 March ',
  '1.1.2027 ',
  'job until ',
])(
  'a megabyte of %j is read as any text',
  (part) => {
    const text = part.repeat(Math.ceil(1_000_000 / part.length))
    for (const read of [readSalary, readWorkplace, readEmploymentType]) read(text)
    expect(readPostedDate(text, {})).toBeUndefined()
    readClosingDate(text, {})
  },
  5_000,
)

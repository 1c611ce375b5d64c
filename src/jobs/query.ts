import * as v from 'valibot'
import { dateOrTime, filledText } from '../http/fields.ts'
import { pageQuery, sortedPageQuery } from '../http/pagination.ts'
import { employmentTypes, workplaces } from '../postings/posting.ts'
import { inUtc } from './fields.ts'
import { jobStatuses } from './states.ts'

/** What a list can be sorted by, and the column that is. */
export const sortColumns = {
  created_at: 'created_at',
  updated_at: 'updated_at',
  posted_at: 'posted_at',
  closes_on: 'closes_on',
  next_action_on: 'next_action_on',
  salary: 'yearly',
  company: 'company_key',
  title: 'title_key',
} as const
/** What a list can be sorted by. */
export type SortName = keyof typeof sortColumns

const sortNames = Object.keys(sortColumns) as SortName[]
const sorts = sortNames.flatMap((name) => [name, `-${name}` as const])

function codes(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}

/** Several of some names, with commas between them. */
function someOf<const T extends readonly string[]>(names: T) {
  const message = `must be one or several of ${names.join(', ')}, with commas between them`
  return v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.split(',', names.length + 1).map((name) => name.trim())),
      v.custom<T[number][]>((list) => (list as string[]).every((name) => names.includes(name)), message),
      v.metadata({
        type: 'string',
        description: `One or several of ${codes(names)}, with commas between them`,
        examples: [names.slice(0, 2).join(',')],
      }),
    ),
  )
}

function moment(description: string) {
  return v.optional(v.pipe(dateOrTime(), v.transform(inUtc), v.description(description)))
}

const filterQuery = {
  q: v.optional(
    v.pipe(
      filledText(200),
      v.description('Words, or their beginnings, in the title, the company, the description or the notes'),
    ),
  ),
  company: v.optional(
    v.pipe(
      filledText(500),
      v.description('The whole name; case, accents and punctuation make no difference'),
    ),
  ),
  workplace: someOf(workplaces),
  employment_type: someOf(employmentTypes),
  salary_min: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => /^\d{1,12}$/.test(text), 'must be a whole number'),
      v.transform(Number),
      v.metadata({ type: 'integer', description: 'What the pay of a year must reach, at its upper end' }),
    ),
  ),
  currency: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[A-Za-z]{3}$/, 'must be a currency of three letters, as in ISO 4217'),
      v.toUpperCase(),
      v.description('Of the pay, as in ISO 4217'),
    ),
  ),
  posted_after: moment('Posted then or later'),
  posted_before: moment('Posted before'),
  created_after: moment('Saved then or later'),
  created_before: moment('Saved before'),
  closes_before: moment('With a last day before'),
  next_action_before: moment('With a next action before'),
}

/** What counts can be asked for: the filters of a list, but its states. */
export const countQuery = v.object(filterQuery)

/** What a list can be asked for. */
export const jobQuery = v.pipe(
  v.object({
    ...sortedPageQuery,
    sort: v.pipe(
      v.optional(v.picklist(sorts, `must be one of ${sorts.join(', ')}`), '-created_at'),
      v.description(
        `One of ${codes(sortNames)}, with \`-\` before it for the other way round; what has no such value comes last`,
      ),
    ),
    status: someOf(jobStatuses),
    ...filterQuery,
  }),
  v.forward(
    v.check(
      ({ sort, cursor }) => cursor === undefined || cursor.sort === sort,
      'is of a list in another order: ask for the first page again',
    ),
    ['cursor'],
  ),
)

/** Which postings a list or a count is of. */
export type JobFilter = v.InferOutput<typeof countQuery> & Pick<JobQuery, 'status'>
/** What a list is asked for, read. */
export type JobQuery = v.InferOutput<typeof jobQuery>

/** What a posting's history can be asked for. */
export const historyQuery = v.object(pageQuery)

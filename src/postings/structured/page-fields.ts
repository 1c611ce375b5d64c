import { toReading, mergeReadings } from '../merge.ts'
import type { Reading } from '../posting.ts'
import { sameText } from './values.ts'
import { toUrl } from './values.ts'
import { toTitle } from './title.ts'
import type { Page } from './page.ts'

const phrase =
  /^(?:job application for|apply (?:for|to)|application for|we(?:'re| are) hiring:?|stellenangebot:?|job:)\s+/i
// "Engineer at Acme", "Engineer – Acme"; what follows a sign may be anything, what follows "at" is the employer.
const employer = /^(.{3,120}?)\s+(?:at|@|bei|chez)\s+(.{2,80})$/i
const signs = /\s+[|–—·•:-]\s+/
// Whose site it is says nothing about who hires.
const boardNames =
  /\b(?:linkedin|indeed|glassdoor|stepstone|xing|monster|greenhouse|lever|ashby|workable|personio|smartrecruiters|workday|recruitee|teamtailor|join|welcome to the jungle|hacker news|jobs?|careers?|karriere|stellenangebote|emplois?)\b/i

/** What a page without a JobPosting says by its headings and titles; the least sure of all that has a name. */
export function readPageFields(page: Page, url?: string): Reading {
  const named = [page.meta.get('og:title'), page.title].flatMap((line) => (line ? splitTitle(line) : []))
  const heading = pickHeading(
    page.headings,
    named.map(({ whole }) => whole),
  )
  const company = named.find((line) => line.company)?.company ?? siteName(page)
  return mergeReadings(
    toReading({ title: toTitle(heading, { company }) }, 'html', 0.7),
    toReading({ title: toTitle(named[0]?.title, { company }) }, 'html', 0.6),
    toReading({ company }, 'html', 0.6),
    toReading({ url: ownAddress(page, url) }, 'html', 0.9),
  )
}

interface TitleLine {
  whole: string
  title: string
  company?: string
}

/** A page's title in its parts; a part that only names the site or a board is left out. */
function splitTitle(line: string): TitleLine {
  const whole = line.slice(0, 300).replace(phrase, '')
  const parts = whole.split(signs)
  const first = (parts[0] ?? '').trim()
  const match = employer.exec(first)
  if (!match) return { whole, title: first }
  const [, title = '', company = ''] = match
  return { whole, title, company: company.trim() }
}

/** The one heading; of several the one that the page's titles repeat. */
function pickHeading(headings: string[], titles: string[]): string | undefined {
  if (headings.length < 2) return headings[0]
  const said = titles.map(sameText)
  return headings.find((heading) =>
    said.some((title) => sameText(heading) !== '' && title.startsWith(sameText(heading))),
  )
}

/** The site's name, where it is no board's and the page's text says it, too. */
function siteName({ meta, text }: Page): string | undefined {
  const name = meta.get('og:site_name')
  if (name === undefined || name.length > 80 || boardNames.test(name)) return undefined
  return text.includes(name) ? name : undefined
}

/** The address that the page gives for itself, unless it leads to the site's front page. */
function ownAddress({ canonical, meta }: Page, url: string | undefined): string | undefined {
  return toUrl(canonical, url) ?? toUrl(meta.get('og:url'), url)
}

import { toReading } from '../merge.ts'
import type { Reading } from '../posting.ts'
import { isRole } from '../text/roles.ts'
import { toTitle } from './title.ts'
import type { Page } from './page.ts'
import { sameText, toUrl } from './values.ts'

const phrase =
  /^(?:job application for|apply (?:for|to)|application for|we(?:'re| are) hiring:?|stellenangebot:?|job:)\s+/i
// What follows a sign may be anything, what follows "at" is the employer.
const employer = /^(.{3,120}?)\s+(?:at|@|bei|chez)\s+(.{2,80})$/i
const bars = /\s+[|·•]\s+/
const dashes = /\s+[–—:-]\s+/
// Whose site it is says nothing about who hires.
const boardNames =
  /\b(?:linkedin|indeed|glassdoor|stepstone|xing|monster|greenhouse|lever|ashby|workable|personio|smartrecruiters|workday|recruitee|teamtailor|join|welcome to the jungle|hacker news|jobs?|careers?|karriere|stellenangebote|emplois?)\b/i

/** What a page without a JobPosting says by its headings and titles; the least sure of all that has a name. */
export function readPageFields(page: Page, url?: string): Reading {
  const lines = [page.meta.get('og:title'), page.title].flatMap((line) => (line ? splitTitle(line) : []))
  const heading = pickHeading(page.headings, page.meta.get('og:title') ?? page.title)
  const candidates = [
    ...(heading === undefined ? [] : [{ title: heading, confidence: 0.7 }]),
    ...lines.map(({ title }) => ({ title, confidence: 0.6 })),
  ]
  const best = candidates.find(({ title }) => isRole(title)) ?? candidates[0]
  const company = lines.find((line) => line.company !== undefined)?.company ?? siteName(page)
  return {
    ...toReading({ title: toTitle(best?.title, { company }) }, 'html', best?.confidence),
    ...toReading({ company }, 'html', 0.6),
    ...toReading({ url: ownAddress(page, url) }, 'html', 0.9),
  }
}

/** The part of a page's title that names the role, or else its first, and the employer behind it. */
function splitTitle(line: string): { title: string; company?: string } {
  const part = roleOf(line.slice(0, 300).replace(phrase, '').split(bars))
  const [, title, company = ''] = employer.exec(part) ?? []
  if (title === undefined || !/^[\p{Lu}\p{N}]/u.test(company)) return { title: roleOf(part.split(dashes)) }
  return { title, company: company.replace(/(?:\s+in|,|\s+[–—-])\s.*$/, '') }
}

function roleOf(parts: string[]): string {
  return (parts.find(isRole) ?? parts[0] ?? '').trim()
}

/** The one heading; of several the one that the page's title begins with. */
function pickHeading(headings: string[], title = ''): string | undefined {
  if (headings.length < 2) return headings[0]
  const said = sameText(title.replace(phrase, ''))
  return headings.find((heading) => sameText(heading) !== '' && said.startsWith(sameText(heading)))
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

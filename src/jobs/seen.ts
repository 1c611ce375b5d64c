import { sha256 } from '../db/digest.ts'
import { foldText } from './fold.ts'
import type { Job } from './record.ts'

// Where somebody came from, which says nothing of where they are.
const TRACKING =
  /^(?:utm_\w+|gh_src|lever-(?:source|origin)|trk|trackingid|fbclid|gclid|msclkid|mc_[ce]id|igshid)$/i
// The same, or the reference of a posting.
const REFERENCE = /^(?:ref(?:id|errer)?|source|src)$/i

// Shorter texts are alike by chance.
const MIN_TEXT = 80
// Longer ones are told apart by their beginnings.
const MAX_TEXT = 100_000

/**
 * What the addresses of one page have in common: http or https, `www.` or not, a slash at the end, tracking
 * parameters and their order make no difference; a fragment does only where it is the route of a page (`#/jobs/1`),
 * `ref=REQ-1` where nothing else has a number. Undefined for what is no address.
 */
export function toUrlKey(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { hostname, port, pathname, searchParams, hash } = new URL(url)
  const telling = [...searchParams].filter(([name]) => !TRACKING.test(name))
  const isSure =
    /\d/.test(pathname) || telling.some(([name, value]) => !REFERENCE.test(name) && /\d/.test(value))
  const parameters = telling
    .filter(([name, value]) => !REFERENCE.test(name) || (!isSure && /\d/.test(value)))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
  const host = hostname.replace(/^www\./, '').replace(/\.$/, '')
  const route = /^#[/!]/.test(hash) ? hash : ''
  const query = parameters.length ? `?${parameters.join('&')}` : ''
  return `${host}${port && `:${port}`}${withoutSlashes(pathname)}${query}${route}`
}

/**
 * What tells that two postings are one: the digest of company, title and the words of the text, whatever their
 * case, accents and punctuation; without a text its place and address count. Null where too little is known
 * to tell.
 */
export async function toFingerprint(job: Job): Promise<string | null> {
  const words = fold(job.description?.slice(0, MAX_TEXT) ?? '')
  if (words.length < MIN_TEXT && !(job.company && job.title)) return null
  const rest = words === '' ? [fold(job.location ?? ''), toUrlKey(job.url ?? '') ?? ''] : [words]
  return sha256([fold(job.company ?? ''), fold(job.title ?? ''), ...rest].join('\n'))
}

/** C, C++ and C# are three languages. */
function fold(text: string): string {
  return foldText(text.replace(/(?<=\p{L})(?:\+\+|#)/gu, (sign) => (sign === '#' ? 'sharp' : 'plus')))
}

function withoutSlashes(path: string): string {
  let end = path.length
  while (path[end - 1] === '/') end--
  return path.slice(0, end)
}

import { isItem, toList } from './structured/values.ts'
import type { Board } from './boards/read-board.ts'

/** Where a board has the JSON of a posting. */
export interface BoardAddress {
  board: Board
  /** The public address of the JSON, which needs no key. */
  apiUrl: string
  /** The one posting out of that JSON; undefined where it is not there. */
  pick(json: unknown): unknown
}

const token = String.raw`([\w.-]{1,100})`
const uuid = '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})'
const greenhouseHost = /^(?:job-)?boards(?:\.eu)?\.greenhouse\.io$/
const greenhousePath = new RegExp(`^/${token}(?:/jobs/(\\d{1,20}))?/?$`)
const leverPath = new RegExp(`^/${token}/${uuid}(?:/apply)?/?$`, 'i')
const ashbyPath = new RegExp(`^/([^/]{1,200})/${uuid}(?:/application)?/?$`, 'i')

/**
 * The board that a posting's address belongs to; undefined for every other address. A company's own page with a
 * Greenhouse id (`?gh_jid=`) says no board: the host's name is tried, and where that is wrong the board has no such id.
 */
export function toBoard(url: URL): BoardAddress | undefined {
  const { hostname, pathname, searchParams } = url
  if (greenhouseHost.test(hostname)) return toGreenhouse(hostname, pathname, searchParams)
  if (hostname === 'jobs.lever.co') return toLever('api.lever.co', pathname)
  if (hostname === 'jobs.eu.lever.co') return toLever('api.eu.lever.co', pathname)
  if (hostname === 'jobs.ashbyhq.com') return toAshby(pathname)
  return greenhouseAt('boards-api.greenhouse.io', siteName(hostname), searchParams.get('gh_jid'))
}

/** `/{token}/jobs/{id}`, `/{token}?gh_jid={id}` or the embedded form `/embed/job_app?for={token}&token={id}`. */
function toGreenhouse(hostname: string, pathname: string, query: URLSearchParams): BoardAddress | undefined {
  const host = hostname.includes('.eu.') ? 'boards-api.eu.greenhouse.io' : 'boards-api.greenhouse.io'
  if (pathname.startsWith('/embed/'))
    return greenhouseAt(host, query.get('for'), query.get('token') ?? query.get('gh_jid'))
  const [, company, id] = greenhousePath.exec(pathname) ?? []
  return greenhouseAt(host, company, id ?? query.get('gh_jid'))
}

function greenhouseAt(
  host: string,
  company: string | null | undefined,
  id: string | null,
): BoardAddress | undefined {
  if (!company || !id || !/^\w[\w.-]{0,99}$/.test(company) || !/^\d{1,20}$/.test(id)) return undefined
  return {
    board: 'greenhouse',
    apiUrl: `https://${host}/v1/boards/${company}/jobs/${id}`,
    pick: (json) => (isItem(json) && String(json['id']) === id ? json : undefined),
  }
}

/** "acme" of `careers.acme.com` and `www.acme.co.uk`. */
function siteName(hostname: string): string | undefined {
  const labels = hostname.split('.')
  const isCountryOfFirm = /^(?:com?|org|net|ac)$/.test(labels.at(-2) ?? '') && labels.at(-1)?.length === 2
  return labels.at(isCountryOfFirm ? -3 : -2)
}

function toLever(host: string, pathname: string): BoardAddress | undefined {
  const [, company, id] = leverPath.exec(pathname) ?? []
  if (company === undefined || id === undefined) return undefined
  return {
    board: 'lever',
    apiUrl: `https://${host}/v0/postings/${company}/${id}?mode=json`,
    pick: (json) => toList(json).find((posting) => hasId(posting, id)),
  }
}

/** Ashby lists all postings of an organisation. */
function toAshby(pathname: string): BoardAddress | undefined {
  const [, organisation, id] = ashbyPath.exec(pathname) ?? []
  if (organisation === undefined || id === undefined) return undefined
  return {
    board: 'ashby',
    apiUrl: `https://api.ashbyhq.com/posting-api/job-board/${organisation}?includeCompensation=true`,
    pick: (json) => (isItem(json) ? toList(json['jobs']).find((posting) => hasId(posting, id)) : undefined),
  }
}

function hasId(posting: unknown, id: string): boolean {
  return isItem(posting) && String(posting['id']).toLowerCase() === id.toLowerCase()
}

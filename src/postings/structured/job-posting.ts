import { toReading } from '../merge.ts'
import { skillsIn } from '../../skills/named.ts'
import type { EmploymentType, Origin, ReadPosting, Reading, Requirement, Workplace } from '../posting.ts'
import { parseEmploymentType } from '../text/employment-type.ts'
import { toTitle } from './title.ts'
import { parseWorkplace } from '../text/workplace.ts'
import { readAsked, readSkillTerms } from './asked.ts'
import { readBaseSalary } from './pay.ts'
import { readPlaces } from './places.ts'
import { toDay, toTime } from './times.ts'
import { distinct, isItem, sameText, toLine, toList, toText, toUrl, type Item } from './values.ts'

/** A posting out of schema.org's JobPosting, and what is only an estimate of somebody else. */
export interface ReadJobPosting extends ReadPosting {
  /** Its `estimatedSalary`, for where nobody states one. */
  estimate: Reading
  /** What of its text no field has said yet: for the reader of text. */
  prose: string
}

/**
 * Reads a JobPosting in the shape of JSON-LD (https://schema.org/JobPosting, as it is found rather than as it should
 * be); whatever is of no type that can be understood is skipped.
 *
 * @param url the page that it stands on, for addresses without a host
 */
export function readJobPosting(posting: Item, from: Origin, url?: string): ReadJobPosting {
  const { title, hiringOrganization, validThrough, datePosted, inLanguage, skills } = posting
  const company = toCompany(toList(hiringOrganization)[0])
  const where = readWhere(posting)
  const requirements = readAsked(posting)
  const stated = {
    title: toTitle(title ?? posting['name'], { company, location: where.location }),
    company,
    ...where,
    employment_type: readEmploymentTypes(posting['employmentType']),
    salary: readBaseSalary(posting['baseSalary'], posting),
    requirements,
    skills: distinct([...readSkillTerms(skills), ...requirements.flatMap(skillsOf)]),
    closes_on: toDay(validThrough),
    posted_at: toTime(datePosted),
    language: toLanguage(inLanguage),
    url: readUrl(posting, url),
  }
  const estimate = readBaseSalary(posting['estimatedSalary'], posting)
  return {
    reading: toReading(stated, from),
    estimate: toReading({ salary: estimate }, from, 0.5),
    text: composeText(posting, sections),
    prose: composeText(posting, sections.slice(0, 1)),
  }
}

function toCompany(organization: unknown): string | undefined {
  const line = toLine(organization)
  return line === undefined || line.length > 300 || /^https?:\/\//i.test(line) ? undefined : line
}

/** Where and how: the places of the posting, or those that applicants for remote work may live in. */
function readWhere(posting: Item): { location?: string; workplace?: Workplace } {
  const places = readPlaces(posting['jobLocation'])
  const stated = toList(posting['jobLocationType']).flatMap(
    (type) => parseWorkplace(toLine(type) ?? '') ?? [],
  )
  const workplace = [...stated, ...(places.workplace ? [places.workplace] : [])].sort(byWeight)[0]
  const location =
    places.location ??
    (workplace === 'remote' ? readPlaces(posting['applicantLocationRequirements']).location : undefined)
  return { ...(location !== undefined && { location }), ...(workplace && { workplace }) }
}

const weights: Workplace[] = ['hybrid', 'remote', 'onsite']
const byWeight = (a: Workplace, b: Workplace) => weights.indexOf(a) - weights.indexOf(b)

const special: EmploymentType[] = [
  'internship',
  'volunteer',
  'temporary',
  'contract',
  'part_time',
  'full_time',
]

/**
 * The kind of employment that one or several values name ("FULL_TIME", "FULL_TIME,CONTRACTOR", "Full-time, 40 hours"):
 * the most special of them, and none where full- and part-time are both offered.
 */
export function readEmploymentTypes(value: unknown): EmploymentType | undefined {
  const words = toList(value)
    .slice(0, 20)
    .flatMap((word) => toLine(word)?.split(/[,;|]/) ?? [])
  const types = new Set(words.flatMap((word) => parseEmploymentType(word.trim()) ?? []))
  const best = special.find((type) => types.has(type))
  return best === 'part_time' && types.has('full_time') ? undefined : best
}

function toLanguage(value: unknown): string | undefined {
  const first = toList(value)[0]
  const line = isItem(first) ? (toLine(first['alternateName']) ?? toLine(first)) : toLine(first)
  return /^([a-z]{2})(?:[-_][a-z\d]+)*$/i.exec(line ?? '')?.[1]?.toLowerCase()
}

function readUrl(posting: Item, base: string | undefined): string | undefined {
  const { url, mainEntityOfPage } = posting
  const candidates = [url, mainEntityOfPage, posting['@id']].flatMap(toList)
  return candidates
    .map((candidate) => toUrl(isItem(candidate) ? candidate['@id'] : candidate, base))
    .find((address) => address !== undefined)
}

const sections = [
  ['Responsibilities', 'responsibilities'],
  ['Qualifications', 'qualifications'],
  ['Experience', 'experienceRequirements'],
  ['Education', 'educationRequirements'],
  ['Skills', 'skills'],
  ['Benefits', 'jobBenefits'],
] as const

const skillsOf = ({ text }: Requirement) => skillsIn(text)

/** The description, and after it what the posting says in these fields alone. */
function composeText(
  posting: Item,
  sections: readonly (readonly [heading: string, field: string])[],
): string {
  const description = toText(posting['description']) ?? ''
  const said = sameText(description)
  const others = sections.flatMap(([heading, field]) => {
    const text = toText(posting[field])
    return text === undefined || said.includes(sameText(text)) ? [] : [`${heading}\n\n${text}`]
  })
  return [description, ...others].filter(Boolean).join('\n\n')
}

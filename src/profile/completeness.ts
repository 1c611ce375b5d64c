import { parsePartialDate } from './dates.ts'
import { isFilled } from './filled.ts'
import type { Resume } from './schema.ts'

/** What a part of a profile is worth, and what it has. */
export interface Part {
  name: string
  /** The points it can have; together they are 100. */
  weight: number
  points: number
  /** What would bring the rest of the points, or null where none are missing. */
  hint: string | null
}

/** How complete a profile is. */
export interface Completeness {
  /** 0 to 100: the points of the parts. */
  score: number
  parts: Part[]
  /** The one thing that brings most, or null where nothing is missing. */
  next_step: { part: string; hint: string; gain: number } | null
}

/** How much of a part is there, of how much, and what is missing first. */
interface Finding {
  met: number
  of: number
  hint: string
}
interface Rule {
  name: string
  weight: number
  assess: (resume: Resume) => Finding
}
/** What jobs, projects and volunteer work have in common. */
type Did = Pick<NonNullable<Resume['projects']>[number], 'startDate' | 'highlights'>
/** Something that somebody did, where it is in the resume, and since when, if that is known. */
interface Experience {
  path: string
  start: string
  highlights: string[]
}

const SUMMARY_LENGTH = 100
const RECENT = 3
const HIGHLIGHTS_EACH = 2
const NUMBERS = 3
const SKILLS = 5

const rules: Rule[] = [
  { name: 'contact', weight: 15, assess: assessContact },
  { name: 'summary', weight: 10, assess: assessSummary },
  { name: 'work', weight: 20, assess: assessWork },
  { name: 'highlights', weight: 15, assess: assessHighlights },
  { name: 'numbers', weight: 10, assess: assessNumbers },
  { name: 'education', weight: 10, assess: assessEducation },
  { name: 'skills', weight: 10, assess: assessSkills },
  { name: 'links', weight: 5, assess: assessLinks },
  { name: 'languages', weight: 5, assess: assessLanguages },
]

/** How complete a resume is, and what to do next; the same for the same resume. */
export function toCompleteness(resume: Resume): Completeness {
  const parts = rules.map(({ name, weight, assess }): Part => {
    const { met, of, hint } = assess(resume)
    // Rounded down, so that all the points mean that nothing is missing.
    return { name, weight, points: Math.floor((weight * met) / of), hint: met < of ? hint : null }
  })
  return {
    score: parts.reduce((sum, { points }) => sum + points, 0),
    parts,
    next_step: nextStep(parts),
  }
}

function nextStep(parts: Part[]): Completeness['next_step'] {
  const steps = parts.flatMap(({ name, weight, points, hint }) =>
    hint === null ? [] : [{ part: name, hint, gain: weight - points }],
  )
  // The sort is stable: of equal gains, the first part comes first.
  return steps.sort((a, b) => b.gain - a.gain)[0] ?? null
}

function assessContact({ basics }: Resume): Finding {
  const { city, region, countryCode } = basics?.location ?? {}
  return check([
    [isFilled(basics?.name), 'Add your name as basics.name'],
    [isFilled(basics?.email) || isFilled(basics?.phone), 'Add basics.email or basics.phone'],
    [[city, region, countryCode].some(isFilled), 'Say where you live: basics.location.city'],
  ])
}

function assessSummary({ basics }: Resume): Finding {
  const length = basics?.summary?.trim().length ?? 0
  return check([
    [length > 0, 'Say in basics.summary, in two or three sentences, what you do and look for'],
    [length >= SUMMARY_LENGTH, `Say more in basics.summary: ${SUMMARY_LENGTH} characters or more`],
  ])
}

function assessWork({ work }: Resume): Finding {
  const checks = (work ?? []).flatMap(({ name, position, startDate }, index): Check[] => [
    [isFilled(name), `Name the employer: work[${index}].name`],
    [isFilled(position), `Say what you were there: work[${index}].position`],
    [isDate(startDate), `Say since when: work[${index}].startDate`],
  ])
  return check(checks, 'Add your jobs to work: employer, position, from when to when')
}

function assessHighlights(resume: Resume): Finding {
  const checks = recentExperience(resume).flatMap(({ path, highlights }): Check[] => {
    const hint = `Add to ${path}.highlights what you did and what came of it: ${HIGHLIGHTS_EACH} or more`
    return Array.from({ length: HIGHLIGHTS_EACH }, (_, index) => [index < highlights.length, hint])
  })
  return check(checks, 'Add highlights to your jobs or projects: what you did and what came of it')
}

function assessNumbers(resume: Resume): Finding {
  const { work, projects, volunteer } = resume
  const count = [work, projects, volunteer]
    .flatMap((section) => section ?? [])
    .flatMap(({ highlights }) => filled(highlights))
    .filter(hasNumber).length
  const hint = `Put numbers into ${NUMBERS} highlights or more: how many, how much, how fast`
  return { met: Math.min(count, NUMBERS), of: NUMBERS, hint }
}

function assessEducation({ education }: Resume): Finding {
  const checks = (education ?? []).flatMap(({ institution, area, studyType }, index): Check[] => [
    [isFilled(institution), `Say where you learned: education[${index}].institution`],
    [isFilled(area) || isFilled(studyType), `Say what you learned: education[${index}].area`],
  ])
  return check(checks, 'Add your education: school, subject, degree')
}

function assessSkills({ skills }: Resume): Finding {
  const names = (skills ?? []).flatMap(({ name, keywords }) => filled([name].concat(keywords ?? [])))
  const count = new Set(names.map((name) => name.trim().toLowerCase())).size
  return { met: Math.min(count, SKILLS), of: SKILLS, hint: `List ${SKILLS} skills or more, with keywords` }
}

function assessLinks({ basics }: Resume): Finding {
  const urls = filled([basics?.url, ...(basics?.profiles ?? []).map(({ url }) => url)])
  return check([[urls.length > 0, 'Add your page as basics.url, or a profile to basics.profiles']])
}

function assessLanguages({ languages }: Resume): Finding {
  const names = filled((languages ?? []).map(({ language }) => language))
  return check([[names.length > 0, 'Add the languages that you speak']])
}

type Check = [isThere: boolean, hint: string]

/** How many checks hold, and the hint of the first that does not; where there is nothing to check, all is missing. */
function check(checks: Check[], hintForNone = ''): Finding {
  const met = checks.filter(([isThere]) => isThere).length
  const missing = checks.find(([isThere]) => !isThere)
  return { met, of: checks.length || 1, hint: missing?.[1] ?? hintForNone }
}

/** Jobs, or what stands for them where there are none yet: the latest few. */
function recentExperience({ work, projects, volunteer }: Resume): Experience[] {
  const all = work?.length
    ? toExperience('work', work)
    : [...toExperience('projects', projects), ...toExperience('volunteer', volunteer)]
  return all.sort((a, b) => (a.start < b.start ? 1 : a.start > b.start ? -1 : 0)).slice(0, RECENT)
}

function toExperience(section: string, entries: Did[] | null | undefined): Experience[] {
  return (entries ?? []).map(({ startDate, highlights }, index) => ({
    path: `${section}[${index}]`,
    start: parsePartialDate(startDate ?? '')?.from ?? '',
    highlights: filled(highlights),
  }))
}

/** Whether a text has a number that is no year, and no part of a name such as S3. */
function hasNumber(text: string): boolean {
  return /(?<![\p{L}\p{N}])(?!(?:19|20)\d\d(?!\p{N}))\p{N}/u.test(text)
}

function isDate(value: string | null | undefined): boolean {
  return isFilled(value) && parsePartialDate(value) !== undefined
}

function filled(values: (string | null | undefined)[] | null | undefined): string[] {
  return (values ?? []).filter(isFilled)
}

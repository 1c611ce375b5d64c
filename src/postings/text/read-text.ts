import { skillsIn } from '../../skills/named.ts'
import type { Finding, Reading } from '../posting.ts'
import { readCompany } from './company.ts'
import { readClosingDate, readPostedDate } from './dates.ts'
import { readEmploymentType } from './employment-type.ts'
import { readLanguage } from './language.ts'
import { toLines } from './lines.ts'
import { readLocation } from './location.ts'
import { requirementsIn } from './requirements.ts'
import { readSalary } from './salary.ts'
import { titleIn } from './title.ts'
import { readWorkplace } from './workplace.ts'

/** What the text of a posting says by itself: only what it states, each field with how sure that is. */
export function readText(text: string): Reading {
  const language = readLanguage(text)
  const salary = readSalary(text)
  const hints = { language, currency: salary?.value.currency ?? undefined }
  const lines = toLines(text)
  const { requirements, isHeaded } = requirementsIn(lines)
  const company = readCompany(text, lines)
  const location = readLocation(text, lines)
  const skills = skillsIn(text)
  return present({
    title: titleIn(lines, { company: company?.value, location: location?.value }),
    company,
    location,
    workplace: readWorkplace(text),
    employment_type: readEmploymentType(text),
    salary,
    requirements: requirements.length > 0 ? found(requirements, isHeaded ? 0.9 : 0.7) : undefined,
    skills: skills.length > 0 ? found(skills, 0.7) : undefined,
    closes_on: readClosingDate(text, hints),
    posted_at: readPostedDate(text, hints),
    language: language === undefined ? undefined : found(language, 0.7),
  })
}

function found<T>(value: T, confidence: number): Finding<T> {
  return { value, from: 'text', confidence }
}

function present(fields: { [F in keyof Reading]: Reading[F] | undefined }): Reading {
  return Object.fromEntries(Object.entries(fields).filter(([, finding]) => finding !== undefined))
}

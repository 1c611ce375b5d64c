import type { EmploymentType, Finding } from '../posting.ts'
import { choice, experience, kinds } from './employment-patterns.ts'
import { passages, plainText } from './plain.ts'
import { compile } from '../../text/pattern.ts'

const keyword = compile(
  'intern|praktik|stage|stagiaire|estágio|tirocinio|becari|prácticas|volunt|ehrenamt|bénév|vrijwillig|temp|tijdelijk|bepaald|określon|visstid|vikariat|tidsbegr|season|' +
    'interim|intérim|term|matern|parental|patern|befrist|elternzeit|mutterschutz|cdd|durée|contrat|contract|freelanc|' +
    'freiberuf|freie mit|selbstständig|b2b|1099|ir35|c2c|corp|ftc|prestataire|autónomo|partita|zzp|part[- ]?time|deel|' +
    'voltijd|teil|werkstudent|working student|minijob|medio|jornada|tiempo|meio|etat|deltid|heltid|fuldtid|wymiar|zastęp|eventual|prazo|full|voll|período|' +
    'mi-temps',
  'gu',
)

const labels = [
  '(?:employment|job|contract|position|work|role|engagement|appointment)?[ -]?' +
    '(?:type|status|hours|term|basis|schedule|time)(?: of (?:employment|contract|position|job|work))?',
  'employment|contract|anstellungsart|beschäftigungsart|anstellung|arbeitszeit(?:modell)?|vertragsart|vertrag|umfang',
  'pensum|type de contrat|contrat|temps de travail|tipo de contrato|jornada|contratto|tipo di contratto|dienstverband',
].join('|')
const labelled = compile(`(?:^|\\| ?)[^\\p{L}\\n|]{0,12}(?:${labels}) ?: ?([^\\n|]{1,120})`, 'gmu')

/**
 * The kind of employment that a posting states; of two the more special one, of full or part time to choose from
 * none. A permanent contract says nothing of it.
 *
 * @returns a confidence of 0.9 for a labelled line, 0.7 for a pattern in running text
 */
export function readEmploymentType(text: string): Finding<EmploymentType> | undefined {
  const plain = passages(plainText(text).toLowerCase(), keyword).join('\n').replaceAll(experience, ' ')
  const type = kindIn(plain)
  if (!type) return undefined
  const values = [...plain.matchAll(labelled)].map(([, value = '']) => value)
  return { value: type, from: 'text', confidence: values.some((value) => kindIn(value) === type) ? 0.9 : 0.7 }
}

const terms: Record<string, EmploymentType> = {
  fulltime: 'full_time',
  parttime: 'part_time',
  contract: 'contract',
  contractor: 'contract',
  freelance: 'contract',
  temporary: 'temporary',
  temp: 'temporary',
  seasonal: 'temporary',
  intern: 'internship',
  internship: 'internship',
  trainee: 'internship',
  volunteer: 'volunteer',
}

/**
 * The kind that the value of a field about it names: a term of schema.org (`FULL_TIME`, `INTERN`) or free text
 * ("Full-time, 40 hours"); undefined for what is none of ours (`PER_DIEM`, `OTHER`).
 */
export function parseEmploymentType(value: string): EmploymentType | undefined {
  const plain = plainText(value.slice(0, 500)).replaceAll('_', '-').toLowerCase()
  const term = plain.replace(/^https?:\/\/schema\.org\//, '').replaceAll(/[^\p{L}]/gu, '')
  return (Object.hasOwn(terms, term) ? terms[term] : undefined) ?? kindIn(plain)
}

function kindIn(plain: string): EmploymentType | undefined {
  const kind = kinds.find(([, pattern]) => pattern.test(plain))?.[0]
  return (kind === 'part_time' || kind === 'full_time') && choice.test(plain) ? undefined : kind
}

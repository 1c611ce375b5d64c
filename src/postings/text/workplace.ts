import type { Finding, Workplace } from '../posting.ts'
import { passages, plainText } from './plain.ts'
import { compile, phrase } from '../../text/pattern.ts'
import { noise } from './workplace-noise.ts'
import { isHybrid, inOffice, notRemote, onsite, remote } from './workplace-patterns.ts'

const keyword = compile(
  'hybrid|hybryd|zdaln|stacjonarn|híbrid|ibrid|remot|home|wfh|telecommut|telework|télétravail|teletrabajo|distan|anywhere|wherever|thuis|' +
    'mobil|ortsunabhängig|smart ?working|agile|on[- ]?site|vor ort|sur site|présen|presen|in sede|kantoor|kontor|hemifr|hemma|hjemme|telewerk|biur|domu|casa|escritório|wfo|locat|' +
    'office|büro|bureau|oficina|ufficio|in[- ]person|arbeitsort|arbeitsmodell|standort|headquarters|workshop|' +
    'studio|our hq|workplace|tag|days|dag|dni|based (?:in|at) our',
  'gu',
)

const labels = [
  'work(?:ing|place)? ?(?:model|mode|arrangement|style|location|place|type|policy|setup)?',
  'remote(?: work(?:ing)?| policy| status| option)?|location(?: type)?|job location|office|place of work',
  'arbeitsort|einsatzort|arbeitsmodell|arbeitsweise|standort|home[- ]?office|lieu(?: de travail)?|télétravail',
  'mode de travail|modalidad|ubicación|modalità|sede|werkplek|locatie|modalidade',
].join('|')
const labelled = compile(`^[^\\p{L}\\n]{0,12}(?:${labels}) ?: ?([^\\n]{1,120})`, 'gmu')

const words: Record<string, Workplace> = {
  full: 'remote',
  yes: 'remote',
  true: 'remote',
  telecommute: 'remote',
  telework: 'remote',
  anywhere: 'remote',
  ja: 'remote',
  oui: 'remote',
  partial: 'hybrid',
  partly: 'hybrid',
  partially: 'hybrid',
  teilweise: 'hybrid',
  partiel: 'hybrid',
  none: 'onsite',
  no: 'onsite',
  false: 'onsite',
  nein: 'onsite',
  non: 'onsite',
  office: 'onsite',
  physical: 'onsite',
}

/**
 * Where a posting says the work is done. Office days and home days are hybrid; home at will is remote, also where
 * an office may be chosen; what is merely called so (hybrid cloud, remote sensing, the on-site gym) says nothing.
 *
 * @returns a confidence of 0.9 for a labelled line, 0.7 for a pattern in running text
 */
export function readWorkplace(text: string): Finding<Workplace> | undefined {
  const plain = plainText(text).toLowerCase()
  const relevant = passages(plain, keyword).join('\n').replaceAll(noise, ' ')
  for (const [, value = ''] of relevant.matchAll(labelled)) {
    const found = workplaceIn(value) ?? (value.startsWith('anywhere') ? 'remote' : undefined)
    if (found) return { value: found, from: 'text', confidence: 0.9 }
  }
  const found = workplaceIn(opening(plain).replaceAll(noise, ' ')) ?? workplaceIn(relevant)
  return found && { value: found, from: 'text', confidence: 0.7 }
}

/** The workplace that the value of a field about it names ("Full", "TELECOMMUTE", "Remote OK"; "None" is onsite). */
export function parseWorkplace(word: string): Workplace | undefined {
  const plain = plainText(word.slice(0, 200)).trim().toLowerCase()
  return (Object.hasOwn(words, plain) ? words[plain] : undefined) ?? workplaceIn(plain.replaceAll(noise, ' '))
}

/** A title's line and what stands right below it speak of this job alone. */
const opening = (plain: string) => plain.trimStart().slice(0, 300).split('\n').slice(0, 3).join('\n')

/** Home at will, beside what else may be chosen. */
const remoteToo = compile(
  `${phrase('(?:or|oder|ou) (?:(?:fully|100 ?%|completely|full) )?remote')}|${phrase('remote (?:or|oder|ou)')}`,
  'u',
)

function workplaceIn(plain: string): Workplace | undefined {
  if (isHybrid(plain) && !(remoteToo.test(plain) && remote.test(plain))) return 'hybrid'
  if (notRemote.test(plain)) return 'onsite'
  if (remote.test(plain)) return 'remote'
  return onsite.test(plain) || inOffice.test(plain) ? 'onsite' : undefined
}

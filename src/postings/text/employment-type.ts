import type { EmploymentType, Finding } from '../posting.ts'
import { passages, plainText } from './plain.ts'

const word = (list: string) => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${list})(?![\\p{L}\\p{N}])`, 'imu')
const alone = '(?<=(?:^|[|,;:()[\\]·•/+&]|- | or | as an? )[^\\p{L}\\p{N}\\n]{0,8})'
const aloneEnd = '(?= *(?:$|[|,;.()[\\]·•/!+&]|- | or | \\())'
const job =
  '(?:role|position|job|basis|opportunity|work|assignment|engagement|employment|contract|vacancy|post|staff|cover|appointment|stelle|anstellung|vertrag|gig)'

/** What tells each kind, the more special first: of two that are told, that one holds. */
const kinds: [EmploymentType, RegExp][] = [
  [
    'internship',
    new RegExp(
      [
        word(
          `(?:paid |summer |our |this |an? |\\d+[- ]months? )internship(?! experience)|internship (?:program(?:me)?|${job})|(?:pflicht|schüler)?praktikum(?= |$|[:(|,.])(?! (?:im|in|bei|oder) (?:bereich )?.{0,30}(?:absolviert|gesammelt))|(?:\\p{L}+-)?praktikant(?:in|en)?|praktikumsplatz|stagiaire|offre de stage|stage (?:de (?:\\d|fin|six|trois|quatre|cinq|césure)|conventionné|alterné|pfe|h\\/f|f\\/h|rémunéré)|en stage|convention de stage|prácticas profesionales|becari[oa]|tirocinio|stageplek|estágio`,
        ).source,
        `${alone}(?:internships?|(?:\\p{L}+ ){0,3}intern|praktikum|stage)${aloneEnd}`,
      ].join('|'),
      'imu',
    ),
  ],
  [
    'volunteer',
    new RegExp(
      [
        word(
          `(?:volunteer|voluntary|unpaid volunteer) ${job}|volunteers? (?:needed|wanted)|as a volunteer|ehrenamtlich(?:e[rsn]?)? (?:\\p{L}+)|bénévole|bénévolat|mission bénévole|voluntariado|puesto voluntario|vrijwilliger(?:s(?:functie|werk))?`,
        ).source,
        `${alone}(?:volunteer|voluntary|ehrenamtlich|ehrenamt|bénévole)${aloneEnd}`,
      ].join('|'),
      'imu',
    ),
  ],
  [
    'temporary',
    new RegExp(
      [
        word(
          `(?:temp|temporary|seasonal|interim|fixed[- ]term|limited[- ]term|time[- ]limited) (?:full[- ]time |part[- ]time )?${job}|fixed[- ]term|interim (?:\\p{L}+ ){0,3}(?:manager|director|head|lead|officer|c[a-z]o)|(?:maternity|parental|paternity)(?: leave)? cover|temp[- ]to[- ](?:perm|hire)|(?:is|are|be) temporary|befristet(?:e[rsn]?)?|befristung|elternzeitvertretung|mutterschutzvertretung|cdd|contrat à durée déterminée|durée déterminée|intérim|mission d'intérim|contrato temporal|temporal de|tempo determinato|tijdelijk(?:e)? (?:contract|functie|baan)|contrato a termo`,
        ).source,
        `${alone}(?:temporary|temp|interim|seasonal|fixed[- ]term contract)${aloneEnd}`,
      ].join('|'),
      'imu',
    ),
  ],
  [
    'contract',
    new RegExp(
      [
        word(
          `contract (?:role|position|job|basis|opportunity|assignment|engagement|to hire|work(?! order))|contract-to-hire|(?:\\d+|three|six|nine|twelve)[- +]*(?:months?|weeks?|mo|mth)\\.?[- ](?:rolling |initial |full[- ]time |part[- ]time |remote |renewable )*contract|as an? (?:independent |freelance )?contractor|contractors? (?:position|role|agreement)|independent contractor|freelance(?:r)? (?:${job}|mandate|project)|on a freelance|as a freelancer|freelancer (?:gesucht|\\(|wanted)|we (?:need|want|seek) a freelancer|freiberuflich\\p{L}*|freie mitarbeit(?:er)?|auf (?:freelance|selbstständiger)[- ]basis|b2b[- ](?:contract|basis|cooperation)|on b2b|1099(?: contract(?:or)?| basis| for)|(?:inside|outside) ir35|mission freelance|en freelance|prestataire indépendant|autónomo|partita iva|zzp(?:'?er)?`,
        ).source,
        `${alone}(?:contract|contractor|freelance|freelancer|freelance\\/contract|b2b|1099|c2c|corp[- ]to[- ]corp)${aloneEnd}`,
      ].join('|'),
      'imu',
    ),
  ],
  [
    'part_time',
    word(
      'part[- ]?time(?! (?:students?|jobs? experience|study|studies|mba|remote))|teilzeit\\p{L}*|temps(?: de travail)? ?:? ?partiel|mi-temps|werkstudent(?:in|en|\\p{L}*)|working student|minijob(?:ber)?|medio tiempo|media jornada|jornada(?: laboral)? ?:? ?parcial|tiempo parcial|a tempo parziale|part time|deeltijd|parttime|tempo parcial|meio período|niepełny etat|deltid',
    ),
  ],
  [
    'full_time',
    word(
      'full[- ]?time(?! (?:equivalents?|employees|students?|experience|study|studies|staff|workforce|professional experience|work experience|on-?site|in-office|education))|vollzeit(?:stelle|beschäftigung|job|tätigkeit|position|anstellung)?|temps(?: de travail)? ?:? ?(?:plein|complet)|tiempo completo|jornada(?: laboral)? ?:? ?completa|tempo pieno|voltijd|fulltime|tempo inteiro|tempo integral|período integral|pełny etat|heltid',
    ),
  ],
]

/** What an applicant did before, which is not what this job is. */
const experience =
  /(?:experience|erfahrung(?:en)?|expérience|completed|absolviert|through|durch|previous|prior|erste)(?!\p{L})[^.\n|]{0,60}?(?:internships?|praktik\p{L}*|werkstudent\p{L}*|working student|stages?|freelanc\p{L}*|volunteer\p{L}*|ehrenamt\p{L}*)(?:,? (?:or|oder|and|und|ou|et) [^.,;\n|]{0,40})?|(?:internships?|praktik\p{L}*|werkstudent\p{L}*|working student|volunteer\p{L}*|freelanc\p{L}*)[^.\n|]{0,30}? (?:experience|erfahrung(?:en)?|absolviert|gesammelt)/giu

/** Full and part time to choose from. */
const choice =
  /(?:voll|full|plein|complet|completo|pieno|fulltime|voltijd|vollzeit)(?:zeit)?(?:[- ]?time)?(?:-| )?(?: ?\([^)\n]{0,25}\))? ?(?:or|oder|and|und|ou|et|o|y|of|and\/or|und\/oder|\/|,|&|\||bzw\.?|as well as|sowie) ?(?:in |à |en |auch |a )?(?:teil|part|temps partiel|partiel|parcial|parziale|deeltijd)|(?:teil|part|partiel|parcial|parziale|deeltijd)(?:zeit)?(?:[- ]?time)?(?:-| )? ?(?:or|oder|and|und|ou|et|o|y|of|and\/or|und\/oder|\/|,|&|\||bzw\.?) ?(?:in |à |en |a )?(?:temps |jornada |a tempo |tiempo )?(?:voll|full|plein|complet|pieno|voltijd)|voll-?zeit, teil-?zeit|teilzeit (?:ist )?(?:möglich|geeignet)|teilzeitgeeignet/i

const keyword =
  /intern|praktik|stage|stagiaire|estágio|tirocinio|becari|prácticas|volunt|ehrenamt|bénév|vrijwillig|temp|season|interim|intérim|term|matern|parental|patern|befrist|elternzeit|mutterschutz|cdd|durée|contrat|contract|freelanc|freiberuf|freie mit|selbstständig|b2b|1099|ir35|c2c|corp|prestataire|autónomo|partita|zzp|part[- ]?time|parttime|deel|voltijd|teil|werkstudent|working student|minijob|medio|jornada|tiempo|meio|etat|deltid|heltid|full|voll|período|mi-temps/giu

const label =
  /(?:^|\| ?)[^\p{L}\n|]{0,12}(?:employment|job|contract|position|work|role|engagement|appointment)?[ -]?(?:type|status|hours|term|basis|schedule|time)(?: of (?:employment|contract|position|job|work))?|(?:^|\| ?)[^\p{L}\n|]{0,12}(?:employment|contract|anstellungsart|beschäftigungsart|anstellung|arbeitszeit(?:modell)?|vertragsart|vertrag|umfang|pensum|type de contrat|contrat|temps de travail|tipo de contrato|jornada|contratto|tipo di contratto|dienstverband|regime)/iu
const labelled = new RegExp(`(?:${label.source}) ?: ?([^\\n|]{1,120})`, 'gimu')

/**
 * The kind of employment that a posting states; of two the more special one, of full or part time to choose from
 * none. A permanent contract says nothing of it.
 *
 * @returns a confidence of 0.9 for a labelled line, 0.7 for a pattern in running text
 */
export function readEmploymentType(text: string): Finding<EmploymentType> | undefined {
  const plain = passages(plainText(text), keyword).join('\n').replaceAll(experience, ' ')
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
  const plain = plainText(value.slice(0, 500)).replaceAll('_', '-')
  const term = plain
    .replace(/^https?:\/\/schema\.org\//i, '')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase()
  return terms[term] ?? kindIn(plain)
}

function kindIn(plain: string): EmploymentType | undefined {
  const kind = kinds.find(([, pattern]) => pattern.test(plain))?.[0]
  return (kind === 'part_time' || kind === 'full_time') && choice.test(plain) ? undefined : kind
}

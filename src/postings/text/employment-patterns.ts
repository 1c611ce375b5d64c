import type { EmploymentType } from '../posting.ts'
import { anyOf, phrase } from '../../text/pattern.ts'

// What stands alone: between a line's ends, bars, brackets, commas, dashes between spaces.
const alone = (...terms: string[]) =>
  `(?<=(?:^|[|,;:()[\\]·•/+&]|- | or | as an? )[^\\p{L}\\p{N}\\n]{0,8})(?:${terms.join('|')})` +
  '(?= *(?:$|[|,;.()[\\]·•/!+&]|- | or | \\(| 20\\d\\d))'
const job =
  '(?:role|position|job|basis|opportunity|work|assignment|engagement|employment|contract|vacancy|post|staff|cover|' +
  'appointment|stelle|anstellung|vertrag|gig)'
const term = '(?:\\d+|three|six|nine|twelve)[- +]*(?:months?|weeks?|mo|mth)\\.?'

/** What tells each kind, the more special first: of two that are told, that one holds. */
export const kinds: [EmploymentType, RegExp][] = [
  [
    'internship',
    anyOf([
      phrase(
        '(?:paid |summer |our |this |an? |\\d+[- ]months? )internship(?! experience)',
        `internship (?:program(?:me)?|${job})`,
        '(?:pflicht|schüler)?praktikum(?= |$|[:(|,.])|(?:\\p{L}+-)?praktikant(?:in|en)?|praktikumsplatz',
        'stagiaire|offre de stage|en stage|convention de stage|stage (?:de )?\\d+ ?mois',
        'stage (?:de (?:fin|six|trois|quatre|cinq|césure)|conventionné|alterné|pfe|h\\/f|f\\/h|rémunéré)',
        'prácticas profesionales|becari[oa]|tirocinio|stageplek|estágio',
      ),
      alone('internships?', '(?:\\p{L}+ ){0,3}intern', 'praktikum', 'stage'),
    ]),
  ],
  [
    'volunteer',
    anyOf([
      phrase(
        `(?:volunteer|voluntary) ${job}|volunteers? (?:needed|wanted)|as a volunteer|ehrenamtlich(?:e[rsn]?)? \\p{L}+`,
        'bénévole|bénévolat|voluntariado|puesto voluntario|vrijwilliger(?:s(?:functie|werk))?',
      ),
      alone('volunteer', 'voluntary', 'ehrenamtlich', 'ehrenamt', 'bénévole'),
    ]),
  ],
  [
    'temporary',
    anyOf([
      phrase(
        '(?:temp|temporary|seasonal|interim|fixed[- ]term|limited[- ]term|time[- ]limited) ' +
          `(?:full[- ]time |part[- ]time )?${job}`,
        'fixed[- ]term|\\d+[- ]?months? ftc|(?:is|are|be) temporary|temp[- ]to[- ](?:perm|hire)',
        'interim (?:\\p{L}+ ){0,3}(?:manager|director|head|lead|officer|c[a-z]o)',
        '(?:maternity|parental|paternity)(?: leave)? cover',
        'befristet(?:e[rsn]?)?|befristung|elternzeitvertretung|mutterschutzvertretung',
        "cdd|(?:contrat à )?durée déterminée|(?:mission d')?intérim|contrato ?:? ?temporal|tempo determinato",
        'dienstverband ?:? ?tijdelijk|tijdelijke? (?:contract|functie|baan)|bepaalde (?:tijd|duur)|contrato a termo',
        'contrato eventual|duración determinada|contratto a termine|(?:a termo|prazo) (?:in)?certo|prazo determinado',
        'umow\\p{L} na czas określony|na zastępstwo|visstid\\p{L}*|vikariat|tidsbegr(?:æ|ä)ns(?:et|ad)',
      ),
      alone('temporary', 'temp', 'temporal', 'tijdelijk', 'interim', 'seasonal', 'fixed[- ]term contract'),
    ]),
  ],
  [
    'contract',
    anyOf([
      phrase(
        'contract[- ](?:role|position|job|basis|opportunity|assignment|engagement|to[- ]hire|work(?! order))',
        `${term}[- ](?:(?:rolling|initial|full[- ]time|part[- ]time|remote|renewable) )?contract`,
        `contract(?: length| duration| term)? ?: ?${term}`,
        'as an? (?:independent |freelance )?contractor|(?:full|part)[- ]time (?:contractor|freelancer)',
        'contractors? (?:position|role|agreement)|independent contractor',
        `freelancer? (?:${job}|mandate|project|mission)|on a freelance|as a freelancer`,
        'freelancer (?:gesucht|\\(|wanted)|we (?:need|want|seek) a freelancer',
        'freiberuflich\\p{L}*|freie mitarbeit(?:er)?|auf (?:freelance|selbstständiger)[- ]basis',
        'b2b[- ](?:contract|basis|cooperation)|on b2b|1099(?: contract(?:or)?| basis| for)|(?:inside|outside) ir35',
        "mission freelance|en freelance|prestataire indépendant|autónomo|partita iva|zzp(?:'?er)?",
      ),
      alone('contract', 'contractor', 'freelancer?', 'b2b', '1099', 'c2c', 'corp[- ]to[- ]corp'),
    ]),
  ],
  [
    'part_time',
    anyOf([
      phrase(
        'part[- ]?time(?! (?:students?|jobs? experience|study|studies|mba|remote))',
        'teilzeit\\p{L}*|werkstudent\\p{L}*|working student|minijob(?:ber)?|temps(?: de travail)? ?:? ?partiel|mi-temps',
        'medio tiempo|media jornada|jornada(?: laboral)? ?:? ?parcial|tiempo parcial|tempo parziale|deeltijds?e?',
        'tempo parcial|meio período|(?:niepełn(?:y|ego|ym)|pół|1\\/2) (?:etat\\p{L}*|wymiar\\p{L}*)',
        'deltid(?:stj(?:ä|e)n(?:st|este)|sstilling|sjob)?',
      ),
    ]),
  ],
  [
    'full_time',
    anyOf([
      phrase(
        'full[- ]?time(?! (?:equivalents?|employees|students?|study|studies|staff|workforce|education))' +
          '(?! (?:professional |work )?experience)',
        'vollzeit(?:stelle|beschäftigung|job|tätigkeit|position|anstellung)?',
        'temps(?: de travail)? ?:? ?(?:plein|complet)|tiempo completo|jornada(?: laboral)? ?:? ?completa',
        'tempo pieno|voltijds?e?|tempo inteiro|tempo integral|período integral',
        '(?:pełny|pełen|pełnego|pełnym) (?:etat\\p{L}*|wymiar\\p{L}*)',
        '(?:heltid|fuldtid)(?:stjänst|sarbete|sanställning|sstilling|sjob|sarbejde)?(?! (?:erfaring|erfarenhet))',
      ),
    ]),
  ],
]

const formerly =
  'internships?|praktik\\p{L}*|werkstudent\\p{L}*|working student|volunteer\\p{L}*|freelanc\\p{L}*'

/** What an applicant did before, which is not what this job is. */
export const experience = anyOf(
  [
    '(?:experience|erfahrung(?:en)?|expérience|completed|absolviert|through|durch|previous|prior|erste)(?!\\p{L})' +
      `[^.\\n|]{0,60}?(?:${formerly}|stages?|ehrenamt\\p{L}*)` +
      '(?:,? (?:or|oder|and|und|ou|et) [^.,;\\n|]{0,40})?',
    `(?:${formerly})[^.\\n|]{0,30}? (?:experience|erfahrung(?:en)?|absolviert|gesammelt)`,
  ],
  'gu',
)

const or =
  ',? ?(?:or|oder|and|und|ou|et|o|y|of|and/or|und/oder|/|,|&|\\||bzw\\.?|as well as|sowie|of|eller|lub|albo|ou a) ?'
const full =
  '(?:voll|full|plein|complet[oa]?|pieno|voltijd|integral|inteiro|heltid|fuldtid|pełny|pełen)(?:zeit)?(?:[- ]?time)?(?:s|-)?(?: etat)?'
const part =
  '(?:teil|part|partiel|parcial|parziale|deeltijd|deltid|niepełny|pół)(?:zeit)?(?:[- ]?time)?(?:s|-)?(?: etatu?)?'
const inWords = '(?:(?:in|à|en|auch|a) )?(?:(?:temps|jornada|a tempo|tiempo) )?'

/** Full and part time to choose from. */
export const choice = anyOf([
  `${full}(?: ?\\([^)\\n]{0,25}\\)| \\d{1,2}[ -]?\\p{L}{1,7}\\.?)?${or}${inWords}${part}`,
  `${part}(?: ?\\([^)\\n]{0,25}\\)| \\d{1,2}[ -]?\\p{L}{1,7}\\.?)?${or}${inWords}${full}`,
  'teilzeit (?:ist )?(?:möglich|geeignet)|teilzeitgeeignet',
])

import type { Finding } from '../posting.ts'
import { plainText } from './plain.ts'
import { compile } from '../../text/pattern.ts'

/** What else is known of a posting, and tells how its dates are to be read. */
export interface DateHints {
  /** ISO 639-1. */
  language?: string | undefined
  /** ISO 4217, of its pay. */
  currency?: string | null | undefined
}

const months = [
  'january jan januar jänner janvier janv enero ene gennaio gen januari janeiro',
  'february feb februar februar février févr fév febrero febbraio februari fevereiro fev',
  'march mar märz mrz mars marzo maart mrt março',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag mei maio',
  'june jun juni juin junio giugno giu junho',
  'july jul juli juillet juil julio luglio lug julho',
  'august aug août agosto ago augustus',
  'september sep sept septembre septiembre settembre set setembro',
  'october oct oktober okt octobre octubre ottobre ott outubro out',
  'november nov novembre noviembre novembro',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro',
].map((names) => names.split(' '))
const monthOf = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))
const monthName = [...monthOf.keys()].sort((a, b) => b.length - a.length).join('|')

const date = compile(
  [
    '(?<![\\d.,/-])(?<y1>\\d{4})(?<s1>[-/.])(?<m1>\\d{1,2})\\k<s1>(?<d1>\\d{1,2})(?!\\d)',
    '(?<![\\d.,/-])(?<a>\\d{1,2})(?<s2>[-/.]) ?(?<b>\\d{1,2})\\k<s2> ?(?<y2>\\d{4}|\\d\\d)(?![\\d/]|[.,]\\d)',
    `(?<!\\d|\\d[.,])(?<d3>\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?[ -]?(?:of |de |d')?[ -]?(?<n3>${monthName})\\.?,?[ -](?:de |del |do )?(?<y3>\\d{4})(?!\\d)`,
    `(?<![\\p{L}\\p{N}])(?<n4>${monthName})\\.? (?<d4>\\d{1,2})(?:st|nd|rd|th)?,? (?<y4>\\d{4})(?!\\d)`,
  ].join('|'),
  'gu',
)

/** Where days come before months in figures; English alone says nothing, its money does. */
const dayFirstLanguages = /^(?:de|fr|es|it|nl|pt|pl|sv|da|nb|no|fi|cs|ro)/
const dayFirstCurrencies = /^(?:EUR|GBP|CHF|PLN|SEK|NOK|DKK|CZK|HUF|RON|BGN)$/

/**
 * The first whole date of a text: YYYY-MM-DD. Without its year it is none, and neither is "04/05/2027" where
 * nothing tells the day from the month.
 */
export function parseDate(text: string, hints: DateHints): string | undefined {
  return datesIn(plainText(text.slice(0, 2_000)).toLowerCase(), hints)[0]?.iso
}

const label = (...names: string[]) =>
  `(?<label>(?:^|[|·•;,(] ?|[.!?] )[^\\p{L}\\n]{0,12}(?:(?:the|our|die|der|la|le|il) )?(?:${names.join('|')}))`

const applying = [
  '(?:write|send|e-?mail|reply|get in touch|reach out|senden|schicken|schreiben)' +
    '(?= (?:sie|to|us|me|your|an?|with|her|him|it|them)(?!\\p{L}))',
  'apply|applying|applications?|applicants?|cvs?|resumes?|résumés?',
  'bewerbung\\p{L}*|bewerben|bewirb|bewerbungsunterlagen|unterlagen|lebenslauf',
  'envoyez|adressez|écrivez|candidatures?|postuler|postulez|dossiers?|candidaturas?|solicitud\\p{L}*|inscri\\p{L}*',
  'candidarsi|domand[ae]|solliciteer|solliciteren|sollicitatie|reageer',
].join('|')
const until = [
  'by|until|till|before|no later than|not later than|close[sd]?(?: on)?|closing(?: date| on)?(?: is)?|due(?: on)?',
  'deadline(?: is)?|ends?(?: on)?|bis(?: spätestens| einschließlich)?(?: zum)?|spätestens(?: am)?',
  "jusqu'au|avant le|au plus tard le|hasta el|antes del|entro(?: e non oltre)? il|fino all?e?|fino al|entro|vóór|voor|tot(?: en met)?",
  't\\/m|uiterlijk|até|até o dia',
].join('|')

const closes = compile(
  [
    label(
      '(?:(?:application|job|posting|vacancy)s? )?(?:closing|close|end|expiry|expiration|due) dates?' +
        '(?: for applications?)?',
      'open (?:&|and) closing dates?|last (?:day|date) (?:to apply|for applications?)|valid (?:through|until)|expires',
      '(?:applications? |submission )?deadline(?: for applications?| to apply)?',
      'applications? (?:close[sd]?|due|deadline|end)|closes|closing|apply (?:by|before|until)',
      'bewerbungs(?:frist|schluss|ende)(?: \\p{L}+)?|einsendeschluss|ausschreibungsschluss|bewerbung bis',
      'date limite(?: de (?:candidature|dépôt|réception|postulation)(?: des candidatures)?)?',
      'date de clôture|clôture(?: des candidatures)?|fecha (?:límite|de cierre)(?: de \\p{L}+)?|plazo(?: de \\p{L}+)?',
      'scadenza(?: \\p{L}+)?|termine (?:ultimo|di presentazione)|data limite|prazo(?: \\p{L}+){0,2}',
      'sluitingsdatum|reageren (?:tot en met|vóór|voor|tot)|uiterste datum|sista ansökningsdag(?:en)?|ansøgningsfrist|søknadsfrist',
      'termin składania(?: \\p{L}+)?',
    ),
    `(?<!\\p{L})(?:${applying})(?!\\p{L})(?:[^.!?\\n|]|[.!?](?! )){0,100}?(?<!\\p{L})(?:${until})(?!\\p{L})`,
    '(?<!\\p{L})(?:vacancy|posting|position|role|job|advert|advertisement|stelle|anzeige)(?!\\p{L}) ' +
      '(?:is |will |ist )?(?:close[sd]?|closing|expires?|(?:remains? |stays? )?' +
      '(?:open|posted|advertised|online|ausgeschrieben) (?:until|till|bis(?: zum)?))(?: on| by)?(?!\\p{L})',
    '(?<!\\p{L})(?:close|closing) (?:this|the|our) \\p{L}+ on(?!\\p{L})',
  ].join('|'),
  'gmu',
)
const posted = compile(
  label(
    '(?:date )?posted(?: on)?|posting date|publication date|date published|published(?: on)?|listed(?: on)?',
    'veröffentlicht(?: am)?|veröffentlichungsdatum|online seit',
    'publiée?(?: le)?|date de publication|mise? en ligne le|publicad[oa](?: el| em)?|fecha de publicación',
    'data de publicação|pubblicat[oa](?: il)?|data di pubblicazione|geplaatst(?: op)?',
  ),
  'gmu',
)

/**
 * The last day to apply that a posting states.
 *
 * @returns a confidence of 0.9 for a labelled date, 0.7 for one in a sentence about applying
 */
export function readClosingDate(text: string, hints: DateHints): Finding<string> | undefined {
  return dateAfter(closes, text, hints)
}

/** The day on which a posting says it was posted. */
export function readPostedDate(text: string, hints: DateHints): Finding<string> | undefined {
  return dateAfter(posted, text, hints)
}

// How far a date may be from the words that say what it is, past a weekday, say.
const REACH = 60
// No posting has more; what has is not worth the time.
const MAX_DATES = 300
const otherDate = compile(
  /(?<!\d)[.!?;|] ?(?=\p{L})|(?<!\p{L})(?:start|begin|posted|eintritt|début|inizio|interview)/u,
)

function dateAfter(cue: RegExp, text: string, hints: DateHints): Finding<string> | undefined {
  const plain = plainText(text).toLowerCase()
  const dates = datesIn(plain, hints)
  for (const [index, { iso, start, end }] of dates.entries()) {
    const context = contextOf(plain.slice(Math.max(0, start - 250), start))
    const match = [...context.matchAll(cue)].at(-1)
    const between = match && context.slice(match.index + match[0].length)
    if (!match || between === undefined || between.length > REACH || otherDate.test(between)) continue
    const confidence = match.groups?.['label'] === undefined ? 0.7 : 0.9
    // "from 1 March 2027 to 15 March 2027": the later end is meant.
    const next = dates[index + 1]
    const isSpan = cue === closes && next && spanned.test(plain.slice(end, next.start))
    return { value: isSpan ? next.iso : iso, from: 'text', confidence }
  }
  return undefined
}

const spanned = /^ ?(?:-|to|until|bis(?: zum)?|au|al?|tot) ?$/

/** What leads to a date: its line up to it, and the line above where its own says nothing. */
function contextOf(before: string): string {
  const line = before.slice(before.lastIndexOf('\n') + 1)
  if (/\p{L}{3}/u.test(line)) return line
  const above = before.slice(0, before.length - line.length).trimEnd()
  return `${above.slice(above.lastIndexOf('\n') + 1)} ${line}`
}

interface FoundDate {
  iso: string
  start: number
  end: number
}

function datesIn(plain: string, hints: DateHints): FoundDate[] {
  const found: FoundDate[] = []
  for (const match of plain.matchAll(date)) {
    const iso = isoOf(match.groups ?? {}, hints)
    if (iso) found.push({ iso, start: match.index, end: match.index + match[0].length })
    if (found.length === MAX_DATES) break
  }
  return found
}

function isoOf(parts: Record<string, string | undefined>, hints: DateHints): string | undefined {
  if (parts['y1']) return toIso(parts['y1'], Number(parts['m1']), parts['d1'])
  const name = parts['n3'] ?? parts['n4']
  if (name) return toIso(parts['y3'] ?? parts['y4'], monthOf.get(name) ?? 0, parts['d3'] ?? parts['d4'])
  const [a, b] = [Number(parts['a']), Number(parts['b'])]
  // Two figures for a year are usual between dots alone.
  const year =
    parts['y2']?.length === 2 ? (parts['s2'] === '.' ? `20${parts['y2']}` : undefined) : parts['y2']
  if (a > 12 || a === b || parts['s2'] === '.' || isDayFirst(hints)) return toIso(year, b, String(a))
  return b > 12 ? toIso(year, a, String(b)) : undefined
}

function isDayFirst({ language, currency }: DateHints): boolean {
  return dayFirstLanguages.test(language ?? '') || dayFirstCurrencies.test(currency ?? '')
}

/** A day that the calendar has, of a century around ours. */
function toIso(year = '', month: number, day = ''): string | undefined {
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  if (Number.isNaN(time) || Number(year) < 1990 || Number(year) > 2100) return undefined
  return new Date(time).toISOString().startsWith(iso) ? iso : undefined
}

import type { PayPeriod } from '../posting.ts'
import { compile } from '../../text/pattern.ts'

const nouns: Record<PayPeriod, string> = {
  hour: 'hours?|hr|hrs|h|std|stunde|heure|hora|ora|uur|godzinę|godz|timme|timmen|tim|timen|(?<!(?:an?|each|every|one) )time',
  day: 'days?|d|tag|jour|día|dia|giorno|dag|dagen|dzień',
  week: 'weeks?|wk|w|woche|semaine|semana|settimana|vecka|veckan|uge|ugen|tydzień',
  month:
    'months?|mo|mth|mon|monat|mois|mes|mese|maand|mnd|mês|miesiąc|mies|månad|månaden|mån|måned|måneden|md',
  year: 'years?|yrs?|y|annum|annual|a|jahr|j|an|année|año|anno|ano|jaar|rok|år|året',
}
const adverbs: Record<PayPeriod, string> = {
  hour: 'hourly|stündlich|horaire|p/u|p\\.?h',
  day: 'daily|per diem|täglich|journalier|p\\.?d',
  week: 'weekly|wöchentlich|hebdomadaire|wekelijks|tygodniowo|p\\.?w',
  month:
    'monthly|monatlich|monatsbrutto|mensuels?|mensuelles?|mensual|mensuales|mensil[ei]|mensais|' +
    'maandelijks|miesięcznie|månedligt|pcm|p\\.?m|[x×] ?1[2-5]',
  year:
    'yearly|annually|annual|jährlich|jahresbrutto|jahresgehalt|annuels?|annuelles?|anual|anuales|' +
    'annu[ie]|annuo|anuais|jaarlijks|rocznie|årligen|årligt|p\\.?a',
}
const labels: Record<PayPeriod, string> = {
  hour: 'hourly|per hour|stundenlohn|stundensatz|taux horaire|salaire horaire|uurloon|por hora|timløn|timlön|timeløn|paga oraria|stawka godzinowa',
  day: 'day rate|daily|per day|tagessatz|tagsatz|tjm|tarif journalier|dagtarief',
  week: 'weekly|per week|wochenlohn|hebdomadaire',
  month:
    'monthly|per month|monatsgehalt|monatslohn|monatlich\\w*|monatsbrutto|bruttomonats\\p{L}*|' +
    'mensuel|mensuelle|mensual|mensile|mensal|maandsalaris|maandloon|månadslön|månedsløn|pro monat|par mois',
  year:
    'annual|annually|yearly|per year|per annum|jahresgehalt|jahresbrutto\\p{L}*|bruttojahres\\p{L}*|' +
    'jahreszielgehalt|zielgehalt|jährlich\\p{L}*|annuel|annuelle|anual|annua|annuo|ral|jaarsalaris|årslön|årsløn|' +
    'pro jahr|par an|lpa',
}
const periods = Object.keys(nouns) as PayPeriod[]

/** Words between a figure and its period that say nothing of either. */
const filler =
  '(?:\\+|ca\\.|brutto|gross|bruts?|bruto|brutos|lord[ioa]|netto|net|nets|base|basic|basis|salary|' +
  'pay|in|cash|pre[- ]tax)'
const preposition =
  "/|per |a |an |each |every |p\\.? ?/?|pro |im |je |die |der |par |à l'|de l'|l'|al |alla |all'|" +
  'por |ao |à |o |na |za |het |i |om |pr\\.? ?|(?:a )?la '

const following = compile(
  `^[ ,(]*(?:${filler}[ ,(]*){0,3}(?:${periods
    .map(
      (period) =>
        `(?<${period}>(?:${preposition}) ?(?:${nouns[period]})(?![\\p{L}\\p{N}])|(?:${adverbs[period]})(?![\\p{L}\\p{N}]))`,
    )
    .join('|')})`,
  'u',
)
const preceding = compile(
  `(?<![\\p{L}\\p{N}])(?:${periods.map((period) => `(?<${period}>${labels[period]})`).join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
)

/** The period right after a figure ("/yr", " per hour", " brutto im Monat"), and how many characters say so. */
export function periodAfter(text: string): { period: PayPeriod; length: number } | undefined {
  const match = following.exec(text.toLowerCase())
  const period = periods.find((name) => match?.groups?.[name] !== undefined)
  return match && period ? { period, length: match[0].length } : undefined
}

/** The period in the words before a figure ("Stundensatz: "), the nearest where there are several. */
export function periodBefore(text: string): PayPeriod | undefined {
  const match = [...text.toLowerCase().matchAll(preceding)].at(-1)
  return match && periods.find((name) => match.groups?.[name] !== undefined)
}

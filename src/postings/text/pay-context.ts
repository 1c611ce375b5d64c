import { compile } from '../../text/pattern.ts'

/** The words around a figure, each within its line. */
export interface Around {
  /** What is before it in its sentence, and in the part of the sentence between commas, bars or brackets. */
  sentence: string
  clause: string
  /** What is after it in its clause. */
  after: string
  /** The line before its own. */
  heading: string
}

const start = '(?<![\\p{L}\\p{N}])'
const end = '(?![\\p{L}\\p{N}])'
const words = (list: string) => compile(`${start}(?:${list})${end}`, 'giu')

const pay = words(
  '(?:pay|salary) (?:band|range|scale|grade)s?|salar(?:y|ies)|pay(?! (?:off|for|attention|out|it|' +
    'your|in))|pays|wages?|compensation|comp|remuneration|base|package|' +
    '(?:day|daily|hourly|pay|contract)[ -]?rates?|rate(?= ?:)|' +
    '\\p{L}*gehalt(?:s\\p{L}*)?|\\p{L}*vergütung(?:s\\p{L}*)?|\\p{L}*lohn|entgelt|verdienst|' +
    '\\p{L}*brutto\\p{L}*|honorar|stundensatz|tagessatz|' +
    'gross|gratification|indemnité de stage|(?<=^[^\\p{L}]{0,6}(?:monthly )?)stipend(?= ?:)|salaires?|' +
    'rémunération|bruts?|tjm|fixe|sueldo|salario|retribución|retribuzione|stipendio|ral|' +
    'salaris|bruto|brutos|salário|remuneração|wynagrodzenie|stawka|uurloon|maandloon|\\p{L}*l(?:ö|ø)n',
)
/** Money that is never pay. */
const business = words(
  'rais(?:e|ed|ing)|fund(?:ed|ing|s)?|series [a-h]|seed|venture|investors?|invest(?:ed|ment|ments)|' +
    'backed|revenues?|turnover|' +
    'arr|mrr|valuation|valued|sales of|in sales|bonus(?:es)?|signing|sign[- ]on|commissions?|ote|' +
    'on[- ]target|equity|stock|shares|rsus?|' +
    'referr?(?:al|als|er)?|saved?|saving|savings|costs?|pric(?:e|es|ed|ing)|fees?|fines?|worth|' +
    'spend|spending|users|quota|' +
    'pipeline|portfolio|assets|aum|prizes?|deals?|acv|tcv|book of business|grants?|sell|sells|' +
    'selling|sold|orders?|invoices?|contracts? (?:from|between|of)|scholarship|loans?|debt|' +
    'donat\\p{L}*|budgets?|contracts? worth|umsatz|jahresumsatz|umsätze|' +
    "finanzierung\\p{L}*|prämie|\\p{L}*bonus|kosten|investoren|chiffre d'affaires|levée|levé|prime|" +
    'primes|fatturato|omzet|facturación',
)
/** What an employer pays for beside pay: small sums. */
const perks = words(
  'stipend|allowance|match|matching|reimburs\\p{L}*|401|403|pension|insurance|coverage|relocation|' +
    'learning|training|education|tuition|conferences?|courses?|' +
    'professional development|personal development|equipment|hardware|laptop|home[- ]?office|' +
    'wellness|wellbeing|gym|fitness|travel|' +
    'commut\\p{L}*|transport\\p{L}*|lunch|meals?|phone|internet|perks?|vouchers?|gifts?|credits?|' +
    'customers?|discounts?|refer|' +
    '\\p{L}*zuschuss|\\p{L}*zulage|gutscheine?|weiterbildung\\p{L}*|sachbezug|jobticket|formation|' +
    'titres?-restaurant|tickets?',
)
// "excluding bonus" is about what the figure is not.
const excluding = compile(
  /(?<!\p{L})(?:excluding|excl\.?|exclusive of|not including|without|before|plus|ohne|zzgl\.?|zuzüglich|hors)(?: \p{L}+){1,3}/giu,
)

/** The last place of a pattern in a text, -1 where there is none. */
const lastOf = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].at(-1)?.index ?? -1
const firstOf = (pattern: RegExp, text: string) => [...text.matchAll(pattern)][0]?.index ?? -1

/** Whether words speak of pay. */
export function speaksOfPay(text: string): boolean {
  return firstOf(pay, text) >= 0
}

/**
 * Whether a figure is other money, by the words of its clause: the nearest before it decides, or the first after.
 *
 * @param isLarge whether the figure is too large for a perk
 */
export function isOtherMoney(before: string, after: string, isLarge: boolean): boolean {
  const others = isLarge ? [business] : [business, perks]
  const stated = before.replaceAll(excluding, '')
  const payBefore = lastOf(pay, stated)
  if (others.some((pattern) => lastOf(pattern, stated) > payBefore)) return true
  const payAfter = firstOf(pay, after)
  return others.some((pattern) => {
    const index = firstOf(pattern, after)
    return index >= 0 && (payAfter < 0 || index < payAfter)
  })
}

const sentenceEnd = compile(/[;|•·] ?|[.!?] (?=\p{Lu})/gu)
const clauseEnd = /[,([+]| - /g
const afterEnd = compile(
  /[,;|()[\]•·+]| - |[.!?](?: |$)| (?:plus|and|und|et|y|with|mit|avec|zzgl|inkl|incl|depending|doe|based on|je nach|abhängig|selon|según)(?!\p{L})/iu,
)

/** The words around what is at `start` to `end` in a text. */
export function aroundOf(text: string, { start, end }: { start: number; end: number }): Around {
  const before = text.slice(Math.max(0, start - 200), start)
  const lineStart = before.lastIndexOf('\n') + 1
  const line = before.slice(lineStart)
  const heading = before.slice(0, lineStart).trimEnd()
  const sentence = afterLast(sentenceEnd, line)
  const after = text.slice(end, end + 80).split('\n', 1)[0] ?? ''
  return {
    sentence,
    clause: afterLast(clauseEnd, sentence),
    after: after.slice(0, afterEnd.exec(after)?.index),
    heading: heading.slice(heading.lastIndexOf('\n') + 1),
  }
}

function afterLast(pattern: RegExp, text: string): string {
  const last = [...text.matchAll(pattern)].at(-1)
  return last ? text.slice(last.index + last[0].length) : text
}

const filler = words(
  'from|starting|starts|at|up to|upto|min|minimum|max|maximum|at least|over|between|around|about|' +
    'approx|approximately|circa|ca|' +
    'ab|bis|zu|von|zwischen|mindestens|etwa|rund|à partir de|dès|de|entre|jusqu.à|environ|desde|' +
    'hasta|a partire da|a partir de|vanaf|tot|' +
    'gross|brutto|bruts?|bruto|brutos|net|netto|base|doe|negotiable|vb|per|p\\.a|the|is|of|ranges?|' +
    'offered|level|expected|target|' +
    'cash|fixed|usd|eur|gbp',
)

/** Whether nothing is said but how to read the figure. */
export function isFiller(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.replaceAll(filler, ''))
}

/** Whether a figure's sentence, up to it, is a label of pay: "Salary: from", "TJM", "Base salary (gross): ca." */
export function isLabelled(sentence: string): boolean {
  const colon = sentence.indexOf(':')
  if (colon < 0) return speaksOfPay(sentence) && isFiller(sentence.replaceAll(pay, ''))
  const label = sentence.slice(0, colon + 1)
  return label.length <= 60 && speaksOfPay(label) && isFiller(sentence.slice(colon).replaceAll(pay, ''))
}

/** Whether the line above a figure is a heading about pay; under one about benefits too, only large sums are. */
export function isPayHeading(line: string, isLarge: boolean): boolean {
  if (line.length > 60 || /\d/.test(line) || !speaksOfPay(`${line}:`)) return false
  return isLarge || !/benefit|perk|extras|leistungen|avantages|offer|bieten/i.test(line)
}

/** Words by which an employer names a sum: it may be pay, if it is large enough. */
export const offers = compile(
  /(?<!\p{L})(?:offers?|offering|bieten|bietet|proposons|ofrecemos|offriamo|bieden)(?!\p{L})/iu,
)

import { compile } from '../../text/pattern.ts'

/** A figure in a text, with the currency that stands beside it. */
export interface Amount {
  /** In units of the currency, thousands multiplied out. */
  value: number
  /** What it was written in: 1, thousands ("120k") or lakhs. */
  scale: number
  /** ISO 4217; null where the sign belongs to several; undefined where there is none. */
  currency: string | null | undefined
  /** Whether a plus follows ("€60k+"). */
  isOpen: boolean
  /** Where it begins and ends in the text, its currency included. */
  start: number
  end: number
}

// No text for people states more figures; what does is not worth the time.
const MAX_FIGURES = 2_000

const codes =
  'USD|EUR|GBP|CHF|CAD|AUD|NZD|SGD|HKD|JPY|CNY|INR|PLN|SEK|NOK|DKK|CZK|HUF|RON|BGN|ILS|ZAR|BRL|MXN|' +
  'AED|SAR|UAH|KRW|THB|PHP|MYR|IDR|VND|NGN|KES|TWD|usd|eur|gbp|chf'
const dollars = 'US ?|U\\.S\\. ?|CA|CAN|CDN|C|AU|A|NZ|SG|S|HK|NT|MX|R'
const names = 'Euros?|euros?|EUROS?|(?:US )?[Dd]ollars?|[Ff]rancs?|Fr\\.|zł|kr\\.?|Kč|Ft'
const signs = '[$€£¥₹₪₩₽₴₺₦₫฿₱]'

const signsOf: Record<string, string | null> = {
  '': 'USD',
  US: 'USD',
  'U.S.': 'USD',
  C: 'CAD',
  CA: 'CAD',
  CAN: 'CAD',
  CDN: 'CAD',
  A: 'AUD',
  AU: 'AUD',
  NZ: 'NZD',
  S: 'SGD',
  SG: 'SGD',
  HK: 'HKD',
  NT: 'TWD',
  MX: 'MXN',
  R: 'BRL',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₪': 'ILS',
  '₩': 'KRW',
  '₽': 'RUB',
  '₴': 'UAH',
  '₺': 'TRY',
  '₦': 'NGN',
  '₫': 'VND',
  '฿': 'THB',
  '₱': 'PHP',
  euro: 'EUR',
  dollar: 'USD',
  'us dollar': 'USD',
  zł: 'PLN',
  kč: 'CZK',
  ft: 'HUF',
}

// Grouped by threes ("120,000", "35 000", "110'000", Indian "12,00,000"), or plain; then a fraction of two.
const figure = compile(
  `(?<=(?<![\\p{L}\\p{N}])(?:${codes}|Fr\\.)|(?<![\\p{L}\\p{N}_]|\\p{N}[.,']))` +
    `(?:[1-9]\\d{0,2}(?:(?<s>[.,' ])\\d{3}(?!\\d))(?:\\k<s>\\d{3}(?!\\d))*|` +
    `[1-9]\\d?(?:,\\d\\d){1,3},\\d{3}(?!\\d)|\\d{1,9}(?!\\d))` +
    `(?:[.,]\\d{1,2}(?!\\d))?(?:[.,]--?(?!\\d))?`,
  'gu',
)
const before = compile(
  `(?<![\\p{L}\\p{N}])(?<code>${codes})?[ .]?(?<sign>(?:(?<![\\p{L}\\p{N}])(?:${dollars}))?\\$|${signs}|Fr\\.|SFr\\.?|Rs\\.?)?\\s?$`,
  'u',
)
const millions =
  '[Mm]illion(?:s|en)?|Mio\\.?|mln|mn|MM|M|m|bn|[Bb]illion|B|b|Mrd\\.?|[Mm]illiard(?:s|en?)?|crores?'
const scaling = compile(
  `^\\s?(?:(?<k>k|K|Tsd\\.?|tsd\\.?|T(?=€|EUR| €)|thousand|mille)(?=${codes}|(?![\\p{L}\\p{N}]))` +
    `|(?<lakh>lakhs?|LPA|lpa|lacs?)(?![\\p{L}\\p{N}])` +
    `|(?<huge>${millions})(?=${codes}|(?![\\p{L}\\p{N}]|/\\p{L}(?!\\p{L}))))`,
  'u',
)
const after = compile(`^\\s?\\+?\\s?(?<sign>\\(?(?:${codes}|${names})(?![\\p{L}\\p{N}])\\)?|${signs})`, 'u')

/** The figures of a text (see `plainText`) in its order; percentages and figures in millions are none. */
export function findAmounts(text: string): Amount[] {
  const amounts: Amount[] = []
  // Four countries call their money kr; only Swedish is written with these letters.
  const krona = /[äö]/i.test(text) && !/[æøðþ]/i.test(text) ? 'SEK' : null
  let count = 0
  for (const match of text.matchAll(figure)) {
    if (++count > MAX_FIGURES) break
    const amount = amountAt(text, match.index, match[0], krona)
    if (amount) amounts.push(amount)
  }
  return amounts
}

function amountAt(text: string, index: number, digits: string, krona: string | null): Amount | undefined {
  const rest = text.slice(index + digits.length, index + digits.length + 40)
  if (/^ ?%/.test(rest) || /^ ?\(k\)/i.test(rest) || (digits === '401' && /^ ?k/i.test(rest)))
    return undefined
  const scaled = scaling.exec(rest)
  if (scaled?.groups?.['huge']) return undefined
  const scale = scaled?.groups?.['k'] ? 1_000 : scaled?.groups?.['lakh'] ? 100_000 : 1
  // "level 3 120k": what is in thousands is not grouped by spaces.
  if (scale > 1 && digits.includes(' ')) {
    const last = digits.lastIndexOf(' ') + 1
    return amountAt(text, index + last, digits.slice(last), krona)
  }
  const unscaled = rest.slice(scaled?.[0].length ?? 0)
  const prefix = before.exec(text.slice(Math.max(0, index - 14), index))
  const suffix = after.exec(unscaled)
  const sign = suffix?.groups?.['sign']
  const currency = sign?.startsWith('kr') ? krona : currencyOf(prefix?.groups, sign)
  const end = index + digits.length + (scaled?.[0].length ?? 0) + (suffix?.[0].length ?? 0)
  return {
    value: numberOf(digits) * scale,
    scale,
    currency: currency === undefined && scale === 100_000 ? 'INR' : currency,
    // "€60k + equity" is no open end.
    isOpen: /^\+(?! ?\d)/.test(unscaled) || /^\+(?! ?\d)/.test(text.slice(end, end + 3)),
    start: index - (prefix?.[0].length ?? 0),
    end,
  }
}

/** A code says more than a sign: "$120k CAD". */
function currencyOf(prefix: Record<string, string> | undefined, suffix: string | undefined) {
  const code = [prefix?.['code'], suffix?.replaceAll(/[()]/g, '')].find(
    (name) => name !== undefined && /^(?:[A-Z]{3}|[a-z]{3})$/.test(name),
  )
  if (code) return code.toUpperCase()
  const sign = prefix?.['sign'] ?? suffix
  if (sign === undefined) return undefined
  if (sign.endsWith('$')) return signsOf[sign.slice(0, -1).trim()] ?? null
  if (/^S?Fr\./.test(sign)) return 'CHF'
  if (sign.startsWith('Rs')) return 'INR'
  return signsOf[sign] ?? signsOf[sign.toLowerCase().replace(/s$/, '')] ?? null
}

function numberOf(digits: string): number {
  const [, whole = '', fraction = ''] = /^(.*?)(?:[.,](\d{1,2}))?(?:[.,]--?)?$/.exec(digits) ?? []
  return Number(`${whole.replaceAll(/\D/g, '')}.${fraction}`)
}

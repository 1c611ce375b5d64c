/** A number of years that a requirement asks for, and where it says so. */
export interface AskedYears {
  /** The least of a range: "3-5 years" asks for 3. */
  years: number
  index: number
  length: number
}

const WORDS = new Map(
  [
    'one two three four five six seven eight nine ten eleven twelve',
    'ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
    'un deux trois quatre cinq six sept huit neuf dix onze douze',
    'uno dos tres cuatro cinco seis siete ocho nueve diez once doce',
    'een twee drie vier vijf zes zeven acht negen tien elf twaalf',
  ].flatMap((line) => line.split(' ').map((word, index) => [word, index + 1] as const)),
)
const NUMBER = `\\d{1,2}(?:[.,]\\d)?|${[...WORDS.keys()].join('|')}`
const UNIT =
  "years?'?|yrs?\\.?|jahren?|jahre?s?|ans?|années?|años?|jaar|jaren|anni|months?'?|monaten?|monats?|mois|meses|maanden"
const YEARS = new RegExp(
  `(?<![\\p{L}\\p{N}.,$€£])(${NUMBER})(?:\\s?\\(\\d{1,2}\\))?(?:\\s*(\\+|plus|or more|oder mehr|ou plus))?` +
    `(?:\\s*(?:-|to|bis|à|a|and|und|et|or|tot)\\s*(?:${NUMBER})\\s?\\+?)?[\\s-]*(${UNIT})(?!\\p{L})`,
  'giu',
)
// Contracts, courses of study, ages and stretches of the past are measured in years as well.
const OTHER_AFTER =
  /^[\s,-]*(?:old|of age|alt\b|degree|diploma|college|university|course|contract|fixed|program|visa|warranty|commitment|term|d['’ ]?études|de contrat|vertrag|studium|ausbildung|ago|in business)/iu
const OTHER_BEFORE =
  /(?:last|past|next|every|each|first|within|letzten|nächsten|vergangenen|ersten|derniers|dernières|prochains|últimos|laatste|age of|aged|up to|bis zu|maximum|max\.?|jusqu['’]à|less than)\s*$/iu
const EXPERIENCE = /experien|erfahrung|praxis|expérience|experiencia|ervaring|track record/iu
const MOST_YEARS = 50

/** The years that a text asks for: "5+ years", "at least three years", "mindestens 3 Jahre", "5 ans d'expérience". */
export function readAskedYears(text: string): AskedYears[] {
  return [...text.matchAll(YEARS)].flatMap(({ 0: all, 1: number = '', 3: unit = '', index }) => {
    const isMonths = /^m/i.test(unit)
    const years = toNumber(number) / (isMonths ? 12 : 1)
    const after = text.slice(index + all.length, index + all.length + 40)
    const before = text.slice(Math.max(0, index - 24), index)
    const isOther = OTHER_AFTER.test(after) || OTHER_BEFORE.test(before)
    if (isOther || years > MOST_YEARS || (isMonths && !EXPERIENCE.test(text))) return []
    return [{ years, index, length: all.length }]
  })
}

function toNumber(text: string): number {
  return WORDS.get(text.toLowerCase()) ?? Number(text.replace(',', '.'))
}

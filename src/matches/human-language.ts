/** A language that a text names, and where. */
export interface LanguageMention {
  /** ISO 639-1. */
  language: string
  /** How well, from 1 (A1) to 6 (C2 or native), where it says so. */
  level: number | undefined
  index: number
  length: number
}

interface Place {
  index: number
  length: number
}

// In English, German, French, Spanish and Dutch, and what it calls itself.
const NAMES = `en english englisch anglais inglés engels
de german deutsch allemand alemán duits
fr french französisch français francés frans
es spanish spanisch espagnol español spaans castellano
it italian italienisch italien italiano italiaans
nl dutch niederländisch néerlandais neerlandés nederlands
pt portuguese portugiesisch portugais portugués portugees português
pl polish polnisch polonais polaco pools polski
ru russian russisch russe ruso русский
uk ukrainian ukrainisch ukrainien ucraniano українська
cs czech tschechisch tchèque čeština
sk slovak slowakisch slovaque
hu hungarian ungarisch hongrois magyar
ro romanian rumänisch roumain română
bg bulgarian bulgarisch bulgare български
el greek griechisch grec griego ελληνικά
tr turkish türkisch turc turco türkçe
sv swedish schwedisch suédois sueco svenska
da danish dänisch danois dansk
no norwegian norwegisch norvégien norsk
fi finnish finnisch finnois suomi
zh chinese mandarin chinesisch chinois chino 中文
ja japanese japanisch japonais japonés 日本語
ko korean koreanisch coréen coreano 한국어
ar arabic arabisch arabe árabe العربية
he hebrew hebräisch hébreu עברית
hi hindi हिन्दी
fa persian farsi persisch فارسی
vi vietnamese vietnamesisch vietnamien
hr croatian kroatisch croate hrvatski
sr serbian serbisch serbe srpski
ca catalan katalanisch català`
const CODES = new Map(
  NAMES.split('\n').flatMap((line) => {
    const [code = '', ...names] = line.split(' ')
    return names.map((name) => [name, code] as const)
  }),
)
const DISPLAY = new Map(
  NAMES.split('\n').map((line) => {
    const [code = '', name = ''] = line.split(' ')
    return [code, `${name.charAt(0).toUpperCase()}${name.slice(1)}`] as const
  }),
)
const ENDING = /(?:sprach)?kenntnissen?$|sprachige?[nrms]?$|e[rnms]?$/

const CEFR = /(?<![\p{L}\p{N}])([ABC])([12])(?![\p{L}\p{N}])/iu
// The first that fits. "Limited" and "full professional" are the scale of a network that resumes are exported from.
const LEVELS: [RegExp, number][] = [
  [/limited working/i, 3],
  [
    /(?<!react |cloud[- ])native(?! (?:app|mobile|ios|android|code|module))|mother tongue|muttersprach|maternel|natif|nativ[ao]|bilingu|moedertaal/i,
    6,
  ],
  [
    /fluen|full professional|flie(?:ß|ss)end|verhandlungssicher|courant|excellent|very good|sehr gut|advanced|vloeiend|fluido|perfekt|parfait/i,
    5,
  ],
  [/professional|professionnel|business|proficien|good|\bgute|\bbon|strong|upper/i, 4],
  [/intermediate|conversational|mittel|intermedi|moyen/i, 3],
  [/elementary|basic|grund|notions|básico|basis/i, 2],
  [/beginner|anfänger|débutant/i, 1],
]
const CONTEXT =
  /fluen|languag|speak|spoke|verbal|written|writing|proficien|(?<!react |cloud[- ])native(?! app)|mother tongue|bilingu|communicat|kenntnis|sprach|verhandlungssicher|flie(?:ß|ss)end|wort und schrift|langue|courant|parlé|écrit|maternel|natif|nativ[ao]|niveau|idioma|nivel|hablado|vloeiend|moedertaal|(?<![\p{L}\p{N}])[ABC][12](?![\p{L}\p{N}])/iu
const PIECES = /[,;/()]|(?<!\p{L})(?:and|or|und|oder|et|ou|sowie|y|o|en|of)(?!\p{L})/giu

/**
 * The languages that people speak, out of a text that asks for them ("fluent German and basic French") or lists
 * them. An adjective of a country ("German tax law") is none.
 */
export function readLanguages(text: string, { isList = false } = {}): LanguageMention[] {
  const named = [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].flatMap(({ 0: word, index }) => {
    const language = codeOf(word)
    return language === undefined ? [] : [{ language, index, length: word.length }]
  })
  const isOne = isList || CONTEXT.test(text) || named.every((name) => endsThere(text, name))
  const first = isOne ? named.filter(({ language }, at) => at === indexOfLanguage(named, language)) : []
  return first.map((name) => ({
    language: name.language,
    level: levelAround(text, name, named),
    index: name.index,
    length: name.length,
  }))
}

/** The English name of a language. */
export function nameOfLanguage(code: string): string {
  return DISPLAY.get(code) ?? code
}

/** How well a text says a language is known. */
function readLevel(text: string): number | undefined {
  const [, letter, digit] = CEFR.exec(text) ?? []
  if (letter !== undefined) return 'ABC'.indexOf(letter.toUpperCase()) * 2 + Number(digit)
  return LEVELS.find(([pattern]) => pattern.test(text))?.[1]
}

function indexOfLanguage(named: readonly { language: string }[], language: string): number {
  return named.findIndex((other) => other.language === language)
}

function codeOf(word: string): string | undefined {
  // A verb, unless it is a name.
  if (word === 'polish') return undefined
  const lower = word.toLowerCase().normalize('NFC')
  return CODES.get(lower) ?? CODES.get(lower.replace(ENDING, ''))
}

function endsThere(text: string, { index, length }: { index: number; length: number }): boolean {
  return /^\s*(?:$|[.,;:/()&!]|(?:and|or|und|oder|et|ou|y|en|is|are|would|preferred|required|desirable|ist|sind|est|erforderlich|exigé)(?!\p{L}))/iu.test(
    text.slice(index + length, index + length + 20),
  )
}

/** The level said in the name's own piece of the text, or else in the pieces about languages beside it. */
function levelAround(text: string, { index }: Place, named: readonly Place[]): number | undefined {
  const pieces = toPieces(text)
  const own = pieces.findIndex((piece) => index < piece.end)
  const levelOf = ({ start, end }: Piece) => readLevel(text.slice(start, end))
  const isAbout = ({ start, end }: Piece) =>
    CONTEXT.test(text.slice(start, end)) || named.some((name) => name.index >= start && name.index < end)
  const along = (beside: Piece[]) => {
    const stop = beside.findIndex((piece) => !isAbout(piece))
    return (stop < 0 ? beside : beside.slice(0, stop)).map(levelOf).find((level) => level !== undefined)
  }
  const inBrackets = /^\(([^)]{0,80})\)/.exec(text.slice(pieces[own]?.end))?.[1] ?? ''
  return (
    // "Fluent (B2)": a level of the scale says more than a word.
    (CEFR.test(inBrackets) ? readLevel(inBrackets) : undefined) ??
    pieces.slice(own, own + 1).map(levelOf)[0] ??
    readLevel(inBrackets) ??
    along(pieces.slice(0, own).toReversed()) ??
    along(pieces.slice(own + 1))
  )
}

interface Piece {
  start: number
  end: number
}

function toPieces(text: string): Piece[] {
  const cuts = [...text.matchAll(PIECES)]
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)]
  const pieces = starts.map((start, at) => ({ start, end: cuts[at]?.index ?? text.length }))
  return pieces.filter(({ start, end }) => text.slice(start, end).trim() !== '')
}

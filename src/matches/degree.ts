/** A degree that a text asks for, and where it says so. */
export interface AskedDegree {
  /** From 1: school, vocational or two years, bachelor, master, doctorate. */
  level: number
  index: number
  length: number
  /** Whether work may stand in for it. */
  orExperience: boolean
}

/** What each level is called, in sentences. */
export const degreeNames = [
  'a degree',
  'finished school',
  'a vocational or associate degree',
  "a bachelor's degree",
  "a master's degree",
  'a doctorate',
] as const

/** Years of work that stand for a degree of each level, where a posting lets them. */
export const YEARS_INSTEAD = [0, 1, 2, 4, 6, 8] as const

// By level, from 1. Abbreviations that are words or products elsewhere (MS, MA, BA) need a neighbour that tells.
const PATTERNS = [
  /high school|secondary school|abitur|baccalaur[ée]at|\bGED\b|\bGCSEs?\b|\bA-levels?\b|(?<!hoch)schulabschlu/giu,
  /associate'?s? (?:degree|of)|\bdiploma\b|ausbildung\b|vocational|apprentice|\bBTS\b|\bDUT\b|\bbac ?\+ ?2|\bHND\b|foundation degree|\bNVQ\b|\bBTEC\b|\bmbo\b|berufsabschlu/giu,
  /bachelor\p{L}*(?:'s)?|\bB\.? ?(?:Sc|Eng|Tech|Com)\b|\bB\.[AS]\.|\b(?:BS|BA)(?= in | degree|\/M)|\bbac ?\+ ?[34]|\blicence (?:en|professionnelle|pro)\b|\bhbo\b|\bgrado en\b|\blaurea\b/giu,
  /(?<!scrum |web|grand)\bmaster(?:'?s\b(?!chaft)| (?:of|in|degree|en|2)\b|abschlu\p{L}*|studi\p{L}*)|\bm[áa]ster (?:del?|en)\b|\bM\.? ?(?:Sc|Eng|Phil)\b|\bM\.[AS]\.|\bMBA\b|\b(?:MS|MA)(?= in | degree|\/Ph)|\bdiplom(?:-|\b)|\bmagister\b|staatsexamen|\bbac ?\+ ?5|dipl[ôo]me d'ing[ée]nieur|[ée]cole d'ing[ée]nieur/giu,
  /\bPh\.? ?D\b|\bDPhil\b|doctora(?:te|l|t)\b|\bdoctor of\b|promovier|\bdoktor/giu,
] as const
const ANY_DEGREE =
  /(?<!(?:high|some|great|certain|large|what|any|\d) |-)\bdegrees?\b(?! of\b| celsius)|(?:hochschul|studien|universit[äa]ts)abschlu\p{L}*|hochschulstudium|abgeschlossenes (?:\p{L}+ )?studium|\bstudium (?:der|des|in|im)\b|dipl[ôo]me (?:universitaire|sup[ée]rieur)|licenciatura|university (?:graduate|education)/giu
const LONE = [
  /^(?:school|gcse|abitur)/i,
  /^(?:associate|certificate of higher|AAS?\b|AS\b)/i,
  /^(?:BSc?|BA|BBA|licence|grado|licenciatura)\b/i,
  /^(?:MSc?|MA|master|diplom|ing[ée]nieur)\b/i,
  /^(?:dr\b|doct|phd)/i,
] as const
const INSTEAD =
  /(?:\bor|\boder|\bou)\b(?:(?!years?\b|jahre|\bans\b)[^;!?\d]){0,40}(?:equivalent|comparable|experience|vergleichbar|gleichwertig|berufserfahrung|praxis|exp[ée]rience|[ée]quivalent)/iu

/**
 * The degree that a requirement asks for: the lowest it names ("Bachelor's or Master's"), and a bachelor's where it
 * names none ("a degree in nursing").
 */
export function readAskedDegree(text: string): AskedDegree | undefined {
  const named = PATTERNS.flatMap((pattern, index) =>
    [...text.matchAll(pattern)].map((match) => ({ level: index + 1, match })),
  )
  const all = named.length > 0 ? named : [...text.matchAll(ANY_DEGREE)].map((match) => ({ level: 3, match }))
  if (all.length === 0) return undefined
  const index = Math.min(...all.map(({ match }) => match.index))
  const end = Math.max(...all.map(({ match }) => match.index + match[0].length))
  return {
    level: Math.min(...all.map(({ level }) => level)),
    index,
    length: end - index,
    orExperience: INSTEAD.test(text.slice(index)),
  }
}

/** The level of the degree that an entry of a resume states ("BSc Computer Science"): the highest; 0 is unknown. */
export function readDegree(text: string): number {
  const level = PATTERNS.findLastIndex(
    (pattern, index) => text.search(pattern) >= 0 || LONE[index]?.test(text),
  )
  if (level >= 0) return level + 1
  return text.search(ANY_DEGREE) >= 0 ? 3 : 0
}

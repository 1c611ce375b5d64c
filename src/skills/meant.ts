import { gapBefore, written } from './pieces.ts'
import type { Pieces } from './pieces.ts'
import type { Term } from './list.ts'
import { compile } from '../text/pattern.ts'

/** A term that stands in a text, on the words `from` up to, not including, `to`. */
export interface Candidate {
  term: Term
  from: number
  to: number
}

/** The candidates of a text, by the word they start at and by the word they end before. */
export interface Neighbours {
  starting: Map<number, Candidate>
  ending: Map<number, Candidate>
}

const set = (words: string) => new Set(words.split(' '))
const joining = set('and or und oder et ou y o e en')
/** What follows the name of a language or a tool, and hardly the same word in plain use. */
const following = set(
  'developer developers engineer engineers programmer programmers programming backend frontend microservices ' +
    'code codebase framework language library libraries sdk entwickler entwicklerin entwicklung kenntnisse ' +
    'kenntnissen programmierung développeur développeuse experience erfahrung skills macros cookbooks scripts ' +
    'dashboards formulas applications apps stack based proficiency expertise',
)
const pointing = set(
  'a an the each every any our your my this that one per un une der die das den dem dein unser',
)
const turning = set('to at of for than sure that the your you beyond further above')
const inList = /^\s*[,;/|&+·•]\s*$/
const spaces = /^[ \t\u00A0]+$/
const opening = /(?:[\n\r.!?:;•·▪●–—|*"“„»>]|^\s*-)[^\p{L}\p{N}]*$/u
const bullet = /[\n\r][ \t\u00A0]*[-*•·▪●◦‣✅✔✓→–][ \t\u00A0]*$/
const either = (...lists: string[]) => `(?:${lists.join('|')})`
const verb =
  '(?:(?:is|are|would be|will be|ist|wäre|est|serait|es|sería|è|sarebbe|é|seria|jest|är|vore|er) )(?:also |auch |aussi |ook |även )?'
const aPlus =
  either(
    '(?:an?|ein|un|een|una|uma|et|ett) (?:(?:big|huge|strong|definite|großes|gros|groot) )?' +
      '(?:plus|bonus|advantage|atout|pré|pluspunt|ventaja|vantaggio|vantagem|diferencial)',
    '(?:a )?nice[- ]to[- ]have|von vorteil|wünschenswert|desirable|en fordel|meriterande|(?:dodatkowym )?(?:atutem|plusem)',
  ) + '(?!\\p{L}| of | von | de | to our )'
const aMust =
  either(
    'an? (?:absolute )?must|ein (?:absolutes )?muss|required|preferred|essential|mandatory|erforderlich|zwingend|pflicht',
    'requise?|exigée?|souhaitée?|indispensable|imprescindible|deseable|vereist|gewenst|richiest[oa]|gradit[oa]',
    'obrigatório|desejável|wymagan[aey]|mile widzian[aey]|ett krav|et krav',
  ) + '(?!\\p{L})'
const years =
  '\\((?:(?:at least|minimum|min\\.|mind\\.|ca\\.) )?\\d{1,2}\\+?(?: ?[-–] ?\\d{1,2})? ?' +
  "(?:years?|yrs?|jahre|ans|años|anni|anos|jaar|lat|år)'?(?: (?:of )?(?:experience|exp\\.?|erfahrung))?\\)"
// "React is a plus": nobody says that of a reaction.
const wouldBe = 'would be (?:nice|great|good|helpful|useful|ideal)(?!\\p{L})'
const asked = compile(`^ (?:(?:${verb})?(?:${aPlus}|${aMust})|${wouldBe}|${years})`, 'u')
const praised = compile(`^ (?:${verb}${aPlus}|${wouldBe})`, 'u')
const leading = set('of in with and or using mit in von und en de avec et con di e em com met van i')

/** A candidate with the words beside it and what is between: `''` where the text ends. */
interface Placed extends Candidate {
  before: string
  after: string
  previous: string
  next: string
}

/** Whether the words around an ambiguous term say that it is meant as a skill. */
export function isMeant(candidate: Candidate, pieces: Pieces, neighbours: Neighbours): boolean {
  const { doubt } = candidate.term
  if (doubt === 0) return true
  const placed = place(candidate, pieces)
  const { before, after, next } = placed
  if (isTorn(placed)) return false
  if (hasCompany(placed, pieces, neighbours)) return true
  if (doubt === 3) return false
  if (bullet.test(before) && (next === '' || /[\n\r]/.test(after))) return true
  if (doubt === 2) return isInSentence(placed)
  if (spaces.test(after) && turning.has(next.toLowerCase()) && next[0] !== next[0]?.toLowerCase())
    return false
  if (/^\p{Ll}/u.test(candidate.term.written)) return true
  return !opening.test(before) || !spaces.test(after) || !/^\p{Ll}/u.test(next)
}

function place(candidate: Candidate, pieces: Pieces): Placed {
  const { from, to } = candidate
  const before = `${from === 0 ? '\n' : ''}${gapBefore(pieces, from)}`
  const previous = from === 0 ? '' : written(pieces, from - 1, from)
  const next = to < pieces.lower.length ? written(pieces, to, to + 1) : ''
  return { ...candidate, before, after: gapBefore(pieces, to), previous, next }
}

/** Part of a longer word: `go-to-market`, `R&D`, `C'est`, `C-level`. */
function isTorn({ before, after, previous, next }: Placed): boolean {
  if (after === '&' || before === '&' || /^['’]$/.test(after)) return true
  if (after === '-') return !following.has(next.toLowerCase())
  return before === '-' && /^\p{Ll}/u.test(previous)
}

function hasCompany(placed: Placed, pieces: Pieces, neighbours: Neighbours): boolean {
  const { before, after, next, term } = placed
  if (/^[ \t\u00A0-]$/.test(after) && following.has(next.toLowerCase())) return true
  const isBracketed = before.endsWith('(') && after.startsWith(')')
  if (isBracketed || isVersioned(placed, pieces) || isAsked(placed, pieces)) return true
  if (/^[CR]$/.test(term.written) && isIn(placed)) return true
  return isEnumerated(placed, pieces, neighbours) && isWholeItem(placed)
}

/** `Go 1.22`, `Swift 5`; `Spring 2027` and `Access 24/7` are something else. */
function isVersioned({ term, to }: Candidate, pieces: Pieces): boolean {
  const rest = pieces.text.slice(pieces.ends[to - 1], (pieces.ends[to - 1] ?? 0) + 12)
  return /^ v?\d{1,2}\.\d/.test(rest) || (term.doubt < 3 && /^ \d{1,2}\+?(?:[,;)\n]|$)/.test(rest))
}

/** `React is a plus`, `Go (3+ years)`; access and words are required elsewhere, too, but seldom a plus. */
function isAsked({ term, to, before, previous }: Placed, pieces: Pieces): boolean {
  const end = pieces.ends[to - 1] ?? 0
  const rest = pieces.text.slice(end, end + 50).toLowerCase()
  if (term.doubt < 3) return asked.test(rest)
  const isFirst = opening.test(before) || (spaces.test(before) && leading.has(previous))
  return isFirst && (/^\p{Lu}+$/u.test(term.written) ? asked : praised).test(rest)
}

/** `written in R`, `en C et …`: one letter says that much in few other places. */
function isIn({ before, after, previous, next }: Placed): boolean {
  const goesOn = spaces.test(after) && !/^(?:and|or|und|oder|et|ou|for|is|für|pour)$/.test(next)
  return /^(?:in|en)$/.test(previous) && spaces.test(before) && !goesOn
}

function isEnumerated({ from, to }: Candidate, pieces: Pieces, { starting, ending }: Neighbours): boolean {
  const left = neighbouring(pieces, from, -1)
  const right = neighbouring(pieces, to, 1)
  return (left !== undefined && ending.has(left)) || (right !== undefined && starting.has(right))
}

/** The word where the next item of an enumeration starts (step 1) or before which the last one ends (-1). */
function neighbouring(pieces: Pieces, at: number, step: 1 | -1): number | undefined {
  const gap = gapBefore(pieces, at)
  const joined = joining.has(pieces.lower[step === 1 ? at : at - 1] ?? '')
  if (inList.test(gap) && !joined) return at
  const far = gapBefore(pieces, at + step)
  const isList = (spaces.test(gap) || inList.test(gap)) && (spaces.test(far) || inList.test(far))
  return joined && isList ? at + step : undefined
}

/** Nothing else in the item: `Go for it` and `Data Access` are none, `with Go` and `Go (preferred)` are. */
function isWholeItem({ before, after, previous, next, term: { doubt } }: Placed): boolean {
  const goesOn = spaces.test(after) && !joining.has(next.toLowerCase())
  if (goesOn && (doubt === 3 || turning.has(next.toLowerCase()))) return false
  if (!spaces.test(before) || joining.has(previous.toLowerCase())) return true
  return !pointing.has(previous.toLowerCase()) && (doubt < 3 || /^\p{Ll}/u.test(previous))
}

/** A capital in the middle of a sentence: after a small word that does not point, and before another. */
function isInSentence({ before, after, previous, next }: Placed): boolean {
  if (!/^[ \t\u00A0]+[("'“„«]?$/.test(before)) return false
  if (!/^\p{Ll}/u.test(previous) || pointing.has(previous)) return false
  return !spaces.test(after) || (/^\p{Ll}/u.test(next) && (next !== 'to' || previous === 'in'))
}

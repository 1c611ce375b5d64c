import { data } from './list/data.ts'
import { infrastructure } from './list/infrastructure.ts'
import { software } from './list/software.ts'
import { work } from './list/work.ts'
import { cutPieces } from './pieces.ts'

/**
 * How much it takes to believe that a word is meant as a skill: 0 nothing more, in any case of letters; 1 the
 * letters as they are written here, and not merely because a sentence starts with them; 2 the company of other
 * skills, or the middle of a sentence; 3 the company of other skills.
 */
export type Doubt = 0 | 1 | 2 | 3

/** What a term stands for. */
export interface Term {
  skill: string
  /** As the list has it. */
  written: string
  doubt: Doubt
}

/** The list, ready to be looked up. */
export interface SkillList {
  /** By the words in lower case with one space between; one word may have several spellings. */
  terms: Map<string, Term[]>
  /** The most words of a term, by its first word. */
  longest: Map<string, number>
  /** What knowing a skill implies, directly. */
  implies: Map<string, string[]>
}

const doubts: Record<string, Doubt> = { '?': 1, '!': 2, '!!': 3 }

/** The words of a term as `terms` has them: `Node.js` is `node js`. */
export function termKey(term: string): string {
  return cutPieces(term).lower.join(' ')
}

/**
 * Reads lines of `Name, alias, alias > what it implies, …`. A name or alias that ends in `?`, `!` or `!!` is an
 * ambiguous word, see `Doubt`.
 */
function parseList(source: string): SkillList {
  const list: SkillList = { terms: new Map(), longest: new Map(), implies: new Map() }
  for (const line of source.split('\n')) {
    const [names = '', implied] = line.split(' > ')
    const terms = names.split(', ').filter((name) => name !== '')
    const skill = parseTerm(terms[0] ?? '').written
    for (const name of terms) addTerm(list, { ...parseTerm(name), skill })
    if (implied !== undefined) list.implies.set(skill, implied.split(', '))
  }
  return list
}

function parseTerm(name: string): { written: string; doubt: Doubt } {
  const mark = /[?!]*$/.exec(name)?.[0] ?? ''
  return { written: name.slice(0, name.length - mark.length), doubt: doubts[mark] ?? 0 }
}

function addTerm({ terms, longest }: Omit<SkillList, 'implies'>, term: Term): void {
  const key = termKey(term.written)
  const words = key.split(' ')
  const first = words[0] ?? ''
  terms.set(key, [...(terms.get(key) ?? []), term])
  longest.set(first, Math.max(longest.get(first) ?? 0, words.length))
  if (key.endsWith(' js')) addTerm({ terms, longest }, { ...term, written: key.replaceAll(' ', '') })
}

/** Every skill that is known here. */
export const skillList: SkillList = parseList(software + infrastructure + data + work)

import { isMeant } from './meant.ts'
import type { Candidate, Neighbours } from './meant.ts'
import { skillList, termKey } from './list.ts'
import type { Term } from './list.ts'
import { cutPieces, gapBefore, written } from './pieces.ts'
import type { Pieces } from './pieces.ts'

/** A skill that a text names. */
export interface SkillMention {
  /** The canonical name. */
  skill: string
  /** Where in the text, in UTF-16 units. */
  index: number
  length: number
}

/** The canonical name of a skill that is called so (`k8s`, `Node.js`, `golang`), or undefined where none is known. */
export function canonicalSkill(name: string): string | undefined {
  const key = termKey(name)
  return (skillList.terms.get(key) ?? skillList.terms.get(withoutVersion(key)))?.[0]?.skill
}

/** The skills that a text names, by whole terms only, each once where it is named first, in the order of the text. */
export function findSkills(text: string): SkillMention[] {
  const pieces = cutPieces(text)
  const candidates = findCandidates(pieces)
  const neighbours: Neighbours = {
    starting: new Map(candidates.map((candidate) => [candidate.from, candidate])),
    ending: new Map(candidates.map((candidate) => [candidate.to, candidate])),
  }
  const mentions = new Map<string, SkillMention>()
  for (const candidate of candidates) {
    const { skill } = candidate.term
    if (mentions.has(skill) || !isMeant(candidate, pieces, neighbours)) continue
    const index = pieces.starts[candidate.from] ?? 0
    mentions.set(skill, { skill, index, length: (pieces.ends[candidate.to - 1] ?? 0) - index })
  }
  return [...mentions.values()]
}

/** The skills whose knowledge implies this one, near and far: for JavaScript, React and Next.js among others. */
export function impliedBy(skill: string): readonly string[] {
  const implying = new Set<string>([skill])
  for (const known of implying) {
    for (const [other, implied] of skillList.implies) if (implied.includes(known)) implying.add(other)
  }
  implying.delete(skill)
  return [...implying]
}

function findCandidates(pieces: Pieces): Candidate[] {
  const candidates: Candidate[] = []
  for (let at = 0; at < pieces.lower.length;) {
    const candidate = candidateAt(pieces, at)
    if (candidate !== undefined) candidates.push(candidate)
    at = candidate?.to ?? at + 1
  }
  return candidates
}

/** The longest term that starts at a word. */
function candidateAt(pieces: Pieces, from: number): Candidate | undefined {
  const first = pieces.lower[from] ?? ''
  const longest = skillList.longest.get(first)
  if (longest === undefined) return oddlyWritten(pieces, from)
  for (let to = from + reach(pieces, from, longest); to > from; to -= 1) {
    const terms = skillList.terms.get(pieces.lower.slice(from, to).join(' '))
    const term = terms?.find(({ doubt, written: as }) => doubt === 0 || as === written(pieces, from, to))
    if (term !== undefined && !isPartOfName(pieces, from, to)) return { term, from, to }
  }
  return undefined
}

/** `html5`, `python3`, and `Python+`: a known word with a version or a sign at its end. */
function oddlyWritten(pieces: Pieces, from: number): Candidate | undefined {
  const lower = pieces.lower[from] ?? ''
  const bare = lower.replace(/[+#]+$|\d{1,2}$/, '')
  if (bare === lower || bare.length < 3) return undefined
  const term = skillList.terms.get(bare)?.find(({ doubt }: Term) => doubt === 0)
  return term === undefined || isPartOfName(pieces, from, from + 1) ? undefined : { term, from, to: from + 1 }
}

const joiner = /^(?:[ \t\u00A0]{1,3}|[ \t]?\r?\n[ \t]{0,3}|[-‑._'’]|[ \t]?[/&][ \t]?)$/

/** How many words from here on, `most` at most, could be one term: nothing between them that parts. */
function reach(pieces: Pieces, from: number, most: number): number {
  let words = 1
  while (words < most && joiner.test(gapBefore(pieces, from + words))) words += 1
  return Math.min(words, pieces.lower.length - from)
}

/** Part of an address (`docker.com`, `jobs@oracle`), or a currency before an amount (`PHP 60,000`). */
function isPartOfName(pieces: Pieces, from: number, to: number): boolean {
  const { text } = pieces
  const start = pieces.starts[from] ?? 0
  const end = pieces.ends[to - 1] ?? 0
  if (/^(?:\.\p{Ll}|@| ?\d{1,3}[., ]\d{3})/u.test(text.slice(end, end + 9))) return true
  const before = text.slice(Math.max(0, start - 2), start)
  return before.endsWith('@') || (/[\p{L}\p{N}]\.$/u.test(before) && /^\p{Ll}/u.test(text.slice(start)))
}

function withoutVersion(key: string): string {
  return key.replace(/(?: \d+)+$/, '')
}

import type { Ask, Mention } from './ask.ts'
import { readAskedDegree } from './degree.ts'
import { readAskedYears } from './asked-years.ts'
import { DRIVING } from './driving.ts'
import { groupAsks } from './group-asks.ts'
import { readLanguages } from './human-language.ts'
import { readAskedSkills } from './asked-skills.ts'
import { isNegated } from '../skills/named.ts'
import { withYears } from './with-years.ts'

const OPTIONAL =
  /(?<!\p{L})(?:a (?:big |huge |strong )?plus|nice[- ]to[- ]have|bonus|ideally|preferred|desirable|optional|idealerweise|von vorteil|wünschenswert|(?:serait|est) un (?:plus|atout)|idéalement|souhaité)/iu
const NOT_NEEDED =
  /(?<!\p{L})(?:not|nicht|pas)\s+(?:strictly |unbedingt |zwingend )?(?:required|necessary|needed|mandatory|a must|erforderlich|notwendig|nécessaire|requis)/iu
/** How much of a requirement is read. */
const MAX_LENGTH = 1_000

/**
 * What a requirement asks for: all of the outer list, any one of each inner list. Empty where nothing of it is
 * understood.
 *
 * @param options.names skills that the posting names elsewhere and that are on no list
 * @param options.isRequired whether what the text itself calls a plus is to be left out
 */
export function readRequirement(
  requirement: string,
  { names = [], isRequired = true }: { names?: readonly string[]; isRequired?: boolean } = {},
): Ask[][] {
  const needed = withoutNotNeeded(toPlain(requirement))
  const text = isRequired ? withoutOptional(needed) : needed
  return groupAsks(text, [
    ...withYears(text, readAskedSkills(text, names), readAskedYears(text)),
    ...readLanguages(text).map(({ index, length, ...said }): Mention => ({
      ask: { kind: 'language', language: said.language, level: said.level },
      index,
      length,
    })),
    ...degreeMentions(text),
    ...drivingMentions(text),
  ])
}

function degreeMentions(text: string): Mention[] {
  const degree = readAskedDegree(text)
  if (!degree || isNegated(text, degree.index)) return []
  const { level, orExperience, index, length } = degree
  return [{ ask: { kind: 'degree', level, orExperience }, index, length }]
}

function drivingMentions(text: string): Mention[] {
  const driving = DRIVING.exec(text)
  if (!driving || isNegated(text, driving.index)) return []
  return [{ ask: { kind: 'driving' }, index: driving.index, length: driving[0].length }]
}

function toPlain(text: string): string {
  return text
    .slice(0, MAX_LENGTH)
    .replace(/\s+/g, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
}

/** Without the sentences and brackets that speak of a plus, unless nothing else is said. */
function withoutOptional(text: string): string {
  const parts = text.split(/(?<=[;!?]|\.(?= ))|(?=\()|(?<=\))/)
  const asked = parts.filter((part) => !OPTIONAL.test(part))
  return asked.some((part) => /\p{L}/u.test(part)) ? asked.join('') : text
}

function withoutNotNeeded(text: string): string {
  if (!NOT_NEEDED.test(text)) return text
  return text
    .split(/(?<=[,;!?]|\.(?= ))/)
    .filter((part) => !NOT_NEEDED.test(part))
    .join('')
}

import type { Ask, Mention } from './ask.ts'

type Connector = 'and' | 'or' | 'comma' | 'break'

const OR = /(?<!\p{L})(?:or|oder|ou|o|and\/or)(?!\p{L})|\/|\|/iu
const AND = /(?<!\p{L})(?:and|und|et|y|e|en|sowie|plus|with|mit|avec)(?!\p{L})|[&+]/iu
const CHOICE =
  /(?<!\p{L})(?:(?:one|any|either|some) of|one or more|at least one|either|such as|e\.g\.|for example|for instance|like|z\. ?B\.|zum Beispiel|wie|beispielsweise|mindestens eine\p{L}*|par exemple|p\. ?ex\.|tels? que|telles? que|comme|como)[^;!?()]{0,30}\(?$/iu
const MOST_WORDS = 4
// What comes on top of a choice: "either Java or C# plus SQL".
const ON_TOP = /(?<!\p{L})(?:plus|with|sowie|mit|avec)(?!\p{L})|\+/iu
// Whatever the other name is: "Go, Rust or something that is on no list".
const OR_MORE = /^\s*,?\s*(?:or|oder|ou)(?!\p{L})/iu

/**
 * Puts what a requirement asks for together: "Go or Rust" and "such as AWS, GCP and Azure" are a choice, "Go and SQL"
 * and "Go, SQL" are not.
 *
 * @returns all of the outer list, any one of each inner list
 */
export function groupAsks(text: string, mentions: readonly Mention[]): Ask[][] {
  const sorted = [...mentions].sort((a, b) => a.index - b.index || b.length - a.length)
  const connectors = toConnectors(text, sorted)
  const groups: Ask[][] = []
  for (const [at, { ask }] of sorted.entries()) {
    if (at > 0 && connectors[at - 1] === 'or') groups.at(-1)?.push(ask)
    else groups.push([ask])
  }
  return groups
}

/** How each mention is connected to the next. */
function toConnectors(text: string, sorted: readonly Mention[]): Connector[] {
  const connectors: Connector[] = []
  let isChoice = false
  for (const [at, mention] of sorted.entries()) {
    const previous = sorted[at - 1]
    const from = previous ? previous.index + previous.length : 0
    const between = text.slice(from, mention.index)
    const connector = toConnector(between)
    isChoice =
      CHOICE.test(between.slice(-80)) ||
      (isChoice && connector !== 'break' && !between.includes(')') && !ON_TOP.test(between))
    const isInside = isChoice && !CHOICE.test(between.slice(-80))
    if (previous) connectors.push(isInside ? 'or' : connector)
  }
  // A list with commas is what its last connection is: "Go, Rust or C", "Go, Rust and C".
  for (let at = connectors.length - 1; at >= 0; at--) {
    const isOr = connectors[at + 1] === 'or' || OR_MORE.test(textAfter(text, sorted[at + 1]))
    if (connectors[at] === 'comma' && isOr) connectors[at] = 'or'
  }
  return connectors
}

function textAfter(text: string, mention: Mention | undefined): string {
  return mention ? text.slice(mention.index + mention.length, mention.index + mention.length + 20) : ''
}

function toConnector(between: string): Connector {
  const words = between.match(/\p{L}+/gu) ?? []
  if (/[;!?]|\.\s/.test(between) || words.length > MOST_WORDS) return 'break'
  if (OR.test(between)) return 'or'
  if (words.length > 0 || AND.test(between) || !between.includes(',')) return 'and'
  return 'comma'
}

import { tokenize, type Attributes } from './tokens.ts'

/** What happens while a page is read: every element that opens closes, in the right order. */
export type PageEvent =
  | { kind: 'open'; name: string; attributes: Attributes; contentStart: number }
  | { kind: 'close'; name: string; contentEnd: number }
  | { kind: 'text'; text: string }

const words = (list: string) => new Set(list.split(' '))

const voids = words('area base br col embed hr img input link meta param source track wbr')
// Elements whose end tag closes no block.
const inline = words('a abbr b big cite code del em font i ins label mark q s small span strong sub sup tt u')
/** Elements that a line of text ends at. */
export const blocks: ReadonlySet<string> = words(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary ' +
    'table tbody td tfoot th thead tr ul button template iframe noscript',
)

// Which open elements an opening tag closes, and where it stops looking for them.
const lists = words('ul ol menu')
const rows = words('table')
const implied = new Map<string, { closes: ReadonlySet<string>; within: ReadonlySet<string> }>([
  ['li', { closes: words('li'), within: lists }],
  ['dt', { closes: words('dt dd'), within: words('dl') }],
  ['dd', { closes: words('dt dd'), within: words('dl') }],
  ['option', { closes: words('option'), within: words('select') }],
  ['td', { closes: words('td th'), within: words('tr table') }],
  ['th', { closes: words('td th'), within: words('tr table') }],
  ['tr', { closes: words('tr'), within: rows }],
  ['tbody', { closes: words('thead tbody tfoot'), within: rows }],
  ['tfoot', { closes: words('thead tbody tfoot'), within: rows }],
  ['body', { closes: words('head'), within: words('body') }],
])
const paragraph = words('p')
// Any of their end tags closes any of them.
const headings = words('h1 h2 h3 h4 h5 h6')

/** Deeper than any page that people write; what lies deeper counts as lying here. */
const maxDepth = 128

/**
 * The elements and texts of a page with every end tag in its place: missing ones are put in, strays left out
 * (HTML Standard, section 13.2.6, as far as reading needs it). Time grows with the length, depth is bounded.
 */
export function* readElements(html: string): Generator<PageEvent, void, undefined> {
  const stack: string[] = []
  const overflow = new Map<string, number>()
  let end = html.length

  function* closeTo(depth: number): Generator<PageEvent, void, undefined> {
    for (let name; stack.length > depth;) {
      name = stack.pop() ?? ''
      yield { kind: 'close', name, contentEnd: end }
    }
  }

  for (const token of tokenize(html)) {
    end = token.start
    if (token.kind === 'text') {
      yield { kind: 'text', text: token.text }
    } else if (token.kind === 'open') {
      const { name, attributes } = token
      const keep = depthAfterImplied(stack, name)
      if (keep < stack.length) yield* closeTo(keep)
      yield { kind: 'open', name, attributes, contentStart: token.end }
      if (voids.has(name) || stack.length >= maxDepth) {
        if (!voids.has(name)) overflow.set(name, (overflow.get(name) ?? 0) + 1)
        yield { kind: 'close', name, contentEnd: token.end }
      } else {
        stack.push(name)
      }
    } else {
      const deeper = overflow.get(token.name) ?? 0
      if (deeper > 0) overflow.set(token.name, deeper - 1)
      else yield* closeTo(depthOf(stack, token.name))
    }
  }
  end = html.length
  yield* closeTo(0)
}

function depthAfterImplied(stack: string[], name: string): number {
  const rule = implied.get(name)
  if (rule !== undefined) return findOpen(stack, rule.closes, rule.within)
  return blocks.has(name) ? findOpen(stack, paragraph, blocks) : stack.length
}

/** How many elements stay open when the innermost of these closes, which is not looked for beyond `within`. */
function findOpen(stack: string[], names: ReadonlySet<string>, within: ReadonlySet<string>): number {
  for (let depth = stack.length - 1; depth >= 0; depth -= 1) {
    const open = stack[depth] ?? ''
    if (names.has(open)) return depth
    if (within.has(open)) break
  }
  return stack.length
}

/** How many elements stay open after this end tag: all, where it closes nothing. */
function depthOf(stack: string[], name: string): number {
  const isHeading = headings.has(name)
  for (let depth = stack.length - 1; depth >= 0; depth -= 1) {
    const open = stack[depth] ?? ''
    if (open === name || (isHeading && headings.has(open))) return depth
    if (inline.has(name) && blocks.has(open)) break
  }
  return stack.length
}

const spaces = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g
const dashes = /[\u2010-\u2015\u2212]/g
const marks = /[*`#\u200b\u200c\u2060\ufeff]+|\u200d|\ufe0f/g

/**
 * A text with one kind of space, dash and line end, and without markdown's marks: what patterns are tried on.
 * Its positions are not those of the original.
 */
export function plainText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(spaces, ' ')
    .replaceAll(dashes, '-')
    .replaceAll('\u2019', "'")
    .replaceAll(marks, '')
}

/**
 * The parts of a text that can matter: its lines with one of the keywords in them; of long lines only what is near
 * one. Patterns that are too dear for a whole text are tried on these.
 *
 * @param keyword a global pattern
 */
export function passages(plain: string, keyword: RegExp, { reach = 150, maxMatches = 200 } = {}): string[] {
  const parts: [start: number, end: number][] = []
  let matches = 0
  for (const match of plain.matchAll(keyword)) {
    const part = passageAt(plain, match.index, match.index + match[0].length, reach)
    const last = parts.at(-1)
    if (last && part[0] <= last[1]) last[1] = Math.max(last[1], part[1])
    else parts.push(part)
    if (++matches === maxMatches) break
  }
  return parts.map(([start, end]) => plain.slice(start, end))
}

function passageAt(plain: string, from: number, to: number, reach: number): [number, number] {
  const before = plain.slice(Math.max(0, from - reach), from)
  const after = plain.slice(to, to + reach)
  const lineEnd = after.indexOf('\n')
  return [from - before.length + before.lastIndexOf('\n') + 1, to + (lineEnd < 0 ? after.length : lineEnd)]
}

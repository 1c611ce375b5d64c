/** The words of a text: where each starts and ends, and what it is in lower case. */
export interface Pieces {
  text: string
  starts: number[]
  ends: number[]
  lower: string[]
}

const word = /[\p{L}\p{N}]+/gu
const isWordEnd = /[\p{L}\p{N}]$/u
const isWordStart = /^[\p{L}\p{N}]/u

/**
 * Cuts a text into words, in one pass: letters and digits, with the signs that languages end in (`C++`, `C#`) and
 * the dot that one starts with (`.NET`). Addresses (`https://…`, `www.…`) are passed over as a whole.
 */
export function cutPieces(text: string): Pieces {
  const pieces: Pieces = { text, starts: [], ends: [], lower: [] }
  let passed = 0
  for (const { 0: found, index } of text.matchAll(word)) {
    if (index < passed) continue
    passed = addressEnd(text, index, found)
    if (passed > 0) continue
    const start = found.length === 3 && isDotNet(text, index) ? index - 1 : index
    const end = index + found.length
    const signs = end < text.length && signAt(text.charCodeAt(end)) ? signsAfter(text, end) : 0
    pieces.starts.push(start)
    pieces.ends.push(end + signs)
    pieces.lower.push(text.slice(start, end + signs).toLowerCase())
  }
  return pieces
}

/** Where an address ends that starts at a word, or 0. */
function addressEnd(text: string, index: number, found: string): number {
  const isAddress =
    (found.startsWith('http') && text.startsWith('://', index + found.length)) ||
    (found === 'www' && text[index + 3] === '.')
  if (!isAddress) return 0
  const blank = /\s|$/g
  blank.lastIndex = index
  return blank.exec(text)?.index ?? text.length
}

function isDotNet(text: string, index: number): boolean {
  if (text[index - 1] !== '.' || text.slice(index, index + 3).toLowerCase() !== 'net') return false
  return !isWordEnd.test(text.slice(Math.max(0, index - 2), index - 1))
}

function signAt(code: number): boolean {
  return code === 43 || code === 35
}

/** How many signs belong to the word that ends here: `C++17` has two, `C#` and `Security+` one, `5+` and `a+b` none. */
function signsAfter(text: string, end: number): number {
  if (text.startsWith('++', end)) return 2
  const isLetter = !/\p{N}/u.test(text[end - 1] ?? '')
  return isLetter && !isWordStart.test(text.slice(end + 1, end + 3)) ? 1 : 0
}

/** What stands between the word before and word `at` (which may be one past the last). */
export function gapBefore({ text, starts, ends }: Pieces, at: number): string {
  return text.slice(ends[at - 1] ?? 0, starts[at] ?? text.length)
}

/** The words `from` up to, not including, `to`, as the text has them. */
export function written({ text, starts, ends }: Pieces, from: number, to: number): string {
  return text.slice(starts[from], ends[to - 1])
}

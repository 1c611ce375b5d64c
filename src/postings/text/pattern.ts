/** A whole word or phrase that is one of these alternatives, as a source for `compile`. */
export const phrase = (...alternatives: string[]) =>
  `(?<![\\p{L}\\p{N}-])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`

/** Any of some sources, in any case. */
export const anyOf = (sources: string[], flags = 'imu') => compile(sources.join('|'), flags)

/** The letters of the scripts that have capitals, for the inside of a class. */
export const letters = 'A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u0587\\u1E00-\\u1FFF'

const classes: Record<string, string> = {
  L: letters,
  Lu: lettersWhere((letter) => letter !== letter.toLowerCase()),
  Ll: lettersWhere((letter) => letter !== letter.toUpperCase()),
  N: '0-9',
  Sc: '$\\u00A2-\\u00A5\\u20A0-\\u20C0',
}

/**
 * A regular expression whose `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{N}` and `\p{Sc}` mean those of the scripts above. V8 takes
 * several times as long to compile the ones of all scripts, most of all in any case of letters, which the first
 * posting in a process would wait for. Other properties are left as they are.
 */
export function compile(source: string, flags: string): RegExp {
  const lean = source.replaceAll(/\\[^p]|\[(?:\\.|[^\]\\])*\]|\\p\{(?:Lu?|Ll|N|Sc)\}/gsu, (part) =>
    part.startsWith('[') ? inClass(part) : part.startsWith('\\p') ? `[${inClass(part)}]` : part,
  )
  const needsUnicode = /\\[pPu]\{|[\u{10000}-\u{10FFFF}]/u.test(lean)
  return needsUnicode ? new RegExp(source, flags) : new RegExp(lean, flags.replace('u', ''))
}

function inClass(part: string): string {
  return part.replaceAll(/\\p\{(Lu?|Ll|N|Sc)\}/g, (_, name: string) => classes[name] ?? '')
}

/** The letters of the scripts above for which something holds, for the inside of a class, as ranges. */
function lettersWhere(isOne: (letter: string) => boolean): string {
  const isLetter = new RegExp(`[${letters}]`)
  const marks = Array.from({ length: 0x2000 }, (_, code) => {
    const letter = String.fromCharCode(code)
    return isLetter.test(letter) && isOne(letter) ? letter : ' '
  })
  return marks
    .join('')
    .replaceAll(/ +|([^ ])[^ ]+([^ ])/g, (_, first = '', last = '') => first && `${first}-${last}`)
}

/** A whole word or phrase that is one of these alternatives, as a source for `compile`. */
export const phrase = (...alternatives: string[]) =>
  `(?<![\\p{L}\\p{N}-])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`

/** Any of some sources, for texts in small letters: V8 compiles any case of letters at several times the price. */
export const anyOf = (sources: string[], flags = 'mu') => compile(sources.join('|'), flags)

/**
 * The letters of the basic plane, for the inside of a class: a few wide ranges, with the marks and the odd comma
 * between those of scripts without capitals.
 */
export const letters =
  'A-Za-z\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u1FFF\\u2C00-\\u2DFF\\u3040-\\uD7FF\\uF900-\\uFDFF'

const classes: Record<string, string> = {
  L: letters,
  Lu: lettersWhere((letter) => letter !== letter.toLowerCase()),
  Ll: lettersWhere((letter) => letter !== letter.toUpperCase()),
  N: '0-9',
  Sc: '$\\u00A2-\\u00A5\\u20A0-\\u20C0',
}

/**
 * A regular expression whose `\p{L}` means the letters above, `\p{Lu}` and `\p{Ll}` those of them below U+2000, `\p{N}`
 * the digits 0 to 9, and `\p{Sc}` the signs of money. V8 takes several times as long to compile the ones of Unicode,
 * most of all in any case of letters, which the first posting in a process would wait for. A pattern with other
 * properties, or with signs beyond the basic plane, is left as it is.
 *
 * @param source a pattern's source, with its flags, or a pattern
 */
export function compile(source: string | RegExp, flags = ''): RegExp {
  if (typeof source !== 'string') return compile(source.source, source.flags)
  const lean = source.replaceAll(/\\[^p]|\[(?:\\.|[^\]\\])*\]|\\p\{(?:Lu?|Ll|N|Sc)\}/gsu, (part) =>
    part.startsWith('[') ? inClass(part) : part.startsWith('\\p') ? `[${inClass(part)}]` : part,
  )
  const needsUnicode = /\\[pPu]\{|[\u{10000}-\u{10FFFF}]/u.test(lean)
  return needsUnicode ? new RegExp(source, flags) : new RegExp(lean, flags.replace('u', ''))
}

/** A pattern that is dear to compile, and a cheap one that is found in every text that it fits. */
export interface Cued {
  cue: RegExp
  whole: RegExp
}

/** What a cued pattern finds. Where its cue is not found, V8 never compiles it. */
export function execCued({ cue, whole }: Cued, text: string): RegExpExecArray | null {
  return cue.test(text) ? whole.exec(text) : null
}

function inClass(part: string): string {
  return part.replaceAll(/\\p\{(Lu?|Ll|N|Sc)\}/g, (_, name: string) => classes[name] ?? '')
}

/** The letters below U+2000 for which something holds, for the inside of a class, as ranges. */
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

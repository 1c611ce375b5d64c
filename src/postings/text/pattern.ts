/** A whole word or phrase that is one of these alternatives, as a source for `new RegExp` with the flag u. */
export const phrase = (...alternatives: string[]) =>
  `(?<![\\p{L}\\p{N}-])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`

/** Any of some sources, in any case. */
export const anyOf = (sources: string[], flags = 'imu') => new RegExp(sources.join('|'), flags)

/**
 * The letters of the scripts that have capitals, for the inside of a class. Patterns of names repeat it often, and
 * each copy of `\p{L}` takes its time to compile, which the first posting in a process waits for.
 */
export const letters = 'A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u0587\\u1E00-\\u1FFF'

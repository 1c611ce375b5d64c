/** A whole word or phrase that is one of these alternatives, as a source for `new RegExp` with the flag u. */
export const phrase = (...alternatives: string[]) =>
  `(?<![\\p{L}\\p{N}-])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`

/** Any of some sources, in any case. */
export const anyOf = (sources: string[], flags = 'imu') => new RegExp(sources.join('|'), flags)

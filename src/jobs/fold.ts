/** A text as it is compared and sorted: its letters and digits in lower case, without accents, one space between words. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const MAX_KEY_LENGTH = 200

/** What a column is sorted and compared by; texts that differ only after 200 characters are equal there. */
export function toKey(text: string | null): string | null {
  if (text === null) return null
  // A name may be made of signs alone.
  return (foldText(text) || text.trim().toLowerCase()).slice(0, MAX_KEY_LENGTH).toWellFormed()
}

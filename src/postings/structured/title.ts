import { cleanTitle } from '../text/title.ts'
import { toLine } from './values.ts'

// What is longer is a text, not the name of a role.
const maxLength = 300

/** The role that a field for it names, without gender, reference, workplace, and this company or place behind it. */
export function toTitle(
  value: unknown,
  { company, location }: { company?: string | undefined; location?: string | undefined } = {},
): string | undefined {
  const line = toLine(value)
  return line === undefined || line.length > maxLength ? undefined : cleanTitle(line, { company, location })
}

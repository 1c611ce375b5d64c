import { sentencesOf } from './lines.ts'
import type { Line } from './lines.ts'
import { compile } from '../../text/pattern.ts'

/** A pattern of the names that a field goes by, for `labelled`. */
export interface Label {
  beside: RegExp
  alone: RegExp
}

/** Makes a label out of its names: alternatives of a regular expression, in small letters. */
export function toLabel(names: string): Label {
  const alternatives = names.trim().replaceAll(/\s*\n\s*/g, '|')
  return {
    beside: compile(
      `^(?:${alternatives})(?: ?\\([^()]{0,20}\\))? ?(?:[:：]|(?<= )[-–—|=](?= )) *(\\S.*)$`,
      'iu',
    ),
    alone: compile(`^(?:${alternatives})(?: ?\\([^()]{0,20}\\))? ?:?$`, 'iu'),
  }
}

/** No field is named further down than this. */
const LAST_LINE = 400

/** What stands behind a label, or on the line below one that stands alone: `Company: Acme`. The first that does. */
export function labelled(lines: Line[], label: Label): string | undefined {
  return allLabelled(lines, label).next().value
}

/** Every such value, in the order of the text. */
export function* allLabelled(
  lines: Line[],
  { beside, alone }: Label,
): Generator<string, undefined, undefined> {
  for (const [index, { text, isBullet }] of lines.slice(0, LAST_LINE).entries()) {
    for (const part of partsOf(text)) {
      const value = beside.exec(part)?.[1]
      if (value !== undefined) yield (value.split(/ [|•] /)[0] ?? '').trim()
    }
    const next = lines[index + 1]
    if (isBullet || !alone.test(text) || next === undefined || next.isBullet) continue
    if (next.text.length <= 80 && !/[:!?]|\. /.test(next.text)) yield next.text
  }
  return undefined
}

function partsOf(text: string): string[] {
  const parts = text.split(/ [|·•] /)
  return text.length > 160 ? [...parts, ...sentencesOf(text.slice(0, 5000))] : parts
}

import type { ReadPosting } from '../posting.ts'
import { isItem } from '../structured/values.ts'
import { readAshby } from './ashby.ts'
import { readGreenhouse } from './greenhouse.ts'
import { readLever } from './lever.ts'

/** The boards whose public JSON we read. */
export type Board = 'greenhouse' | 'lever' | 'ashby'

const readers = { greenhouse: readGreenhouse, lever: readLever, ashby: readAshby }

/** Reads one posting out of a board's public JSON; nothing where it is no object. */
export function readBoard(board: Board, posting: unknown): ReadPosting {
  return isItem(posting) ? readers[board](posting) : { reading: {}, text: '' }
}

import type { Posting, Requirement } from '../../../src/postings/posting.ts'

/** What a reader should find in a posting: a field that the posting does not state is left out. */
export type Expected = Partial<Omit<Posting, 'url'>>

/** A posting written by hand: the kind it stands for, its text and what it states. */
export interface Sample {
  kind: string
  text: string
  expected: Expected
}

/** Requirements that must be met. */
export function required(...texts: string[]): Requirement[] {
  return texts.map((text) => ({ text, kind: 'required' }))
}

/** Requirements that would be nice to meet. */
export function preferred(...texts: string[]): Requirement[] {
  return texts.map((text) => ({ text, kind: 'preferred' }))
}

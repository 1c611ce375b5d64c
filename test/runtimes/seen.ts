import type { Answer, CallInit, Context } from './context.ts'
import { normaliseText } from './span-tree.ts'

/** What a caller sees of an answer. */
export function toSeen({ status, headers, text }: Answer) {
  return { status, type: headers.get('content-type'), text: normaliseText(text) }
}

/** One call, and its trace. */
export async function callAndTrace(context: Context, path: string, init?: CallInit) {
  const answer = await context.call(path, init)
  return {
    answer: toSeen(answer),
    tree: await context.trace(answer),
    raw: JSON.stringify(context.spans(answer)),
  }
}

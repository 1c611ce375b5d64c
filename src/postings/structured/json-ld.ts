import { decodeEntities } from '../html/entities.ts'

/**
 * The JSON of one block of JSON-LD as pages carry it: raw line breaks in texts, comments and CDATA around it, commas
 * too many and escaped quotes are forgiven; undefined for what is still no JSON.
 */
export function parseJsonLd(block: string): unknown {
  const plain = parse(block)
  if (plain !== undefined) return plain
  const json = repair(unwrap(block))
  return parse(json) ?? (json.includes('&quot;') ? parse(repair(decodeEntities(json))) : undefined)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** From the first bracket to the last, which leaves what is wrapped around them behind. */
function unwrap(block: string): string {
  const inner = block.replace(/<!--|-->|<!\[CDATA\[|\]\]>/gi, '')
  const end = Math.max(inner.lastIndexOf('}'), inner.lastIndexOf(']'))
  return inner.slice(Math.max(inner.search(/[{[]/), 0), end + 1)
}

const escapes: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** Control characters within texts escaped, and commas before a closing bracket left out. */
function repair(json: string): string {
  const out: string[] = []
  let from = 0
  let inText = false
  let comma = -1
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at] ?? ''
    if (inText) {
      if (sign === '\\') at += 1
      else if (sign === '"') inText = false
      else if (sign < ' ') {
        out.push(json.slice(from, at), escapes[sign] ?? ' ')
        from = at + 1
      }
    } else if (sign > ' ') {
      if ((sign === '}' || sign === ']') && comma !== -1) {
        out.push(json.slice(from, comma))
        from = comma + 1
      }
      comma = sign === ',' ? at : -1
      inText = sign === '"'
    }
  }
  out.push(json.slice(from))
  return out.join('')
}

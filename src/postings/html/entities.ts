// U+00A0 to U+00FF, in their order.
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute ' +
  'micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig ' +
  'Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash ' +
  'Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ' +
  'ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc ' +
  'uuml yacute thorn yuml'

const others =
  'amp & lt < gt > quot " apos \' OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ Zcaron Ž zcaron ž Lstrok Ł lstrok ł ' +
  'Ccaron Č ccaron č Nacute Ń nacute ń Sacute Ś sacute ś Zacute Ź zacute ź Zdot Ż zdot ż Eogon Ę eogon ę Aogon Ą ' +
  'aogon ą Cacute Ć cacute ć circ ˆ tilde ˜ ndash – mdash — horbar ― lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ ' +
  'dagger † bull • bullet • hellip … prime ′ Prime ″ lsaquo ‹ rsaquo › euro € trade ™ larr ← uarr ↑ rarr → darr ↓ ' +
  'harr ↔ rArr ⇒ minus − le ≤ ge ≥ ne ≠ asymp ≈ infin ∞ check ✓ star ☆ starf ★ lbrack [ rbrack ] lpar ( rpar ) ' +
  'colon : comma , semi ; period . excl ! quest ? num # dollar $ percnt % ast * plus + equals = sol / bsol \\ ' +
  'commat @ lowbar _ lbrace { rbrace } vert | grave ` hyphen ‐ dash ‐ squf ▪ cir ○'

const spaces =
  'ensp 2002 emsp 2003 thinsp 2009 zwnj 200c zwj 200d lrm 200e rlm 200f Tab 9 NewLine a numsp 2007 puncsp 2008'

const named = new Map<string, string>([
  ...latin1.split(' ').map((name, index): [string, string] => [name, String.fromCodePoint(160 + index)]),
  ...pairs(others),
  ...pairs(spaces).map(([name, hex]): [string, string] => [
    name,
    String.fromCodePoint(Number.parseInt(hex, 16)),
  ]),
])

// What &#128; to &#159; mean on pages that think in windows-1252; '' where it has nothing.
const windows1252 = Array.from('€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ')

const reference = /&(?:#(\d{1,8})|#[xX]([\da-fA-F]{1,8})|([a-zA-Z][a-zA-Z\d]{1,9}))(;?)/g

function pairs(table: string): [string, string][] {
  const words = table.split(' ')
  return words.flatMap((name, index): [string, string][] =>
    index % 2 === 0 ? [[name, words[index + 1] ?? '']] : [],
  )
}

/**
 * A text with its character references replaced (HTML Standard, section 13.5): numeric ones, and the names that pages
 * are written with. Unknown names stay as they are, and so does a name without its semicolon inside a word.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(reference, (whole: string, ...groups: unknown[]) => {
    const [decimal, hex, name, semicolon] = groups as (string | undefined)[]
    if (name === undefined)
      return fromCode(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
    if (semicolon === '' && !/^(?:amp|lt|gt|quot|nbsp)$/.test(name)) return whole
    return named.get(name) ?? whole
  })
}

function fromCode(code: number): string {
  if (code >= 128 && code < 160) return windows1252[code - 128]?.trim() ?? ''
  const impossible = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
  return impossible ? '\uFFFD' : String.fromCodePoint(code)
}

const REDACTED = 'REDACTED'

// Names whose values are secret or personal: of query parameters, headers, and of "name: value" in text.
const SECRET_WORDS =
  'token|secret|passw|pwd|passphrase|signature|credential|api[-_.]?key|access[-_.]?key|session|cookie|auth(?!or(?!iz))|jwt|e-?mail|phone'
const SECRET_NAME = new RegExp(
  `${SECRET_WORDS}|^x-(?:amz|goog)-|(?:^|[-_.[])(?:key|sig|pass|pin|otp)\\]?$|^code$`,
  'i',
)

/**
 * A URL, absolute or not, well-formed or not, with its userinfo and the values of secret parameters in query
 * and fragment replaced by REDACTED (HTTP conventions, `url.full`). Everything else stays as it is.
 */
export function redactUrl(url: string): string {
  const safe = url.replace(
    /^(\s*(?:[a-z][a-z\d+.-]*:[\\/]*|[\\/]{2,}))[^\\/?#]*@/i,
    `$1${REDACTED}:${REDACTED}@`,
  )
  const start = safe.search(/[?#]/)
  return start < 0 ? safe : safe.slice(0, start) + redactQuery(safe.slice(start))
}

/** A query, with or without its `?`, with the values of secret parameters replaced by REDACTED. */
export function redactQuery(query: string): string {
  if (!query.includes('=')) return query
  return query
    .split(/([?#&;])/)
    .map((pair) => {
      const equals = pair.indexOf('=')
      const isSecret =
        equals > 0 && (SECRET_NAME.test(decode(pair.slice(0, equals))) || holdsSecret(pair.slice(equals + 1)))
      return isSecret ? pair.slice(0, equals + 1) + REDACTED : pair
    })
    .join('')
}

/** Whether a parameter's value gives away a secret by itself: an email address, or a URL with secrets in it. */
function holdsSecret(value: string): boolean {
  const decoded = decode(value)
  if (/[^\s/]@[^\s/]/.test(decoded)) return true
  // Deeper than a few thousand characters, nesting would cost more than it could tell.
  return decoded !== value && value.length < 4096 && redactUrl(decoded) !== decoded
}

// Byte by byte, because decodeURIComponent throws on what is malformed, and the names looked for are ASCII.
function decode(text: string): string {
  if (!text.includes('%')) return text
  return text.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** A header's value, as it may be recorded: credentials and cookies are REDACTED whole, URLs in part. */
export function redactHeader(name: string, value: string): string {
  return SECRET_NAME.test(name) ? REDACTED : redactUrl(value)
}

// An apostrophe inside of a word neither opens nor closes; what is not closed goes on to the end.
const QUOTED =
  /(?<!\w)[bnx]?'[^'\\]*(?:(?:\\[^]?|'(?=\w))[^'\\]*)*(?:'|$)|"[^"\\]*(?:\\[^]?[^"\\]*)*(?:"|$)|`[^`]*(?:`|$)|“[^”]*(?:”|$)|‘[^’]*(?:’|$)|«[^»]*(?:»|$)/gi

// Every alternative starts where a word does, and the last takes the whole word: no text is read twice.
const WORD = new RegExp(
  [
    '((?:proxy-)?authorization|(?:set-)?cookie)\\s{0,3}[=:].*',
    `([\\w.-]*(?:${SECRET_WORDS})[\\w-]{0,20}\\s{0,3}[=:]\\s{0,3}|(?:bearer|basic)\\s{1,3})[^\\s"'\`,;&]+`,
    '(\\+?\\d(?:[ ()-]{0,2}\\d){8,}|(?:[a-z]:)?[\\\\/](?:home|users|root)[\\\\/][^\\s"\'`,;:)]*)',
    '[^\\s"\'`()<>[\\]{},;:=&|/\\\\]+',
  ].join('|'),
  'gi',
)
const SECRET_WORD =
  /.@.|\d{9}|^(?:eyJ|(?:[sr]k|gsk|gh[opsu]|xox[abps])[-_]).|^(?=.*\d)(?=.*[a-z])[\w+~.-]{20,}$/i

/**
 * A message written for people, without what may be secret or personal in it: quoted text, email addresses,
 * credentials and keys, long numbers and home directories.
 */
export function redactText(text: string): string {
  return text
    .replace(QUOTED, `'${REDACTED}'`)
    .replace(WORD, (word: string, header?: string, label?: string, found?: string) => {
      if (header) return `${header}: ${REDACTED}`
      if (label) return label + REDACTED
      return found || SECRET_WORD.test(word) ? REDACTED : word
    })
}

const REDACTED = 'REDACTED'

// Words in the names of what is secret or personal: query parameters, headers, "name: value" in text.
const WORDS =
  'token|secret|passw|pwd|signature|credential|api.?key|access.?key|session|cookie|auth(?!or(?!iz))|jwt|mail|phone'
const SECRET_NAME = new RegExp(`${WORDS}|^x-(amz|goog)-|(^|[-_.[])(key|sig|pass|pin|otp)\\]?$|^code$`, 'i')

/**
 * A URL, absolute or not, well-formed or not, with its userinfo and the values of secret parameters in query
 * and fragment replaced by REDACTED (HTTP conventions, `url.full`). Everything else stays as it is.
 */
export function redactUrl(url: string): string {
  const safe = url.replace(
    /^(\s*([a-z][a-z\d+.-]*:[\\/]*|[\\/]{2,}))[^\\/?#]*@/i,
    `$1${REDACTED}:${REDACTED}@`,
  )
  const start = safe.search(/[?#]/)
  return start < 0 ? safe : safe.slice(0, start) + redactQuery(safe.slice(start))
}

/** A query, with or without its `?`, with the values of secret parameters replaced by REDACTED. */
export function redactQuery(query: string): string {
  return query
    .split(/([?#&;])/)
    .map((pair) => {
      const end = pair.indexOf('=') + 1
      return end && (SECRET_NAME.test(decode(pair.slice(0, end - 1))) || holdsSecret(pair.slice(end)))
        ? pair.slice(0, end) + REDACTED
        : pair
    })
    .join('')
}

/** Whether a value gives itself away: it is an email address, or a URL with secrets of its own. */
function holdsSecret(value: string): boolean {
  const decoded = decode(value)
  // In longer values, nesting would cost more than it could tell.
  const isUrl = decoded !== value && value.length < 4096
  return /[^\s/]@[^\s/]/.test(decoded) || (isUrl && redactUrl(decoded) !== decoded)
}

// Byte by byte, because decodeURIComponent throws on what is malformed, and the names looked for are ASCII.
function decode(text: string): string {
  return text.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** A header's value, as it may be recorded: credentials and cookies are REDACTED whole, URLs in part. */
export function redactHeader(name: string, value: string): string {
  return SECRET_NAME.test(name) ? REDACTED : redactUrl(value)
}

// An apostrophe inside of a word neither opens nor closes; what is not closed goes on to the end.
const QUOTED = /((?<!\w\w)'|["`])(\\[^]?|(?!\1(?!\w))[^\\])*(\1|$)/g
const LABELLED = new RegExp(
  `((${WORDS})[\\w-]{0,20}\\s{0,3}[=:]\\s{0,3}|(bearer|basic)\\s{1,3})[^,&\\n]+`,
  'gi',
)
const HOME = /([\\/](home|users)[\\/])[^\s'\\/]+/gi
const WORD = /[^\s"'`()<>[\]{},;:=&|/\\]+/g
const SECRET_WORD = /.@.|^(eyJ|sk-|gsk_|gh\w_|xox)|^(?=.*\d)(?=.*[a-z])[\w+~.-]{20,}$/i
const LONG_NUMBER = /\+?\d([ ()-]{0,2}\d){8,}/g

/**
 * A message written for people, without what may be secret or personal in it: quoted text, credentials, keys,
 * email addresses, the names of home directories and long numbers.
 */
export function redactText(text: string): string {
  return text
    .replace(QUOTED, `'${REDACTED}'`)
    .replace(LABELLED, `$1${REDACTED}`)
    .replace(HOME, `$1${REDACTED}`)
    .replace(WORD, (word) => (SECRET_WORD.test(word) ? REDACTED : word))
    .replace(LONG_NUMBER, REDACTED)
}

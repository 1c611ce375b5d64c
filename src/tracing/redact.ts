const REDACTED = 'REDACTED'

// Words in the names of what is secret or personal: query parameters, headers, "name: value" in text.
const WORDS =
  'token|secret|passw|pwd|signature|credential|api.?key|access.?key|session|cookie|auth(?!or(?!iz))|jwt|mail|phone'
const SECRET_NAME = new RegExp(`${WORDS}|^x-(amz|goog)-|(^|[-_.[])(key|sig|pass|pin|otp)\\]?$|^code$`, 'i')

// Whoever puts an address into a path did not mean it for those who look at traces. The slash is not one of `//`.
const SEGMENT_WITH_ADDRESS = /(?<!\/)\/[^/]+(@|%(25)*40)[^/]*/g

/**
 * A URL or a path, well-formed or not, with its userinfo, the segments that hold an address, and the values of
 * secret parameters in query and fragment replaced by REDACTED (HTTP conventions, `url.full`). Everything else
 * stays as it is.
 */
export function redactUrl(url: string): string {
  return url
    .replace(/^(\s*([\w+.-]+:[\\/]*|[\\/]{2,}))[^\\/?#]*@/, `$1${REDACTED}:${REDACTED}@`)
    .replace(/^[^?#]*/, (path) => path.replace(SEGMENT_WITH_ADDRESS, `/${REDACTED}`))
    .replace(/[?#][^]*/, redactQuery)
}

// An email address, or a URL with a query of its own.
const GIVES_ITSELF_AWAY = /[^\s/]@[^\s/]|^(?=[^]*:\/\/)[^]*[?#]/

/** A query, with or without its `?`, with the values of secret parameters replaced by REDACTED. */
export function redactQuery(query: string): string {
  return query.replace(/([^=?#&;]+)(?:=([^?#&;]*))?/g, (pair, name: string, value?: string) =>
    value !== undefined && (SECRET_NAME.test(decodeBytes(name)) || GIVES_ITSELF_AWAY.test(decodeBytes(value)))
      ? `${name}=${REDACTED}`
      : pair,
  )
}

/**
 * Percent-decoded, each byte to a character of its own: unlike decodeURIComponent, this never throws, and ASCII
 * comes out the same.
 */
export function decodeBytes(text: string): string {
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
const WORD = /[^\s"'`()<>[\]{},;:=&|/\\]+/g
const SECRET_WORD = /.@.|^(eyJ|g?sk[-_])|^(?=.*\d)(?=.*[a-z])[\w+~.-]{20,}$/i
const LONG_NUMBER = /\+?\d([ ()-]{0,2}\d){8,}/g

/**
 * A message written for people, without what may be secret or personal in it: quoted text, credentials, keys,
 * email addresses and long numbers.
 */
export function redactText(text: string): string {
  return text
    .replace(QUOTED, `'${REDACTED}'`)
    .replace(LABELLED, `$1${REDACTED}`)
    .replace(WORD, (word) => (SECRET_WORD.test(word) ? REDACTED : word))
    .replace(LONG_NUMBER, REDACTED)
}

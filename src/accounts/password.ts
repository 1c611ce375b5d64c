import { scrypt, timingSafeEqual } from 'node:crypto'
import { decodeBase64, encodeBase64 } from 'hono/utils/encode'

/** What scrypt (RFC 7914) is run with: N is 2 to the power of `ln`. */
interface Parameters {
  ln: number
  r: number
  p: number
}

// OWASP's choice for 16 MiB.
const CURRENT: Parameters = { ln: 14, r: 8, p: 5 }
const MAX_BYTES = 64 * 1024 * 1024
const MAX_P = 16
const HASH_BYTES = 32
const STORED =
  /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z\d+/]{22})\$([A-Za-z\d+/]{42}[AEIMQUYcgkosw048])$/
const NOBODYS = `$scrypt$${toText(CURRENT)}$${'A'.repeat(22)}$${'A'.repeat(43)}`

/** The hash of a password (in NFKC) with a salt of its own, as a PHC string: `$scrypt$ln=14,r=8,p=5$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const hash = await derive(password, salt, CURRENT)
  return `$scrypt$${toText(CURRENT)}$${toBase64(salt)}$${toBase64(hash)}`
}

/**
 * Whether a password is the one that was hashed, whatever the parameters were. Without a hash it does the work of
 * a current one and says no, so that time does not tell who exists.
 */
export async function verifyPassword(password: string, stored: string = NOBODYS): Promise<boolean> {
  const [, ln, r, p, salt = '', hash = ''] = STORED.exec(stored) ?? []
  const parameters = { ln: Number(ln), r: Number(r), p: Number(p) }
  if (!isBearable(parameters)) return false
  const derived = await derive(password, decodeBase64(salt), parameters)
  return timingSafeEqual(derived, decodeBase64(hash))
}

/** Whether a hash was made with other parameters than today's. */
export function needsRehash(stored: string): boolean {
  return !stored.startsWith(`$scrypt$${toText(CURRENT)}$`)
}

function derive(password: string, salt: Uint8Array, { ln, r, p }: Parameters): Promise<Uint8Array> {
  const options = { N: 2 ** ln, r, p, maxmem: 2 * MAX_BYTES }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

/** What a hash says of its own cost is believed within bounds, scrypt's own among them; NaN is in none. */
function isBearable({ ln, r, p }: Parameters): boolean {
  return ln >= 1 && ln < 16 * r && p >= 1 && p <= MAX_P && 128 * r * 2 ** ln <= MAX_BYTES
}

function toText({ ln, r, p }: Parameters): string {
  return `ln=${ln},r=${r},p=${p}`
}

function toBase64(bytes: Uint8Array): string {
  return encodeBase64(new Uint8Array(bytes).buffer).replaceAll('=', '')
}

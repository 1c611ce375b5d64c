import type { DatabaseSettings } from './db/client.ts'
import { isLocalUrl } from './db/local-url.ts'
import { toHex } from './db/digest.ts'

/** How much is logged: everything from this level up; `silent` is nothing. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

/** Every setting of the API itself (the OTEL_* variables are the tracing kit's). */
export interface Config {
  port: number
  host: string
  database: DatabaseSettings
  /** What access tokens are signed with. */
  jwtSecret: string
  /** How many proxies of the operator's own stand before the API. */
  trustedProxies: number
  /** Origins that browsers may call from; `*` is every one. */
  corsOrigins: string[]
  logLevel: LogLevel
}

/** The variables read here, by name: a platform that must be asked for each one asks for these. */
export const configNames = [
  'PORT',
  'HOST',
  'LIBSQL_URL',
  'LIBSQL_AUTH_TOKEN',
  'JWT_SECRET',
  'TRUSTED_PROXIES',
  'CORS_ORIGINS',
  'LOG_LEVEL',
] as const

const LOG_LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent']

/** What a platform can do, and what its settings are where nothing is set. */
export interface Defaults {
  host: string
  /** Undefined where there is no place for data unless one is named. */
  databaseUrl: string | undefined
  /** Whether a database file can be opened. */
  hasFiles: boolean
  /** Whether somebody develops here; where it is not said, a database on the same machine tells. */
  isDev?: boolean
}

/**
 * Reads the settings out of a record of variables; pure. An empty value is none. A wrong one is a warning and
 * counts as unset, or an error where the API can't do without it.
 */
export function parseConfig(
  env: Record<string, unknown>,
  defaults: Defaults,
): { config: Config; warnings: string[]; errors: string[] } {
  const read = (name: (typeof configNames)[number]) => toText(env[name])
  const warnings: string[] = []
  const errors: string[] = []
  const authToken = read('LIBSQL_AUTH_TOKEN')
  const url = parseDatabaseUrl(read('LIBSQL_URL') ?? defaults.databaseUrl, defaults, errors)
  const isDev = defaults.isDev ?? isLocalUrl(url)
  const config: Config = {
    port: parsePort(read('PORT'), warnings),
    host: read('HOST') ?? defaults.host,
    database: { url, ...(authToken !== undefined && { authToken }) },
    jwtSecret: parseSecret(read('JWT_SECRET'), { isDev, warnings, errors }),
    trustedProxies: parseProxies(read('TRUSTED_PROXIES'), warnings),
    corsOrigins: parseOrigins(read('CORS_ORIGINS'), warnings),
    logLevel: parseLogLevel(read('LOG_LEVEL'), warnings),
  }
  return { config, warnings, errors }
}

function toText(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  return text === '' ? undefined : text
}

function parsePort(text: string | undefined, warnings: string[]): number {
  if (text === undefined) return 8001
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
  warnings.push(`Cannot parse PORT as a port, using 8001: ${text}`)
  return 8001
}

// The URL may hold a token, so no message repeats more than its scheme.
function parseDatabaseUrl(url: string | undefined, { hasFiles }: Defaults, errors: string[]): string {
  if (url === undefined) {
    errors.push('Cannot do without LIBSQL_URL: set it to the http(s) or libsql address of a database')
    return ''
  }
  const scheme = /^([a-z]+):./.exec(url)?.[1] ?? 'none'
  const schemes = hasFiles ? ['file', 'http', 'https', 'libsql'] : ['http', 'https', 'libsql']
  if (!schemes.includes(scheme))
    errors.push(`Cannot use LIBSQL_URL, whose scheme must be ${schemes.join(', ')}: ${scheme}`)
  else if (scheme !== 'file' && !URL.canParse(url)) errors.push('Cannot parse LIBSQL_URL')
  return url
}

const MIN_SECRET_LENGTH = 32

/** In development a random one, so that nothing has to be set; the message never repeats what was given. */
function parseSecret(
  text: string | undefined,
  { isDev, warnings, errors }: { isDev: boolean; warnings: string[]; errors: string[] },
): string {
  if (text !== undefined && text.length >= MIN_SECRET_LENGTH) return text
  if (text !== undefined)
    errors.push(
      `Cannot use JWT_SECRET, which must have ${MIN_SECRET_LENGTH} characters or more: ${text.length}`,
    )
  else if (!isDev)
    errors.push('Cannot do without JWT_SECRET: set it to what `openssl rand -hex 32` prints, for example')
  else warnings.push('JWT_SECRET is not set: using a random one, which a restart replaces')
  return toHex(crypto.getRandomValues(new Uint8Array(32)))
}

function parseProxies(text: string | undefined, warnings: string[]): number {
  if (text === undefined) return 0
  if (/^\d$/.test(text)) return Number(text)
  warnings.push(`Cannot parse TRUSTED_PROXIES as a number from 0 to 9, using 0: ${text}`)
  return 0
}

function parseOrigins(text: string | undefined, warnings: string[]): string[] {
  const origins = (text ?? '').split(',').flatMap((part) => part.trim() || [])
  return origins.flatMap((origin) => {
    if (origin === '*') return origin
    // What a browser sends has no path, not even a slash.
    if (/^https?:\/\//.test(origin) && URL.canParse(origin) && isBareOrigin(new URL(origin)))
      return new URL(origin).origin
    warnings.push(`Cannot parse an origin in CORS_ORIGINS, leaving it out: ${origin}`)
    return []
  })
}

function isBareOrigin({ pathname, search, hash, username }: URL): boolean {
  return pathname === '/' && !search && !hash && !username
}

function parseLogLevel(text: string | undefined, warnings: string[]): LogLevel {
  if (text === undefined) return 'info'
  const level = LOG_LEVELS.find((name) => name === text.toLowerCase())
  if (level === undefined) warnings.push(`Cannot parse LOG_LEVEL as ${LOG_LEVELS.join(', ')}: ${text}`)
  return level ?? 'info'
}

import { describe, expect, it } from 'vitest'
import { type Defaults, parseConfig } from '../src/config.ts'

const server: Defaults = {
  host: '0.0.0.0',
  databaseUrl: 'file:data/jobwise.db',
  hasFiles: true,
  isDev: false,
}
const JWT_SECRET = 'a-secret-of-thirty-two-characters'
const worker: Defaults = { host: '', databaseUrl: undefined, hasFiles: false }

/** With a secret, which nothing can do without. */
const parse = (env: Record<string, unknown>, defaults: Defaults) =>
  parseConfig({ JWT_SECRET, ...env }, defaults)

describe('parseConfig', () => {
  it('has a default for everything on a server', () => {
    expect(parse({}, server)).toEqual({
      config: {
        jwtSecret: JWT_SECRET,
        trustedProxies: 0,
        port: 8001,
        host: '0.0.0.0',
        database: { url: 'file:data/jobwise.db' },
        corsOrigins: [],
        logLevel: 'info',
      },
      warnings: [],
      errors: [],
    })
  })

  it('reads every variable', () => {
    const { config, warnings, errors } = parse(
      {
        PORT: '9000',
        HOST: '::1',
        LIBSQL_URL: 'libsql://jobs.example.com',
        LIBSQL_AUTH_TOKEN: 'secret',
        TRUSTED_PROXIES: '2',
        CORS_ORIGINS: 'https://app.example.com, http://localhost:3000/',
        LOG_LEVEL: 'WARN',
      },
      server,
    )
    expect(config).toEqual({
      port: 9000,
      host: '::1',
      database: { url: 'libsql://jobs.example.com', authToken: 'secret' },
      jwtSecret: JWT_SECRET,
      trustedProxies: 2,
      corsOrigins: ['https://app.example.com', 'http://localhost:3000'],
      logLevel: 'warn',
    })
    expect([...warnings, ...errors]).toEqual([])
  })

  it('takes an empty value for none, and leaves alone what is no text, as a binding of a Worker', () => {
    const { config, warnings } = parse({ PORT: ' ', HOST: {}, LOG_LEVEL: '', CORS_ORIGINS: ',' }, server)
    expect(config).toMatchObject({ port: 8001, host: '0.0.0.0', logLevel: 'info', corsOrigins: [] })
    expect(warnings).toEqual([])
  })

  it.each(['abc', '-1', '65536', '80.5', '1e3'])('warns of the port %s and does without', (PORT) => {
    const { config, warnings, errors } = parse({ PORT }, server)
    expect(config.port).toBe(8001)
    expect(warnings).toEqual([`Cannot parse PORT as a port, using 8001: ${PORT}`])
    expect(errors).toEqual([])
  })

  it('warns of an unknown log level', () => {
    const { config, warnings } = parse({ LOG_LEVEL: 'loud' }, server)
    expect(config.logLevel).toBe('info')
    expect(warnings).toEqual(['Cannot parse LOG_LEVEL as debug, info, warn, error, silent: loud'])
  })

  it.each(['example.com', 'ftp://example.com', 'https://example.com/app', 'https://u@example.com', 'null'])(
    'warns of the origin %s, which no browser sends, and keeps the others',
    (origin) => {
      const { config, warnings } = parse({ CORS_ORIGINS: `${origin},https://app.example.com` }, server)
      expect(config.corsOrigins).toEqual(['https://app.example.com'])
      expect(warnings).toEqual([`Cannot parse an origin in CORS_ORIGINS, leaving it out: ${origin}`])
    },
  )

  it('cannot do without a database on a Worker', () => {
    expect(parse({}, worker).errors).toEqual([
      'Cannot do without LIBSQL_URL: set it to the http(s) or libsql address of a database',
    ])
  })

  it('refuses a database file where there are no files', () => {
    expect(parse({ LIBSQL_URL: 'file:jobs.db' }, worker).errors).toEqual([
      'Cannot use LIBSQL_URL, whose scheme must be http, https, libsql: file',
    ])
  })

  it.each(['http://[::1', 'https://user:hunter2@', 'libsql://h.example:hunter2'])(
    'says of %s that it is no address, and nothing of what it is',
    (LIBSQL_URL) => {
      expect(parse({ LIBSQL_URL }, worker).errors).toEqual(['Cannot parse LIBSQL_URL'])
    },
  )

  it.each(['postgres://user:hunter2@db', 'hunter2', 'https://', 'file:'])(
    'refuses the database %s, without repeating what may be a password',
    (LIBSQL_URL) => {
      const { errors } = parse({ LIBSQL_URL }, server)
      expect(errors).toHaveLength(1)
      expect(errors[0]).toContain('LIBSQL_URL')
      expect(errors[0]).not.toContain('hunter2')
    },
  )

  it('cannot do without a secret of 32 characters in production, and never repeats one', () => {
    expect(parseConfig({}, server).errors).toEqual([
      'Cannot do without JWT_SECRET: set it to what `openssl rand -hex 32` prints, for example',
    ])
    expect(parse({ JWT_SECRET: 'hunter2' }, server).errors).toEqual([
      'Cannot use JWT_SECRET, which must have 32 characters or more: 7',
    ])
  })

  it('makes a secret up in development, and says so; a database on the same machine tells on Workers', () => {
    const { config, warnings, errors } = parseConfig({}, { ...server, isDev: true })
    expect(config.jwtSecret).toMatch(/^[\da-f]{64}$/)
    expect(warnings).toEqual(['JWT_SECRET is not set: using a random one, which a restart replaces'])
    expect(errors).toEqual([])
    expect(parseConfig({ LIBSQL_URL: 'http://127.0.0.1:8080' }, worker).errors).toEqual([])
    expect(parseConfig({ LIBSQL_URL: 'https://db.example.com' }, worker).errors).toHaveLength(1)
  })

  it.each(['-1', 'true', '10', '1.5'])('warns of %s trusted proxies and trusts none', (TRUSTED_PROXIES) => {
    const { config, warnings } = parse({ TRUSTED_PROXIES }, server)
    expect(config.trustedProxies).toBe(0)
    expect(warnings).toEqual([
      `Cannot parse TRUSTED_PROXIES as a number from 0 to 9, using 0: ${TRUSTED_PROXIES}`,
    ])
  })
})

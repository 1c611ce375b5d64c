import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createSecret, isSecret, signAccessToken, verifyAccessToken } from '../../src/accounts/tokens.ts'
import { createId } from '../../src/db/id.ts'

const secret = 'a-secret-of-thirty-two-characters'
const accountId = createId(Date.now())
const sessionId = createId(Date.now())
const now = () => Math.floor(Date.now() / 1000)
const claims = {
  iss: 'jobwise',
  aud: 'jobwise-api',
  sub: accountId,
  sid: sessionId,
  iat: now(),
  exp: now() + 60,
}

/** A token made by hand, so that everything in it can be wrong. */
function forge(payload: unknown, header: object = { alg: 'HS256', typ: 'JWT' }, key = secret): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${part(header)}.${part(payload)}`
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`
}

describe('an access token', () => {
  it('tells whose it is and of which session', async () => {
    const token = await signAccessToken({ accountId, sessionId }, { secret, nowMs: Date.now() })
    expect(await verifyAccessToken(token, secret)).toEqual({ accountId, sessionId })
    expect(await verifyAccessToken(forge(claims), secret)).toEqual({ accountId, sessionId })
  })

  it('is good for 15 minutes', async () => {
    const issuedAgo = async (seconds: number) =>
      verifyAccessToken(
        await signAccessToken({ accountId, sessionId }, { secret, nowMs: Date.now() - seconds * 1000 }),
        secret,
      )
    expect(await issuedAgo(14 * 60)).toBeDefined()
    expect(await issuedAgo(15 * 60)).toBeUndefined()
  })

  it('is taken from a machine whose clock is ahead', async () => {
    expect(await verifyAccessToken(forge({ ...claims, iat: now() + 2 }), secret)).toBeDefined()
  })

  it.each([
    ['iss', 'somebody'],
    ['aud', 'another-api'],
    ['exp', now() - 1],
    ['exp', 'never'],
    ['iat', 'once'],
    ['sub', 'ana'],
    ['sub', [accountId]],
    ['sid', 5],
  ])('is refused with the %s %j', async (name, value) => {
    expect(await verifyAccessToken(forge({ ...claims, [name]: value }), secret)).toBeUndefined()
  })

  it.each(['iss', 'aud', 'sub', 'sid', 'iat', 'exp'])('is refused without %s', async (name) => {
    expect(await verifyAccessToken(forge({ ...claims, [name]: undefined }), secret)).toBeUndefined()
  })

  it.each([
    { alg: 'none', typ: 'JWT' },
    { alg: 'HS512', typ: 'JWT' },
    { alg: 'HS256', typ: 'refresh+jwt' },
    { alg: 'HS256' },
    { typ: 'JWT' },
    { alg: 'HS256', typ: 'JWT', crit: ['exp'] },
  ])('is refused with the header %j', async (header) => {
    expect(await verifyAccessToken(forge(claims, header), secret)).toBeUndefined()
  })

  it('is refused with no signature, or one of another secret', async () => {
    const unsigned = forge(claims, { alg: 'none', typ: 'JWT' }).replace(/[^.]+$/, '')
    expect(await verifyAccessToken(unsigned, secret)).toBeUndefined()
    const other = forge(claims, undefined, 'another-secret-of-as-many-letters')
    expect(await verifyAccessToken(other, secret)).toBeUndefined()
  })

  it.each([
    '',
    '.',
    '..',
    'a.b.c',
    forge(null),
    forge([]),
    forge('text'),
    createSecret('jwr_'),
    createSecret('jw_'),
  ])('is not %j', async (text) => {
    expect(await verifyAccessToken(text, secret)).toBeUndefined()
  })
})

describe('a secret', () => {
  it('is told apart by its prefix, and never comes twice', () => {
    const key = createSecret('jw_')
    expect(key).toMatch(/^jw_[\w-]{43}$/)
    expect(isSecret(key, 'jw_')).toBe(true)
    expect(isSecret(key, 'jwr_')).toBe(false)
    expect(isSecret(createSecret('jwr_'), 'jwr_')).toBe(true)
    expect(isSecret(`${key}A`, 'jw_')).toBe(false)
    expect(createSecret('jw_')).not.toBe(key)
  })
})

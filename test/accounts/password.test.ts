import { scryptSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashPassword, needsRehash, verifyPassword } from '../../src/accounts/password.ts'

const PASSWORD = 'plainly a fictional one'
const NOTHING = `${'A'.repeat(22)}$${'A'.repeat(43)}`

/** A hash made with other parameters, by Node itself. */
function hashWith(password: string, ln: number, r: number, p: number): string {
  const salt = Buffer.from('sixteen of bytes')
  const hash = scryptSync(password, salt, 32, { N: 2 ** ln, r, p })
  const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
  return `$scrypt$ln=${ln},r=${r},p=${p}$${text(salt)}$${text(hash)}`
}

describe('hashPassword', () => {
  it('writes its parameters and a salt of its own beside the hash', async () => {
    const [one, other] = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)])
    expect(one).toMatch(/^\$scrypt\$ln=14,r=8,p=5\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(one).not.toBe(other)
  })

  it('is scrypt as Node has it', async () => {
    expect(await verifyPassword(PASSWORD, hashWith(PASSWORD, 14, 8, 5))).toBe(true)
  })
})

describe('verifyPassword', () => {
  it('knows the password, however it is composed, and no other', async () => {
    const stored = await hashPassword('cafe\u0301 au lait ①')
    expect(await verifyPassword('caf\u00E9 au lait 1', stored)).toBe(true)
    expect(await verifyPassword('cafe au lait 1', stored)).toBe(false)
  })

  it('goes by the parameters of the hash', async () => {
    const stored = hashWith(PASSWORD, 10, 4, 1)
    expect(await verifyPassword(PASSWORD, stored)).toBe(true)
    expect(await verifyPassword(PASSWORD, stored.replace('ln=10', 'ln=11'))).toBe(false)
  })

  it('says no where there is no hash', async () => {
    expect(await verifyPassword(PASSWORD)).toBe(false)
  })

  it.each([
    'ln=99,r=8,p=1',
    'ln=17,r=8,p=1',
    'ln=10,r=99,p=99',
    'ln=0,r=8,p=1',
    'ln=10,r=0,p=1',
    'ln=16,r=1,p=1',
  ])('refuses a hash that claims to cost %s', async (parameters) => {
    expect(await verifyPassword(PASSWORD, `$scrypt$${parameters}$${NOTHING}`)).toBe(false)
  })

  it('refuses one that claims to cost too much, even if it is right', async () => {
    expect(await verifyPassword(PASSWORD, hashWith(PASSWORD, 4, 1, 16))).toBe(true)
    expect(await verifyPassword(PASSWORD, hashWith(PASSWORD, 4, 1, 17))).toBe(false)
  })

  it.each([
    '',
    'none',
    `$argon2id$ln=14,r=8,p=5$${NOTHING}`,
    `$scrypt$ln=14,r=8$${NOTHING}`,
    `$scrypt$ln=14,r=8,p=5$AA$AA`,
  ])('refuses %j, which is no hash of ours', async (stored) => {
    expect(await verifyPassword(PASSWORD, stored)).toBe(false)
  })
})

describe('needsRehash', () => {
  it('finds the hashes of other parameters', async () => {
    expect(needsRehash(await hashPassword(PASSWORD))).toBe(false)
    expect(needsRehash(hashWith(PASSWORD, 13, 8, 5))).toBe(true)
    expect(needsRehash(hashWith(PASSWORD, 14, 8, 1))).toBe(true)
  })
})

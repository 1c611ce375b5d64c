import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { registration } from '../../src/accounts/schema.ts'
import { toFieldErrors } from '../../src/http/validate.ts'

const password = 'plainly a fictional one'

function errorsOf(input: object) {
  const { issues } = v.safeParse(registration, input)
  return issues ? toFieldErrors(issues) : []
}

describe('an e-mail', () => {
  it.each([
    [' Ana@Example.COM ', 'ana@example.com'],
    ['Zoe\u0308@example.com', 'zo\u00EB@example.com'],
    ['ana+jobs@mail.example.co.uk', 'ana+jobs@mail.example.co.uk'],
    ['АНА@пример.example', 'ана@пример.example'],
  ])('%j is %j', (email, known) => {
    expect(v.parse(registration, { email, password }).email).toBe(known)
  })

  it.each([
    '',
    'ana',
    'ana@',
    '@example.com',
    'ana@example',
    'ana@@example.com',
    'ana b@example.com',
    'ana@example..com',
    'ana@.example.com',
    'ana@example.com.',
    'ana\u200B@example.com',
    'ana\n@example.com',
  ])('%j is none', (email) => {
    expect(errorsOf({ email, password })).toEqual([{ path: 'email', message: 'must be an e-mail address' }])
  })

  it('has at most 254 characters', () => {
    const email = (length: number) => `${'a'.repeat(length - '@example.com'.length)}@example.com`
    expect(errorsOf({ email: email(254), password })).toEqual([])
    expect(errorsOf({ email: email(255), password })[0]).toEqual({
      path: 'email',
      message: 'must be at most 254 characters',
    })
  })
})

describe('a new password', () => {
  const message = "must be 12 to 256 characters (in Unicode's form NFKC)"
  const email = 'ana@example.com'

  it.each([
    ['x', 12],
    ['x', 256],
    ['🦀', 12],
    ['🦀', 256],
    ['e\u0301', 256],
  ])('may be %s, %i times', (character, times) => {
    expect(errorsOf({ email, password: character.repeat(times) })).toEqual([])
  })

  it.each([
    ['x', 0],
    ['x', 11],
    ['x', 257],
    ['🦀', 6],
    ['e\u0301', 11],
  ])('may not be %s, %i times, and the message says why', (character, times) => {
    const password = character.repeat(times)
    expect(errorsOf({ email, password })).toEqual([{ path: 'password', message }])
  })

  it('is required, as the e-mail is', () => {
    expect(errorsOf({})).toEqual([
      { path: 'email', message: 'is required' },
      { path: 'password', message: 'is required' },
    ])
    expect(errorsOf({ email: 5, password: null })).toEqual([
      { path: 'email', message: 'must be a string' },
      { path: 'password', message: 'must be a string' },
    ])
  })
})

import { expect, it } from 'vitest'
import { createSeal } from '../../src/http/seal.ts'

const secret = 'a-secret-of-thirty-two-characters'
const seal = createSeal({ secret, purpose: 'test' })

it('opens what it closed, each time in other bytes', async () => {
  const [one, two] = [await seal.close('Zoë 🛰'), await seal.close('Zoë 🛰')]
  expect(await seal.open(one)).toBe('Zoë 🛰')
  expect(one).not.toEqual(two)
})

it.each([
  ['another secret', createSeal({ secret: 'another-secret-of-32-characters!!', purpose: 'test' })],
  ['another purpose', createSeal({ secret, purpose: 'else' })],
])('does not open with %s', async (_, other) => {
  expect(await other.open(await seal.close('text'))).toBeUndefined()
})

it('does not open what was changed or cut', async () => {
  const sealed = await seal.close('text')
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1
  expect(await seal.open(sealed)).toBeUndefined()
  expect(await seal.open(sealed.slice(0, 5))).toBeUndefined()
})

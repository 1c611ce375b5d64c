import { describe, expect, it } from 'vitest'
import { mergeReadings, toReading } from '../../src/postings/merge.ts'
import type { Requirement } from '../../src/postings/posting.ts'

const asked = (...texts: string[]): Requirement[] => texts.map((text) => ({ text, kind: 'required' }))
const unite = (one: string[], other: string[]) =>
  mergeReadings(
    toReading({ requirements: asked(...one) }, 'json_ld'),
    toReading({ requirements: asked(...other) }, 'text', 0.7),
  ).requirements

describe('readings of one posting', () => {
  it('give the first that has a field, whatever comes later', () => {
    const first = toReading({ title: 'Baker', company: '' }, 'json_ld')
    const later = toReading({ title: 'Cook', company: 'Backhaus Mond' }, 'text', 0.5)
    expect(mergeReadings(first, later)).toStrictEqual({
      title: { value: 'Baker', from: 'json_ld', confidence: 1 },
      company: { value: 'Backhaus Mond', from: 'text', confidence: 0.5 },
    })
  })

  it('add up their skills, as sure as the least sure', () => {
    const one = toReading({ skills: ['Go', 'SQL'] }, 'json_ld')
    expect(mergeReadings(one, toReading({ skills: ['SQL', 'Rust'] }, 'text', 0.7)).skills).toStrictEqual({
      value: ['Go', 'SQL', 'Rust'],
      from: 'json_ld',
      confidence: 0.7,
    })
    expect(mergeReadings(one, toReading({ skills: ['SQL'] }, 'text', 0.7)).skills?.confidence).toBe(1)
  })

  it('say what is asked once, in the words of the one that says more', () => {
    expect(unite(['Bake bread. Sell bread.'], ['Bake bread'])?.value).toStrictEqual(
      asked('Bake bread. Sell bread.'),
    )
    expect(unite(['5 years of experience'], ['5+ years of experience with Go', 'Calm'])?.value).toStrictEqual(
      asked('5+ years of experience with Go', 'Calm'),
    )
    expect(
      unite(['Bake bread every day, sell it by night'], ['Bake bread every day', 'Sell it by night'])?.value,
    ).toStrictEqual(asked('Bake bread every day', 'Sell it by night'))
    expect(
      unite(['Steady hands always', 'Early rising'], ['Steady hands always, early rising'])?.confidence,
    ).toBe(0.7)
  })
})

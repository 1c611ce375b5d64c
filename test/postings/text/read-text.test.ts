import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/postings/text/read-text.ts'

describe('readText', () => {
  it('says of each field where it stands and how sure that is', () => {
    const text = `Job title: Deckhand (Nights)
Company: Harbour & Pike Ltd
Location: Hull (Hybrid)
Salary: £30,000 - £35,000
Closing date: 15 March 2027

We are looking for somebody who sails with us and who sings in the evening.

Requirements:
- Git and TypeScript
- Singing is a plus`
    expect(readText(text)).toMatchObject({
      title: { value: 'Deckhand (Nights)', from: 'text', confidence: 0.9 },
      company: { value: 'Harbour & Pike Ltd', from: 'text', confidence: 0.9 },
      location: { value: 'Hull', from: 'text', confidence: 0.9 },
      workplace: { value: 'hybrid' },
      salary: { value: { min: 30_000, max: 35_000, currency: 'GBP', period: 'year' } },
      requirements: {
        value: [
          { text: 'Git and TypeScript', kind: 'required' },
          { text: 'Singing is a plus', kind: 'preferred' },
        ],
        from: 'text',
        confidence: 0.9,
      },
      skills: { value: ['Git', 'TypeScript'], from: 'text', confidence: 0.7 },
      closes_on: { value: '2027-03-15' },
      language: { value: 'en', from: 'text', confidence: 0.7 },
    })
  })

  it.each(['', ' \n\t', '🚀🚀🚀', '....', '0'])('finds nothing in %j', (text) =>
    expect(readText(text)).toEqual({}),
  )

  it('has no key for what a text does not state', () =>
    expect(Object.keys(readText('Data Analyst'))).toEqual(['title']))

  it.each([
    ['blank lines', '\n'.repeat(500_000)],
    ['bullets', '• '.repeat(250_000)],
    ['brackets', '[('.repeat(250_000)],
    ['headings', 'Requirements:\n'.repeat(30_000)],
    ['one word', 'A'.repeat(500_000)],
    ['stars', '*'.repeat(500_000)],
    ['pipes', ' | '.repeat(150_000)],
    ['one endless sentence', 'You have '.repeat(50_000)],
  ])('comes to an end with %s', (_, text) => expect(readText(text)).toBeTypeOf('object'))
})

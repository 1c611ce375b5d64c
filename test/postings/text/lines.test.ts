import { describe, expect, it } from 'vitest'
import { sentencesOf, toLines } from '../../../src/postings/text/lines.ts'

const texts = (text: string) => toLines(text).map((line) => line.text)

describe('toLines', () => {
  it.each(['- ', '* ', '• ', '•', '– ', '· ', '▪\t', '✅ ', '1. ', '12) ', '\t▪\t', '-\u00A0', '☑️ '])(
    'takes the bullet %j off',
    (bullet) => {
      const [line] = toLines(`${bullet}Knows knots`)
      expect(line).toMatchObject({ text: 'Knows knots', isBullet: true })
    },
  )

  it.each(['2 years at sea', '3.5 tonnes', '401(k)', '-20 degrees outside is fine'.slice(1), 'e-mail'])(
    'leaves "%s" as it is',
    (text) => expect(toLines(text)).toMatchObject([{ text, isBullet: false }]),
  )

  it('takes markdown off and keeps the words', () =>
    expect(texts('## About *us*\n**Company:** Acme\nRead [this](https://example.com/a).')).toEqual([
      'About us',
      'Company: Acme',
      'Read this.',
    ]))

  it('ends lines at CRLF and makes plain blanks of no-break spaces', () =>
    expect(texts('Salary:\u00A0a\r\nlot\r\n')).toEqual(['Salary: a', 'lot']))

  it('joins a bullet that was cut at the margin', () =>
    expect(texts('- Knows how to tie\n  a bowline\n- Swims')).toEqual([
      'Knows how to tie a bowline',
      'Swims',
    ]))

  it('cuts one huge line at its bullets and headings', () => {
    const intro = 'We sail far and wide. '.repeat(8)
    expect(texts(`${intro}Requirements: • Swims. • Ties knots. Nice to have: • Sings.`).slice(1)).toEqual([
      'Requirements:',
      'Swims.',
      'Ties knots.',
      'Nice to have:',
      'Sings.',
    ])
  })
})

describe('sentencesOf', () => {
  it.each([
    ['You swim. You dive.', ['You swim.', 'You dive.']],
    ['Ask Dr. Knot, e.g. Tuesdays. Then apply!', ['Ask Dr. Knot, e.g. Tuesdays.', 'Then apply!']],
    ['some Next.js. full time. you swim.', ['some Next.js.', 'full time.', 'you swim.']],
    ['Acme, Inc. is old.', ['Acme, Inc. is old.']],
  ])('cuts %j', (text, sentences) => expect(sentencesOf(text)).toEqual(sentences))
})

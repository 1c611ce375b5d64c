import { describe, expect, it } from 'vitest'
import { cleanReading } from '../../src/jobs/clean-reading.ts'
import type { Posting, PostingField, Reading } from '../../src/postings/posting.ts'

function read<F extends PostingField>(field: F, value: Posting[F]): Posting[F] | undefined {
  const reading: Reading = { [field]: { value, from: 'html', confidence: 0.7 } }
  return cleanReading(reading)[field]?.value
}

describe('cleanReading', () => {
  it('keeps what a record can hold, and what said so', () => {
    const reading: Reading = {
      title: { value: 'Nurse', from: 'json_ld', confidence: 1 },
      salary: {
        value: { period: 'year', min: 30_000, max: null, currency: 'GBP' },
        from: 'text',
        confidence: 0.7,
      },
      requirements: { value: [{ text: 'A licence', kind: 'required' }], from: 'text', confidence: 0.9 },
    }
    expect(cleanReading(reading)).toEqual(reading)
  })

  it('cuts long texts and lists, and no character in two', () => {
    expect(read('title', 'x'.repeat(501))).toBe('x'.repeat(500))
    expect(read('company', `${'x'.repeat(499)}😀`)).toBe('x'.repeat(499))
    expect(
      read(
        'skills',
        Array.from({ length: 300 }, (_, index) => `s${index}`),
      ),
    ).toHaveLength(200)
    expect(read('requirements', [{ text: 'y'.repeat(3_000), kind: 'required' }])?.[0]?.text).toHaveLength(
      2_000,
    )
  })

  it('leaves out what a database or a reader would stumble over', () => {
    expect(read('title', 'a\0b')).toBe('ab')
    expect(read('title', ' \0 ')).toBeUndefined()
    expect(read('url', 'javascript:alert(1)')).toBeUndefined()
    expect(read('closes_on', '2027-02-30')).toBeUndefined()
    expect(read('language', 'english')).toBeUndefined()
    expect(read('salary', { min: 9, max: 3, currency: 'EUR', period: 'hour' })).toBeUndefined()
    expect(read('salary', { min: null, max: null, currency: 'EUR', period: 'hour' })).toBeUndefined()
    expect(read('salary', { min: Number.NaN, max: 3, currency: 'EUR', period: 'hour' })).toBeUndefined()
  })

  it('takes times to UTC', () => {
    expect(read('posted_at', '2026-11-02T09:00:00+02:00')).toBe('2026-11-02T07:00:00.000Z')
    expect(read('posted_at', '2026-11-02')).toBe('2026-11-02')
  })

  it('has addresses as a whole or not at all', () => {
    const long = `https://a.example/${'x'.repeat(1_900)}`
    expect(read('url', long)).toBe(long)
    expect(read('url', `${long}${'x'.repeat(200)}`)).toBeUndefined()
  })
})

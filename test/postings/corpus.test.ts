import { beforeAll, expect, test } from 'vitest'
import { readText } from '../../src/postings/text/read-text.ts'
import { corpus } from './corpus/index.ts'
import { type Judgement, measure, percentRight, report } from './corpus/measure.ts'

let judgements: Judgement[] = []

beforeAll(() => {
  judgements = measure(corpus, readText)
  console.info(report(judgements))
})

test('at least 95 percent of the fields of hand-written postings are read right', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(32)
  expect(percentRight(judgements)).toBeGreaterThanOrEqual(95)
})

test('no field of a hand-written posting is invented', () => {
  const lists = new Set<string>(['requirements', 'skills'])
  const invented = judgements.filter(({ field, verdict }) => verdict === 'invented' && !lists.has(field))

  expect(invented).toEqual([])
})

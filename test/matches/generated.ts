import type { PostingToMatch } from '../../src/matches/score.ts'

/** Numbers from 0 up to 1 that are the same each time (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export const skillNames = [
  'Go',
  'Rust',
  'Python',
  'TypeScript',
  'React',
  'Next.js',
  'PostgreSQL',
  'Kubernetes',
  'Docker',
  'AWS',
  'Frobnicator',
  'Überwachung/~1',
]
const dates = ['2015', '2018-03', '2020-05-17', '2024', 'Present', '', null, 'soon', undefined, 7]
const words = ['in production', 'für Łódź', 'no', 'without', 'every day', '', '🙂']
const demands = [
  (a: string, b: string, n: number) => `${n}+ years of ${a} and ${b}`,
  (a: string, b: string) => `${a} or ${b}`,
  (a: string, b: string, n: number) => `${a} (${n} years), ${b}`,
  (a: string) => `${a} certification`,
  () => "Bachelor's degree or equivalent experience",
  () => 'Fluent German',
  () => 'A driving licence and a good mood',
  (_a: string, _b: string, n: number) => `At least ${n} years of experience`,
]

/** A resume of any shape: what the schema has, and what it has not. */
export function createResume(random: () => number): Record<string, unknown> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const some = <T>(make: () => T): T[] => Array.from({ length: Math.floor(random() * 4) }, make)
  const line = () =>
    pick([`${pick(skillNames)} ${pick(words)}`, `${pick(words)} ${pick(skillNames)}`, '', null, 5])
  const dated = () => ({
    startDate: pick(dates),
    endDate: pick(dates),
    highlights: some(line),
    summary: line(),
  })
  return {
    basics: pick([null, { label: line(), summary: line() }, 'nobody']),
    work: pick([null, some(() => ({ ...dated(), position: line(), name: 'Example Ltd' })), { 0: 'no list' }]),
    projects: some(() => pick([{ ...dated(), keywords: some(line) }, null, 'text'])),
    volunteer: some(dated),
    education: some(() => ({
      studyType: pick(['BSc', 'Master', '', 'Course']),
      area: line(),
      endDate: pick(dates),
    })),
    certificates: some(() => ({ name: line(), expiryDate: pick(dates) })),
    skills: some(() => pick([{ name: pick(skillNames), keywords: some(line) }, { keywords: line() }, 3])),
    languages: some(() => ({
      language: pick(['German', 'Deutsch', null]),
      fluency: pick(['C1', 'B2', '', null]),
    })),
    custom: some(() => ({ name: 'driving licence', value: line() })),
    'un/known~': some(line),
  }
}

/** A posting that asks for some of it. */
export function createPosting(random: () => number): PostingToMatch {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  return {
    requirements: Array.from({ length: Math.floor(random() * 6) }, () => ({
      text: pick(demands)(pick(skillNames), pick(skillNames), Math.floor(random() * 12)),
      kind: pick(['required', 'preferred']),
    })),
    skills: Array.from({ length: Math.floor(random() * 4) }, () => pick(skillNames)),
  }
}

/** The same in another order. */
export function shuffle<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

import { describe, expect, it } from 'vitest'
import { type PostingToMatch, scoreMatch } from '../../src/matches/score.ts'
import { createPosting, createRandom, createResume, shuffle, skillNames } from './generated.ts'

type Requirement = PostingToMatch['requirements'][number]

function match(resume: object, requirements: (string | Requirement)[], skills: string[] = []) {
  return scoreMatch(
    { resume, version: 3, updated_at: '2026-11-22T09:00:00.000Z' },
    {
      requirements: requirements.map((one) =>
        typeof one === 'string' ? { text: one, kind: 'required' } : one,
      ),
      skills,
    },
  )
}

function only(resume: object, requirement: string) {
  const [one] = match(resume, [requirement]).requirements
  if (!one) throw new Error('No requirement')
  return one
}

/** What is at a JSON Pointer (RFC 6901). */
function resolve(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, token) => {
      const key = token.replaceAll('~1', '/').replaceAll('~0', '~')
      return Object.getOwnPropertyDescriptor(Object(value), key)?.value
    }, document)
}

const engineer = {
  basics: { name: 'Ines Exemplar', summary: 'Builds things in Python' },
  work: [
    {
      position: 'Backend Engineer',
      name: 'Example Ltd',
      startDate: '2022-01',
      endDate: '2023-12',
      highlights: ['Led a team of four', 'Moved the booking service to Go on Kubernetes'],
    },
    { position: 'Developer', startDate: '2019-01', endDate: '2021-12', summary: 'Python and PostgreSQL' },
  ],
  education: [{ studyType: 'BSc', area: 'Physics', startDate: '2014', endDate: '2018' }],
  languages: [
    { language: 'English', fluency: 'Native speaker' },
    { language: 'Deutsch', fluency: 'B2' },
  ],
  skills: [{ name: 'Web', keywords: ['Next.js', 'golang'] }],
}

describe('the arithmetic', () => {
  it('adds up to the score, and says how', () => {
    const { score, arithmetic, requirements } = match(engineer, [
      'Python',
      '4 years of Go',
      'Rust',
      { text: 'Kubernetes', kind: 'preferred' },
    ])
    expect(requirements.map(({ verdict, points, weight }) => [verdict, points, weight])).toEqual([
      ['met', 3, 3],
      ['partly', 2.25, 3],
      ['gap', 0, 3],
      ['met', 1, 1],
    ])
    expect(arithmetic).toEqual({
      required: { weight_each: 3, assessed: 3, points: 5.25 },
      preferred: { weight_each: 1, assessed: 1, points: 1 },
      points: 6.25,
      weight: 10,
      formula: '100 × 6.25 / 10, rounded, is 63',
    })
    expect(score).toBe(63)
  })

  it('counts required more than preferred', () => {
    const score = (kind: Requirement['kind']) =>
      match(engineer, [
        { text: 'Python', kind },
        { text: 'Rust', kind: kind === 'required' ? 'preferred' : 'required' },
      ]).score
    expect([score('required'), score('preferred')]).toEqual([75, 25])
  })

  it('says which requirements were not understood, which weigh nothing', () => {
    const { score, not_assessed, requirements } = match(engineer, ['Python', 'A sense of humour'])
    expect({ score, not_assessed }).toEqual({ score: 100, not_assessed: 1 })
    expect(requirements[1]).toMatchObject({ verdict: 'not_assessed', weight: 0, points: 0, evidence: [] })
  })

  it('has no score where nothing can be assessed, and says so', () => {
    for (const requirements of [[], ['A sense of humour']])
      expect(match(engineer, requirements)).toMatchObject({
        score: null,
        reason: 'The posting asks for nothing that can be assessed',
        arithmetic: { points: 0, weight: 0, formula: null },
      })
  })

  it('goes by the skills where no requirement can be assessed', () => {
    const { score, requirements, skills } = match(engineer, ['Humour'], ['golang', 'Go', 'Frobnicator'])
    expect(score).toBe(50)
    expect(requirements.map(({ text, verdict }) => [text, verdict])).toEqual([
      ['Humour', 'not_assessed'],
      ['Go', 'met'],
      ['Frobnicator', 'gap'],
    ])
    expect(skills).toEqual({ matched: ['Go'], missing: ['Frobnicator'] })
  })

  it('counts what is asked for together by its parts', () => {
    expect(only(engineer, 'Go, Python and Rust')).toMatchObject({ verdict: 'partly', points: 1.98 })
    expect(only(engineer, 'Go, Python or Rust')).toMatchObject({ verdict: 'met', points: 3 })
  })
})

describe('skills', () => {
  it.each([
    ['Kubernetes', 'k8s'],
    ['k8s', 'Kubernetes'],
    ['Go', 'golang'],
    ['Node.js', 'nodejs'],
    ['PostgreSQL', 'postgres'],
  ])('knows that %s is %s', (asked, known) => {
    expect(only({ skills: [{ name: 'All', keywords: [known] }] }, asked).verdict).toBe('met')
  })

  it('counts a skill that another one implies, and says which', () => {
    const { verdict, because, evidence } = only(engineer, 'React')
    expect({ verdict, because }).toEqual({ verdict: 'met', because: 'React is implied by Next.js' })
    expect(evidence).toEqual([{ pointer: '/skills/0/keywords/0', text: 'Next.js', skills: ['Next.js'] }])
  })

  it('does not count the reverse', () => {
    expect(only({ skills: [{ name: 'React' }] }, 'Next.js').verdict).toBe('gap')
  })

  it('does not count what the profile rules out', () => {
    expect(only({ basics: { summary: 'No experience with PHP' } }, 'PHP').verdict).toBe('gap')
    expect(only({ basics: { summary: 'No downtime with PHP' } }, 'PHP').verdict).toBe('met')
  })

  it('does not count what only the employer is', () => {
    const work = [{ name: 'Kubernetes Experts', description: 'Consulting on Kubernetes' }]
    expect(only({ work }, 'Kubernetes').verdict).toBe('gap')
  })

  it('finds names that are on no list', () => {
    const resume = { work: [{ highlights: ['Ran the Frobnicator 3000'] }] }
    expect(match(resume, ['Frobnicator'], ['frobnicator']).score).toBe(100)
    expect(
      match({ work: [{ highlights: ['Ran Frobnicators'] }] }, ['Frobnicator'], ['Frobnicator']).score,
    ).toBe(0)
  })

  it('asks for a certificate where the posting does', () => {
    expect(only({ skills: [{ name: 'AWS' }] }, 'AWS certification')).toMatchObject({ points: 1.5 })
    const certificates = [{ name: 'AWS Developer', expiryDate: '2027-01' }]
    expect(only({ certificates }, 'AWS certification').verdict).toBe('met')
  })

  it('takes no certificate that has expired', () => {
    const certificates = [{ name: 'AWS Developer', expiryDate: '2026-10' }]
    expect(only({ certificates }, 'AWS certification').verdict).toBe('gap')
  })
})

describe('years', () => {
  it('counts jobs that overlap once', () => {
    const work = [
      { position: 'Go developer', startDate: '2020-01', endDate: '2021-12' },
      { position: 'Go developer', startDate: '2020-01', endDate: '2021-12' },
    ]
    expect(match({ work }, []).years_total).toBe(2)
    expect(only({ work }, '4 years of Go')).toMatchObject({ points: 2.25, because: '2 years of Go, 4 asked' })
  })

  it('ends what goes on in the month of the profile, and says which that is', () => {
    const result = match({ work: [{ position: 'Cook', startDate: '2025-12', endDate: 'Present' }] }, [
      '1 year',
    ])
    expect(result).toMatchObject({ as_of: '2026-11', years_total: 1, score: 100 })
  })

  it('does not round up to what is asked', () => {
    const work = [{ position: 'Cook', startDate: '1990-01', endDate: '2019-11' }]
    expect(only({ work }, '30 years')).toMatchObject({ verdict: 'partly', points: 2.97 })
  })

  it('gives half for a skill without dates', () => {
    expect(only({ skills: [{ name: 'Go' }] }, '5 years of Go')).toMatchObject({
      verdict: 'partly',
      points: 1.5,
    })
  })
})

describe('degrees, languages, licences', () => {
  it.each([
    ["Bachelor's degree", 'met'],
    ['A degree', 'met'],
    ["Master's degree", 'partly'],
    ['PhD', 'gap'],
    ["Master's degree or equivalent experience", 'partly'],
    ["Bachelor's degree or 20 years of experience", 'met'],
  ])('%s is %s', (text, verdict) => {
    expect(only(engineer, text).verdict).toBe(verdict)
  })

  it('takes work for a degree where the posting does', () => {
    const { work } = engineer
    expect(only({ work }, "Bachelor's degree").verdict).toBe('gap')
    expect(only({ work }, "Bachelor's degree or equivalent experience")).toMatchObject({
      verdict: 'met',
      because: "5 years of any work, 4 asked instead of a bachelor's degree",
    })
  })

  it('counts half of a degree that is under way', () => {
    const education = [{ studyType: 'Bachelor', startDate: '2024', endDate: '2027-07' }]
    expect(only({ education }, "Bachelor's degree")).toMatchObject({ points: 1.5 })
  })

  it.each([
    ['Fluent English', 'met'],
    ['English and German', 'met'],
    ['German C1', 'partly'],
    ['Fließend Deutsch', 'partly'],
    ['German B2', 'met'],
    ['Französisch', 'gap'],
  ])('%s is %s', (text, verdict) => {
    expect(only(engineer, text).verdict).toBe(verdict)
  })

  it('finds a driving licence wherever it is said', () => {
    expect(only(engineer, 'Driving licence').verdict).toBe('gap')
    expect(only({ custom: [{ name: 'Führerschein', value: 'B' }] }, 'Driving licence').verdict).toBe('met')
  })
})

describe('the evidence', () => {
  it('puts what was done before what is claimed, five lines at most', () => {
    const { evidence } = only(engineer, 'Go')
    expect(evidence.map(({ pointer }) => pointer)).toEqual(['/work/0/highlights/1', '/skills/0/keywords/1'])
    const work = Array.from({ length: 9 }, () => ({ highlights: ['Go and Python'] }))
    expect(only({ work }, 'Python').evidence).toHaveLength(5)
  })

  it('has the latest work first', () => {
    const work = ['2012', '2020', '2016'].map((year) => ({
      position: 'Python',
      startDate: year,
      endDate: year,
    }))
    for (const asked of ['Python', '1 year', '1 year of Python'])
      expect(only({ work }, asked).evidence.map(({ pointer }) => pointer)).toEqual([
        '/work/1/position',
        '/work/2/position',
        '/work/0/position',
      ])
  })

  it('has a line for each part before a second one for any', () => {
    const work = Array.from({ length: 9 }, () => ({ highlights: ['Wrote Python'] }))
    const { evidence } = only({ work, skills: [{ name: 'Docker' }] }, 'Python and Docker')
    expect(evidence).toHaveLength(5)
    expect(evidence.at(-1)?.pointer).toBe('/skills/0/name')
  })

  it('points at the lines of any profile, word for word', () => {
    const random = createRandom(1)
    let pointers = 0
    for (let round = 0; round < 300; round += 1) {
      const resume = createResume(random)
      const { requirements } = match(resume, [
        ...createPosting(random).requirements,
        'Go or Python',
        '2 years',
      ])
      for (const { pointer, text } of requirements.flatMap(({ evidence }) => evidence)) {
        expect(resolve(resume, pointer)).toBe(text)
        pointers += 1
      }
    }
    expect(pointers).toBeGreaterThan(500)
  })
})

describe('any profile and posting', () => {
  const random = createRandom(2)
  const cases = Array.from({ length: 300 }, () => ({
    resume: createResume(random),
    posting: createPosting(random),
  }))
  const updatedAt = '2026-11-22T09:00:00.000Z'
  const scoreOf = (resume: object, posting: PostingToMatch) =>
    scoreMatch({ resume, version: 1, updated_at: updatedAt }, posting).score

  it('have the same score in any order of lines and requirements', () => {
    for (const { resume, posting } of cases) {
      const shuffled = Object.fromEntries(
        shuffle(Object.entries(resume), random).map(([key, value]) => [
          key,
          Array.isArray(value) ? shuffle(value, random) : value,
        ]),
      )
      const requirements = shuffle(posting.requirements, random)
      const skills = shuffle(posting.skills, random)
      expect(scoreOf(shuffled, { requirements, skills })).toBe(scoreOf(resume, posting))
    }
  })

  it('have no lower score with one more skill', () => {
    let raised = 0
    for (const { resume, posting } of cases) {
      const before = scoreOf(resume, posting)
      for (const name of skillNames) {
        const skills = [...(Array.isArray(resume.skills) ? resume.skills : []), { name }]
        const after = scoreOf({ ...resume, skills }, posting)
        expect(after === null).toBe(before === null)
        expect(after ?? 0).toBeGreaterThanOrEqual(before ?? 0)
        if (before !== after) raised += 1
      }
    }
    expect(raised).toBeGreaterThan(100)
  })

  it('have a score from 0 to 100 that the arithmetic gives', () => {
    for (const { resume, posting } of cases) {
      const { score, arithmetic } = scoreMatch({ resume, version: 1, updated_at: updatedAt }, posting)
      if (score === null) continue
      expect(score).toBe(Math.round((100 * arithmetic.points) / arithmetic.weight))
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(100)
    }
  })
})

describe('the edges', () => {
  it('takes an empty profile', () => {
    const { score, years_total } = match({}, ['Python', '3 years', 'English', "Bachelor's degree"])
    expect({ score, years_total }).toEqual({ score: 0, years_total: 0 })
  })

  it('reads the first 200 requirements and says how many are left', () => {
    const { requirements, left_out } = match(
      engineer,
      Array.from({ length: 230 }, () => 'Python'),
    )
    expect({ read: requirements.length, left_out }).toEqual({ read: 200, left_out: 30 })
  })

  it('keeps a long text short, and whole characters whole', () => {
    for (const text of ['Python', 'Python!'].map((start) => start + '🙂'.repeat(10_000))) {
      const [one] = match({ basics: { summary: text } }, [text]).requirements
      const kept = text.slice(0, text.indexOf('🙂') % 2 === 0 ? 498 : 499)
      expect(one?.text).toBe(`${kept}…`)
      expect(one?.evidence[0]?.text).toBe(one?.text)
    }
  })

  it('takes a profile of 200 kB with 200 requirements', () => {
    const work = Array.from({ length: 1000 }, (_, index) => ({
      position: 'Go developer',
      startDate: '2010-01',
      highlights: [`Built service ${index} with PostgreSQL, React and Kubernetes; ${'x'.repeat(150)}`],
    }))
    const { score } = match(
      { work },
      Array.from({ length: 200 }, (_, index) => `${index % 9} years of React and Rust`),
    )
    expect(score).toBe(50)
  })
})

import { describe, expect, it } from 'vitest'
import { toCompleteness } from '../../src/profile/completeness.ts'
import type { Resume } from '../../src/profile/schema.ts'

const complete: Resume = {
  basics: {
    name: 'Ana Example',
    email: 'ana@example.com',
    summary:
      'Backend engineer with ten years in rail and logistics; looks for a team that ships and measures.  '.repeat(
        2,
      ),
    location: { city: 'Łódź' },
    profiles: [{ network: 'GitHub', url: 'https://example.com/ana' }],
  },
  work: [
    {
      name: 'Example Rail',
      position: 'Engineer',
      startDate: '2021-03',
      highlights: ['Cut imports from 50 minutes to 4', 'Led 3 people', 'Saved €20k a year'],
    },
  ],
  education: [{ institution: 'Example University', area: 'Mathematics' }],
  skills: [{ name: 'Databases', keywords: ['PostgreSQL', 'SQLite', 'libSQL'] }, { name: 'Go' }],
  languages: [{ language: 'Polski' }],
}

function pointsOf(resume: Resume, name: string): number | undefined {
  return toCompleteness(resume).parts.find((part) => part.name === name)?.points
}

describe('completeness', () => {
  it('is 100 with nothing left to do where nothing is missing', () => {
    const { score, parts, next_step: next } = toCompleteness(complete)
    expect({ score, next }).toEqual({ score: 100, next: null })
    for (const { weight, points, hint } of parts) expect([points, hint]).toEqual([weight, null])
  })

  it('is 0 for an empty resume, with a hint for each part', () => {
    for (const empty of [
      { basics: {} },
      {
        basics: { name: ' ', summary: '', location: null },
        work: [],
        skills: [{ name: null }],
        languages: null,
      },
    ]) {
      const { score, parts } = toCompleteness(empty)
      expect(score).toBe(0)
      for (const { hint } of parts) expect(hint).toMatch(/\S/)
    }
  })

  it('has weights that make 100, and is the sum of its points', () => {
    for (const resume of [complete, { basics: { name: 'Ana' } }, { work: [{ name: 'x' }, {}] }]) {
      const { score, parts } = toCompleteness(resume)
      expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score)
    }
  })

  it.each([
    ['basics', ['contact', 'summary', 'links']],
    ['work', ['work', 'highlights', 'numbers']],
    ['education', ['education']],
    ['skills', ['skills']],
    ['languages', ['languages']],
  ])('misses, without %s, the points for that alone', (section, names) => {
    const { parts } = toCompleteness({ ...complete, [section]: null })
    expect(parts.filter(({ hint }) => hint !== null).map(({ name }) => name)).toEqual(names)
  })

  it('takes as the next step what brings most', () => {
    const { education, languages, ...rest } = complete
    const step = (resume: Resume) => toCompleteness(resume).next_step
    expect(step({ ...rest, education })).toMatchObject({ part: 'languages', gain: 5 })
    expect(step(rest)).toMatchObject({ part: 'education', gain: 10 })
    expect(step({ ...rest, education, languages, work: [] })).toMatchObject({ part: 'work', gain: 20 })
  })

  it('says which entry lacks something', () => {
    const work = [...(complete.work ?? []), { name: 'Example Ltd', position: 'Clerk' }]
    const { parts } = toCompleteness({ ...complete, work })
    expect(parts.find(({ name }) => name === 'work')?.hint).toContain('work[1].startDate')
    expect(parts.find(({ name }) => name === 'highlights')?.hint).toContain('work[1].highlights')
  })

  it('rounds down, so that a part with all its points lacks nothing', () => {
    const work = Array.from({ length: 40 }, () => ({ name: 'x', position: 'y', startDate: '2020' }))
    expect(pointsOf({ work: [...work, { name: 'x', position: 'y' }] }, 'work')).toBe(19)
  })

  it('asks for highlights of the three latest jobs, in whatever order they stand', () => {
    const highlights = ['Built it', 'Ran it']
    const recent = ['2018', '2020-05', '2023'].map((startDate) => ({ startDate, highlights }))
    const old = [{ startDate: '1999' }, {}]
    expect(pointsOf({ work: [...old, ...recent] }, 'highlights')).toBe(15)
    expect(pointsOf({ work: [...recent, { startDate: '2024' }] }, 'highlights')).toBe(10)
  })

  it('takes projects and volunteer work for highlights where there is no job', () => {
    const highlights = ['Built it', 'Ran it']
    expect(pointsOf({ projects: [{ highlights }], volunteer: [{ highlights }] }, 'highlights')).toBe(15)
    expect(pointsOf({ projects: [{ highlights }], work: [{}] }, 'highlights')).toBe(0)
  })

  it.each(['Saved 40 %', 'Led ３ people', '€20k less', '3x faster', 'From 1,500 to 20'])(
    'finds a number in %j',
    (highlight) => {
      expect(pointsOf({ projects: [{ highlights: [highlight] }] }, 'numbers')).toBe(3)
    },
  )

  it.each(['In 2020, moved to the cloud', 'Kept files on S3', 'Wrote OAuth2 clients', 'Led people'])(
    'finds none in %j',
    (highlight) => {
      expect(pointsOf({ projects: [{ highlights: [highlight] }] }, 'numbers')).toBe(0)
    },
  )

  it('counts a skill once', () => {
    const skills = [{ name: 'Go', keywords: ['go', ' GO '] }, { name: 'SQL' }]
    expect(pointsOf({ skills }, 'skills')).toBe(4)
  })
})

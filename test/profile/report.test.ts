import { describe, expect, it } from 'vitest'
import { toReport } from '../../src/profile/report.ts'

const basics = { name: 'Ana Example' }

describe('the report of an import', () => {
  it('counts the entries of each section of the file', () => {
    const { sections } = toReport({ basics, work: [{}, {}], skills: [], education: null })
    expect(sections).toEqual({ basics: 1, work: 2, skills: 0, education: 0 })
  })

  it('lists the keys that the schema does not know, and none that it knows', () => {
    const { extensions } = toReport({
      $schema: 'x',
      basics: { ...basics, nickname: 'A', location: { planet: 'Earth', city: 'Łódź' } },
      work: [{ ongoing: true }, { name: 'Example Rail', team: { size: 3, lead: true } }],
      certificates: [{ expiryDate: '2030' }],
      custom: [{ name: 'x', value: 1, unit: 'km' }],
      x_theme: { work: [{ name: 'x' }] },
      toString: 'a name that every object has',
    })
    expect(extensions.paths).toEqual([
      'basics.nickname',
      'basics.location.planet',
      'work[1].team',
      'custom[0].unit',
      'x_theme',
      'toString',
    ])
    expect(extensions.count).toBe(6)
  })

  it('lists 50 of them and counts all', () => {
    const { extensions } = toReport({ work: Array.from({ length: 60 }, () => ({ x: 1 })) })
    expect(extensions.count).toBe(60)
    expect(extensions.paths).toHaveLength(50)
    expect(extensions.paths.at(-1)).toBe('work[49].x')
  })

  it('warns of nothing in a resume that is well', () => {
    const { warnings } = toReport({
      basics: { ...basics, email: 'ana@example.com', url: 'https://example.com', image: '' },
      work: [
        { startDate: '2020-05', endDate: '2020' },
        { startDate: '2020', endDate: 'Present', ongoing: true, url: '' },
        { startDate: null, endDate: '', ongoing: false },
        { startDate: '2020-05-17', endDate: '2020-05-17' },
      ],
      certificates: [{ date: '2020', expiryDate: '2020-01' }],
    })
    expect(warnings).toEqual([])
  })

  it('warns of what contradicts itself, and says where', () => {
    const { warnings } = toReport({
      basics: { name: ' ', email: 'ana at example.com', url: 'example.com' },
      work: [
        { startDate: '2021', endDate: '2020-12-31' },
        { endDate: '2020', ongoing: true },
        { endDate: 'Present', ongoing: false },
      ],
      certificates: [{ date: '2020-05-17', expiryDate: '2020-05-16' }],
    })
    expect(warnings.map(({ path }) => path)).toEqual([
      'basics.name',
      'basics.email',
      'basics.url',
      'work[0].endDate',
      'work[1].endDate',
      'work[2].endDate',
      'certificates[0].expiryDate',
    ])
  })

  it('warns of keys of an older schema, with their name of today', () => {
    const { warnings } = toReport({
      basics,
      work: [{ company: 'Example Rail' }],
      projects: [{ company: 'x' }],
    })
    expect(warnings).toEqual([{ path: 'work[0].company', message: expect.stringContaining('"name"') }])
  })

  it('has 50 warnings at most', () => {
    const work = Array.from({ length: 60 }, () => ({ startDate: '2021', endDate: '2020' }))
    expect(toReport({ basics, work }).warnings).toHaveLength(50)
  })
})

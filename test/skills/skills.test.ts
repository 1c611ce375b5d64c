import { describe, expect, it } from 'vitest'
import { skillList, termKey } from '../../src/skills/list.ts'
import { canonicalSkill, findSkills, impliedBy } from '../../src/skills/skills.ts'

const found = (text: string) => findSkills(text).map(({ skill }) => skill)

describe('canonicalSkill', () => {
  it.each([
    ['k8s', 'Kubernetes'],
    ['golang', 'Go'],
    ['go', 'Go'],
    ['nodejs', 'Node.js'],
    ['Node.JS', 'Node.js'],
    ['postgres', 'PostgreSQL'],
    ['c#', 'C#'],
    ['C++', 'C++'],
    ['.net', '.NET'],
    ['js', 'JavaScript'],
    ['TS', 'TypeScript'],
    ['Python 3.12', 'Python'],
    ['rest apis', 'REST'],
    ['ci cd', 'CI/CD'],
  ])('knows %s as %s', (name, skill) => expect(canonicalSkill(name)).toBe(skill))

  it.each(['', ' ', 'juggling', '3', 'constructor', '__proto__'])('knows nothing called "%s"', (name) =>
    expect(canonicalSkill(name)).toBeUndefined(),
  )
})

describe('findSkills', () => {
  it.each([
    ['Go, Rust', ['Go', 'Rust']],
    ['Python/Go', ['Python', 'Go']],
    ['We write our services in Go.', ['Go']],
    ['Senior Go Developer', ['Go']],
    ['Go 1.22 or later', ['Go']],
    ['our backend (Go)', ['Go']],
    ['- Go\n- Rust\n', ['Go', 'Rust']],
    ['C/C++ and C#', ['C', 'C++', 'C#']],
    ['C++17', ['C++']],
    ['statistics in R', ['R']],
    ['.NET 8 with ASP.NET Core', ['.NET', 'ASP.NET']],
    ['Vue.js 3', ['Vue.js']],
    ['(Node.js)', ['Node.js']],
    ['CI/CD', ['CI/CD']],
    ['HTML5 & CSS3', ['HTML', 'CSS']],
    ['machine\nlearning', ['Machine Learning']],
    ['Kubernetes-Kenntnisse', ['Kubernetes']],
    ["Maîtrise d'Excel", ['Excel']],
    ['Spring Boot', ['Spring Boot']],
    ['We use Python.You learn.', ['Python']],
    ['Go is required. React is a big plus', ['Go', 'React']],
    ['Rust von Vorteil', ['Rust']],
    ['Snowflake would be nice to have', ['Snowflake']],
    ['React would be great', ['React']],
    ['SAP is een pré', ['SAP']],
    ['Oracle est un gros atout. Excel ist Pflicht', ['Oracle', 'Excel']],
    ['Go (3+ years), then Swift (at least 2 years of experience)', ['Go', 'Swift']],
    ['R is a must', ['R']],
    ['Knowledge of Ruby is a plus', ['Ruby']],
    ['Spring är meriterande', ['Spring']],
    ['SAS (5 years)', ['SAS']],
    ['Python\u00A03, Go\u00A0developer', ['Python', 'Go']],
  ])('reads %j', (text, skills) => expect(found(text)).toEqual(skills))

  it.each([
    'go to market',
    'Go further with us',
    'Go-to-market Lead',
    'on the go',
    'less work, make the rest of our teams happy',
    'a swift response',
    'Swift Response Team',
    'Excel at communicating',
    'You excel at selling',
    'the Rust Belt',
    'R&D',
    'a C-level sponsor',
    'Series C funding',
    'React to changes',
    'Ability To React To Change',
    'spring 2027',
    'Spring 2027 internship',
    'express interest',
    'a node in a network',
    'Dein Chef ist',
    'Access to a company car',
    'Access is required',
    'Remote Access is a plus',
    'A Chef (3 years) leads the kitchen',
    'Assembly is required',
    'Chef is a plus of our house',
    'Rust (10 years warranty)',
    'Swift is what we are',
    'React is as we do, a plus',
    'Teams are required to share',
    'Go is what we say. Swift a',
    'Tableau de bord',
    'CAD 80,000',
    'PHP 60,000 a month',
    'jobs@docker.com, www.docker.com, docker.com, https://example.com/python',
    'javascripted pythonic',
  ])('finds nothing in "%s"', (text) => expect(found(text)).toEqual([]))

  it('names a skill once, at its first mention, in the order of the text', () => {
    const text = 'golang, then k8s, Go, Kubernetes'
    expect(findSkills(text)).toEqual([
      { skill: 'Go', index: 0, length: 6 },
      { skill: 'Kubernetes', index: 13, length: 3 },
    ])
  })

  it('prefers the longest term', () =>
    expect(found('GitHub Actions, React Native')).toEqual(['GitHub Actions', 'React Native']))

  it.each([
    ['one word', 'a'.repeat(300_000)],
    ['dots', 'a.'.repeat(150_000)],
    ['blanks', `Go${' '.repeat(300_000)}Go`],
    ['an address', `https://${'python/'.repeat(60_000)}`],
  ])('reads a long text of %s', (_, text) => expect(found(text)).toEqual([]))
})

describe('impliedBy', () => {
  it('reaches through what is implied in turn', () =>
    expect(impliedBy('JavaScript')).toEqual(expect.arrayContaining(['TypeScript', 'React', 'Next.js'])))

  it('is empty for what nothing implies', () => expect(impliedBy('Juggling')).toEqual([]))

  it('does not hold the skill itself', () => expect(impliedBy('SQL')).not.toContain('SQL'))
})

describe('the list', () => {
  const terms = [...skillList.terms.values()].flat()
  const skills = new Set(terms.map(({ skill }) => skill))

  it('implies only skills that it has', () => {
    const implied = [...skillList.implies].flat(2)
    expect(implied.filter((skill) => !skills.has(skill))).toEqual([])
  })

  it('gives each spelling to one skill', () => {
    const shared = [...skillList.terms].filter(([, terms]) => new Set(terms.map((t) => t.skill)).size > 1)
    expect(shared).toEqual([])
  })

  it('finds each name by itself', () => {
    expect([...skills].filter((skill) => canonicalSkill(skill) !== skill)).toEqual([])
    expect([...skills].filter((skill) => termKey(skill) === '')).toEqual([])
  })
})

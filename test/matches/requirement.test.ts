import { describe, expect, it } from 'vitest'
import type { Ask } from '../../src/matches/ask.ts'
import { readRequirement } from '../../src/matches/requirement.ts'

/** `Go 5y` is five years of Go, `Go|Rust` a choice; one text for each thing that is asked for together. */
function read(text: string, options?: Parameters<typeof readRequirement>[1]): string[] {
  return readRequirement(text, options).map((choice) => choice.map(toText).join('|'))
}

function toText(ask: Ask): string {
  if (ask.kind === 'skill')
    return `${ask.skill}${ask.years === undefined ? '' : ` ${ask.years}y`}${ask.isCertified ? ' certified' : ''}`
  if (ask.kind === 'years') return `${ask.years}y`
  if (ask.kind === 'degree') return `degree ${ask.level}${ask.orExperience ? ' or work' : ''}`
  if (ask.kind === 'language') return `${ask.language} ${ask.level ?? 'any'}`
  return ask.kind
}

describe('skills', () => {
  it.each([
    ['Go', 'Go'],
    ['k8s', 'Kubernetes'],
    ['Tableau', 'Tableau'],
    ['Go and Python', 'Go', 'Python'],
    ['Go, Python and SQL.', 'Go', 'Python', 'SQL'],
    ['Go or Rust', 'Go|Rust'],
    ['AWS/GCP/Azure', 'AWS|Google Cloud|Azure'],
    ['React, Vue.js or Angular', 'React|Vue.js|Angular'],
    ['React, Vue.js, or Angular, and TypeScript', 'React|Vue.js|Angular', 'TypeScript'],
    ['Java or Kotlin and Spring Boot', 'Java|Kotlin', 'Spring Boot'],
    ['Cloud platforms such as AWS, GCP and Azure', 'AWS|Google Cloud|Azure'],
    ['A framework (e.g. React, Vue.js, Angular), and TypeScript', 'React|Vue.js|Angular', 'TypeScript'],
    ['Java oder Kotlin', 'Java|Kotlin'],
    ['Go, Rust or Zog', 'Go|Rust'],
    ['Go, Rust or Zog. Python and SQL', 'Go|Rust', 'Python', 'SQL'],
    ['Go, Rust and Zog', 'Go', 'Rust'],
    ['Either Java or C# plus SQL', 'Java|C#', 'SQL'],
    ['One of Java and C#, with SQL', 'Java|C#', 'SQL'],
    ['Java ou Kotlin et PostgreSQL', 'Java|Kotlin', 'PostgreSQL'],
    ['Python in production. You have run Kubernetes.', 'Python', 'Kubernetes'],
    ['AWS certification', 'AWS certified'],
    ['PMP', 'PMP'],
    ['Snowflake is a plus', 'Snowflake'],
    ['Excellent Python, including PyTorch or scikit-learn', 'Python', 'PyTorch|scikit-learn'],
  ])('reads %s', (text, ...asked) => {
    expect(read(text)).toEqual(asked)
  })

  it('reads names that the posting has elsewhere, as whole words', () => {
    const names = ['Frobnicator', 'Zed']
    expect(read('Frobnicator and Python', { names })).toEqual(['Frobnicator', 'Python'])
    expect(read('Frobnicators that zed', { names })).toEqual([])
  })
})

describe('years', () => {
  it.each([
    ['5+ years of experience', '5y'],
    ['at least three years in sales', '3y'],
    ['3-5 years of professional experience', '3y'],
    ['5+ years, 2 of them with Python', '5y', 'Python'],
    ['3–5 years of Java', 'Java 3y'],
    ['Between 3 and 5 years of Java and/or Kotlin', 'Java 3y|Kotlin 3y'],
    ['5+ yrs with Node.js & Postgres', 'Node.js 5y', 'PostgreSQL 5y'],
    ['mindestens 3 Jahre Berufserfahrung mit Java', 'Java 3y'],
    ["5 ans d'expérience en React", 'React 5y'],
    ['5 ans d’expérience', '5y'],
    ['1.5 years of Java', 'Java 1.5y'],
    ['6 months of experience with React', 'React 0.5y'],
    ['Python (3+ years), Go (2+ years)', 'Python 3y', 'Go 2y'],
    ['Python: 3 years', 'Python 3y'],
    ['Python for at least two years', 'Python 2y'],
    ['10+ years of work, including 3+ years with Kubernetes', '10y', 'Kubernetes 3y'],
    ['5+ years of development. Strong in Python.', '5y', 'Python'],
    ['5 years of experience, knowledge of Python', '5y', 'Python'],
    ['Must be at least 18 years old'],
    ['A two-year contract'],
    ['In the last 3 years you moved house'],
    ['Twice a year'],
    ['A 4-year degree', 'degree 3'],
    ['100 years of history'],
  ])('reads %s', (text, ...asked) => {
    expect(read(text)).toEqual(asked)
  })
})

describe('degrees', () => {
  it.each([
    ["Bachelor's degree", 'degree 3'],
    ['BSc or MSc in Physics', 'degree 3'],
    ["Master's degree in Biology", 'degree 4'],
    ['PhD', 'degree 5'],
    ['A degree in history', 'degree 3'],
    ["Bachelor's degree or equivalent experience", 'degree 3 or work'],
    ["Bachelor's degree or 5 years of experience", 'degree 3|5y'],
    ["Bachelor's degree and 5 years with Python", 'degree 3', 'Python 5y'],
    ['Abgeschlossene Ausbildung als Koch', 'degree 2'],
    ['Hochschulabschluss oder vergleichbare Qualifikation', 'degree 3 or work'],
    ['Diplôme Bac+5', 'degree 4'],
    ['A high degree of autonomy'],
    ['Master data'],
    ['MS Office', 'Microsoft Office'],
  ])('reads %s', (text, ...asked) => {
    expect(read(text)).toEqual(asked)
  })
})

describe('languages and licences', () => {
  it.each([
    ['English', 'en any'],
    ['Fluent English and German', 'en 5', 'de 5'],
    ['German C1, English B2', 'de 5', 'en 4'],
    ['English and German, both at C1', 'en 5', 'de 5'],
    ['French or Dutch speaker', 'fr any|nl any'],
    ['Excellent written and spoken English', 'en 5'],
    ['Sehr gute Deutschkenntnisse in Wort und Schrift', 'de 5'],
    ['Deutsch- und Englischkenntnisse', 'de any', 'en any'],
    ['Anglais courant', 'en 5'],
    ['Anglais courant (B2)', 'en 4'],
    ['Français courant, anglais professionnel', 'fr 5', 'en 4'],
    ['Gute Deutschkenntnisse (mindestens C1)', 'de 5'],
    ['Français langue maternelle', 'fr 6'],
    ['React Native, English', 'React Native', 'en any'],
    ['French is a plus', 'fr any'],
    ['Experience in German tax law'],
    ['Polish our user interface'],
    ['You polish what is written in English', 'en any'],
    ["A valid driver's license", 'driving'],
    ['Führerschein Klasse B', 'driving'],
    ['Permis B exigé', 'driving'],
  ])('reads %s', (text, ...asked) => {
    expect(read(text)).toEqual(asked)
  })
})

describe('what is not asked for', () => {
  it.each([
    ['No PHP'],
    ['Without any experience in Kubernetes'],
    ['You do not need to know Rust, but Python', 'Python'],
    ['You don’t need to have experience with Rust'],
    ['Not only Python but also SQL', 'Python', 'SQL'],
    ['A degree is not required, 2 years of SQL are', 'SQL 2y'],
    ['Python is a must (Django a plus)', 'Python'],
    ['A team player'],
    [''],
    ['   '],
    ['🙂'],
  ])('reads %j', (text, ...asked) => {
    expect(read(text)).toEqual(asked)
  })

  it('takes a plus for what it is where all of it is one', () => {
    expect(read('Django is a plus', { isRequired: false })).toEqual(['Django'])
    expect(read('Django is a plus')).toEqual(['Django'])
  })
})

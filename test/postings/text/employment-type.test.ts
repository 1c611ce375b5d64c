import { describe, expect, it } from 'vitest'
import type { EmploymentType } from '../../../src/postings/posting.ts'
import { parseEmploymentType, readEmploymentType } from '../../../src/postings/text/employment-type.ts'

describe('the employment type of a posting', () => {
  it.each<[text: string, type: EmploymentType | undefined]>([
    ['Acme | Eng | Hybrid | Full-time | €70k', 'full_time'],
    ['Vollzeit', 'full_time'],
    ['CDI, temps plein', 'full_time'],
    ['40h/week full time', 'full_time'],
    ['part-time', 'part_time'],
    ['Werkstudent (m/w/d) Backend', 'part_time'],
    ['temps partiel', 'part_time'],
    ['Contract role, 6 months', 'contract'],
    ['6-month contract, outside IR35', 'contract'],
    ['Freelance', 'contract'],
    ['B2B contract', 'contract'],
    ['Employment: B2B', 'contract'],
    ['We build B2B SaaS software for SMEs.', undefined],
    ['$60/h, 1099', 'contract'],
    ['freiberuflich', 'contract'],
    ['temporary position', 'temporary'],
    ['12-month fixed-term contract', 'temporary'],
    ['befristet auf 2 Jahre', 'temporary'],
    ['unbefristet, Vollzeit', 'full_time'],
    ['CDD de 6 mois', 'temporary'],
    ['Maternity cover', 'temporary'],
    ['Interim Finance Manager position', 'temporary'],
    ['Summer internship in Berlin', 'internship'],
    ['Software Engineering Intern', 'internship'],
    ['Praktikum im Marketing', 'internship'],
    ['Stage de 6 mois à Lyon', 'internship'],
    ['early-stage startup at the growth stage', undefined],
    ['volunteer position', 'volunteer'],
    ['2 paid volunteer days a year', undefined],
    ['Ehrenamtliche Mitarbeit', 'volunteer'],
    ['bénévole', 'volunteer'],
    ['permanent contract', undefined],
    ['CDI', undefined],
    ['Voll- oder Teilzeit', undefined],
    ['Vollzeit/Teilzeit', undefined],
    ['full- or part-time', undefined],
    ['Full-time or part-time (80-100%)', undefined],
    ['Temps plein ou temps partiel', undefined],
    ['in Vollzeit oder Teilzeit', undefined],
    ['befristet, Voll- oder Teilzeit', 'temporary'],
    ['Employment type: Full-time\nFixed-term for 2 years', 'temporary'],
    ['Experience negotiating contracts and smart contract audits', undefined],
    ['5 years of full-time experience', undefined],
    ['Full-stack engineer', undefined],
    ['We are equal opportunity for all full-time employees', undefined],
    ['Internship experience is a plus', undefined],
    ['Job type: Contract', 'contract'],
    ['Contract: permanent, full-time', 'full_time'],
    ['Hours: Full-time, 40 hours per week', 'full_time'],
    ['Previous internships welcome', undefined],
    ['This is a full-time, permanent position', 'full_time'],
    ['Arbeitszeit: Teilzeit (20 Std.)', 'part_time'],
    ['Type de contrat : CDI - Temps plein', 'full_time'],
    ['Contract-to-hire', 'contract'],
    ['Work with contractors on site', undefined],
    ['short-term and long-term goals', undefined],
    ['Stage - Assistant marketing H/F', 'internship'],
    ['Teilzeit möglich, Vollzeit', undefined],
    ['Full Time', 'full_time'],
    ['seasonal job', 'temporary'],
    ['Full-time (40h) or part-time (20h)', undefined],
    ['Minijob', 'part_time'],
    ['Vertrag: befristet', 'temporary'],
    ['contract management', undefined],
    ['Bachelor-Praktikanten (m/w/d)', 'internship'],
    ['International team', undefined],
    ['We work internally on temp tables', undefined],
    ['full-time contract position', 'contract'],
    ['you have completed an internship', undefined],
    ['ideally first experience through an internship or working student job', undefined],
    ['Erste Erfahrung durch Praktika oder Werkstudententätigkeit', undefined],
  ])('of %j is %s', (text, type) => {
    expect(readEmploymentType(text)?.value).toBe(type)
  })

  it('is surer on a labelled line', () => {
    expect(readEmploymentType('Employment type: Full-time')?.confidence).toBe(0.9)
    expect(readEmploymentType('This is a full-time job')?.confidence).toBe(0.7)
  })
})

describe('the value of an employment type field', () => {
  it.each<[value: string, type: EmploymentType | undefined]>([
    ['FULL_TIME', 'full_time'],
    ['https://schema.org/FULL_TIME', 'full_time'],
    ['FullTime', 'full_time'],
    ['Full-time, 40 hours', 'full_time'],
    ['Permanent - Full Time', 'full_time'],
    ['PART_TIME', 'part_time'],
    ['CONTRACTOR', 'contract'],
    ['Contract', 'contract'],
    ['TEMPORARY', 'temporary'],
    ['INTERN', 'internship'],
    ['VOLUNTEER', 'volunteer'],
    ['Full time / Part time', undefined],
    ['PER_DIEM', undefined],
    ['OTHER', undefined],
    ['permanent', undefined],
    ['', undefined],
  ])('%j is %s', (value, type) => {
    expect(parseEmploymentType(value)).toBe(type)
  })
})

import { describe, expect, it } from 'vitest'
import type { Workplace } from '../../../src/postings/posting.ts'
import { parseWorkplace, readWorkplace } from '../../../src/postings/text/workplace.ts'

describe('the workplace of a posting', () => {
  it.each<[text: string, workplace: Workplace | undefined]>([
    ['Acme | Backend Engineer | Berlin, Germany | Hybrid | Full-time | €70k', 'hybrid'],
    ['Acme | Eng | Remote (EU) | Full-time', 'remote'],
    ['Acme | ONSITE | NYC', 'onsite'],
    ['Acme | SF or Remote', 'remote'],
    ['Backend Engineer (Remote)', 'remote'],
    ['2 days in the office', 'hybrid'],
    ['You spend 3 days per week in our Berlin office.', 'hybrid'],
    ['teilweise Homeoffice', 'hybrid'],
    ['2 Tage Homeoffice pro Woche', 'hybrid'],
    ['bis zu 3 Tage pro Woche im Homeoffice', 'hybrid'],
    ['télétravail partiel', 'hybrid'],
    ['2 jours de télétravail par semaine', 'hybrid'],
    ['Télétravail : 2 jours par semaine', 'hybrid'],
    ['This role is fully remote.', 'remote'],
    ['100 % remote', 'remote'],
    ['Work from anywhere', 'remote'],
    ['full remote', 'remote'],
    ['télétravail complet', 'remote'],
    ['on-site', 'onsite'],
    ['You will work in our office in Leeds.', 'onsite'],
    ['office-based', 'onsite'],
    ['No remote.', 'onsite'],
    ['Die Stelle ist vor Ort in Köln.', 'onsite'],
    ['Poste sur site', 'onsite'],
    ['100% présentiel', 'onsite'],
    [
      'Experience with hybrid cloud and distributed systems, remote sensing, remote teams and remote control; on-site gym',
      undefined,
    ],
    ['We have an on-site canteen.', undefined],
    ['Workplace: Hybrid', 'hybrid'],
    ['Location: Berlin (Hybrid)', 'hybrid'],
    ['Location: Remote', 'remote'],
    ['Remote: yes', 'remote'],
    ['Remote: no', 'onsite'],
    ['Location: Berlin', undefined],
    ['Work from anywhere for up to 30 days a year', undefined],
    ['This is a hybrid role, not fully remote', 'hybrid'],
    ['Remote. We meet in Lisbon 2 days per quarter.', 'remote'],
    ['5 days a week in the office', 'onsite'],
    ['Homeoffice möglich', undefined],
    ['60 % Homeoffice', 'hybrid'],
    ['Wir arbeiten hybrid: zwei Tage im Büro', 'hybrid'],
    ['hybrides Arbeiten', 'hybrid'],
    ['You can work remotely from anywhere in Europe', 'remote'],
    ['Sales rep visiting customers on-site', undefined],
    ['Kein Homeoffice', 'onsite'],
    ['Free fruit in our office', undefined],
    ['🏠 Remote-first', 'remote'],
    ['Hybrid remote in Austin, TX', 'hybrid'],
    ['Remote - US', 'remote'],
    ['Remote, Germany', 'remote'],
    ['Support our remote offices', undefined],
    ['Location\nRemote (Europe)', 'remote'],
    ['Type: Remote or hybrid (Berlin)', 'remote'],
    ['Hybrid working: 60% office', 'hybrid'],
    ['we offer flexible working with 2-3 days from home', 'hybrid'],
    ['Three days a week on site in Bristol', 'hybrid'],
    ['40 % télétravail', 'hybrid'],
    ['Arbeitsort: Hamburg, 100 % Homeoffice möglich', 'remote'],
    ['remote work possible', 'remote'],
    ['100% in-office', 'onsite'],
    ['On-site in Munich, five days a week', 'onsite'],
    ['Experience in hybrid environments', undefined],
    ['Build hybrid apps', undefined],
    ['Working in a hybrid model', 'hybrid'],
    ['Modalidad: híbrida', 'hybrid'],
    ['You will be based in our London office', 'onsite'],
    ['Trabajo 100% remoto', 'remote'],
    ['Office 365', undefined],
    ['30 days holiday, home office allowance', undefined],
    ['the work is done on-site at our plant', 'onsite'],
    ['Interviews take place in our office', undefined],
    ['REMOTE', 'remote'],
    ['REMOTE (US timezones)', 'remote'],
    ['Hybrid (2 days/week onsite)', 'hybrid'],
    ['In-person, Chicago', 'onsite'],
    ['Remote work stipend', undefined],
    ['Kunden vor Ort betreuen', undefined],
    ['mobiles Arbeiten an bis zu 3 Tagen pro Woche', 'hybrid'],
    ['an 2 Tagen pro Woche im Büro', 'hybrid'],
    ['Occasional remote work', 'hybrid'],
    ['Remote-friendly', 'remote'],
    ['Must be able to work on-site in Boston', 'onsite'],
    ['Deux jours de télétravail', 'hybrid'],
    ['This position is remote within the EU.', 'remote'],
    ['This is a remote position.', 'remote'],
    ['Position is not remote', 'onsite'],
    ['part of the team, an office manager', undefined],
    ['Our hybrid team', undefined],
    ['We are a remote company.', undefined],
    ['hybrid schedule: Tue-Thu in office', 'hybrid'],
    ['Ort: Wien / Remote', 'remote'],
  ])('of %j is %s', (text, workplace) => {
    expect(readWorkplace(text)?.value).toBe(workplace)
  })

  it('is surer on a labelled line', () => {
    expect(readWorkplace('Location: Berlin (Hybrid)')?.confidence).toBe(0.9)
    expect(readWorkplace('Berlin (Hybrid)')?.confidence).toBe(0.7)
  })

  it('is what the title says, whatever the company does elsewhere', () => {
    expect(readWorkplace('Engineer (Remote)\nAcme\n\nIn Berlin, hybrid working is usual.')?.value).toBe(
      'remote',
    )
  })
})

describe('the value of a workplace field', () => {
  it.each<[value: string, workplace: Workplace | undefined]>([
    ['Full', 'remote'],
    ['TELECOMMUTE', 'remote'],
    ['Remote OK', 'remote'],
    ['Remote - US', 'remote'],
    ['Hybrid', 'hybrid'],
    ['Hybrid Remote', 'hybrid'],
    ['None', 'onsite'],
    ['OnSite', 'onsite'],
    ['On Site', 'onsite'],
    ['In-office', 'onsite'],
    ['unspecified', undefined],
    ['Flexible', undefined],
    ['Berlin', undefined],
    ['', undefined],
  ])('%j is %s', (value, workplace) => {
    expect(parseWorkplace(value)).toBe(workplace)
  })
})

import { describe, expect, it } from 'vitest'
import { cleanTitle, readTitle } from '../../../src/postings/text/title.ts'

describe('readTitle', () => {
  it.each([
    ['Job title: Data Analyst\nCompany: Acme', 'Data Analyst', 0.9],
    ['Acme | Backend Engineer | Berlin | Hybrid', 'Backend Engineer', 0.7],
    ['Web Developer | Acme GmbH | Berlin', 'Web Developer', 0.7],
    ["We're hiring a Senior Product Designer!", 'Senior Product Designer', 0.7],
    ['Acme is hiring: Support Engineer 🎧', 'Support Engineer', 0.7],
    [
      'Stellenausschreibung\n\nDie Stadt sucht eine\n\nSachbearbeitung Bau (m/w/d)',
      'Sachbearbeitung Bau',
      0.7,
    ],
    ['Acme\nShare\nCustomer Success Manager\nBerlin, Germany', 'Customer Success Manager', 0.7],
    ['Hi Sam,\n\nmy client is looking for a Java Developer in Rotterdam.', 'Java Developer', 0.5],
    ['Looking for a barista, call me', 'barista', 0.7],
    ["Carders' and Weavers' Union\nNATIONAL SECRETARY\n\nLeeds", 'NATIONAL SECRETARY', 0.7],
    ['Harbour Trust\nSHORE WARDEN\nBased on the quay', 'SHORE WARDEN', 0.5],
    ["Amber Bakers' Federation\nRegional Organiser", 'Regional Organiser', 0.7],
    ['Support Engineer @ Wierzba Freight Sp. z o.o.\nGdynia / hybrid', 'Support Engineer', 0.7],
    ['Data Analyst – Nordlicht e.V.', 'Data Analyst', 0.7],
    ['Crew Member at Pebble Foods Inc.', 'Crew Member', 0.5],
    ['NOW HIRING: CNC Machinist (2nd Shift)', 'CNC Machinist (2nd Shift)', 0.7],
  ])('reads %j', (text, value, confidence) =>
    expect(readTitle(text)).toEqual({ value, from: 'text', confidence }),
  )

  it.each([
    'We work with Acme Inc.',
    'Harbour Trust\n\nLeeds',
    '',
    'Hi Sam,\n\nhow are you?',
    'https://example.com/jobs',
    '555-0142',
  ])('finds none in %j', (text) => expect(readTitle(text)).toBeUndefined())
})

describe('cleanTitle', () => {
  const context = { company: 'Acme Robotics', location: 'Hebden Bridge' }

  it.each([
    ['Engineer (m/w/d)', 'Engineer'],
    ['Ingénieur systèmes H/F', 'Ingénieur systèmes'],
    ['Nurse (all genders)', 'Nurse'],
    ['Kierowca (k/m)', 'Kierowca'],
    ['Monteur (m/v/x)', 'Monteur'],
    ['Policy Adviser (Ref: 481220)', 'Policy Adviser'],
    ['Developer (Remote)', 'Developer'],
    ['Developer [Hybrid, Berlin]', 'Developer'],
    ['🚀 Growth Manager 🚀', 'Growth Manager'],
    ['Engineer at Acme Robotics', 'Engineer'],
    ['Engineer @ Acme Robotics', 'Engineer'],
    ['Engineer – Acme Robotics', 'Engineer'],
    ['Engineer | Berlin, Germany', 'Engineer'],
    ['Engineer - Hebden Bridge', 'Engineer'],
    ['Engineer – Standort Kassel', 'Engineer'],
    ['Bookkeeper wanted!', 'Bookkeeper'],
    ['Verkäufer/in (m/w/d) Vollzeit', 'Verkäufer/in'],
  ])('makes of %j %j', (raw, title) => expect(cleanTitle(raw, context)).toBe(title))

  it.each([
    'Senior Backend Engineer (Payments)',
    'Engineer - Payments',
    'Category Manager, Loose Leaf',
    'Registered Nurse - ICU',
    'Teacher of Mathematics (Maternity Cover)',
    'Entwickler*in Backend',
    'C++/C# Developer',
  ])('leaves %j as it is', (title) => expect(cleanTitle(title, context)).toBe(title))
})

import { describe, expect, it } from 'vitest'
import { cleanPlace, readLocation } from '../../../src/postings/text/location.ts'

describe('readLocation', () => {
  it.each([
    ['Location: Berlin, Germany', 'Berlin, Germany', 0.9],
    ['Location\nSwansea\n\nSalary\n£1', 'Swansea', 0.9],
    ['Workplace: Remote\nLocation: Anywhere in Canada', 'Canada', 0.9],
    ['Arbeitsort: Lindenbruck', 'Lindenbruck', 0.9],
    ['Acme | Engineer | Lisbon, Portugal | Hybrid', 'Lisbon, Portugal', 0.7],
    ['Acme | Engineer | REMOTE (Americas)', 'Americas', 0.7],
    ['Engineer\nGuildford, UK\nWe make games.', 'Guildford, UK', 0.7],
    ['Engineer\nGdynia, Poland / hybrid / B2B', 'Gdynia, Poland', 0.7],
    ['Engineer\nRemote / Lisbon, Portugal', 'Lisbon, Portugal', 0.7],
    ['Engineer\nFull-time / on-site / Odense', 'Odense', 0.7],
    ['Engineer – Utrecht', 'Utrecht', 0.7],
    ['🚀 Engineer\n\n📍 Hebden Bridge', 'Hebden Bridge', 0.7],
    ['Engineer\n\nWe add a person to our office in Grand Rapids, MI.', 'Grand Rapids, MI', 0.7],
    ['Koch\n\nUnser Restaurant in Bad Wendlingen sucht dich.', 'Bad Wendlingen', 0.7],
    ['Vendeur\n\nNotre équipe est basée à Albi.', 'Albi', 0.7],
  ])('reads %j', (text, value, confidence) =>
    expect(readLocation(text)).toEqual({ value, from: 'text', confidence }),
  )

  it.each([
    '',
    'Location: Remote',
    'Engineer\nhybrid / B2B / full-time',
    'Engineer\nDesign / Research / Remote',
    'Engineer\nTCP / IP / DNS',
    '📍 Fully remote. We meet twice a year.',
    'Engineer\n\nExperience in Python. Start in March. Fluent in German. Customers in France.',
  ])('finds none in %j', (text) => expect(readLocation(text)).toBeUndefined())
})

describe('cleanPlace', () => {
  it.each([
    ['Remote (EU)', 'EU'],
    ['Berlin (Hybrid)', 'Berlin'],
    ['Hybrid - Berlin, Germany', 'Berlin, Germany'],
    ['Manchester, hybrid, 1 day a week in the office', 'Manchester'],
    ['Sheffield; Rotherham', 'Sheffield; Rotherham'],
    ['Berlin or Munich', 'Berlin; Munich'],
    ['Berlin / Hamburg', 'Berlin; Hamburg'],
    ['Remote within the US', 'US'],
    ['Dublin, Ireland (office-based)', 'Dublin, Ireland'],
    ['1 vacancy in Boise, ID', 'Boise, ID'],
    ['Various', undefined],
    ['fully remote, worldwide', undefined],
  ])('makes of %j %j', (text, place) => expect(cleanPlace(text)).toBe(place))
})

import { describe, expect, it } from 'vitest'
import type { PayPeriod } from '../../../src/postings/posting.ts'
import { parseSalaryText, readSalary, toYearly } from '../../../src/postings/text/salary.ts'

type Row = [
  text: string,
  min: number | null,
  max: number | null,
  currency: string | null,
  period: PayPeriod | null,
]

describe('the pay of a posting', () => {
  it.each<Row>([
    ['$120k - $150k', 120_000, 150_000, 'USD', 'year'],
    ['up to £45,000', null, 45_000, 'GBP', 'year'],
    ['Up to $185,500 + equity', null, 185_500, 'USD', 'year'],
    ['from €60k', 60_000, null, 'EUR', 'year'],
    ['€60k+', 60_000, null, 'EUR', 'year'],
    ['$80k-$110k+', 80_000, 110_000, 'USD', 'year'],
    ['€35/h', 35, 35, 'EUR', 'hour'],
    ['€ 15,20 p/u', 15.2, 15.2, 'EUR', 'hour'],
    ['120-140/hr', 120, 140, null, 'hour'],
    ['$30-120/hr', 30, 120, 'USD', 'hour'],
    ['60-100 USD/hr (DOE)', 60, 100, 'USD', 'hour'],
    ['$22.50 - $27.75 per hour', 22.5, 27.75, 'USD', 'hour'],
    ['4.200 € brutto/Monat', 4_200, 4_200, 'EUR', 'month'],
    ['35 000 € – 42 000 €', 35_000, 42_000, 'EUR', 'year'],
    ['35\u202f000\u00a0€ – 42\u202f000\u00a0€', 35_000, 42_000, 'EUR', 'year'],
    ['45-55 k€', 45_000, 55_000, 'EUR', 'year'],
    ['45/50k€', 45_000, 50_000, 'EUR', 'year'],
    ["CHF 110'000", 110_000, 110_000, 'CHF', 'year'],
    ['CHF 110’000.– bis 130’000.–', 110_000, 130_000, 'CHF', 'year'],
    ['£450 per day', 450, 450, 'GBP', 'day'],
    ['$3.5k–$4.9k/mo', 3_500, 4_900, 'USD', 'month'],
    ['$120,000/yr - $150,000/yr', 120_000, 150_000, 'USD', 'year'],
    ['$150K - $180K a year (1099 for US; local avg +20% outside US)', 150_000, 180_000, 'USD', 'year'],
    ['€ 3.500,- tot € 4.800,- bruto per maand', 3_500, 4_800, 'EUR', 'month'],
    ['C$120k', 120_000, 120_000, 'CAD', 'year'],
    ['$120k CAD', 120_000, 120_000, 'CAD', 'year'],
    ['NZ$80,000', 80_000, 80_000, 'NZD', 'year'],
    ['$90,000 AUD', 90_000, 90_000, 'AUD', 'year'],
    ['S$6,000/month', 6_000, 6_000, 'SGD', 'month'],
    ['R$ 8.000 por mês', 8_000, 8_000, 'BRL', 'month'],
    ['12-15 LPA', 1_200_000, 1_500_000, 'INR', 'year'],
    ['₹12,00,000 - ₹15,00,000', 1_200_000, 1_500_000, 'INR', 'year'],
    ['35 000–42 000 kr/mån', 35_000, 42_000, null, 'month'],
    ['35 000–42 000 kr per månad, för dig som är lärare', 35_000, 42_000, 'SEK', 'month'],
    ['¥6,000,000 - ¥8,000,000', 6_000_000, 8_000_000, null, 'year'],
    ['AUD $110k–$125k + super', 110_000, 125_000, 'AUD', 'year'],
    ['€ 40-45.000 per jaar', 40_000, 45_000, 'EUR', 'year'],
    ['annual salary of €4,000 x 14', 4_000, 4_000, 'EUR', 'month'],
    ['60-70 T€ Jahresgehalt', 60_000, 70_000, 'EUR', 'year'],
    ['between 45.000 and 55.000 EUR', 45_000, 55_000, 'EUR', 'year'],
    ['120-150k', 120_000, 150_000, null, 'year'],
    ['160k - 270k + equity', 160_000, 270_000, null, 'year'],
    ['175000-215000 USD', 175_000, 215_000, 'USD', 'year'],
    ['GS-12 ($89,834 - $116,788 per year)', 89_834, 116_788, 'USD', 'year'],
    ['Vergütung nach TV-L E 11 (3.900 bis 5.500 Euro monatlich)', 3_900, 5_500, 'EUR', 'month'],
    ['We raised $50M and pay $120k-$150k', 120_000, 150_000, 'USD', 'year'],
    ['the range, excluding bonus and equity, is $150,000 - $190,000', 150_000, 190_000, 'USD', 'year'],
    ['£40k base, OTE £60k', 40_000, 40_000, 'GBP', 'year'],
    ['Acme | Engineer | Berlin | Hybrid | Full-time | €70k–€85k', 70_000, 85_000, 'EUR', 'year'],
  ])('is read from %j', (text, min, max, currency, period) => {
    expect(readSalary(text)).toEqual({
      value: { min, max, currency, period },
      from: 'text',
      confidence: 0.7,
    })
  })

  it.each<Row>([
    ['Salary: 60000', 60_000, 60_000, null, 'year'],
    ['**Salary:** up to 120k', null, 120_000, null, 'year'],
    ['💰 Pay: $20', 20, 20, 'USD', null],
    ['Gehalt: ab 55.000 € brutto jährlich', 55_000, null, 'EUR', 'year'],
    ['Monatsgehalt: 4.500 €', 4_500, 4_500, 'EUR', 'month'],
    ['TJM 550 €', 550, 550, 'EUR', 'day'],
    ['Gratification : 1 200 € par mois', 1_200, 1_200, 'EUR', 'month'],
    ['Stipend: €1,200/month', 1_200, 1_200, 'EUR', 'month'],
    ['Stundensatz: 80-95 €', 80, 95, 'EUR', 'hour'],
    ['Rémunération : 45 000 à 55 000 € brut annuel', 45_000, 55_000, 'EUR', 'year'],
    ['Salario: 30.000€ - 40.000€ brutos anuales', 30_000, 40_000, 'EUR', 'year'],
    ['RAL 35.000 - 40.000 €', 35_000, 40_000, 'EUR', 'year'],
    ['## Compensation\n\n$120,000 to $140,000', 120_000, 140_000, 'USD', 'year'],
    ['We are 40. Salary: €70.000 to €85.000. Apply now.', 70_000, 85_000, 'EUR', 'year'],
    ['Perks: $2,000 for books\r\nSalary £45,000 - £55,000 per annum', 45_000, 55_000, 'GBP', 'year'],
    ['Løn: 182-195 kr. i timen', 182, 195, null, 'hour'],
    ['Timlön: 165 SEK', 165, 165, 'SEK', 'hour'],
    ['Lön: 31 500 SEK i månaden', 31_500, 31_500, 'SEK', 'month'],
    ['Løn: 450.000 DKK om året', 450_000, 450_000, 'DKK', 'year'],
    ['Salario: 14 € a la hora', 14, 14, 'EUR', 'hour'],
    ['Salário: R$ 3.200 ao mês', 3_200, 3_200, 'BRL', 'month'],
    ['Stawka: 40-48 PLN za godzinę', 40, 48, 'PLN', 'hour'],
    ['Pay: $500 each time', 500, 500, 'USD', null],
    ['Løn: 500 DKK om dagen', 500, 500, 'DKK', 'day'],
    ['Lön: 180 SEK om du jobbar kväll', 180, 180, 'SEK', null],
  ])('is surer where a label says so: %j', (text, min, max, currency, period) => {
    expect(readSalary(text)).toMatchObject({ value: { min, max, currency, period }, confidence: 0.9 })
  })

  it.each([
    'Competitive',
    '0 + equity',
    'Salary: DOE',
    'TVöD E13',
    'Pay scale: GS-12',
    'Salary: Band 7',
    'Salary: 13 Monatsgehälter',
    'We raised $50M',
    'Series B of $30,000,000',
    'Revenue of $2,000,000 - $3,000,000 a year',
    '401(k) match up to $5,000',
    'Compensation: 401k',
    '$5,000 signing bonus',
    'Signing bonus: $20,000-$30,000',
    'OTE £60k',
    'Refer a friend and earn $1,000',
    '€2,000 learning budget per year',
    'Compensation & benefits\n- $1,000 home office stipend',
    'Customers pay $50 per month for it',
    'We process $1,000,000 - $2,000,000 a day',
    '500-1000 people work here. Founded in 1999.',
    'Work 40 hours a week and lift 50 pounds',
    '0.1% - 0.5% equity',
    'Average deal size: $50k-$150k',
    'Grants of $25,000 to $100,000 to schools',
    'We sell machines for $20,000 - $40,000',
    'Budget responsibility of €500,000 - €1,000,000',
    'Fees start at $99/month',
    'Call +49 30 120 140, room 300-400, before 15:00',
  ])('is absent in %j', (text) => {
    expect(readSalary(text)).toBeUndefined()
  })

  it('is not the first figure but the one under a label', () => {
    const text = 'Join 500 people. €20,000 – €30,000 for the best idea!\nSalary: €50,000\nBonus: €60,000'
    expect(readSalary(text)?.value).toMatchObject({ min: 50_000, max: 50_000 })
  })
})

describe('the text of a salary field', () => {
  it.each<Row>([
    ['300-1500', 300, 1_500, null, null],
    ['150000-250000+ + equity + benefits', 150_000, 250_000, null, 'year'],
    ['175,000 - 220,000', 175_000, 220_000, null, 'year'],
    ['100000', 100_000, 100_000, null, 'year'],
    ['Salary: 60000', 60_000, 60_000, null, 'year'],
    ['Negotiable, about 60k', 60_000, 60_000, null, 'year'],
  ])('may be bare figures: %j', (text, min, max, currency, period) => {
    expect(parseSalaryText(text)).toEqual({ min, max, currency, period })
  })

  it.each(['', 'Competitive', 'Band 7', '7', '0 + equity', '$5,000 signing bonus', '10%'])(
    'says nothing in %j',
    (text) => {
      expect(parseSalaryText(text)).toBeUndefined()
    },
  )
})

describe('pay in a year', () => {
  it.each<[PayPeriod, number]>([
    ['hour', 20_800],
    ['day', 2_600],
    ['week', 520],
    ['month', 120],
    ['year', 10],
  ])('counts every %s', (period, yearly) => {
    expect(toYearly({ min: 10, max: null, currency: null, period })).toEqual({ min: yearly, max: null })
  })

  it('is unknown without a period', () => {
    expect(toYearly({ min: 10, max: 20, currency: 'EUR', period: null })).toBeUndefined()
  })
})

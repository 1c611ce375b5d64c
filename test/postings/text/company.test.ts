import { describe, expect, it } from 'vitest'
import { readCompany } from '../../../src/postings/text/company.ts'

describe('readCompany', () => {
  it.each([
    ['Engineer\nCompany: Nordwind GmbH', 'Nordwind GmbH'],
    ['Arbeitgeber:\tNordwind GmbH', 'Nordwind GmbH'],
    ['Employer\nHarbour Trust\n\nSalary\n£1', 'Harbour Trust'],
    ['Acme Labs (YC W24) | Engineer | Berlin', 'Acme Labs'],
    ['Engineer at Larkfield Instruments\n\nWe make scales.', 'Larkfield Instruments'],
    ['Ferrous Labs is hiring a Staff Engineer', 'Ferrous Labs'],
    ['Engineer\n\nAbout Sproutly\nWe help gardeners.', 'Sproutly'],
    ['Engineer\n\nWho we are\n\nGaleforce Energy tells wind farms what to expect.', 'Galeforce Energy'],
    ['Buchhalter\n\nBäckerei Sonnentor sucht ab sofort Verstärkung.', 'Bäckerei Sonnentor'],
    [
      'Vendeur\n\nLa société Biscuiterie Roquetaille, installée à Albi, fabrique des biscuits.',
      'Biscuiterie Roquetaille',
    ],
    ['Falkenrath Games\nLevel Designer\nGuildford, UK', 'Falkenrath Games'],
    ["Carders' and Weavers' Union\nNATIONAL SECRETARY", "Carders' and Weavers' Union"],
    ['Marrowby\nBackend Engineer\n\nWrite to jobs@marrowby.example.com.', 'Marrowby'],
    ['Otter & Quill\nEditor\n\nApply: https://otterandquill.example.com/jobs', 'Otter & Quill'],
    ['Support Engineer @ Wierzba Freight Sp. z o.o.\nGdynia / hybrid', 'Wierzba Freight Sp. z o.o.'],
    ['Barista @ Kettle Lane\nLeeds', 'Kettle Lane'],
    ['Role: Gaffer\nProduction company: Owl Street', 'Owl Street'],
    ['Handläggare\nMyndighet: Sjöverket', 'Sjöverket'],
    ['Engineer\nTillamook Valve & Fitting, Erie, PA', 'Tillamook Valve & Fitting'],
    ['Engineer\nLanternfish · Lisbon, Portugal · Hybrid', 'Lanternfish'],
    [
      'Elektroniker\n\nWir, die Talwerk Energie AG mit Sitz in Heilbronn, liefern Strom.',
      'Talwerk Energie AG',
    ],
    [
      'Hello,\n\nmy client needs an engineer.\n\nKind regards,\nTom Ashdown\nConsultant\nBracken Talent Ltd',
      'Bracken Talent Ltd',
    ],
  ])('reads %j', (text, company) => expect(readCompany(text)?.value).toBe(company))

  it.each([
    '',
    'Maren Fiktiv\nBackend Engineer\nBerlin\n\nWrite to maren.fiktiv@example.com.',
    'LinkedIn\nBackend Engineer\nhttps://www.linkedin.com/jobs/1',
    'Software\nBackend Engineer\nBerlin',
    'Backend Engineer\nGuildford, UK',
    'Backend Engineer\nAnalytics\nBerlin',
    'Customer Analytics\nData Scientist\nBerlin',
    'Remote, European Union\nData Scientist',
    'Level Designer\nMobile Games\nBerlin',
    'Engineer\n\nOur client, a household name in retail, is looking for an engineer.',
    'Engineer\n\nAbout us\nWe are a small team.',
    'Engineer\nEngineering · Berlin · Full-time',
    'Engineer\n\nPython is a language that we like.',
    'Engineer\n\nJoin us in Berlin.',
  ])('finds none in %j', (text) => expect(readCompany(text)).toBeUndefined())
})

import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/postings/posting.ts'
import { readPosting } from '../../src/postings/read-posting.ts'

/** The plain values of a reading. */
function valuesOf(reading: Reading): Record<string, unknown> {
  return Object.fromEntries(Object.entries(reading).map(([field, { value }]) => [field, value]))
}

/** What a page is read as, field by field. */
function readPage(content: string, url?: string) {
  return valuesOf(readPosting({ kind: 'html', content, ...(url !== undefined && { url }) }).reading)
}

function script(json: unknown): string {
  return `<script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`
}

const fox = {
  '@context': 'https://schema.org/',
  '@type': 'JobPosting',
  title: 'Platform Engineer',
  hiringOrganization: {
    '@type': 'Organization',
    name: 'Silverfox Freight',
    sameAs: 'https://silverfox.example',
  },
  datePosted: '2027-01-11T09:30:00+01:00',
  validThrough: '2027-02-28T23:59',
  employmentType: 'FULL_TIME',
  jobLocation: {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      streetAddress: 'Kade 4',
      addressLocality: 'Rotterdam',
      addressRegion: 'Zuid-Holland',
      postalCode: '3011 AA',
      addressCountry: 'NL',
    },
  },
  baseSalary: {
    '@type': 'MonetaryAmount',
    currency: 'EUR',
    value: { '@type': 'QuantitativeValue', minValue: 4200, maxValue: 5600, unitText: 'MONTH' },
  },
  description:
    '<p>We move boxes &amp; bits.</p><h3>Requirements</h3><ul><li>Three years of Go</li><li>PostgreSQL is a plus</li></ul>',
  url: 'https://silverfox.example/jobs/17',
}

describe('a page with a JobPosting in JSON-LD', () => {
  it('gives every field that it states, each as sure as its name', () => {
    const { reading, text } = readPosting({ kind: 'html', content: `<h1>Jobs</h1>${script(fox)}` })
    expect(valuesOf(reading)).toMatchObject({
      title: 'Platform Engineer',
      company: 'Silverfox Freight',
      location: 'Rotterdam, Zuid-Holland, NL',
      employment_type: 'full_time',
      salary: { min: 4200, max: 5600, currency: 'EUR', period: 'month' },
      posted_at: '2027-01-11T08:30:00.000Z',
      closes_on: '2027-02-28',
      url: 'https://silverfox.example/jobs/17',
    })
    expect(reading.salary).toMatchObject({ from: 'json_ld', confidence: 1 })
    expect(text).toBe('We move boxes & bits.\n\nRequirements\n- Three years of Go\n- PostgreSQL is a plus')
  })

  it('leaves what it does not say to the reader of the description', () => {
    const { reading } = readPosting({ kind: 'html', content: script(fox) })
    expect(reading.requirements).toMatchObject({
      from: 'text',
      value: [
        { text: 'Three years of Go', kind: 'required' },
        { text: 'PostgreSQL is a plus', kind: 'preferred' },
      ],
    })
    expect(reading.skills).toMatchObject({ from: 'text', value: ['Go', 'PostgreSQL'] })
    expect(reading.workplace).toBeUndefined()
  })

  it('is found in a graph, with its references resolved', () => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Organization', '@id': '#us', name: 'Ölmühle Söhne KG' },
        {
          '@type': 'Place',
          '@id': '#place',
          address: { addressLocality: 'Gießen', addressCountry: { name: 'Deutschland' } },
        },
        {
          '@type': 'WebPage',
          mainEntity: {
            '@type': ['Thing', 'https://schema.org/JobPosting'],
            title: 'Müller:in',
            hiringOrganization: { '@id': '#us' },
            jobLocation: [{ '@id': '#place' }, { '@id': '#gone' }],
          },
        },
      ],
    }
    expect(readPage(script(graph))).toMatchObject({
      title: 'Müller:in',
      company: 'Ölmühle Söhne KG',
      location: 'Gießen, Deutschland',
    })
  })

  it('is found behind blocks that are broken or about something else, and with faults of its own', () => {
    const faulty = `<!-- //<![CDATA[
      {"@type": "JobPosting", "title": "Night Porter",
       "description": "First line
second	line", "hiringOrganization": "Hotel Halbmond",}
      //]]> -->`
    const { reading, text } = readPosting({
      kind: 'html',
      content: `${script('{"@type": "Job')}${script({ '@type': 'BreadcrumbList' })}${script(faulty)}`,
    })
    expect(valuesOf(reading)).toMatchObject({ title: 'Night Porter', company: 'Hotel Halbmond' })
    expect(text).toBe('First line\nsecond line')
  })

  it('says where remote work may be done from', () => {
    const remote = {
      '@type': 'schema:JobPosting',
      'schema:title': 'Support Lead',
      'schema:jobLocationType': 'TELECOMMUTE',
      'schema:applicantLocationRequirements': [
        { '@type': 'Country', name: 'Portugal' },
        { '@type': 'Country', name: 'Spain' },
      ],
    }
    expect(readPage(script(remote))).toMatchObject({
      title: 'Support Lead',
      workplace: 'remote',
      location: 'Portugal; Spain',
    })
  })

  it('joins several places, once each, and takes the workplace out of them', () => {
    const places = [
      { address: { addressLocality: 'Graz', addressCountry: 'AT' } },
      { address: 'Linz (Hybrid)' },
      { address: { addressLocality: 'Graz', addressCountry: 'AT' } },
      { address: { addressLocality: 'null', addressRegion: '-' } },
      'Remote',
    ]
    const values = readPage(script({ '@type': 'JobPosting', title: 'Planner', jobLocation: places }))
    expect(values).toMatchObject({ location: 'Graz, AT; Linz', workplace: 'hybrid' })
  })

  it('asks what its fields for that ask, in all their shapes', () => {
    const asked = {
      '@type': 'JobPosting',
      title: 'Analyst',
      qualifications:
        '<p>Required:</p><ul><li>SQL every day</li></ul><p>Nice to have:</p><ul><li>dbt</li></ul>',
      experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 36 },
      educationRequirements: [{ credentialCategory: 'bachelor degree' }, 'no requirements'],
      responsibilities: ['Build reports', 'Answer questions'],
      skills: [
        'Python, Excel',
        { '@type': 'DefinedTerm', name: 'Explaining figures to people who fear them' },
      ],
    }
    const { reading, text } = readPosting({ kind: 'json_ld', content: asked })
    expect(reading.requirements?.value).toStrictEqual([
      { text: 'SQL every day', kind: 'required' },
      { text: 'dbt', kind: 'preferred' },
      { text: '3 years of experience', kind: 'required' },
      { text: 'bachelor degree', kind: 'required' },
      { text: 'Explaining figures to people who fear them', kind: 'required' },
    ])
    expect(reading.skills?.value).toStrictEqual(expect.arrayContaining(['Python', 'Excel', 'SQL']))
    expect(text).toContain('Responsibilities\n\n- Build reports\n- Answer questions')
  })

  it('names the most special of its kinds of employment, and none of full and part time', () => {
    const kindOf = (employmentType: unknown) =>
      readPosting({ kind: 'json_ld', content: { '@type': 'JobPosting', title: 'Cook', employmentType } })
        .reading.employment_type?.value
    expect(kindOf(['FULL_TIME', 'PART_TIME'])).toBeUndefined()
    expect(kindOf('FULL_TIME, TEMPORARY')).toBe('temporary')
    expect(kindOf('https://schema.org/INTERN')).toBe('internship')
    expect(kindOf('Full-time, 40 hours per week')).toBe('full_time')
  })

  it('names no employer by an address', () => {
    const content = { '@type': 'JobPosting', title: 'Cook', hiringOrganization: 'https://bistro.example' }
    expect(readPosting({ kind: 'json_ld', content }).reading.company).toBeUndefined()
  })

  it('takes an estimate of its pay only where nobody states any', () => {
    const estimatedSalary = [
      {
        '@type': 'MonetaryAmountDistribution',
        currency: 'USD',
        duration: 'P1Y',
        percentile10: 70000,
        percentile90: 99000,
      },
    ]
    const posting = { '@type': 'JobPosting', title: 'Clerk', estimatedSalary }
    expect(readPosting({ kind: 'json_ld', content: posting }).reading.salary).toStrictEqual({
      value: { min: 70_000, max: 99_000, currency: 'USD', period: 'year' },
      from: 'json_ld',
      confidence: 0.5,
    })
    const stated = { ...posting, description: 'Salary: $80,000 - $85,000 per year' }
    expect(readPosting({ kind: 'json_ld', content: stated }).reading.salary).toMatchObject({
      value: { min: 80_000, max: 85_000 },
      from: 'text',
    })
  })

  it('has escaped HTML in its description read as HTML', () => {
    const description =
      '&lt;p&gt;Wir suchen &amp;amp; finden.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Eins&lt;/li&gt;&lt;/ul&gt;'
    const { text } = readPosting({ kind: 'html', content: script({ ...fox, description }) })
    expect(text).toBe('Wir suchen & finden.\n\n- Eins')
  })

  it('is the one with the address of the page, or the one that its heading names, among several', () => {
    const posting = (title: string, url?: string) => ({ '@type': 'JobPosting', title, ...(url && { url }) })
    const several = script([
      posting('Engineer', 'https://x.example/1'),
      posting('Senior Engineer', 'https://x.example/2'),
      posting('Driver', 'https://x.example/3'),
    ])
    expect(readPage(several, 'https://x.example/3')['title']).toBe('Driver')
    expect(readPage(`<h1>Senior Engineer</h1>${several}`)['title']).toBe('Senior Engineer')
    expect(readPage(several)['title']).toBe('Engineer')
  })
})

describe('garbage in a JobPosting', () => {
  it('is skipped, field by field', () => {
    const garbage = {
      '@type': 'JobPosting',
      title: { '@value': 'Baker' },
      hiringOrganization: [[{ name: ['Backhaus Mond'] }]],
      jobLocation: [null, 7, '-', { address: { addressLocality: {} } }, { address: [] }],
      jobLocationType: { odd: true },
      employmentType: ['OTHER', 4, null],
      baseSalary: { currency: 'EURO', value: { minValue: 'a lot', maxValue: -3, unitText: 5 } },
      datePosted: '2027-02-31',
      validThrough: '9999-12-31T00:00:00Z',
      skills: { termCode: 'X1' },
      inLanguage: 'Klingon',
      url: 'javascript:alert(1)',
      description: ['', false],
    }
    expect(valuesOf(readPosting({ kind: 'json_ld', content: garbage }).reading)).toStrictEqual({
      title: 'Baker',
      company: 'Backhaus Mond',
    })
  })

  it('is nothing at all where there is no posting', () => {
    for (const content of [null, 5, 'no json', '[', [], {}, { '@type': 'Person', name: 'Ada Muster' }]) {
      expect(readPosting({ kind: 'json_ld', content })).toStrictEqual({ reading: {}, text: '' })
    }
  })

  it('may nest as deep as it likes', () => {
    let name: unknown = 'x'
    for (let depth = 0; depth < 50_000; depth += 1) name = { name: [name] }
    const content = {
      '@type': 'JobPosting',
      title: 'Diver',
      hiringOrganization: name,
      jobLocation: name,
      skills: name,
    }
    expect(valuesOf(readPosting({ kind: 'json_ld', content }).reading)).toStrictEqual({ title: 'Diver' })
  })
})

describe('JSON-LD that is sent alone', () => {
  it('may be an object, a list, its text, or its script', () => {
    const sent = [fox, [{ '@type': 'WebSite' }, fox], JSON.stringify(fox), script(fox)]
    for (const content of sent) {
      expect(readPosting({ kind: 'json_ld', content }).reading.title?.value).toBe('Platform Engineer')
    }
  })

  it('may have lost its type', () => {
    const content = { title: 'Gardener', description: 'You plant trees.' }
    expect(readPosting({ kind: 'json_ld', content }).reading.title).toMatchObject({
      value: 'Gardener',
      from: 'json_ld',
    })
    expect(readPosting({ kind: 'json_ld', content: { title: 'A book' } }).reading).toStrictEqual({})
  })
})

const microdata = `<main><article itemscope itemtype="http://schema.org/JobPosting">
  <h1 itemprop="title">Pflegefachkraft</h1>
  <meta itemprop="datePosted" content="2027-03-01">
  <p>bis <time itemprop="validThrough" datetime="2027-04-15">15. April</time></p>
  <span itemprop="hiringOrganization" itemscope itemtype="http://schema.org/Organization"><b itemprop="name">Klinik am See</b></span>
  <div itemprop="jobLocation" itemscope><div itemprop="address" itemscope>
    <span itemprop="addressLocality">Waren</span>, <span itemprop="addressCountry">Deutschland</span></div></div>
  <link itemprop="employmentType" href="https://schema.org/PART_TIME">
  <div itemprop="baseSalary" itemscope><meta itemprop="currency" content="EUR">
    <div itemprop="value" itemscope><span itemprop="minValue" content="3100">3.100</span> bis
    <span itemprop="maxValue" content="3600">3.600</span> <meta itemprop="unitText" content="MONTH"></div></div>
  <div itemprop="description"><p>Ihre Station liegt am Wasser.</p></div>
  <ul itemprop="qualifications"><li>Examen als Pflegefachkraft</li><li>Geduld</li></ul>
  <a itemprop="url" href="/stellen/9">Link</a>
</article></main>`

describe('a page with a JobPosting in microdata or RDFa', () => {
  const expected = {
    title: 'Pflegefachkraft',
    company: 'Klinik am See',
    location: 'Waren, Deutschland',
    employment_type: 'part_time',
    salary: { min: 3100, max: 3600, currency: 'EUR', period: 'month' },
    posted_at: '2027-03-01',
    closes_on: '2027-04-15',
    url: 'https://klinik.example/stellen/9',
    requirements: [
      { text: 'Examen als Pflegefachkraft', kind: 'required' },
      { text: 'Geduld', kind: 'required' },
    ],
  }

  it('gives its fields in microdata', () => {
    const { reading } = readPosting({ kind: 'html', content: microdata, url: 'https://klinik.example/x' })
    expect(valuesOf(reading)).toMatchObject(expected)
    expect(reading.title?.from).toBe('microdata')
  })

  it('gives the same in RDFa', () => {
    const rdfa = microdata
      .replaceAll('itemprop', 'property')
      .replace(
        'itemscope itemtype="http://schema.org/JobPosting"',
        'vocab="http://schema.org/" typeof="JobPosting"',
      )
      .replaceAll(/itemscope(?: itemtype="[^"]*")?/g, 'typeof="schema:Thing"')
    expect(readPage(rdfa, 'https://klinik.example/x')).toMatchObject(expected)
  })

  it('fills the gaps of the same posting in JSON-LD, and of no other', () => {
    const jsonLd = (title: string) =>
      script({
        '@type': 'JobPosting',
        title,
        hiringOrganization: 'Seeklinik GmbH',
        description: 'Bald mehr.',
      })
    const { reading } = readPosting({ kind: 'html', content: jsonLd('Pflegefachkraft') + microdata })
    expect(reading.company).toMatchObject({ value: 'Seeklinik GmbH', from: 'json_ld' })
    expect(reading.location).toMatchObject({ value: 'Waren, Deutschland', from: 'microdata' })
    expect(readPage(jsonLd('Hausmeister') + microdata)['location']).toBeUndefined()
  })

  it('is read where an organisation is only its text', () => {
    const html = `<div itemscope itemtype="https://schema.org/JobPosting"><a href="/7" itemprop="title">Cook</a>
      at <b itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization">Bistro Kiwi</b></div>`
    const { reading } = readPosting({ kind: 'html', content: html })
    expect(reading.title).toMatchObject({ value: 'Cook', from: 'microdata' })
    expect(reading.company).toMatchObject({ value: 'Bistro Kiwi', from: 'microdata' })
  })

  it('ends with a page of items within items', () => {
    const html = '<p itemscope itemprop="title"><i itemprop="name">'.repeat(20_000)
    expect(() => readPosting({ kind: 'html', content: html })).not.toThrow()
  })
})

describe('a page without a JobPosting', () => {
  const page = `<html><head><title>Bookbinder at Papierwerk Nord | Papierwerk Nord Careers</title>
    <meta property="og:title" content="Bookbinder at Papierwerk Nord"><link rel="canonical" href="/jobs/4?lang=en">
    </head><body><nav><a>All jobs</a></nav><h1>Bookbinder</h1><main><p>You bind books by hand in our workshop in
    Kiel.</p><h2>Requirements</h2><ul><li>Steady hands</li><li>An eye for paper</li></ul><p>${'We like paper. '.repeat(20)}</p>
    </main><footer>Imprint</footer></body></html>`

  it('says its title and company by its headings, less surely than a field would', () => {
    const { reading, text } = readPosting({
      kind: 'html',
      content: page,
      url: 'https://papier.example/jobs/4',
    })
    expect(reading.title).toMatchObject({ value: 'Bookbinder', from: 'html', confidence: 0.7 })
    expect(reading.company).toMatchObject({ value: 'Papierwerk Nord', from: 'html' })
    expect(reading.url?.value).toBe('https://papier.example/jobs/4?lang=en')
    expect(
      text.startsWith('You bind books by hand in our workshop in Kiel.\n\nRequirements\n- Steady hands'),
    ).toBe(true)
    expect(text).not.toMatch(/Imprint|All jobs/)
  })

  it('does not take a board for the employer, nor a front page for its address', () => {
    const html = `<title>Bookbinder | LinkedIn</title><meta property="og:site_name" content="LinkedIn">
      <link rel="canonical" href="https://www.linkedin.example/"><p>LinkedIn job of the day`
    const values = readPage(html, 'https://www.linkedin.example/jobs/view/1')
    expect(values).toMatchObject({ title: 'Bookbinder', url: 'https://www.linkedin.example/jobs/view/1' })
    expect(values).not.toHaveProperty('company')
  })

  it.each([
    ['Nordlicht AG – Senior Backend Engineer – Kiel | StepStone', 'Senior Backend Engineer', undefined],
    ['Job Application for Staff Nurse at Klinik am See', 'Staff Nurse', 'Klinik am See'],
    ['Apply for Data Scientist @ Nordlicht in Kiel', 'Data Scientist', 'Nordlicht'],
    [
      'Registered Nurse - ICU at Mercy Lake Hospital - Duluth',
      'Registered Nurse - ICU',
      'Mercy Lake Hospital',
    ],
    ['Night Manager at sea | Jobs', 'Night Manager at sea', undefined],
  ])('reads its title %s', (line, title, company) => {
    const values = readPage(`<title>${line}</title><h1>Join our crew</h1>`)
    expect([values['title'], values['company']]).toStrictEqual([title, company])
  })

  it('takes the name of its site for the employer only where its text says it, too', () => {
    const siteOf = (text: string) =>
      readPage(`<meta property="og:site_name" content="Atelier Ost"><h1>Tailor</h1><p>${text}</p>`)['company']
    expect(siteOf('Atelier Ost makes dresses.')).toBe('Atelier Ost')
    expect(siteOf('Somebody makes dresses.')).toBeUndefined()
  })

  it('finds the one of several headings that the title repeats', () => {
    const html =
      '<title>Tailor (Bridal) - Atelier Ost</title><h1>Atelier Ost jobs</h1><h1>Tailor (Bridal)</h1>'
    expect(readPage(html)['title']).toBe('Tailor (Bridal)')
  })

  it('ends a heading at the end tag of another', () => {
    expect(readPage('<h1>Tailor</h2><p>Kiel<p>Sew well')['title']).toBe('Tailor')
  })

  it('says nothing by its cookie banner', () => {
    const banner = (attributes: string) =>
      readPosting({
        kind: 'html',
        content: `<body class="cookie-banner-open"><div ${attributes}>We use cookies</div><h1>Tailor</h1>`,
      }).text
    expect(banner('id="cookie-banner"')).toBe('Tailor')
    expect(banner('class="box CookieConsent"')).toBe('Tailor')
    expect(banner('id="onetrust-consent-sdk"')).toBe('Tailor')
    expect(banner('class="has-cookie-banner"')).toBe('We use cookies\n\nTailor')
  })

  it('is empty where it says nothing', () => {
    expect(readPosting({ kind: 'html', content: '' })).toStrictEqual({ reading: {}, text: '' })
  })
})

describe('a posting that was pasted as text', () => {
  it('keeps its text, with one kind of line end', () => {
    expect(
      readPosting({ kind: 'text', content: '\r\nTitle: Baker\r\nCompany: Backhaus Mond\r\n' }).text,
    ).toBe('Title: Baker\nCompany: Backhaus Mond')
  })
})

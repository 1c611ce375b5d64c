/** A hand-written JSON Resume with partial dates, unknown keys, empty and missing values, and names of all kinds. */
export const zoeResume = {
  $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
  basics: {
    name: 'Zoë Łukasiewicz-Nguyễn',
    label: 'Backend engineer',
    email: 'zoe.lukasiewicz@example.com',
    phone: '+48 600 555 019',
    url: 'https://zoe.example.com',
    summary: 'Backend engineer from Łódź who has built payment systems for nine years.',
    location: { city: 'Łódź', countryCode: 'PL', address: 'ulica Przykładowa 12' },
    profiles: [{ network: 'GitHub', username: 'zoe-example', url: 'https://github.example.com/zoe' }],
    pronouns: 'she/her',
  },
  work: [
    {
      name: 'Beispiel Bank',
      position: 'Senior Backend Engineer',
      startDate: '2020-03',
      summary: 'Payments platform in Go and PostgreSQL.',
      highlights: [
        'Moved 40 services to Kubernetes on AWS',
        'Led 8 engineers through the rewrite of the ledger in Go',
      ],
      ongoing: true,
    },
    {
      name: 'Przykład Sp. z o.o.',
      position: 'Software Developer',
      startDate: '2017',
      endDate: '2020-02',
      highlights: ['REST APIs in TypeScript and Node.js', 'CI/CD with GitHub Actions'],
    },
  ],
  education: [
    {
      institution: 'Politechnika Łódzka',
      area: 'Computer Science',
      studyType: 'Master',
      startDate: '2012-10-01',
      endDate: '2017-06',
    },
  ],
  certificates: [{ name: 'CKA', date: '2023-05-17', issuer: 'CNCF', expiryDate: '2026-05' }],
  skills: [
    { name: 'Languages', level: '', keywords: ['Go', 'TypeScript', 'SQL'] },
    { name: 'Infrastructure', keywords: ['Kubernetes', 'Terraform', 'PostgreSQL'] },
  ],
  languages: [
    { language: 'Polish', fluency: 'Native speaker' },
    { language: 'English', fluency: 'C1' },
  ],
  custom: [{ name: 'Notice period', value: '3 months' }],
  'x-theme': { colour: null, fonts: [] },
}

/** Whatever of it says who it is: none of these may be seen in a span. */
export const zoePersonalData = [
  'Łukasiewicz',
  'zoe.lukasiewicz',
  '600 555 019',
  'Przykładowa',
  'Beispiel Bank',
  'zoe-example',
  'Politechnika',
]

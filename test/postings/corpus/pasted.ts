import { preferred, required, type Sample } from './sample.ts'

/** Postings copied from a page, with what the page had around them or without its lines. */
export const pasted: Sample[] = [
  {
    kind: 'one huge line',
    text: `Frontend Developer - Copperlane, Utrecht. Copperlane makes the screens you see on station platforms: departures, delays, and the cartoon that keeps children busy. We are 60 people and have been independent since 2006. In this role you will build the editor that our customers use to lay out their screens, fix what the trains throw at us, and help two junior developers grow. You will work hybrid, with Tuesday and Thursday in the office. Requirements: • 3+ years of experience with React and TypeScript. • A good eye for CSS. • You test what you build, with Playwright or something like it. • You speak English well. Nice to have: • You have worked with WebGL. • You speak Dutch. What we offer: • €4,200 - €5,100 gross per month for a full-time week of 36 hours. • 28 days of holiday and a travel card. • A budget of €1,500 a year for training. Interested? Send your resume to Joris at jobs@example.com and we will call you within a week. No agencies, please.`,
    expected: {
      title: 'Frontend Developer',
      company: 'Copperlane',
      location: 'Utrecht',
      workplace: 'hybrid',
      employment_type: 'full_time',
      salary: { min: 4200, max: 5100, currency: 'EUR', period: 'month' },
      requirements: [
        ...required(
          '3+ years of experience with React and TypeScript.',
          'A good eye for CSS.',
          'You test what you build, with Playwright or something like it.',
          'You speak English well.',
        ),
        ...preferred('You have worked with WebGL.', 'You speak Dutch.'),
      ],
      skills: ['React', 'TypeScript', 'CSS', 'Playwright', 'WebGL'],
      language: 'en',
    },
  },
  {
    kind: 'copied from a job board, Canadian dollars',
    text: `Hooktide Analytics

Share
Show more options
Customer Success Manager
Toronto, Ontario, Canada · 2 weeks ago · Over 100 applicants

CA$85,000/yr - CA$100,000/yr
Hybrid
Full-time

Easy Apply
Save

About the job

Hooktide helps seafood companies know what they will catch, sell and waste. Our customers call us the least annoying software they own, and we'd like to keep it that way.

As a Customer Success Manager, you'll own about 30 accounts, from the first training to the yearly renewal.

What you'll be doing

Onboard new customers, on a wharf if need be
Notice trouble before they do
Bring what you hear back to our product team

What you bring

3+ years in customer success or account management
Comfort with Salesforce and a spreadsheet
Clear, kind writing
Bilingual English and French preferred

Why you'll like it here

Extended health and dental from your first day
Four weeks of vacation
Fish on Fridays

Set alert for similar jobs

Hooktide is an equal opportunity employer. We accommodate applicants throughout the hiring process.
`,
    expected: {
      title: 'Customer Success Manager',
      company: 'Hooktide Analytics',
      location: 'Toronto, Ontario, Canada',
      workplace: 'hybrid',
      employment_type: 'full_time',
      salary: { min: 85_000, max: 100_000, currency: 'CAD', period: 'year' },
      requirements: [
        ...required(
          '3+ years in customer success or account management',
          'Comfort with Salesforce and a spreadsheet',
          'Clear, kind writing',
        ),
        ...preferred('Bilingual English and French preferred'),
      ],
      skills: ['Salesforce'],
      language: 'en',
    },
  },
]

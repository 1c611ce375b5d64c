import { preferred, required, type Sample } from './sample.ts'

/** Work that is done away from software. */
export const trades: Sample[] = [
  {
    kind: 'accounting, "DOE" beside figures, an ambiguous date',
    text: `Staff Accountant

Bellweather Cabinets, Inc. is a family-owned maker of kitchen cabinets with 85 employees. We are adding a second accountant to our office in Grand Rapids, MI.

Compensation: $58,000 - $66,000 DOE
Schedule: full-time, Monday to Friday, 8:00 to 4:30
Work setting: in our office, next to the shop floor

Responsibilities:
1. Close the books each month
2. Reconcile bank and credit card accounts
3. Prepare sales tax returns in four states
4. Help the auditors find what they ask for

Qualifications:
1. Bachelor's degree in accounting
2. 2+ years in a similar position
3. Advanced Excel
4. QuickBooks experience required
5. CPA preferred

Benefits:
1. Medical, dental and vision from day one
2. 401(k) with match
3. Annual bonus of up to $4,000

Please apply by 04/05/2027. Email your resume to Lorraine at hiring@example.com. We are an equal opportunity employer and consider all qualified applicants.
`,
    expected: {
      title: 'Staff Accountant',
      company: 'Bellweather Cabinets, Inc.',
      location: 'Grand Rapids, MI',
      workplace: 'onsite',
      employment_type: 'full_time',
      salary: { min: 58_000, max: 66_000, currency: 'USD', period: 'year' },
      requirements: [
        ...required(
          "Bachelor's degree in accounting",
          '2+ years in a similar position',
          'Advanced Excel',
          'QuickBooks experience required',
        ),
        ...preferred('CPA preferred'),
      ],
      skills: ['Excel', 'QuickBooks'],
      language: 'en',
    },
  },
  {
    kind: 'almost nothing',
    text: `Looking for a barista, call me

555-0142
`,
    expected: { title: 'barista' },
  },
]

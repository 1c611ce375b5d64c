import { preferred, required, type Sample } from './sample.ts'

/** Government notices, schools and hospitals. */
export const publicService: Sample[] = [
  {
    kind: 'government notice, UK, fixed term',
    text: `Policy Adviser (Ref: 481220)
Department for Harbour Safety
Apply before 11:55 pm on Monday 15 March 2027

Reference number
481220

Salary
£36,530 to £40,215

Job grade
Higher Executive Officer

Contract type
Fixed term (24 months)

Working pattern
Full-time

Location
Swansea

About the job

The Department for Harbour Safety looks after some 400 ports, piers and marinas around the coast. The Small Craft team writes the rules that keep leisure boats and commercial traffic apart, and this post supports its review of licensing.

Responsibilities
- Draft advice and briefings for ministers
- Lead a public consultation from planning to published response
- Answer correspondence from members of the public within 15 working days

Essential criteria
- Evidence of turning complex information into clear written advice
- Experience of working with stakeholders who disagree
- Confident handling of data in Excel

Desirable criteria
- Knowledge of maritime or transport regulation
- Experience of running a public consultation

Benefits
Alongside your salary, the department contributes £10,582 a year towards a defined benefit pension.

Selection process
We'll assess your experience through a CV and a 500 word personal statement. Feedback will only be provided if you attend an interview. We welcome applications from people of every background.
`,
    expected: {
      title: 'Policy Adviser',
      company: 'Department for Harbour Safety',
      location: 'Swansea',
      employment_type: 'temporary',
      salary: { min: 36_530, max: 40_215, currency: 'GBP', period: 'year' },
      requirements: [
        ...required(
          'Evidence of turning complex information into clear written advice',
          'Experience of working with stakeholders who disagree',
          'Confident handling of data in Excel',
        ),
        ...preferred(
          'Knowledge of maritime or transport regulation',
          'Experience of running a public consultation',
        ),
      ],
      skills: ['Excel'],
      closes_on: '2027-03-15',
      language: 'en',
    },
  },
]

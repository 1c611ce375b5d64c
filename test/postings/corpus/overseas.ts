import { preferred, required, type Sample } from './sample.ts'

/** Postings from other shores, with their currencies and dates. */
export const overseas: Sample[] = [
  {
    kind: 'Hacker News line, a contract, remote, dollars by hour',
    text: `Oxbow Genomics | iOS Developer | REMOTE (Americas) | Contract | $90-$110/hr

We help plant breeders photograph, measure and compare seedlings in the field. The app works offline for a week at a time, which is where all the interesting problems come from.

You'd work with our one other mobile developer on sync, camera and battery life. Most of the code is Swift and SwiftUI, with a core in C++ that you may never have to open.

We need someone who has shipped at least two apps that people use every day. You should have debugged a sync engine in anger. Experience in agriculture would be a bonus.

We're a remote team from Chile to Canada, and we overlap from 11 to 3 Eastern. The contract is for six months at first.

Mail a few words and a link to the app store to seeds@example.com.
`,
    expected: {
      title: 'iOS Developer',
      company: 'Oxbow Genomics',
      location: 'Americas',
      workplace: 'remote',
      employment_type: 'contract',
      salary: { min: 90, max: 110, currency: 'USD', period: 'hour' },
      requirements: [
        ...required(
          'We need someone who has shipped at least two apps that people use every day.',
          'You should have debugged a sync engine in anger.',
        ),
        ...preferred('Experience in agriculture would be a bonus.'),
      ],
      skills: ['iOS', 'Swift', 'SwiftUI', 'C++'],
      language: 'en',
    },
  },
  {
    kind: 'internship, US, minimum and preferred qualifications',
    text: `Data Science Intern, Summer 2027
Prairie Mutual Insurance | Des Moines, Iowa

Prairie Mutual insures farms, barns and everything that moves between them. Each summer we take six interns and give them work that matters. Past interns have changed how we price hail.

Internship details
Dates: June 1 to August 13, 2027
Pay: $32 per hour
Hours: 40 hours per week
Setting: Hybrid, three days per week in our downtown office

What you'll work on
* Explore ten years of claims from across the rust belt and the plains
* Build a model and explain it to people who excel at other things
* Make a final presentation to our leadership team

Minimum qualifications
* Enrolled in a degree program in statistics, computer science or a related field
* Coursework or projects using Python or R
* Able to work in Des Moines for ten weeks

Preferred qualifications
* Familiarity with SQL
* Exposure to Tableau

Perks include a housing stipend of $3,000 and a 401(k) match for interns who return.

Application deadline: February 19, 2027

Prairie Mutual is an equal opportunity employer. Questions? Contact campus@example.com.
`,
    expected: {
      title: 'Data Science Intern, Summer 2027',
      company: 'Prairie Mutual Insurance',
      location: 'Des Moines, Iowa',
      workplace: 'hybrid',
      employment_type: 'internship',
      salary: { min: 32, max: 32, currency: 'USD', period: 'hour' },
      requirements: [
        ...required(
          'Enrolled in a degree program in statistics, computer science or a related field',
          'Coursework or projects using Python or R',
          'Able to work in Des Moines for ten weeks',
        ),
        ...preferred('Familiarity with SQL', 'Exposure to Tableau'),
      ],
      skills: ['Python', 'R', 'SQL', 'Tableau'],
      closes_on: '2027-02-19',
      language: 'en',
    },
  },
  {
    kind: 'a machine shop, no remote, numbered with brackets',
    text: `NOW HIRING: CNC MACHINIST (2ND SHIFT)

Tillamook Valve & Fitting, Erie, PA

$28-$34/hr DOE, plus $2/hr shift premium. Full time, 3:00 pm to 11:30 pm.

WHO WE ARE
Third-generation job shop, 60 employees, no layoffs since 1983. We make valves for ships, breweries and one space telescope. It's machine work, so there is no remote option.

YOUR DAY
1) Set up and run 3- and 4-axis mills
2) Check first articles and record what you measure
3) Speak up when a drawing makes no sense

MUST-HAVES
1) 3+ years running CNC mills
2) Can read prints and use micrometers without help
3) Steel-toed boots and a good attitude

NICE-TO-HAVES
1) Programming at the machine
2) Experience with exotic alloys

THE EXTRAS
1) 401(k), medical, dental
2) $1,500 sign-on bonus after 90 days
3) Overtime if you want it, never if you don't

Walk in any weekday 8 to 3 or call Lyle at 555-0177.
`,
    expected: {
      title: 'CNC Machinist (2nd Shift)',
      company: 'Tillamook Valve & Fitting',
      location: 'Erie, PA',
      workplace: 'onsite',
      employment_type: 'full_time',
      salary: { min: 28, max: 34, currency: 'USD', period: 'hour' },
      requirements: [
        ...required(
          '3+ years running CNC mills',
          'Can read prints and use micrometers without help',
          'Steel-toed boots and a good attitude',
        ),
        ...preferred('Programming at the machine', 'Experience with exotic alloys'),
      ],
      skills: ['CNC'],
      language: 'en',
    },
  },
  {
    kind: 'quality assurance, Singapore dollars by month, an ambiguous date',
    text: `QA Automation Engineer

Employer: Kestrel Ferry Systems Pte Ltd
Work location: Singapore
Employment type: Full-time
Monthly salary: S$7,000 - S$9,500
Apply before: 03/04/2027

COMPANY OVERVIEW
Kestrel makes ticketing and boarding systems for ferry operators in eleven countries. Our teams sit in Singapore, Manila and Piraeus, and the make or break of a release is whether the gate opens.

KEY RESPONSIBILITIES
• Automate regression tests for our web and kiosk applications
• Work with developers so that less has to be tested by hand
• Keep test environments alive

JOB REQUIREMENTS
• Degree or diploma in Computer Science or equivalent
• At least 3 years in test automation with Selenium
• Proficient in Java or JavaScript
• Experience with Jenkins

GOOD TO HAVE
• Knowledge of JMeter
• ISTQB certification

Only shortlisted candidates will be notified. By applying you consent to the collection of your data for recruitment. Contact: Miss Tan Hui Fen, careers@example.com.
`,
    expected: {
      title: 'QA Automation Engineer',
      company: 'Kestrel Ferry Systems Pte Ltd',
      location: 'Singapore',
      employment_type: 'full_time',
      salary: { min: 7000, max: 9500, currency: 'SGD', period: 'month' },
      requirements: [
        ...required(
          'Degree or diploma in Computer Science or equivalent',
          'At least 3 years in test automation with Selenium',
          'Proficient in Java or JavaScript',
          'Experience with Jenkins',
        ),
        ...preferred('Knowledge of JMeter', 'ISTQB certification'),
      ],
      skills: ['Test Automation', 'Selenium', 'Java', 'JavaScript', 'Jenkins', 'JMeter'],
      language: 'en',
    },
  },
  {
    kind: 'interim, executive search, New Zealand dollars in k',
    text: `Interim Finance Director

A confidential search by Harakeke Partners

Location: Wellington
Term: Interim, nine months from May
Package: NZ$180k - NZ$200k per annum, pro rata

The organisation is a national charity with 300 staff and a great many volunteers. Its finance director is taking a year to sail around the Pacific, and the board would like a steady hand while she's gone.

You'll lead a team of seven, close the year, see the auditors through, and keep the trustees calm. Nothing is on fire. The systems work.

The ideal candidate
– is a qualified accountant with ten years behind them
– has reported to a board before
– knows the charity sector, or is quick to learn it
– preferably has worked through a change of finance system

Applications close: 9 April 2027

To talk in confidence, call Marama Whitcombe at Harakeke Partners on 04 555 0100 or write to search@example.com. We'll acknowledge every application.
`,
    expected: {
      title: 'Interim Finance Director',
      company: 'Harakeke Partners',
      location: 'Wellington',
      employment_type: 'temporary',
      salary: { min: 180_000, max: 200_000, currency: 'NZD', period: 'year' },
      requirements: [
        ...required(
          'is a qualified accountant with ten years behind them',
          'has reported to a board before',
          'knows the charity sector, or is quick to learn it',
        ),
        ...preferred('preferably has worked through a change of finance system'),
      ],
      closes_on: '2027-04-09',
      language: 'en',
    },
  },
]

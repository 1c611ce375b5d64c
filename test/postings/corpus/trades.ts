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
      skills: ['Excel', 'QuickBooks', 'CPA'],
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
  {
    kind: 'tabs and small squares, salary up to, two places',
    text: `Field Service Engineer (Lifts)

Company:	Alderbeck Lifts Ltd
Locations:	Sheffield; Rotherham
Salary:	Up to £45,000 plus van and paid overtime
Contract:	Permanent
Reference:	AL-2207

Alderbeck has kept lifts moving in South Yorkshire for fifty years. Our engineers look after one route each, so you get to know your lifts, and the caretakers who know where the kettle is.

Your role
	▪	Planned maintenance on about 90 lifts, most of them passenger lifts
	▪	Call-outs on one night in five
	▪	Keeping log books that the next engineer can read

Your skills and experience
	▪	NVQ level 3 in lift engineering, or equivalent
	▪	At least three years on the tools
	▪	Full driving licence

Desirable
	▪	Experience with hydraulic lifts
	▪	IOSH certificate

What's in it for you
	▪	33 days of holiday including bank holidays
	▪	A fully expensed van that you can take home
	▪	A £500 bonus when you recommend somebody

Apply by 30 September 2027 to Gareth Sandal, service manager, at jobs@example.com.
`,
    expected: {
      title: 'Field Service Engineer (Lifts)',
      company: 'Alderbeck Lifts Ltd',
      location: 'Sheffield; Rotherham',
      salary: { min: null, max: 45_000, currency: 'GBP', period: 'year' },
      requirements: [
        ...required(
          'NVQ level 3 in lift engineering, or equivalent',
          'At least three years on the tools',
          'Full driving licence',
        ),
        ...preferred('Experience with hydraulic lifts', 'IOSH certificate'),
      ],
      closes_on: '2027-09-30',
      language: 'en',
    },
  },
  {
    kind: 'pharmacy, a choice of full or part time, a closing date without a year',
    text: `PHARMACY ASSISTANT

Lavelle's Pharmacy is looking for a pharmacy assistant for our shop in Ennis, Co. Clare. We have been on the market square since 1961, and Mr Lavelle still comes in on Tuesdays to tell us how it used to be done.

Full-time or part-time, whichever suits you. Pay is €15 to €17 per hour depending on experience, with a staff discount and Sundays always off.

What the job involves

Serving customers and knowing when to fetch the pharmacist
Taking in deliveries and keeping the shelves in order
Preparing blister packs for two nursing homes

What we're looking for

A friendly and discreet manner
Good spoken English
Previous experience in a pharmacy is desirable but not essential

We will train you, and we will pay for the course if you want to become a technician.

Drop your CV in to the shop, or email it to Maeve at shop@example.com, before 12 February. Interviews are held over a cup of tea.
`,
    expected: {
      title: 'Pharmacy Assistant',
      company: "Lavelle's Pharmacy",
      location: 'Ennis, Co. Clare',
      salary: { min: 15, max: 17, currency: 'EUR', period: 'hour' },
      requirements: [
        ...required('A friendly and discreet manner', 'Good spoken English'),
        ...preferred('Previous experience in a pharmacy is desirable but not essential'),
      ],
      language: 'en',
    },
  },
  {
    kind: 'volunteer, no pay',
    text: `Volunteer Dog Walker 🐕

Organisation: Ravensmoor Animal Rescue
Location: Settle, North Yorkshire

We look after up to sixty dogs at a time, and every one of them would like to go out. Come rain or shine, our volunteers make that happen, and we could not run the place without them.

What's involved
You would walk two or three dogs in a morning, each for about forty minutes, on the paths around the rescue. Staff match you with dogs that you can handle, and nobody will mind if you have a favourite.

What we ask of you
- You can give us one morning a week for at least three months
- You are 18 or over
- You are steady on your feet on rough ground
- You don't mind mud

Helpful but not needed
- Experience with nervous dogs

What you get
- Training from our behaviour team
- Travel expenses of up to £10 a visit
- A reference, if you need one
- More affection than you know what to do with

This is an unpaid volunteer role. To join us, fill in the form at the front desk or write to Isolde at walkies@example.com.
`,
    expected: {
      title: 'Volunteer Dog Walker',
      company: 'Ravensmoor Animal Rescue',
      location: 'Settle, North Yorkshire',
      employment_type: 'volunteer',
      requirements: [
        ...required(
          'You can give us one morning a week for at least three months',
          'You are 18 or over',
          'You are steady on your feet on rough ground',
          "You don't mind mud",
        ),
        ...preferred('Experience with nervous dogs'),
      ],
      language: 'en',
    },
  },
  {
    kind: 'bookkeeping, part time, remote within a place, Australian dollars by hour',
    text: `Bookkeeper wanted!

Company: Billabong & Bright
Location: Remote (Australia)
Hours: Part-time, 20 hours a week, school hours welcome
Rate: A$42 – A$48 an hour

Hi there! We keep the books of 130 small businesses: cafés, physios, a man who repairs accordions. Since 2019 we've all worked from home, and none of us misses the commute.

Day to day, you'll

• Code and reconcile transactions for about fifteen clients
• Run their payroll and lodge their BAS
• Pick up the phone when something looks odd

You'll need

• Certificate IV in bookkeeping
• Two years of working with Xero
• Confidence with Excel
• A quiet place to work and decent internet

It's a bonus if you

• Hold a BAS agent registration
• Have worked in hospitality

We offer super on top of your rate, a laptop, and a lunch in Newcastle or Perth twice a year.

Applications go to Kirra at hello@example.com. Please apply by Friday 5 February 2027. Include your answer to this: what's the oddest receipt you have ever seen?
`,
    expected: {
      title: 'Bookkeeper',
      company: 'Billabong & Bright',
      location: 'Australia',
      workplace: 'remote',
      employment_type: 'part_time',
      salary: { min: 42, max: 48, currency: 'AUD', period: 'hour' },
      requirements: [
        ...required(
          'Certificate IV in bookkeeping',
          'Two years of working with Xero',
          'Confidence with Excel',
          'A quiet place to work and decent internet',
        ),
        ...preferred('Hold a BAS agent registration', 'Have worked in hospitality'),
      ],
      skills: ['Bookkeeping', 'Payroll', 'Xero', 'Excel'],
      closes_on: '2027-02-05',
      language: 'en',
    },
  },
]

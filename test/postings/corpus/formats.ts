import { preferred, required, type Sample } from './sample.ts'

/** Postings that stand out by how they are laid out. */
export const formats: Sample[] = [
  {
    kind: 'emoji headings, competitive pay, funding and equity',
    text: `🌱 We're hiring a Senior Product Designer!

🏡 About Sproutly
Sproutly helps 20,000 allotment gardeners decide what to plant next. We raised $50M last spring and we're 40 people, most of us with soil under our fingernails.

🚀 What you'll do
• Own the design of our planning tools, from first sketch to release
• Run usability sessions with gardeners every other week
• Keep our design system tidy

✅ Requirements
• 5+ years of designing digital products
• A portfolio that shows how you got there, not only where you ended up
• Fluent in Figma
• Happy to talk to users in person

✨ Nice to have
• You can prototype in HTML and CSS
• You've grown a tomato

💰 What you'll get
• Competitive salary and meaningful equity
• 401(k) with a 4% match
• $1,500 a year for books, courses and seeds

📍 Fully remote. We meet in person twice a year.

👉 Send us your portfolio: hello@example.com
`,
    expected: {
      title: 'Senior Product Designer',
      company: 'Sproutly',
      workplace: 'remote',
      requirements: [
        ...required(
          '5+ years of designing digital products',
          'A portfolio that shows how you got there, not only where you ended up',
          'Fluent in Figma',
          'Happy to talk to users in person',
        ),
        ...preferred('You can prototype in HTML and CSS', "You've grown a tomato"),
      ],
      skills: ['Design Systems', 'Figma', 'HTML', 'CSS'],
      language: 'en',
    },
  },
  {
    kind: 'ALL-CAPS headings, warehouse, salary by hour, on site',
    text: `JOB TITLE: Warehouse Operative (Nights)
COMPANY: Harrow & Pike Logistics
LOCATION: Doncaster
HOURS: Full time, 10 pm to 6 am, four nights on and four off
PAY: £13 per hour, time and a half after 40 hours

THE ROLE
Picking and packing groceries for next day delivery. You will be on your feet for most of the shift, partly in the chiller at 3 degrees. All work is on-site, and there's a bus from the station at 21:20.

WHAT YOU WILL DO
- Pick orders with a handheld scanner
- Load roll cages onto the right lorry
- Make sure that damaged stock is reported

WHAT WE NEED FROM YOU
- Right to work in the UK
- Able to lift 15 kg all night
- A counterbalance licence is preferred but we can train you

BENEFITS
- Free hot meal every shift
- 20% off groceries
- Pension

HOW TO APPLY
Text NIGHTS to 07700 900123 or call in at the gatehouse, Unit 9, and ask for Denise. No CV needed.
`,
    expected: {
      title: 'Warehouse Operative (Nights)',
      company: 'Harrow & Pike Logistics',
      location: 'Doncaster',
      workplace: 'onsite',
      employment_type: 'full_time',
      salary: { min: 13, max: 13, currency: 'GBP', period: 'hour' },
      requirements: [
        ...required('Right to work in the UK', 'Able to lift 15 kg all night'),
        ...preferred('A counterbalance licence is preferred but we can train you'),
      ],
      language: 'en',
    },
  },
  {
    kind: 'markdown, remote within a place, hybrid cloud',
    text: `# Platform Engineer

**Company:** Quillstone
**Location:** Remote (EU)
**Salary:** €70k - €85k

## About us

Quillstone runs document archives for law firms. Some clients keep their data at home, so ours is a hybrid cloud: half AWS, half racks in their basements.

## What you will do

* Move our clusters to one way of deploying
* Write the runbooks that you would want at 3 am
* Share the on-call rota with five others (one week in six)

## What we're looking for

* Several years of running Kubernetes in production
* Terraform, and the patience to review it
* You script in Python or Go
* Good grasp of Linux networking

## Bonus points

* You have looked after PostgreSQL at some size
* Experience with Prometheus and Grafana

## What we offer

* 30 days off plus local holidays
* A laptop of your choice
* €1,000 a year to learn with

## How to apply

Write to jobs@example.com by **2027-04-30**. Tell us about an outage you learned from.

*Quillstone is an equal opportunity employer.*
`,
    expected: {
      title: 'Platform Engineer',
      company: 'Quillstone',
      location: 'EU',
      workplace: 'remote',
      salary: { min: 70_000, max: 85_000, currency: 'EUR', period: 'year' },
      requirements: [
        ...required(
          'Several years of running Kubernetes in production',
          'Terraform, and the patience to review it',
          'You script in Python or Go',
          'Good grasp of Linux networking',
        ),
        ...preferred(
          'You have looked after PostgreSQL at some size',
          'Experience with Prometheus and Grafana',
        ),
      ],
      skills: [
        'AWS',
        'Kubernetes',
        'Terraform',
        'Python',
        'Go',
        'Linux',
        'PostgreSQL',
        'Prometheus',
        'Grafana',
      ],
      closes_on: '2027-04-30',
      language: 'en',
    },
  },
  {
    kind: 'no headings and no bullets',
    text: `Embedded Software Engineer at Larkfield Instruments

We make balances for laboratories: the kind that can weigh a fingerprint. There are nineteen of us in a converted mill in Hebden Bridge, and our firmware team is three people who have been here for a long time.

We need a fourth. You would work on the code that reads the load cell, filters out lorries driving past, and talks to the rest of the instrument. A new board is coming next year, and you'd be in the room while it is designed.

You have at least three years of experience with C or C++ on microcontrollers. You can read a schematic and you are comfortable with an oscilloscope. Some Python for our test rigs would be nice to have. A degree is fine, but we don't mind how you learned.

The job is full-time and you would work in our office, since that is where the instruments are. We pay between £42,000 and £50,000 depending on experience, and everyone shares in the profits each December.

Please write to Ewan Strickley, ewan@example.com, by 1 June 2027 with a few lines about something you built. We answer everyone.
`,
    expected: {
      title: 'Embedded Software Engineer',
      company: 'Larkfield Instruments',
      location: 'Hebden Bridge',
      workplace: 'onsite',
      employment_type: 'full_time',
      salary: { min: 42_000, max: 50_000, currency: 'GBP', period: 'year' },
      requirements: [
        ...required(
          'You have at least three years of experience with C or C++ on microcontrollers.',
          'You can read a schematic and you are comfortable with an oscilloscope.',
        ),
        ...preferred('Some Python for our test rigs would be nice to have.'),
      ],
      skills: ['Embedded Systems', 'C', 'C++', 'Microcontrollers', 'Python'],
      closes_on: '2027-06-01',
      language: 'en',
    },
  },
  {
    kind: 'Hacker News line, hybrid',
    text: `Tidewright (https://tidewright.example.com) | Senior Backend Engineer (Payments) | Lisbon, Portugal | Hybrid | Full-time | €60k–€80k + equity

Tidewright lets small marinas take bookings and get paid without a card machine bolted to the jetty. 300 harbours use us, from Faro to Tromsø, and we're profitable.

We're a team of nine. Our stack is TypeScript on Node.js, PostgreSQL, Redis, and a little Rust where the tide tables are computed. Deploys take four minutes and happen ten times a day.

We're looking for someone with solid experience of building payment or ledger systems. You must be comfortable writing SQL by hand. Knowing Portuguese is a plus.

Two days a week in our office by the river, the others wherever you like within two hours of Lisbon.

Apply: jobs@example.com, mention HN. One chat, one paid afternoon of work, one lunch with the team, and an answer within a week.
`,
    expected: {
      title: 'Senior Backend Engineer (Payments)',
      company: 'Tidewright',
      location: 'Lisbon, Portugal',
      workplace: 'hybrid',
      employment_type: 'full_time',
      salary: { min: 60_000, max: 80_000, currency: 'EUR', period: 'year' },
      requirements: [
        ...required(
          "We're looking for someone with solid experience of building payment or ledger systems.",
          'You must be comfortable writing SQL by hand.',
        ),
        ...preferred('Knowing Portuguese is a plus.'),
      ],
      skills: ['TypeScript', 'Node.js', 'PostgreSQL', 'Redis', 'Rust', 'SQL'],
      language: 'en',
    },
  },
  {
    kind: 'CRLF and no-break spaces, Swiss francs',
    text: windows(`Job title:~Data Analyst, Claims
Employer:~Vorsicht Versicherung AG
Place of work:~Winterthur, Switzerland
Workload:~100~% (full-time)
Salary:~CHF~95'000~– CHF~110'000

Your tasks
–~Answer the questions of our claims handlers with numbers
–~Build and look after dashboards for 12 branches
–~Present what you found to people who don't like charts

Your profile
–~A degree in statistics, economics or similar
–~Three years or more with SQL and Power~BI
–~Sound knowledge of R or Python
–~German at level C1
–~French is a plus

Our offer
–~Six weeks of holiday
–~Up to two days of home office a week, three days in the office
–~A contribution of CHF~2'000 to your railway pass

Closing date:~31.03.2027

Ms~Annelie Brodbeck will gladly answer your questions: annelie.brodbeck@example.com. Please apply online only. We do not accept applications from agencies.
`),
    expected: {
      title: 'Data Analyst, Claims',
      company: 'Vorsicht Versicherung AG',
      location: 'Winterthur, Switzerland',
      workplace: 'hybrid',
      employment_type: 'full_time',
      salary: { min: 95_000, max: 110_000, currency: 'CHF', period: 'year' },
      requirements: [
        ...required(
          'A degree in statistics, economics or similar',
          'Three years or more with SQL and Power BI',
          'Sound knowledge of R or Python',
          'German at level C1',
        ),
        ...preferred('French is a plus'),
      ],
      skills: ['SQL', 'Power BI', 'R', 'Python'],
      closes_on: '2027-03-31',
      language: 'en',
    },
  },
]

/** The text as a Windows program pastes it: lines end in CRLF, and `~` stands for a no-break space. */
function windows(text: string): string {
  return text.replaceAll('~', '\u00a0').replaceAll('\n', '\r\n')
}

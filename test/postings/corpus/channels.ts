import { preferred, required, type Sample } from './sample.ts'

/** Postings as they reach people: boards, mails, chats, councils. */
export const channels: Sample[] = [
  {
    kind: 'Italian company',
    text: `Sviluppatore Backend Python – Bologna

Officina Lumaca S.r.l. cerca una persona per il team che sviluppa il gestionale usato da oltre 200 cooperative agricole in tutta la regione.

Di cosa ti occuperai
1. Progettare e mantenere i servizi scritti in Django
2. Migliorare le prestazioni del database PostgreSQL
3. Scrivere test e documentazione per i colleghi

Requisiti
1. Almeno 3 anni di esperienza con Python
2. Buona conoscenza di SQL e di Git
3. Ottima conoscenza della lingua italiana

Titoli preferenziali
1. Esperienza con Docker
2. Interesse per il mondo agricolo

Cosa offriamo
1. Contratto a tempo indeterminato, tempo pieno
2. RAL 32.000 – 38.000 €
3. Lavoro ibrido: due giorni in ufficio, tre da casa

Le candidature sono aperte fino al 30/09/2027. Scrivi a lavoro@example.com e raccontaci un progetto di cui vai fiero.`,
    expected: {
      title: 'Sviluppatore Backend Python',
      company: 'Officina Lumaca S.r.l.',
      location: 'Bologna',
      workplace: 'hybrid',
      employment_type: 'full_time',
      salary: { min: 32000, max: 38000, currency: 'EUR', period: 'year' },
      requirements: [
        ...required(
          'Almeno 3 anni di esperienza con Python',
          'Buona conoscenza di SQL e di Git',
          'Ottima conoscenza della lingua italiana',
        ),
        ...preferred('Esperienza con Docker', 'Interesse per il mondo agricolo'),
      ],
      skills: ['Python', 'Django', 'PostgreSQL', 'SQL', 'Git', 'Docker'],
      closes_on: '2027-09-30',
      language: 'it',
    },
  },
  {
    kind: 'UK council',
    text: `Wexcombe Borough Council

Tree Officer
Reference: WBC/2291
Salary: £33,366 - £36,648 per annum (Grade G, SCP 23-27)
Hours: 37 per week
Contract: Fixed-term until 31 March 2028
Location: Wexcombe
Posted: 18 January 2027
Closing date: 14/02/2027
Interviews: week commencing 22/02/2027

The post
Our parks and streets hold 18,000 trees and you will look after the oldest of them. You will inspect trees, order works from our contractors and answer enquiries from residents and councillors.

Person specification

Essential
- Level 3 qualification in arboriculture
- Experience of tree risk assessment
- Full UK driving licence

Desirable
- Professional Tree Inspection certificate
- Experience of giving evidence at planning appeals

What we offer
- Local Government Pension Scheme
- 27 days' leave, rising to 32

We guarantee an interview to any disabled applicant who meets the essential criteria. CVs will not be accepted; please complete the form at https://jobs.example.com.`,
    expected: {
      title: 'Tree Officer',
      company: 'Wexcombe Borough Council',
      location: 'Wexcombe',
      employment_type: 'temporary',
      salary: { min: 33366, max: 36648, currency: 'GBP', period: 'year' },
      requirements: [
        ...required(
          'Level 3 qualification in arboriculture',
          'Experience of tree risk assessment',
          'Full UK driving licence',
        ),
        ...preferred(
          'Professional Tree Inspection certificate',
          'Experience of giving evidence at planning appeals',
        ),
      ],
      closes_on: '2027-02-14',
      posted_at: '2027-01-18',
      language: 'en',
    },
  },
  {
    kind: 'US hourly retail',
    text: `Now Hiring: Overnight Stocker
Pinecone Market – Tucson, AZ
Pay: $17 - $19 an hour
Full-time and part-time shifts available!

Do you like quiet nights and full shelves? You will unload trucks, stock the aisles and keep the floor clear, so the store is ready to go at 6 a.m. Our crews excel at looking out for each other, and the rest is easy to learn.

You must be at least 18 years old. You must be able to lift 50 pounds and stand for a whole shift. Grocery experience is a plus.

We offer health coverage after 60 days, a 401(k) with match, 10% off at the register and up to $1,000 a year for school.

Come in and ask for Darnell, or text STOCK to 555-0142. Pinecone Market is an equal opportunity employer and makes decisions without regard to race, religion, age, disability or veteran status.`,
    expected: {
      title: 'Overnight Stocker',
      company: 'Pinecone Market',
      location: 'Tucson, AZ',
      salary: { min: 17, max: 19, currency: 'USD', period: 'hour' },
      requirements: [
        ...required(
          'You must be at least 18 years old.',
          'You must be able to lift 50 pounds and stand for a whole shift.',
        ),
        ...preferred('Grocery experience is a plus.'),
      ],
      language: 'en',
    },
  },
  {
    kind: 'Hacker News line',
    text: `Quillmark (https://quillmark.example.com) | Staff Platform Engineer | Remote (Canada) | Full-time | C$165k–C$195k + equity

We turn paper land records into searchable maps for 300 municipalities. Small team, profitable, C$9M in revenue last year, no plans to go public.

The stack is Go, PostgreSQL and Kubernetes on AWS, with a bit of Rust where it hurts. You have run Kubernetes in production, you can explain a slow query to a colleague, and you write things down. Experience with Terraform is a plus.

Our interviews are two calls and a paid day of pairing; we answer everyone within a week. Write to Imre at jobs@example.com and mention HN in the subject.`,
    expected: {
      title: 'Staff Platform Engineer',
      company: 'Quillmark',
      location: 'Canada',
      workplace: 'remote',
      employment_type: 'full_time',
      salary: { min: 165000, max: 195000, currency: 'CAD', period: 'year' },
      requirements: [
        ...required(
          'You have run Kubernetes in production, you can explain a slow query to a colleague, and you write things down.',
        ),
        ...preferred('Experience with Terraform is a plus.'),
      ],
      skills: ['Go', 'PostgreSQL', 'Kubernetes', 'AWS', 'Rust', 'Terraform'],
      language: 'en',
    },
  },
  {
    kind: 'LinkedIn-like with emoji',
    text: `🚀 We're hiring a Growth Marketing Manager! 🚀

Sundial Snacks is growing and so is our crew 🌱 If you live and breathe go to market, read on 👇

📍 Austin, TX (on-site)
💼 Full-time
💰 $95K–$115K + bonus

🎯 What you'll do
👉 Own paid social and email, from brief to report
👉 Launch two new flavors with our sales teams in spring 2027
👉 Find out what makes people come back

✅ What you'll bring
👉 5+ years in growth or performance marketing
👉 Hands-on work with HubSpot and Google Analytics
👉 Enough SQL to answer your own questions

⭐ Bonus points
👉 You've launched a food or drink brand before

🎁 Perks
👉 More snacks than you can eat
👉 401(k) with a 4% match and a $2,000 home office budget

Know someone? Tag them below or send me a DM. Let's go! 💛

#hiring #marketing #austinjobs`,
    expected: {
      title: 'Growth Marketing Manager',
      company: 'Sundial Snacks',
      location: 'Austin, TX',
      workplace: 'onsite',
      employment_type: 'full_time',
      salary: { min: 95000, max: 115000, currency: 'USD', period: 'year' },
      requirements: [
        ...required(
          '5+ years in growth or performance marketing',
          'Hands-on work with HubSpot and Google Analytics',
          'Enough SQL to answer your own questions',
        ),
        ...preferred("You've launched a food or drink brand before"),
      ],
      skills: ['HubSpot', 'Google Analytics', 'SQL'],
      language: 'en',
    },
  },
  {
    kind: 'README-like markdown',
    text: `# Embedded Firmware Engineer

> Tidewater Instruments builds water-quality sensors for rivers and harbours.

- **Company:** Tidewater Instruments
- **Location:** Gdańsk, Poland
- **Type:** B2B
- **Rate:** 140–170 PLN/h
- **Posted:** 2027-01-11
- **Apply by:** 2027-02-28

## What you will work on

* Firmware in C for battery-powered loggers
* The radio link between a buoy and its node in the network
* Test benches that catch bugs before the sea does

## Must have

* Solid C and some C++
* Experience with FreeRTOS
* Reading schematics without fear

## Nice to have

* Python for test scripts
* A soldering iron of your own

## Where and when

You work from our lab three days a week and from home on the other two. The boards are too big to post.

## How to apply

Send a link to something you built to \`jobs@example.com\`. Please do not send a cover letter.`,
    expected: {
      title: 'Embedded Firmware Engineer',
      company: 'Tidewater Instruments',
      location: 'Gdańsk, Poland',
      workplace: 'hybrid',
      employment_type: 'contract',
      salary: { min: 140, max: 170, currency: 'PLN', period: 'hour' },
      requirements: [
        ...required('Solid C and some C++', 'Experience with FreeRTOS', 'Reading schematics without fear'),
        ...preferred('Python for test scripts', 'A soldering iron of your own'),
      ],
      skills: ['C', 'C++', 'FreeRTOS', 'Python', 'Soldering'],
      closes_on: '2027-02-28',
      posted_at: '2027-01-11',
      language: 'en',
    },
  },
  {
    kind: 'one huge line',
    text: `Technical Support Specialist at Copperleaf Hosting, fully remote within Ireland, part-time, €17 per hour. Copperleaf Hosting has looked after small websites since 2009 and our support crew answers about 300 tickets a day. In this role you will reply to customers by chat and email, look into mail problems and hand bugs to the developers with a clear description. You must have at least one year of experience in customer support. You need to be comfortable on the Linux command line. Excellent written English is required. Knowledge of WordPress is a plus. We give you a laptop, 22 days of holiday pro rata and a budget of €500 for your desk. To apply, write to people@example.com by 19 March 2027 and tell us about a customer you helped. Copperleaf Hosting welcomes applications from everyone, whatever their background, age or gender.`,
    expected: {
      title: 'Technical Support Specialist',
      company: 'Copperleaf Hosting',
      location: 'Ireland',
      workplace: 'remote',
      employment_type: 'part_time',
      salary: { min: 17, max: 17, currency: 'EUR', period: 'hour' },
      requirements: [
        ...required(
          'You must have at least one year of experience in customer support.',
          'You need to be comfortable on the Linux command line.',
          'Excellent written English is required.',
        ),
        ...preferred('Knowledge of WordPress is a plus.'),
      ],
      skills: ['Linux', 'WordPress'],
      closes_on: '2027-03-19',
      language: 'en',
    },
  },
  {
    kind: 'forwarded chat message',
    text: `Forwarded from Mira 🌸
hey all! my old team at Papierflieger is looking for a frontend developer in Hamburg 🙌 it's hybrid, usually tue + wed in the office. React and TypeScript, some Next.js. full time, 62-70k€ depending on experience. you should have 3+ years with React and speak decent German. Figma skills are a plus. no cover letter needed lol
deadline: 15.02.2027
just dm me or send your cv to jobs@example.com, the team is super nice and they go bouldering on thursdays 😄`,
    expected: {
      title: 'frontend developer',
      company: 'Papierflieger',
      location: 'Hamburg',
      workplace: 'hybrid',
      employment_type: 'full_time',
      salary: { min: 62000, max: 70000, currency: 'EUR', period: 'year' },
      requirements: [
        ...required('you should have 3+ years with React and speak decent German.'),
        ...preferred('Figma skills are a plus.'),
      ],
      skills: ['React', 'TypeScript', 'Next.js', 'Figma'],
      closes_on: '2027-02-15',
      language: 'en',
    },
  },
]

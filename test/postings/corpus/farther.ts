import { preferred, required, type Sample } from './sample.ts'

/** Postings from farther places. */
export const farther: Sample[] = [
  {
    kind: 'game studio',
    text: `Brackenfell Games
Gameplay Programmer (Combat)
Guildford, UK. Hybrid: 3 days a week in the studio, 2 from home

Lanternfall, our second game, is in full production and the sword fights do not feel right yet. We are 34 people, and you would sit with two designers and an animator who are as impatient about this as we are.

What you'll be doing
• Own hit reactions, parries and enemy behaviour from first sketch to ship
• Profile on consoles and keep us at 60 frames a second

What we're after
• Strong modern C++ and at least one shipped title
• Good 3D maths: quaternions should not scare you
• Experience with Unreal Engine 5

Bonus points
• Some Python for our tools
• You have worked with Perforce on a large team

What you get
• £48,000 – £58,000 depending on experience, plus royalties
• Private health cover, 28 days off and a swift response: we answer everybody within a week

Permanent, full-time. Apply by 30 April 2027 with a reel or a playable build to jobs@brackenfell.example.com.`,
    expected: {
      title: 'Gameplay Programmer (Combat)',
      company: 'Brackenfell Games',
      location: 'Guildford, UK',
      workplace: 'hybrid',
      employment_type: 'full_time',
      salary: { min: 48000, max: 58000, currency: 'GBP', period: 'year' },
      requirements: [
        ...required(
          'Strong modern C++ and at least one shipped title',
          'Good 3D maths: quaternions should not scare you',
          'Experience with Unreal Engine 5',
        ),
        ...preferred('Some Python for our tools', 'You have worked with Perforce on a large team'),
      ],
      skills: ['C++', 'Unreal Engine', 'Python'],
      closes_on: '2027-04-30',
      language: 'en',
    },
  },
  {
    kind: 'NGO abroad',
    text: `VACANCY ANNOUNCEMENT

Organisation: Wells for Tomorrow
Position: Monitoring & Evaluation Officer
Duty station: Kisumu, Kenya
Type of contract: Fixed-term, 18 months
Reports to: Country Director
Closing date: 12 March 2027

1. Background
Wells for Tomorrow brings safe water to rural schools around the lake. In 2026 we raised $4.2M from 3,000 donors and reached 61 villages.

2. Main duties
- Design baseline and endline surveys for two projects
- Train field teams and check what they send in
- Write the quarterly report to the donors

3. Essential qualifications
- Bachelor's degree in economics, public health or a related field
- Minimum three years of evaluation work with an NGO
- Working knowledge of SPSS or Stata
- Willingness to spend ten days a month in the field

4. Desirable
- Experience with Power BI dashboards
- A motorcycle licence

5. Remuneration
KES 180,000 – 220,000 gross per month, medical cover for the family.

6. How to apply
Send your CV and three referees to recruitment@wellsfortomorrow.example.com. Only shortlisted candidates will be contacted. We never ask for a fee.`,
    expected: {
      title: 'Monitoring & Evaluation Officer',
      company: 'Wells for Tomorrow',
      location: 'Kisumu, Kenya',
      employment_type: 'temporary',
      salary: { min: 180000, max: 220000, currency: 'KES', period: 'month' },
      requirements: [
        ...required(
          "Bachelor's degree in economics, public health or a related field",
          'Minimum three years of evaluation work with an NGO',
          'Working knowledge of SPSS or Stata',
          'Willingness to spend ten days a month in the field',
        ),
        ...preferred('Experience with Power BI dashboards', 'A motorcycle licence'),
      ],
      skills: ['SPSS', 'Stata', 'Power BI'],
      closes_on: '2027-03-12',
      language: 'en',
    },
  },
  {
    kind: 'Swedish authority',
    text: `Systemutvecklare

Arbetsgivare: Kustmyndigheten
Ort: Karlskrona
Omfattning: Heltid
Anställningsform: Tillsvidareanställning
Sista ansökningsdag: 2027-02-28
Diarienummer: KM 2027-118

Om tjänsten
Hos oss utvecklar du de tjänster som fartyg använder för att anmäla sig i svenska hamnar. Du ingår i en grupp med sex kollegor. Hos oss kan du arbeta hemifrån två dagar i veckan, övriga dagar på kontoret.

Arbetsuppgifter
• Du vidareutvecklar våra e-tjänster tillsammans med verksamheten
• Du deltar i jour var åttonde vecka

Kvalifikationer
• Högskoleutbildning inom IT eller motsvarande erfarenhet
• Minst tre års erfarenhet av utveckling i Java och Spring Boot
• Goda kunskaper i SQL och PostgreSQL
• Du uttrycker dig väl på svenska i tal och skrift

Meriterande
• Erfarenhet av Kubernetes
• Kunskap om sjöfart

Vi erbjuder
• Flextid och friskvårdsbidrag på 5 000 kr per år

Frågor besvaras av Elin Påhittad, elin@example.com. Välkommen med din ansökan!`,
    expected: {
      title: 'Systemutvecklare',
      company: 'Kustmyndigheten',
      location: 'Karlskrona',
      workplace: 'hybrid',
      employment_type: 'full_time',
      requirements: [
        ...required(
          'Högskoleutbildning inom IT eller motsvarande erfarenhet',
          'Minst tre års erfarenhet av utveckling i Java och Spring Boot',
          'Goda kunskaper i SQL och PostgreSQL',
          'Du uttrycker dig väl på svenska i tal och skrift',
        ),
        ...preferred('Erfarenhet av Kubernetes', 'Kunskap om sjöfart'),
      ],
      skills: ['Java', 'Spring Boot', 'SQL', 'PostgreSQL', 'Kubernetes'],
      closes_on: '2027-02-28',
      language: 'sv',
    },
  },
  {
    kind: 'logistics in Poland, in English',
    text: `WMS Support Specialist @ Bursztyn Logistics Sp. z o.o.
Gdańsk, Poland / hybrid / B2B

Bursztyn Logistics Sp. z o.o. runs four warehouses between the coast and the German border. When a scanner stops, thirty lorries wait, so our support team is small, calm and quick.

Your day:
1. You take over tickets that the first line could not close
2. You test new releases of the warehouse system before they go live
3. One week in four you are on call

What we expect:
1. At least 2 years in second-line support, warehouse or factory
2. You write your own SQL queries, joins included
3. No fear of the Linux command line
4. Polish at C1, English at B2

Nice to have, but we can teach you:
1. SAP EWM
2. Bash or PowerShell

What we offer:
1. 110–135 PLN net per hour + VAT
2. Two days a week in the office in Gdańsk, the others from home
3. Sports card, parking, good coffee

We reply to every application within ten days.`,
    expected: {
      title: 'WMS Support Specialist',
      company: 'Bursztyn Logistics Sp. z o.o.',
      location: 'Gdańsk, Poland',
      workplace: 'hybrid',
      employment_type: 'contract',
      salary: { min: 110, max: 135, currency: 'PLN', period: 'hour' },
      requirements: [
        ...required(
          'At least 2 years in second-line support, warehouse or factory',
          'You write your own SQL queries, joins included',
          'No fear of the Linux command line',
          'Polish at C1, English at B2',
        ),
        ...preferred('SAP EWM', 'Bash or PowerShell'),
      ],
      skills: ['Warehouse Management', 'SQL', 'Linux', 'SAP EWM', 'Bash', 'PowerShell'],
      language: 'en',
    },
  },
  {
    kind: 'law firm, no headings',
    text: `Litigation Paralegal
Hartwell Ames & Oduya LLP, Philadelphia, PA
Posted: February 3, 2027

Hartwell Ames & Oduya LLP is a 40-lawyer firm with a busy construction practice. Our senior paralegal is retiring after 26 years and we are hiring a successor. This is a full-time, on-site position in our Market Street office.

The paralegal drafts discovery requests, keeps the trial calendar of three partners and looks after exhibits. In a trial week the days are long; the rest of the year they are not.

You have a bachelor's degree or a paralegal certificate and at least four years of litigation experience. You must be a Pennsylvania notary or become one within six months. Experience with construction cases is a plus.

Salary: $72,000 to $85,000 a year, DOE, plus paid overtime. We match 401(k) contributions up to 4% and pay a $2,500 signing bonus.

Send a resume and a short writing sample to Ms. Odette Fairweather, hiring@hartwellames.example.com. The firm is an equal opportunity employer.`,
    expected: {
      title: 'Litigation Paralegal',
      company: 'Hartwell Ames & Oduya LLP',
      location: 'Philadelphia, PA',
      workplace: 'onsite',
      employment_type: 'full_time',
      salary: { min: 72000, max: 85000, currency: 'USD', period: 'year' },
      requirements: [
        ...required(
          "You have a bachelor's degree or a paralegal certificate and at least four years of litigation experience.",
          'You must be a Pennsylvania notary or become one within six months.',
        ),
        ...preferred('Experience with construction cases is a plus.'),
      ],
      posted_at: '2027-02-03',
      language: 'en',
    },
  },
  {
    kind: 'Danish restaurant chain',
    text: `Kok – Café Fyrtårn – Aarhus

Café Fyrtårn er en lille kæde med fem spisesteder ved vandet. Vi laver maden fra bunden, og vi går hjem til tiden. Nu mangler vi en kollega i køkkenet ved havnen. Stillingen er på fuldtid, 37 timer om ugen, med hver anden weekend fri.

Dine opgaver
* Du står for det varme køkken om aftenen
* Du bestiller varer sammen med køkkenchefen

Vi forventer, at du
* er uddannet kok eller har mindst to års erfaring
* kan holde hovedet koldt en lørdag aften
* taler dansk eller engelsk

Det er en fordel, hvis du
* har lavet vegetarisk mad
* har kørekort

Vi tilbyder
* Løn: 175-190 DKK i timen
* Mad på arbejdet og personalerabat på 30 %

Ansøgningsfrist: 15. april 2027
Skriv til Mads Opdigtet på job@fyrtaarn.example.com, eller kom forbi efter klokken 15.`,
    expected: {
      title: 'Kok',
      company: 'Café Fyrtårn',
      location: 'Aarhus',
      employment_type: 'full_time',
      salary: { min: 175, max: 190, currency: 'DKK', period: 'hour' },
      requirements: [
        ...required(
          'er uddannet kok eller har mindst to års erfaring',
          'kan holde hovedet koldt en lørdag aften',
          'taler dansk eller engelsk',
        ),
        ...preferred('har lavet vegetarisk mad', 'har kørekort'),
      ],
      closes_on: '2027-04-15',
      language: 'da',
    },
  },
  {
    kind: 'Australian energy utility',
    text: `Position: Protection Engineer
Employer: Tamar Gorge Energy
Reference: TGE-3381
Location: Launceston, Tasmania
Employment: Permanent, part-time (3 days a week)
Salary: A$98,000 to A$118,000 pro rata plus 12% superannuation
Applications close: 21 May 2027

ABOUT US
Tamar Gorge Energy keeps the lights on for 84,000 homes. Our revenue was A$310 million last year, and most of it went back into the poles and wires.

THE ROLE
You will set and test the relays that switch off a line before a falling branch becomes a bushfire. The job is office-based, with visits to substations.

SELECTION CRITERIA
- Degree in electrical engineering
- Five years or more in protection or substation design
- Confident use of MATLAB
- Current driver licence

HIGHLY REGARDED BUT NOT ESSENTIAL
- Python scripting
- Having worked with wind farms

HOW TO APPLY
Send a resume and one page on the criteria to Bronwyn Madeupname, people@tamargorge.example.com. We welcome applications from Aboriginal and Torres Strait Islander people.`,
    expected: {
      title: 'Protection Engineer',
      company: 'Tamar Gorge Energy',
      location: 'Launceston, Tasmania',
      workplace: 'onsite',
      employment_type: 'part_time',
      salary: { min: 98000, max: 118000, currency: 'AUD', period: 'year' },
      requirements: [
        ...required(
          'Degree in electrical engineering',
          'Five years or more in protection or substation design',
          'Confident use of MATLAB',
          'Current driver licence',
        ),
        ...preferred('Python scripting', 'Having worked with wind farms'),
      ],
      skills: ['MATLAB', 'Python'],
      closes_on: '2027-05-21',
      language: 'en',
    },
  },
]

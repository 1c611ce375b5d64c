import { preferred, required, type Sample } from './sample.ts'

/** Postings by employers that are not companies, and others. */
export const unusual: Sample[] = [
  {
    kind: 'biotech lab',
    text: `Research Associate II, Protein Sciences
Quillwort Bio · Cambridge, MA · On-site · Contract

Who we are
We make enzymes that eat plastic. Quillwort Bio raised $60M in 2026, our R&D team has doubled since, and the lab is finally large enough.

What the job is
▪ Express and purify twenty variants a week
▪ Keep the robots fed and the freezer inventory honest
▪ React to surprises without throwing the sample away

What you bring
▪ BS or MS in biochemistry or a neighbouring field
▪ 2+ years at the bench with protein purification
▪ A notebook that somebody else could repeat your work from

Pluses
▪ Plots in R or Python
▪ Any time spent with liquid handlers

Pay
$38–$44/hr, paid weekly, with health insurance from day one.

Apply with a resume at https://quillwort.example.com/jobs. Please tell us if you need anything to make the interview work for you.`,
    expected: {
      title: 'Research Associate II, Protein Sciences',
      company: 'Quillwort Bio',
      location: 'Cambridge, MA',
      workplace: 'onsite',
      employment_type: 'contract',
      salary: { min: 38, max: 44, currency: 'USD', period: 'hour' },
      requirements: [
        ...required(
          'BS or MS in biochemistry or a neighbouring field',
          '2+ years at the bench with protein purification',
          'A notebook that somebody else could repeat your work from',
        ),
        ...preferred('Plots in R or Python', 'Any time spent with liquid handlers'),
      ],
      skills: ['R', 'Python'],
      language: 'en',
    },
  },
  {
    kind: 'remote-first open-source company',
    text: `Developer Advocate at Mossbank Software
Where: Remote (Europe)

Mossbank is an open-source job queue on top of Postgres. Eleven of us work on it, nobody in the same town: we have been fully remote since 2014 and own no office. Once a year we meet by a lake.

The work
- Answer questions where people ask them, then change the docs so that nobody asks again
- Build small example apps and keep them running
- Tell the rest of us what hurts

You'd fit in if you
- have written documentation that strangers thanked you for
- can read Rust and write TypeScript
- know Git well enough to explain a rebase

Nice, but not needed
- Docker or Terraform in anger
- talks you gave, recorded or not

Money
One public formula for all: €68,000 a year for this role, the same in every country. On top come €2,000 a year for conferences and €1,500 for your desk.

We start reading applications on 1 June 2027 and stop when we have found somebody. Mail advocate@mossbank.example.com; a link to something you wrote is worth more than a CV.`,
    expected: {
      title: 'Developer Advocate',
      company: 'Mossbank Software',
      location: 'Europe',
      workplace: 'remote',
      salary: { min: 68000, max: 68000, currency: 'EUR', period: 'year' },
      requirements: [
        ...required(
          'have written documentation that strangers thanked you for',
          'can read Rust and write TypeScript',
          'know Git well enough to explain a rebase',
        ),
        ...preferred('Docker or Terraform in anger', 'talks you gave, recorded or not'),
      ],
      skills: ['PostgreSQL', 'Rust', 'TypeScript', 'Git', 'Docker', 'Terraform'],
      language: 'en',
    },
  },
  {
    kind: 'trade union',
    text: `Amalgamated Bakers' and Millers' Union
REGIONAL ORGANISER

Based in: Leeds
Salary: £36,412 rising to £40,105
Hours: 35 a week
Contract: maternity cover until 31 March 2028
Closing date: Friday 9 July 2027, noon
Interviews: 21 July 2027

The union has 18,000 members in bakeries, mills and biscuit factories, most of whom go to work when other people go to bed. We want more of them to know their reps by name.

What you will do
• Visit workplaces, many of them at night
• Find, train and look after new reps
• Sit beside members at hearings

Person specification

Essential
• Experience of organising in a union, a campaign or a community
• Able to speak to a full canteen at five in the morning
• A full driving licence, or another way to reach a night shift

Desirable
• Knowledge of UK employment law
• A second language spoken in the trade

We offer a final salary pension, 32 days of leave and a union that recognises its own staff union. Application form from Nerys Inventedname, jobs@abmu.example.com. CVs are not accepted.`,
    expected: {
      title: 'REGIONAL ORGANISER',
      company: "Amalgamated Bakers' and Millers' Union",
      location: 'Leeds',
      employment_type: 'temporary',
      salary: { min: 36412, max: 40105, currency: 'GBP', period: 'year' },
      requirements: [
        ...required(
          'Experience of organising in a union, a campaign or a community',
          'Able to speak to a full canteen at five in the morning',
          'A full driving licence, or another way to reach a night shift',
        ),
        ...preferred('Knowledge of UK employment law', 'A second language spoken in the trade'),
      ],
      skills: ['Labor Law'],
      closes_on: '2027-07-09',
      language: 'en',
    },
  },
  {
    kind: 'film production, crew call',
    text: `CREW CALL for "The Salt Road", second unit

Role: Production Coordinator
Production company: Gull & Lantern Films
Base: Cork, Ireland
Dates: prep from 24 May 2027, shoot 14 June to 23 July 2027
Rate: €260/day, freelance, invoiced weekly
Apply by: 30/04/2027

Our coordinator has gone to a bigger boat and we need another one. The second unit is fourteen people, two horses and a lot of rain. The office is a portable cabin on the pier; call sheets go out at seven in the evening whatever the weather did.

You must have coordinated at least one feature or series. You have a full clean driving licence. You know Excel better than your own handwriting. French is a plus, as half of the stunt team comes from Brittany.

Accommodation is ours to find, per diem €35. CV and two referees to Fiachra Nobody, crew@gullandlantern.example.com. No calls please, we are on set.`,
    expected: {
      title: 'Production Coordinator',
      company: 'Gull & Lantern Films',
      location: 'Cork, Ireland',
      employment_type: 'contract',
      salary: { min: 260, max: 260, currency: 'EUR', period: 'day' },
      requirements: [
        ...required(
          'You must have coordinated at least one feature or series.',
          'You have a full clean driving licence.',
          'You know Excel better than your own handwriting.',
        ),
        ...preferred('French is a plus, as half of the stunt team comes from Brittany.'),
      ],
      skills: ['Excel'],
      closes_on: '2027-04-30',
      language: 'en',
    },
  },
  {
    kind: 'Belgian, bilingual',
    text: `Dossierbeheerder verzekeringen (NL/FR)
Ardent & Meerbeek NV – Brussel

Ardent & Meerbeek NV is een makelaar met zestig medewerkers en klanten aan beide kanten van de taalgrens. Voor ons team schade zoeken wij een collega die even graag belt als schrijft.

Jouw taken
- Je behandelt schadedossiers van de eerste melding tot de uitbetaling
- Je overlegt met experten en maatschappijen

Jouw profiel
- Je hebt een bachelordiploma of gelijkwaardige ervaring
- Je spreekt en schrijft vlot Nederlands en Frans
- Je werkt vlot met Excel

Pluspunten
- Ervaring met SAP
- Kennis van de Belgische verzekeringswet

Ons aanbod
- Een voltijds contract van onbepaalde duur
- Een brutoloon van € 3.100 tot € 3.600 per maand
- Maaltijdcheques van € 8 per dag en een groepsverzekering
- Twee dagen telewerk per week, de andere dagen op kantoor

Solliciteren kan tot en met 31 maart 2027 via jobs@ardentmeerbeek.example.com.

Vous préférez postuler en français ? Écrivez à Odile Fictive, à la même adresse.`,
    expected: {
      title: 'Dossierbeheerder verzekeringen (NL/FR)',
      company: 'Ardent & Meerbeek NV',
      location: 'Brussel',
      workplace: 'hybrid',
      employment_type: 'full_time',
      salary: { min: 3100, max: 3600, currency: 'EUR', period: 'month' },
      requirements: [
        ...required(
          'Je hebt een bachelordiploma of gelijkwaardige ervaring',
          'Je spreekt en schrijft vlot Nederlands en Frans',
          'Je werkt vlot met Excel',
        ),
        ...preferred('Ervaring met SAP', 'Kennis van de Belgische verzekeringswet'),
      ],
      skills: ['Excel', 'SAP'],
      closes_on: '2027-03-31',
      language: 'nl',
    },
  },
  {
    kind: 'Brazilian, in Portuguese',
    text: `Vaga: Analista de Dados Pleno
Empresa: Jacarandá Pagamentos
Local: Belo Horizonte, MG
Modelo de trabalho: híbrido (2 dias por semana no escritório)
Jornada: tempo integral
Salário: R$ 7.500 a R$ 9.000 por mês
Inscrições até: 20/03/2027

Sobre nós
A Jacarandá Pagamentos ajuda feiras e pequenos mercados a receber sem dinheiro vivo. Somos 120 pessoas e crescemos sem pressa.

O que você vai fazer
• Cuidar dos painéis que as equipes abrem todas as manhãs
• Conversar com quem atende os clientes antes de escrever uma consulta

Requisitos
• Experiência de dois anos ou mais com análise de dados
• SQL avançado e Python
• Boa escrita em português

Diferenciais
• Conhecimento de Power BI
• Ter trabalhado com meios de pagamento

Benefícios
• Vale-refeição de R$ 40 por dia
• Plano de saúde e seis meses de licença parental

Envie seu currículo para Iracema Inventada em vagas@jacaranda.example.com.`,
    expected: {
      title: 'Analista de Dados Pleno',
      company: 'Jacarandá Pagamentos',
      location: 'Belo Horizonte, MG',
      workplace: 'hybrid',
      employment_type: 'full_time',
      salary: { min: 7500, max: 9000, currency: 'BRL', period: 'month' },
      requirements: [
        ...required(
          'Experiência de dois anos ou mais com análise de dados',
          'SQL avançado e Python',
          'Boa escrita em português',
        ),
        ...preferred('Conhecimento de Power BI', 'Ter trabalhado com meios de pagamento'),
      ],
      skills: ['SQL', 'Python', 'Power BI'],
      closes_on: '2027-03-20',
      language: 'pt',
    },
  },
  {
    kind: 'Indian IT services',
    text: `Greetings from Vaigai Softworks Pvt Ltd!

Job Title: Senior Java Developer
Company: Vaigai Softworks Pvt Ltd
Job Location: Pune / Chennai
Work Mode: Work from office, 5 days a week
Employment Type: Full Time, Permanent
CTC: ₹18,00,000 – ₹24,00,000 per annum
Notice Period: immediate to 30 days

About the project
You will join a team of 15 that builds settlement systems for an airline in the Gulf. Shift timing is 11 am to 8 pm.

Roles and Responsibilities
* Take modules from design to production
* React to incidents in your week of support
* Go through code reviews with juniors

Mandatory Skills
* 6 to 9 years of hands-on work with Java and Spring Boot
* Strong in Hibernate and Oracle
* Messaging with RabbitMQ

Good to Have
* Angular on the front end
* AWS certification

Interested candidates may share their updated profile with Revathi Fictional at careers@vaigai.example.com along with current CTC, expected CTC and notice period. References are most welcome.`,
    expected: {
      title: 'Senior Java Developer',
      company: 'Vaigai Softworks Pvt Ltd',
      location: 'Pune; Chennai',
      workplace: 'onsite',
      employment_type: 'full_time',
      salary: { min: 1800000, max: 2400000, currency: 'INR', period: 'year' },
      requirements: [
        ...required(
          '6 to 9 years of hands-on work with Java and Spring Boot',
          'Strong in Hibernate and Oracle',
          'Messaging with RabbitMQ',
        ),
        ...preferred('Angular on the front end', 'AWS certification'),
      ],
      skills: ['Java', 'Spring Boot', 'Hibernate', 'Oracle', 'RabbitMQ', 'Angular', 'AWS'],
      language: 'en',
    },
  },
]

import { preferred, required, type Sample } from './sample.ts'

/** Postings by employers of many trades and countries. */
export const employers: Sample[] = [
  {
    kind: 'startup jobs page',
    text: `Founding Backend Engineer (Billing)
Lanternfish · Lisbon, Portugal · Hybrid · Full-time

We help 900 independent vet clinics get paid on time. We raised $12M last spring and are 14 people.

What you'll be doing
• Own the invoicing service end to end
• Replace our nightly batch jobs with events on Kafka
• Talk to clinics every week and make their month-end less painful

Who you are
• You've shipped production code in Go or Rust for at least 4 years
• You know PostgreSQL well enough to argue with it
• You write clearly in English

It'd be great if
• You have built anything that moves money
• You've been one of the first ten people somewhere

What we offer
• €68,000 – €85,000 plus equity
• 26 days off and a £1,000 yearly budget for books and courses
• An office with a view of the river and a dog called Mango

Curious? Tell us about something you made: jobs@example.com`,
    expected: {
      title: 'Founding Backend Engineer (Billing)',
      company: 'Lanternfish',
      location: 'Lisbon, Portugal',
      workplace: 'hybrid',
      employment_type: 'full_time',
      salary: { min: 68000, max: 85000, currency: 'EUR', period: 'year' },
      requirements: [
        ...required(
          "You've shipped production code in Go or Rust for at least 4 years",
          'You know PostgreSQL well enough to argue with it',
          'You write clearly in English',
        ),
        ...preferred(
          'You have built anything that moves money',
          "You've been one of the first ten people somewhere",
        ),
      ],
      skills: ['Go', 'Rust', 'PostgreSQL', 'Kafka'],
      language: 'en',
    },
  },
  {
    kind: 'agency mail with signature',
    text: `Subject: Contract Data Engineer - Leeds - Outside IR35

Hi Morgan,

I hope you're well. I came across your profile and thought you might be a good fit for a role I'm working on with our client, a household name in retail.

Role: Data Engineer
Rate: £475 - £525 per day
Length: 6 months, likely to extend
Location: Leeds (2 days a week in the office, the rest from home)

They need someone with strong Python and Airflow. You must have used Snowflake in anger and be confident with SQL. dbt would be a plus.

The team is moving its reports off a very old warehouse, and the project is funded until the end of next year. There are two interviews, both on video, and they want to decide quickly.

If this sounds interesting, please send me your latest CV and a good time for a call.

Kind regards,

Petra Holloway
Senior Consultant, Data & Analytics
Brackenridge Talent Ltd
T: 020 7946 0123
E: petra.holloway@example.com`,
    expected: {
      title: 'Data Engineer',
      company: 'Brackenridge Talent Ltd',
      location: 'Leeds',
      workplace: 'hybrid',
      employment_type: 'contract',
      salary: { min: 475, max: 525, currency: 'GBP', period: 'day' },
      requirements: [
        ...required(
          'They need someone with strong Python and Airflow.',
          'You must have used Snowflake in anger and be confident with SQL.',
        ),
        ...preferred('dbt would be a plus.'),
      ],
      skills: ['Python', 'Airflow', 'Snowflake', 'SQL', 'dbt'],
      language: 'en',
    },
  },
  {
    kind: 'Swiss bank',
    text: `Bank Rütimann & Cie AG

Senior Data Engineer (w/m/d)
Arbeitsort: Zürich
Pensum: 80–100 %
Eintritt: 1. Juni 2027 oder nach Vereinbarung

Die Bank Rütimann & Cie AG ist eine Privatbank in dritter Generation. Unser Datenteam baut die Plattform, auf der Anlageberatung und Risikokontrolle arbeiten.

DEINE AUFGABEN
▪ Aufbau von Datenpipelines mit Spark und Kafka
▪ Betrieb der Plattform auf Azure
▪ Enge Zusammenarbeit mit dem Fachbereich

DEIN PROFIL
▪ Hochschulabschluss in Informatik oder Wirtschaftsinformatik
▪ Mindestens fünf Jahre Erfahrung mit Python und SQL
▪ Verhandlungssicheres Deutsch und gutes Englisch
▪ Erfahrung im Bankenumfeld von Vorteil

WAS WIR BIETEN
▪ Lohnband von CHF 118'000 bis CHF 139'000 pro Jahr
▪ Bis zu zwei Tage Homeoffice pro Woche
▪ Sechs Wochen Ferien und ein Halbtax-Abonnement

Bewirb dich bis 30. April 2027 über unser Portal. Fragen beantwortet dir Reto Aebischer, reto.aebischer@example.com.`,
    expected: {
      title: 'Senior Data Engineer',
      company: 'Bank Rütimann & Cie AG',
      location: 'Zürich',
      workplace: 'hybrid',
      salary: { min: 118000, max: 139000, currency: 'CHF', period: 'year' },
      requirements: [
        ...required(
          'Hochschulabschluss in Informatik oder Wirtschaftsinformatik',
          'Mindestens fünf Jahre Erfahrung mit Python und SQL',
          'Verhandlungssicheres Deutsch und gutes Englisch',
        ),
        ...preferred('Erfahrung im Bankenumfeld von Vorteil'),
      ],
      skills: ['Spark', 'Kafka', 'Azure', 'Python', 'SQL'],
      closes_on: '2027-04-30',
      language: 'de',
    },
  },
  {
    kind: 'Spanish hospital',
    text: `Oferta de empleo: Enfermero/a de Urgencias

Empresa: Clínica Montealba
Ubicación: Zaragoza, España
Jornada: completa, turnos rotatorios
Contrato: temporal, 12 meses
Salario: 2.150 € brutos al mes
Fecha límite de inscripción: 20/06/2027

La Clínica Montealba es un hospital de 140 camas que atiende a toda la comarca. Buscamos una persona para reforzar el servicio de urgencias durante el próximo año.

Funciones
• Atención y triaje de los pacientes
• Administración de la medicación pautada
• Coordinación con el resto del equipo médico

Requisitos
• Grado en Enfermería y colegiación vigente
• Al menos un año de experiencia en urgencias o UCI
• Disponibilidad para trabajar en noches y festivos

Se valorará
• Máster en urgencias y emergencias
• Residencia en Zaragoza o alrededores

Qué ofrecemos
• Formación continuada a cargo de la clínica
• Comedor y aparcamiento gratuitos

Envía tu currículum a empleo@example.com.`,
    expected: {
      title: 'Enfermero/a de Urgencias',
      company: 'Clínica Montealba',
      location: 'Zaragoza, España',
      employment_type: 'temporary',
      salary: { min: 2150, max: 2150, currency: 'EUR', period: 'month' },
      requirements: [
        ...required(
          'Grado en Enfermería y colegiación vigente',
          'Al menos un año de experiencia en urgencias o UCI',
          'Disponibilidad para trabajar en noches y festivos',
        ),
        ...preferred('Máster en urgencias y emergencias', 'Residencia en Zaragoza o alrededores'),
      ],
      closes_on: '2027-06-20',
      language: 'es',
    },
  },
  {
    kind: 'Dutch university',
    text: `Hogeschool De Vliet

Functie: Data-analist Onderwijskwaliteit
Standplaats: Deventer
Dienstverband: tijdelijk, één jaar
Uren: 32 tot 38 per week
Salaris: € 3.378 - € 4.691 bruto per maand
Reageren tot en met: 14 april 2027

Hoe weten we of ons onderwijs elk jaar een beetje beter wordt? Jij helpt de opleidingen om dat met cijfers te laten zien.

Wat ga je doen?
- Dashboards bouwen voor de opleidingsteams
- Enquêtes opzetten en de uitkomsten uitleggen
- Meedenken over de kwaliteit van onze gegevens

Wat vragen wij?
- Een afgeronde hbo- of wo-opleiding
- Ervaring met SQL en Power BI
- Je spreekt en schrijft goed Nederlands
- Kennis van Python is een pré

Wat bieden wij?
- Hybride werken: twee dagen per week op kantoor, de rest thuis
- Een opleidingsbudget van € 1.500
- Een goede pensioenregeling bij een groot fonds

Vragen? Bel met Joost van Eikelen via het secretariaat.`,
    expected: {
      title: 'Data-analist Onderwijskwaliteit',
      company: 'Hogeschool De Vliet',
      location: 'Deventer',
      workplace: 'hybrid',
      employment_type: 'temporary',
      salary: { min: 3378, max: 4691, currency: 'EUR', period: 'month' },
      requirements: [
        ...required(
          'Een afgeronde hbo- of wo-opleiding',
          'Ervaring met SQL en Power BI',
          'Je spreekt en schrijft goed Nederlands',
        ),
        ...preferred('Kennis van Python is een pré'),
      ],
      skills: ['SQL', 'Power BI', 'Python'],
      closes_on: '2027-04-14',
      language: 'nl',
    },
  },
  {
    kind: 'German Mittelstand',
    text: `Wir, die Kesselring Antriebstechnik GmbH & Co. KG, sind ein familiengeführter Hersteller von Getrieben mit 320 Mitarbeitenden. Zur Verstärkung unseres Teams am Standort Aalen suchen wir zum nächstmöglichen Zeitpunkt einen

Konstrukteur (m/w/d) Sondermaschinenbau

in Vollzeit und unbefristet.

Ihre Aufgaben:
– Konstruktion von Baugruppen in SolidWorks
– Abstimmung mit Fertigung, Einkauf und Kunden
– Pflege von Stücklisten in SAP

Ihr Profil:
– Abgeschlossene Weiterbildung zum Techniker oder Studium im Maschinenbau
– Mehrjährige Berufserfahrung in der Konstruktion
– Sicherer Umgang mit einem 3D-CAD-System
– Idealerweise Kenntnisse in AutoCAD

Wir bieten:
– Jahresgehalt zwischen 52.000 und 61.000 Euro, je nach Erfahrung
– 30 Tage Urlaub und flexible Arbeitszeiten
– Betriebliche Altersvorsorge und 50 € monatlich als Gutschein

Haben wir Ihr Interesse geweckt? Dann senden Sie Ihre Unterlagen an Frau Heike Tannert, bewerbung@example.com.`,
    expected: {
      title: 'Konstrukteur Sondermaschinenbau',
      company: 'Kesselring Antriebstechnik GmbH & Co. KG',
      location: 'Aalen',
      employment_type: 'full_time',
      salary: { min: 52000, max: 61000, currency: 'EUR', period: 'year' },
      requirements: [
        ...required(
          'Abgeschlossene Weiterbildung zum Techniker oder Studium im Maschinenbau',
          'Mehrjährige Berufserfahrung in der Konstruktion',
          'Sicherer Umgang mit einem 3D-CAD-System',
        ),
        ...preferred('Idealerweise Kenntnisse in AutoCAD'),
      ],
      skills: ['SolidWorks', 'SAP', 'AutoCAD'],
      language: 'de',
    },
  },
  {
    kind: 'Austrian, salary law',
    text: `Die Donauwerk Steuerberatung GmbH in Linz betreut seit 1987 Familienbetriebe in ganz Oberösterreich. Für unser Team suchen wir ab sofort:

Bilanzbuchhalter (m/w/d)
Teilzeit, 25–30 Stunden

Ihre Aufgaben
• Laufende Buchhaltung und Jahresabschlüsse für unsere Klienten
• Umsatzsteuervoranmeldungen
• Ansprechpartner für das Finanzamt

Das bringen Sie mit
• Abgeschlossene Bilanzbuchhalterprüfung
• Mehrere Jahre Praxis in einer Steuerberatungskanzlei
• Sehr gute Excel-Kenntnisse
• Genauigkeit und Freude am Kontakt mit Menschen

Von Vorteil
• Erfahrung mit Betriebsprüfungen

Das bieten wir
• Gleitzeit und Homeoffice an bis zu zwei Tagen pro Woche
• Das kollektivvertragliche Mindestgehalt beträgt € 3.150,– brutto pro Monat (14 Mal jährlich, Basis Vollzeit). Eine Überzahlung ist je nach Qualifikation möglich.

Bewerbungsfrist: 31. August 2027
Ihre Unterlagen schicken Sie bitte an Mag. Elfriede Moosbrugger, kanzlei@example.com.`,
    expected: {
      title: 'Bilanzbuchhalter',
      company: 'Donauwerk Steuerberatung GmbH',
      location: 'Linz',
      workplace: 'hybrid',
      employment_type: 'part_time',
      salary: { min: 3150, max: null, currency: 'EUR', period: 'month' },
      requirements: [
        ...required(
          'Abgeschlossene Bilanzbuchhalterprüfung',
          'Mehrere Jahre Praxis in einer Steuerberatungskanzlei',
          'Sehr gute Excel-Kenntnisse',
          'Genauigkeit und Freude am Kontakt mit Menschen',
        ),
        ...preferred('Erfahrung mit Betriebsprüfungen'),
      ],
      skills: ['Excel'],
      closes_on: '2027-08-31',
      language: 'de',
    },
  },
  {
    kind: 'French start-up',
    text: `Développeur Full-Stack (H/F) – Nantes

Qui sommes-nous ?
Brume & Cie développe un logiciel de caisse pour les librairies indépendantes. Nous sommes 22 et nous avons levé 4 M€ l'an dernier.

Tes missions
• Développer de nouvelles fonctionnalités en TypeScript, côté React comme côté Node.js
• Faire vivre notre base PostgreSQL
• Participer aux revues de code

Ton profil
• Tu as au moins 3 ans d'expérience en développement web
• Tu maîtrises TypeScript et React
• Tu es à l'aise à l'oral comme à l'écrit

Les petits plus
• Tu connais le monde du livre
• Tu as déjà utilisé Docker en production

Les conditions
• CDI, dès que possible
• 45-52 k€ selon expérience
• 2 jours de télétravail par semaine
• Mutuelle prise en charge à 100 %

Le processus : un appel de 30 minutes, puis une demi-journée avec l'équipe. Pour postuler, écris à Solène : recrutement@example.com`,
    expected: {
      title: 'Développeur Full-Stack',
      company: 'Brume & Cie',
      location: 'Nantes',
      workplace: 'hybrid',
      salary: { min: 45000, max: 52000, currency: 'EUR', period: 'year' },
      requirements: [
        ...required(
          "Tu as au moins 3 ans d'expérience en développement web",
          'Tu maîtrises TypeScript et React',
          "Tu es à l'aise à l'oral comme à l'écrit",
        ),
        ...preferred('Tu connais le monde du livre', 'Tu as déjà utilisé Docker en production'),
      ],
      skills: ['TypeScript', 'React', 'Node.js', 'PostgreSQL', 'Docker'],
      language: 'fr',
    },
  },
]

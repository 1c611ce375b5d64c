import { preferred, required, type Sample } from './sample.ts'

/** Postings in languages that are met less often. */
export const otherLanguages: Sample[] = [
  {
    kind: 'Spanish, teaching, on site, salary a year',
    text: `Docente de Matemáticas

Empresa: Colegio Valdemora
Ubicación: Zaragoza
Modalidad: presencial
Jornada: completa
Contrato: indefinido
Salario: 24.000 € - 27.500 € brutos anuales
Fecha límite: 15/04/2027

El Colegio Valdemora es un centro concertado con 620 alumnos, desde infantil hasta bachillerato. Buscamos una persona que disfrute explicando y que sepa escuchar.

Funciones
- Impartir clase de matemáticas en secundaria
- Tutorizar a un grupo de segundo curso
- Participar en las reuniones del departamento

Requisitos
- Grado en Matemáticas, Física o Ingeniería
- Máster del Profesorado
- Experiencia mínima de un año en secundaria

Se valorará
- Nivel B2 de inglés
- Conocimientos de lengua de signos

Ofrecemos
- Grupos reducidos, de veinte alumnos como máximo
- Comedor gratuito
- Formación a cargo del centro

Envía tu currículum a la atención de Amparo Lizalde: empleo@example.com
`,
    expected: {
      title: 'Docente de Matemáticas',
      company: 'Colegio Valdemora',
      location: 'Zaragoza',
      workplace: 'onsite',
      employment_type: 'full_time',
      salary: { min: 24_000, max: 27_500, currency: 'EUR', period: 'year' },
      requirements: [
        ...required(
          'Grado en Matemáticas, Física o Ingeniería',
          'Máster del Profesorado',
          'Experiencia mínima de un año en secundaria',
        ),
        ...preferred('Nivel B2 de inglés', 'Conocimientos de lengua de signos'),
      ],
      closes_on: '2027-04-15',
      language: 'es',
    },
  },
  {
    kind: 'Dutch, office work, hybrid, salary a month',
    text: `Vacature: Administratief medewerker

Bedrijf: Groothandel De Vlasberg B.V.
Locatie: Zwolle
Dienstverband: fulltime, 38 uur
Salaris: € 2.600 - € 3.100 bruto per maand

Wie zijn wij?
De Vlasberg levert al veertig jaar zaden en bollen aan tuincentra in heel Nederland. Op kantoor werken we met elf collega's, in de loods met dertig.

Wat ga je doen?
• Je verwerkt bestellingen en facturen
• Je beantwoordt vragen van klanten, vooral per telefoon
• Je houdt de voorraad bij samen met de loods

Wat vragen wij?
• Een afgeronde opleiding op mbo-niveau 4
• Minimaal twee jaar ervaring in een administratieve functie
• Je kunt goed overweg met Excel
• Kennis van SAP is een pré

Wat bieden wij?
• Hybride werken: twee dagen thuis en drie dagen op kantoor
• 26 vakantiedagen
• Korting op alle bloembollen

Interesse? Stuur je cv vóór 12 maart 2027 naar Femke Oosterwold, werk@example.com.
`,
    expected: {
      title: 'Administratief medewerker',
      company: 'Groothandel De Vlasberg B.V.',
      location: 'Zwolle',
      workplace: 'hybrid',
      employment_type: 'full_time',
      salary: { min: 2600, max: 3100, currency: 'EUR', period: 'month' },
      requirements: [
        ...required(
          'Een afgeronde opleiding op mbo-niveau 4',
          'Minimaal twee jaar ervaring in een administratieve functie',
          'Je kunt goed overweg met Excel',
        ),
        ...preferred('Kennis van SAP is een pré'),
      ],
      skills: ['Excel', 'SAP'],
      closes_on: '2027-03-12',
      language: 'nl',
    },
  },
]

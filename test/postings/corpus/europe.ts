import { preferred, required, type Sample } from './sample.ts'

/** Postings from the continent, in five languages. */
export const europe: Sample[] = [
  {
    kind: 'German, freelance, an agency, euros by hour, fully remote',
    text: `Hallo Herr Brinkhoff,

für unseren Kunden aus der Logistikbranche suchen wir ab April einen Freelancer mit folgendem Schwerpunkt:

Position: Angular-Entwickler (all genders)
Einsatzort: 100 % remote
Zeitraum: 01.04.2027 bis 31.12.2027
Auslastung: 4 Tage pro Woche
Stundensatz: 85 - 95 €/h
Vertragsart: freiberuflich

Aufgaben:
- Ablösung einer alten Oberfläche für die Disposition von LKW
- Abstimmung mit den Disponenten, die damit jeden Tag arbeiten
- Automatisierte Tests

Anforderungen:
- Mindestens 5 Jahre Erfahrung mit Angular und TypeScript
- Gute Kenntnisse in RxJS
- Erfahrung mit Cypress oder Playwright
- Verhandlungssicheres Deutsch

Von Vorteil:
- Kenntnisse in Java
- Erfahrung in der Logistik

Haben Sie Interesse? Dann freue ich mich auf Ihr Profil mit Angabe Ihrer Verfügbarkeit. Gerne können Sie mich auch weiterempfehlen.

Mit freundlichen Grüßen

Saskia Ellerbrock
Account Managerin
Projektwerk Weser GmbH
saskia.ellerbrock@example.com
`,
    expected: {
      title: 'Angular-Entwickler',
      company: 'Projektwerk Weser GmbH',
      workplace: 'remote',
      employment_type: 'contract',
      salary: { min: 85, max: 95, currency: 'EUR', period: 'hour' },
      requirements: [
        ...required(
          'Mindestens 5 Jahre Erfahrung mit Angular und TypeScript',
          'Gute Kenntnisse in RxJS',
          'Erfahrung mit Cypress oder Playwright',
          'Verhandlungssicheres Deutsch',
        ),
        ...preferred('Kenntnisse in Java', 'Erfahrung in der Logistik'),
      ],
      skills: ['Angular', 'TypeScript', 'RxJS', 'Cypress', 'Playwright', 'Java'],
      language: 'de',
    },
  },
  {
    kind: 'German, working student, hybrid',
    text: `🎓 Werkstudent (m/w/d) Marketing – München

Bergfunk GmbH

Wir bauen Notfallsender für Leute, die gern dort sind, wo kein Netz ist. Unser Büro liegt nahe am Ostbahnhof, und der Hund heißt Lawine.

👉 Das machst du bei uns
✔ Du schreibst Texte für unsere Website und den Newsletter
✔ Du planst Beiträge für Instagram und wertest sie aus
✔ Du hilfst bei zwei Messen im Jahr

👉 Das solltest du mitbringen
✔ Du bist an einer Hochschule eingeschrieben
✔ Du schreibst sicher und gern auf Deutsch
✔ Du kennst dich mit Excel aus
✔ Idealerweise hast du schon mit Figma gearbeitet

👉 Das bekommst du
✔ 16 € pro Stunde
✔ 15 bis 20 Stunden pro Woche, in der Prüfungszeit auch weniger
✔ Zwei Tage im Büro, den Rest im Homeoffice

Bewerbungsschluss: 31. Januar 2027

Schick deinen Lebenslauf an Quirin Achleitner, jobs@example.com
`,
    expected: {
      title: 'Werkstudent Marketing',
      company: 'Bergfunk GmbH',
      location: 'München',
      workplace: 'hybrid',
      employment_type: 'part_time',
      salary: { min: 16, max: 16, currency: 'EUR', period: 'hour' },
      requirements: [
        ...required(
          'Du bist an einer Hochschule eingeschrieben',
          'Du schreibst sicher und gern auf Deutsch',
          'Du kennst dich mit Excel aus',
        ),
        ...preferred('Idealerweise hast du schon mit Figma gearbeitet'),
      ],
      skills: ['Excel', 'Figma'],
      closes_on: '2027-01-31',
      language: 'de',
    },
  },
  {
    kind: 'French, fixed term, a veterinary practice',
    text: `La clinique vétérinaire des Trois Fontaines recherche un(e) auxiliaire vétérinaire

Poste : Auxiliaire vétérinaire
Employeur : Clinique des Trois Fontaines
Localisation : Périgueux
Contrat : CDD de 8 mois (remplacement)
Rémunération : 1 950 € brut par mois

Au sein d'une équipe de trois vétérinaires et de quatre auxiliaires, vous accueillez les clients et leurs animaux, vous tenez le planning des rendez-vous et vous assistez les vétérinaires au bloc.

Profil recherché :
• Diplôme d'auxiliaire spécialisé vétérinaire
• Une expérience d'un an en clinique
• Sens de l'accueil, même un lundi matin

Serait un plus :
• La connaissance des oiseaux et des lapins

Un samedi sur trois est travaillé. Prise de poste le 1er avril 2027. Date limite de candidature : 10 mars 2027.

Adressez votre lettre et votre CV au docteur Maud Castaing, clinique@example.com.
`,
    expected: {
      title: 'Auxiliaire vétérinaire',
      company: 'Clinique des Trois Fontaines',
      location: 'Périgueux',
      employment_type: 'temporary',
      salary: { min: 1950, max: 1950, currency: 'EUR', period: 'month' },
      requirements: [
        ...required(
          "Diplôme d'auxiliaire spécialisé vétérinaire",
          "Une expérience d'un an en clinique",
          "Sens de l'accueil, même un lundi matin",
        ),
        ...preferred('La connaissance des oiseaux et des lapins'),
      ],
      closes_on: '2027-03-10',
      language: 'fr',
    },
  },
  {
    kind: 'Swedish, preschool, full time, kronor by month',
    text: `Förskollärare

Arbetsgivare: Förskolan Blåklinten
Ort: Västerås
Omfattning: Heltid
Anställningsform: Tillsvidare
Lön: 34 000 - 38 000 kr per månad

Om oss
Blåklinten är en liten förskola med 48 barn på tre avdelningar. Vi ligger vid skogen och är ute varje dag, oavsett väder.

Arbetsuppgifter
- Planera och leda verksamheten på din avdelning
- Följa upp barnens lärande
- Ha samtal med föräldrar

Kvalifikationer
- Du har legitimation som förskollärare
- Du talar och skriver svenska obehindrat
- Du tycker om att arbeta utomhus

Meriterande
- Erfarenhet av barn i behov av särskilt stöd

Vi erbjuder
- Eget planeringsrum och fyra timmars planering i veckan
- Friskvårdsbidrag på 3 000 kr

Sista ansökningsdag: 2027-02-21

Frågor besvaras av rektor Gunilla Ekdahl, rektor@example.com. Vi ser fram emot din ansökan!
`,
    expected: {
      title: 'Förskollärare',
      company: 'Förskolan Blåklinten',
      location: 'Västerås',
      employment_type: 'full_time',
      salary: { min: 34_000, max: 38_000, currency: 'SEK', period: 'month' },
      requirements: [
        ...required(
          'Du har legitimation som förskollärare',
          'Du talar och skriver svenska obehindrat',
          'Du tycker om att arbeta utomhus',
        ),
        ...preferred('Erfarenhet av barn i behov av särskilt stöd'),
      ],
      closes_on: '2027-02-21',
      language: 'sv',
    },
  },
  {
    kind: 'Polish, software, B2B, złoty by month',
    text: `Programista Python

Firma: Sadyba Data sp. z o.o.
Umowa: B2B
Lokalizacja: Gdańsk
Tryb pracy: hybrydowo, dwa dni w tygodniu w biurze
Wynagrodzenie: 18 000 - 24 000 PLN netto miesięcznie

O nas
Tworzymy system, który pomaga portom planować pracę dźwigów. Jest nas dwadzieścia osób i od początku pracujemy bez inwestora.

Twoje zadania
• Rozwój usług, które przewidują przybycie statków
• Współpraca z operatorami portu
• Dbanie o jakość danych

Wymagania
• Co najmniej 4 lata doświadczenia z językiem Python
• Dobra znajomość SQL oraz Docker
• Doświadczenie z Django lub FastAPI
• Język angielski na poziomie B2

Mile widziane
• Znajomość Kafka
• Doświadczenie w branży morskiej

Oferujemy
• Prywatną opiekę medyczną
• 20 dni płatnej przerwy w roku

Czekamy na CV: praca@example.com. Na pytania odpowie Bogna Wierzchucka.
`,
    expected: {
      title: 'Programista Python',
      company: 'Sadyba Data sp. z o.o.',
      location: 'Gdańsk',
      workplace: 'hybrid',
      employment_type: 'contract',
      salary: { min: 18_000, max: 24_000, currency: 'PLN', period: 'month' },
      requirements: [
        ...required(
          'Co najmniej 4 lata doświadczenia z językiem Python',
          'Dobra znajomość SQL oraz Docker',
          'Doświadczenie z Django lub FastAPI',
          'Język angielski na poziomie B2',
        ),
        ...preferred('Znajomość Kafka', 'Doświadczenie w branży morskiej'),
      ],
      skills: ['Python', 'SQL', 'Docker', 'Django', 'FastAPI', 'Kafka'],
      language: 'pl',
    },
  },
]

import { preferred, required, type Sample } from './sample.ts'

/** Postings in German. */
export const german: Sample[] = [
  {
    kind: 'government notice, German, a pay scale without figures',
    text: `Stellenausschreibung

Die Stadt Lindenbruck sucht zum nächstmöglichen Zeitpunkt für das Bauamt eine

Sachbearbeitung Baugenehmigungen (m/w/d)

in Vollzeit (39 Stunden/Woche), unbefristet. Die Stelle ist nach Entgeltgruppe 10 TVöD bewertet.

Arbeitsort: Lindenbruck

Ihre Aufgaben:
– Prüfung von Bauanträgen auf Vollständigkeit
– Beratung von Bauherrschaften und Architekturbüros
– Ortstermine und Bauüberwachung

Ihr Profil:
– abgeschlossenes Studium der Fachrichtung Architektur oder Bauingenieurwesen
– sichere Kenntnisse im öffentlichen Baurecht
– Fahrerlaubnis der Klasse B

Wünschenswert:
– Erfahrung in einer kommunalen Verwaltung
– Kenntnisse im Vergaberecht

Wir bieten:
– eine Jahressonderzahlung und betriebliche Altersvorsorge
– nach der Einarbeitung teilweise Homeoffice
– ein Jobticket mit einem Zuschuss von 15 € im Monat

Schwerbehinderte Bewerberinnen und Bewerber werden bei gleicher Eignung bevorzugt berücksichtigt.

Bewerbungsfrist: 28.02.2027

Ihre Bewerbung richten Sie bitte unter Angabe der Kennziffer 63-04 an personal@example.com. Auskünfte erteilt Frau Wiebke Tannhof, Telefon 030 23125 000.
`,
    expected: {
      title: 'Sachbearbeitung Baugenehmigungen',
      company: 'Stadt Lindenbruck',
      location: 'Lindenbruck',
      workplace: 'hybrid',
      employment_type: 'full_time',
      requirements: [
        ...required(
          'abgeschlossenes Studium der Fachrichtung Architektur oder Bauingenieurwesen',
          'sichere Kenntnisse im öffentlichen Baurecht',
          'Fahrerlaubnis der Klasse B',
        ),
        ...preferred('Erfahrung in einer kommunalen Verwaltung', 'Kenntnisse im Vergaberecht'),
      ],
      closes_on: '2027-02-28',
      language: 'de',
    },
  },
  {
    kind: 'German, software, hybrid, salary a year',
    text: `Senior Java-Entwickler (m/w/d)

Nordlicht Software GmbH · Hamburg

Wir sind ein Team von 35 Menschen und entwickeln seit 2011 Software für Stadtwerke und Netzbetreiber. Unsere Lösungen laufen bei über 80 Kunden in Deutschland und Österreich.

Was dich erwartet
• Du entwickelst unsere Plattform für Zählerdaten weiter, vom Entwurf bis in den Betrieb
• Du führst Code-Reviews durch und unterstützt jüngere Kolleginnen und Kollegen
• Du sprichst direkt mit den Fachleuten unserer Kunden

Was du mitbringst
• Mehrjährige Berufserfahrung mit Java und Spring Boot
• Sicherer Umgang mit SQL und PostgreSQL
• Erfahrung mit Docker und Kubernetes
• Sehr gute Deutschkenntnisse in Wort und Schrift
• Idealerweise Kenntnisse der Energiewirtschaft

Was wir bieten
• Ein Jahresgehalt von 65.000 € bis 80.000 € brutto
• 30 Tage Urlaub, dazu Heiligabend und Silvester frei
• Hybrides Arbeiten: zwei Tage pro Woche im Büro in der Speicherstadt, sonst zu Hause
• Unbefristete Festanstellung in Vollzeit

Klingt gut? Dann schick uns deinen Lebenslauf an jobs@example.com. Ein Anschreiben brauchen wir nicht. Bei Fragen hilft dir Jonna Feddersen gern weiter.
`,
    expected: {
      title: 'Senior Java-Entwickler',
      company: 'Nordlicht Software GmbH',
      location: 'Hamburg',
      workplace: 'hybrid',
      employment_type: 'full_time',
      salary: { min: 65_000, max: 80_000, currency: 'EUR', period: 'year' },
      requirements: [
        ...required(
          'Mehrjährige Berufserfahrung mit Java und Spring Boot',
          'Sicherer Umgang mit SQL und PostgreSQL',
          'Erfahrung mit Docker und Kubernetes',
          'Sehr gute Deutschkenntnisse in Wort und Schrift',
        ),
        ...preferred('Idealerweise Kenntnisse der Energiewirtschaft'),
      ],
      skills: ['Java', 'Spring Boot', 'SQL', 'PostgreSQL', 'Docker', 'Kubernetes'],
      language: 'de',
    },
  },
  {
    kind: 'German, nursing, full or part time, salary a month',
    text: `Pflegefachkraft (w/m/d)
Voll- oder Teilzeit

Die Haus Kranichsee gGmbH in Bad Wendlingen sucht ab sofort Verstärkung für den Wohnbereich 2.

DAS BIETEN WIR
* Grundgehalt ab 3.650 € brutto/Monat, dazu Zuschläge für Nacht und Sonntag
* Dienstplan sechs Wochen im Voraus, kein Springen zwischen den Häusern
* 31 Tage Urlaub bei einer 5-Tage-Woche
* Willkommensprämie von 1.500 €

DEINE AUFGABEN
* Grund- und Behandlungspflege
* Pflegeplanung und Dokumentation
* Begleitung von Angehörigen

DAS BRINGST DU MIT
* Abgeschlossene Ausbildung als Pflegefachkraft, Altenpfleger oder Gesundheits- und Krankenpfleger
* Einfühlungsvermögen und Geduld
* Bereitschaft zum Schichtdienst
* Erfahrung in der Palliativpflege ist von Vorteil

Bewirb dich einfach telefonisch unter 07731 000 120 oder per Mail an pflege@example.com, auch ohne vollständige Unterlagen. Wir freuen uns auf dich!

Haus Kranichsee gGmbH
Pflegedienstleitung Marlies Oberthür
`,
    expected: {
      title: 'Pflegefachkraft',
      company: 'Haus Kranichsee gGmbH',
      location: 'Bad Wendlingen',
      salary: { min: 3650, max: null, currency: 'EUR', period: 'month' },
      requirements: [
        ...required(
          'Abgeschlossene Ausbildung als Pflegefachkraft, Altenpfleger oder Gesundheits- und Krankenpfleger',
          'Einfühlungsvermögen und Geduld',
          'Bereitschaft zum Schichtdienst',
        ),
        ...preferred('Erfahrung in der Palliativpflege ist von Vorteil'),
      ],
      language: 'de',
    },
  },
]

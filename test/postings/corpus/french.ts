import { preferred, required, type Sample } from './sample.ts'

/** Postings in French. */
export const french: Sample[] = [
  {
    kind: 'French, software, partly from home, salary in k€',
    text: `Développeur Full Stack (H/F)

Contrat : CDI
Entreprise : Marée Basse
Lieu : Nantes
Salaire : 45-55 k€ selon expérience

Qui sommes-nous ?
Marée Basse édite un logiciel de gestion pour les ostréiculteurs. Nous sommes une équipe de douze personnes, et 400 exploitations travaillent chaque jour avec notre outil.

Vos missions
• Développer de nouvelles fonctionnalités avec notre cheffe de produit
• Améliorer les performances de l'application mobile
• Participer au support, une demi-journée par semaine

Votre profil
• Au moins 3 ans d'expérience en développement web
• Vous maîtrisez React et TypeScript
• Bonne connaissance de Node.js et de PostgreSQL
• Vous aimez aller sur le terrain, même en bottes

Les plus
• Une première expérience avec React Native
• Des notions d'accessibilité

Ce que nous proposons
• 2 jours de télétravail par semaine
• Temps plein, 35 heures, horaires souples
• Tickets restaurant et mutuelle prise en charge à 100 %

Pour postuler, envoyez votre CV à Solène Kervadec : emploi@example.com avant le 30/04/2027.
`,
    expected: {
      title: 'Développeur Full Stack',
      company: 'Marée Basse',
      location: 'Nantes',
      workplace: 'hybrid',
      employment_type: 'full_time',
      salary: { min: 45_000, max: 55_000, currency: 'EUR', period: 'year' },
      requirements: [
        ...required(
          "Au moins 3 ans d'expérience en développement web",
          'Vous maîtrisez React et TypeScript',
          'Bonne connaissance de Node.js et de PostgreSQL',
          'Vous aimez aller sur le terrain, même en bottes',
        ),
        ...preferred('Une première expérience avec React Native', "Des notions d'accessibilité"),
      ],
      skills: ['React', 'TypeScript', 'Node.js', 'PostgreSQL', 'React Native'],
      closes_on: '2027-04-30',
      language: 'fr',
    },
  },
]

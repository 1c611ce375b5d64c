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
  {
    kind: 'French, freelance, a rate by day, a start date that closes nothing',
    text: `Mission freelance : Ingénieur systèmes

Bonjour,

Cabestan Conseil recherche pour l'un de ses clients, un acteur de l'énergie, un ingénieur systèmes confirmé.

Localisation : Lyon
Démarrage : 1er mars 2027
Durée : 6 mois renouvelables
TJM : 550 €
Télétravail complet, avec un déplacement par trimestre à la charge du client

Contexte
L'équipe de huit personnes exploite une plateforme de suivi de la consommation, utilisée par deux millions de foyers.

Missions
- Fiabiliser les déploiements et raccourcir les temps de livraison
- Mettre en place la supervision
- Transmettre vos pratiques aux équipes de développement

Compétences requises
- Kubernetes et Terraform
- Jenkins
- Très bonne maîtrise de Linux
- Anglais technique lu et écrit

Compétences souhaitées
- Ansible
- Connaissance du secteur de l'énergie

Merci d'envoyer votre CV à jour, vos disponibilités et deux références à mission@example.com.

Bien cordialement,
Hugues Lantrac
Cabestan Conseil
`,
    expected: {
      title: 'Ingénieur systèmes',
      company: 'Cabestan Conseil',
      location: 'Lyon',
      workplace: 'remote',
      employment_type: 'contract',
      salary: { min: 550, max: 550, currency: 'EUR', period: 'day' },
      requirements: [
        ...required(
          'Kubernetes et Terraform',
          'Jenkins',
          'Très bonne maîtrise de Linux',
          'Anglais technique lu et écrit',
        ),
        ...preferred('Ansible', "Connaissance du secteur de l'énergie"),
      ],
      skills: ['Kubernetes', 'Terraform', 'Jenkins', 'Linux', 'Ansible'],
      language: 'fr',
    },
  },
  {
    kind: 'French, internship, on site, paid by the month',
    text: `Offre de stage : Assistant contrôle de gestion (H/F)

La société Biscuiterie Roquetaille, installée à Albi depuis 1924, fabrique des biscuits secs vendus dans toute la France. Notre service financier compte quatre personnes.

Type de contrat : stage de 6 mois, temps plein
Lieu de travail : Albi
Gratification : 1 200 € par mois
Date de publication : 12/01/2027

MISSIONS
· Suivre les coûts de production de nos trois lignes
· Préparer les tableaux de bord du comité de direction
· Participer à l'élaboration du budget

PROFIL RECHERCHÉ
· Étudiant en école de commerce ou en master de gestion
· Bonne maîtrise d'Excel
· Rigueur et curiosité

ATOUTS
· Une première expérience en milieu industriel
· Permis B

Le stage se déroule en présentiel, car nous croyons qu'on apprend mieux à côté des fours. Les biscuits cassés sont gratuits.

Candidatures à adresser à Mme Odile Fabrègues, rh@example.com, avant le 28 février.
`,
    expected: {
      title: 'Assistant contrôle de gestion',
      company: 'Biscuiterie Roquetaille',
      location: 'Albi',
      workplace: 'onsite',
      employment_type: 'internship',
      salary: { min: 1200, max: 1200, currency: 'EUR', period: 'month' },
      requirements: [
        ...required(
          'Étudiant en école de commerce ou en master de gestion',
          "Bonne maîtrise d'Excel",
          'Rigueur et curiosité',
        ),
        ...preferred('Une première expérience en milieu industriel', 'Permis B'),
      ],
      skills: ['Excel'],
      posted_at: '2027-01-12',
      language: 'fr',
    },
  },
]

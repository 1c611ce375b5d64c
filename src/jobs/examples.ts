const text = `Backend Engineer
Example & Co, Rotterdam, NL (hybrid)
€60k – €75k a year

You have
- Three years of TypeScript
- SQL

Nice to have: Rust`

/** The ways to send a posting. */
export const exampleInputs = [
  { text },
  { url: 'https://jobs.example.com/backend-engineer', notes: 'Found by a friend' },
  {
    title: 'Backend Engineer',
    company: 'Example & Co',
    description: 'You build the API that our riders depend on.',
    remote: 'Hybrid',
    salary: '€60k – €75k',
    skills: [{ name: 'TypeScript', keywords: ['Node', 'Deno'] }, 'SQL'],
    posted_at: '2026-11-02T09:00:00Z',
    seniority: 'medior',
  },
]

/** A saved posting, as far as a list shows it. */
export const exampleSummary = {
  id: '0199c2a4-6d5e-7a31-9c1f-3b8e5d2a7f60',
  title: 'Backend Engineer',
  company: 'Example & Co',
  location: 'Rotterdam, NL',
  workplace: 'hybrid',
  employment_type: null,
  salary: { min: 60_000, max: 75_000, currency: 'EUR', period: 'year' },
  salary_text: null,
  skills: ['TypeScript', 'SQL', 'Rust'],
  closes_on: null,
  posted_at: null,
  language: 'en',
  url: null,
  status: 'not_applied',
  next_action: null,
  next_action_on: null,
  source: { kind: 'text' },
  created_at: '2026-11-03T10:15:00.000Z',
  updated_at: '2026-11-03T10:15:00.000Z',
}

/** A saved posting. */
export const exampleJob = {
  ...exampleSummary,
  requirements: [
    { text: 'Three years of TypeScript', kind: 'required' },
    { text: 'SQL', kind: 'required' },
    { text: 'Rust', kind: 'preferred' },
  ],
  description: text,
  notes: null,
  provenance: {
    title: { from: 'text', confidence: 0.5 },
    company: { from: 'text', confidence: 0.7 },
    location: { from: 'text', confidence: 0.7 },
    workplace: { from: 'text', confidence: 0.7 },
    salary: { from: 'text', confidence: 0.7 },
    requirements: { from: 'text', confidence: 0.9 },
    skills: { from: 'text', confidence: 0.7 },
    language: { from: 'text', confidence: 0.7 },
  },
  extra: {},
}

/** A line of a posting's history. */
export const exampleEntry = {
  id: '0199c2a5-01f3-7b40-8e55-6a0d9c4b1e72',
  version: 2,
  at: '2026-11-04T08:00:00.000Z',
  via: 'session',
  credential_id: '0199c29f-8c11-7d02-a6b4-d1f0e3957c28',
  changes: { status: { from: 'not_applied', to: 'applied' }, notes: { changed: true } },
}

/** How many postings there are in each state. */
export const exampleCounts = {
  total: 9,
  by_status: {
    not_applied: 4,
    preparing: 1,
    applied: 2,
    interviewing: 1,
    offer_received: 0,
    accepted: 0,
    rejected: 1,
    withdrawn: 0,
  },
}

/** What a posting was read from. */
export const exampleSource = {
  kind: 'text',
  media_type: 'text/plain',
  content: text,
  url: null,
  read_at: '2026-11-03T10:15:00.000Z',
}

import { plainAttributes } from '../../support/otlp.ts'
import { readRealInput } from '../../support/real-input.ts'
import { zoePersonalData, zoeResume } from '../../support/resumes.ts'
import { type Behaviour, behaviour } from '../behaviour.ts'
import type { Answer, CallInit, Context } from '../context.ts'

const json = { 'content-type': 'application/json' }

const PASTED = `Senior Backend Engineer (Payments)
Nordlicht Payments GmbH · Hamburg, Germany (Hybrid, 2 days in the office)

Full-time, €75,000 – €90,000 per year

What we're looking for
- 5+ years of experience with Go
- PostgreSQL and SQL
- Kubernetes
- Fluent English
Nice to have
- Terraform
- Experience with Kafka

Apply by 31 March 2027.`

const PAGE = `<!doctype html><html><head><title>Data Engineer</title><script type="application/ld+json">
{"@context":"https://schema.org","@type":"JobPosting","title":"Data Engineer","hiringOrganization":{"name":"Muster Data"},
"jobLocationType":"TELECOMMUTE","employmentType":"FULL_TIME","description":"<p>You know Python and SQL.</p>",
"baseSalary":{"currency":"GBP","value":{"minValue":50000,"maxValue":65000,"unitText":"YEAR"}}}</script></head></html>`

const MOVES = ['preparing', 'applied', 'interviewing', 'offer_received', 'accepted']

/** A step of the journey: what was asked, and what came of it. */
interface Step {
  name: string
  answer: Answer
}

/** The whole way of somebody through the product. */
export const journeyBehaviours: Behaviour[] = [
  behaviour({
    name: 'somebody registers, imports a resume and postings, is matched, moves on, takes everything along and leaves',
    async run(context) {
      const { steps, accountId } = await travel(context)
      const seen = []
      for (const { name, answer } of steps) {
        const tree = await context.trace(answer)
        seen.push({
          name,
          status: answer.status,
          span: tree.name,
          outcome: tree.status,
          knowsAccount: tree.attributes['enduser.pseudo.id'] !== undefined,
        })
      }
      const accounts = steps
        .flatMap(({ answer }) => context.spans(answer))
        .map(({ attributes }) => plainAttributes(attributes)['enduser.pseudo.id'])
      const bytes = steps.map(({ answer }) => JSON.stringify(context.spans(answer))).join('\n')
      const resumes = await realResumes()
      const personal = [...zoePersonalData, 'visitor-', ...resumes.flatMap(personalDataOf)]
      const everything = JSON.parse(steps.find(({ name }) => name === 'take along')?.answer.text ?? '{}')
      return {
        seen,
        leaks: personal.filter((text) => bytes.includes(text)),
        isTheirs: accounts.every((id) => id === undefined || id === accountId),
        match: withoutMoment(JSON.parse(steps.find(({ name }) => name === 'match')?.answer.text ?? '{}')),
        exported: steps.filter(({ name }) => name === 'export').map(({ answer }) => JSON.parse(answer.text)),
        exportedKeys: Object.keys(everything).sort(),
      }
    },
    check({ seen, leaks, isTheirs, match, exported, exportedKeys }, expect) {
      expect(seen.filter(({ status }) => status >= 400)).toEqual([
        expect.objectContaining({ name: 'an impossible move', status: 409 }),
        expect.objectContaining({ name: 'gone', status: 401 }),
      ])
      expect(seen.every(({ outcome }) => outcome === 'unset')).toBe(true)
      const anonymous = seen.filter(({ knowsAccount }) => !knowsAccount).map(({ name }) => name)
      expect(anonymous).toEqual(['register', 'gone'])
      expect({ leaks, isTheirs }).toEqual({ leaks: [], isTheirs: true })
      expect(match).toMatchObject({ score: expect.any(Number) })
      expect(exported).toEqual([zoeResume])
      expect(exportedKeys).toEqual(['account', 'api_keys', 'jobs', 'matches', 'profile', 'sessions'])
    },
  }),
]

async function travel(context: Context): Promise<{ steps: Step[]; accountId: string }> {
  const steps: Step[] = []
  let token = ''
  async function step(name: string, path: string, init: CallInit = {}, body?: unknown): Promise<Answer> {
    const headers = new Headers({ ...json, ...(token && { authorization: `Bearer ${token}` }) })
    for (const [key, value] of new Headers(init.headers)) headers.set(key, value)
    const sent = body === undefined ? init : { method: 'POST', ...init, body: JSON.stringify(body) }
    const answer = await context.call(path, { anonymous: true, ...sent, headers })
    steps.push({ name, answer })
    return answer
  }

  const who = { email: `visitor-${crypto.randomUUID()}@example.com`, password: 'a long enough password' }
  await step('register', '/v1/auth/register', {}, who)
  token = JSON.parse((await step('log in', '/v1/auth/login', {}, who)).text).access_token
  const { id: accountId } = JSON.parse((await step('who am i', '/v1/me')).text)
  for (const resume of [...(await realResumes()), zoeResume])
    await step('import', '/v1/profile/import', {}, resume)
  await step('export', '/v1/profile/export')
  await step('completeness', '/v1/profile/completeness')
  const pasted = await step('paste', '/v1/jobs', {}, { text: PASTED })
  await step('paste again', '/v1/jobs', {}, { text: PASTED })
  await step(
    'import a page',
    '/v1/jobs',
    {},
    { html: PAGE, url: 'https://jobs.example.com/data?utm_source=x' },
  )
  await step('list', '/v1/jobs?q=payments&sort=-salary')
  await step('count', '/v1/jobs/counts')
  const path = `/v1/jobs/${JSON.parse(pasted.text).id}`
  await step('match', `${path}/match`, { method: 'POST' })
  await step('match again', `${path}/match`, { method: 'POST' })
  for (const status of MOVES) await step(`move to ${status}`, path, { method: 'PATCH' }, { status })
  await step('an impossible move', path, { method: 'PATCH' }, { status: 'applied' })
  await step('history', `${path}/history`)
  await step('take along', '/v1/me/export')
  await step('leave', '/v1/me', { method: 'DELETE' })
  await step('gone', '/v1/jobs')
  return { steps, accountId }
}

async function realResumes(): Promise<{ basics: Record<string, unknown> }[]> {
  const texts = await Promise.all(
    ['resume-new-grad.json', 'resume-career-changer.json'].map((name) => readRealInput(name)),
  )
  return texts.filter((text) => text !== undefined).map((text) => JSON.parse(text))
}

function personalDataOf({ basics }: { basics: Record<string, unknown> }): string[] {
  return [basics.name, basics.email, basics.phone].filter((value) => typeof value === 'string')
}

function withoutMoment(match: Record<string, unknown>): Record<string, unknown> {
  const { computed_at: _, as_of: __, job_id: ___, ...rest } = match
  return rest
}

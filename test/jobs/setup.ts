import { createReader, type PostingReader } from '../../src/jobs/reader.ts'
import type { Job } from '../../src/jobs/record.ts'
import { jobs } from '../../src/jobs/routes.ts'
import type { Problem } from '../../src/http/problem.ts'
import { openFeature, type OpenFeature } from '../support/feature.ts'

/** The routes with two accounts, and short ways to them. */
export interface OpenJobs extends OpenFeature {
  /** Saves a posting that must be new. */
  save(body: object, as?: 'ana' | 'ben'): Promise<Job>
  read(id: string): Promise<Job>
  /** The titles of a list, and the cursor of the next page. */
  list(query: string, as?: 'ana' | 'ben'): Promise<{ titles: (string | null)[]; cursor: string | null }>
}

/** An id that no posting has. */
export const unknownId = '0199c2a4-6d5e-7a31-9c1f-3b8e5d2a7f60'

/** Opens the routes with the real reader, or one that does some of it in another way. */
export async function openJobs(reader: Partial<PostingReader> = {}): Promise<OpenJobs> {
  // An id knows its millisecond and no more: no two of a test's are of the same one.
  let nowMs = Date.parse('2026-11-03T10:15:00Z')
  const open = await openFeature('/v1/jobs', (services) =>
    jobs(
      { ...services, clock: { ...services.clock, now: () => nowMs++ } },
      { ...createReader({ fetch: services.fetchPublic }), ...reader },
    ),
  )
  return {
    ...open,
    async save(body, as) {
      const response = await open.send('POST', '/v1/jobs', body, as && { as })
      const { seen_before: seenBefore, ...job } = await response.json()
      if (response.status !== 201 || seenBefore !== null)
        throw new Error(`Cannot save: ${JSON.stringify({ status: response.status, ...job })}`)
      return job
    },
    async read(id) {
      return (await open.send('GET', `/v1/jobs/${id}`)).json()
    },
    async list(query, as) {
      const response = await open.send('GET', `/v1/jobs?${query}`, undefined, as && { as })
      const page: { items: Job[]; next_cursor: string | null } = await response.json()
      return { titles: page.items.map(({ title }) => title), cursor: page.next_cursor }
    },
  }
}

/** The problem of an answer, whose status both must say. */
export async function problemOf(response: Response): Promise<Problem> {
  const problem: Problem = await response.json()
  if (!response.headers.get('content-type')?.startsWith('application/problem+json'))
    throw new Error('Not a problem')
  if (problem.status !== response.status) throw new Error('Two statuses')
  return problem
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '@libsql/client'
import { toJob } from '../../src/jobs/job.ts'
import type { Job } from '../../src/jobs/schema.ts'
import { deleteJob, findJob, insertJob, listJobs, updateJob } from '../../src/jobs/store.ts'
import { openApp, type OpenApp } from '../support/app.ts'

let open: OpenApp
let db: Client
let clock = Date.parse('2026-11-03T10:00:00Z')

beforeAll(async () => {
  open = await openApp()
  db = await open.services.database()
})
afterAll(() => open.close())

async function save(input: Parameters<typeof toJob>[0]): Promise<Job> {
  const job = toJob(input, clock++)
  await insertJob(db, job)
  return job
}

const at = '2026-11-04T00:00:00.000Z'
const maxBytes = 1_000
const nothing = { clear: false, patch: {} }

describe('the store', () => {
  it('gives back what was saved, to the letter', async () => {
    const job = await save({
      title: `"O'Reilly" \\ é😀 ${'x'.repeat(400)}`,
      description: 'two\r\nlines;\tDROP TABLE jobs --',
      skills: ['SQL', { name: 'Node', keywords: ['ESM'], level: 3 }],
      deep: { a: [1.5, -0.1, null, { b: '' }] },
    })
    expect(await findJob(db, job.id)).toEqual({ job, version: 1 })
  })

  it('changes the columns it is told to and merges extra', async () => {
    const job = await save({ title: 'Engineer', company: 'A', kept: 1, changed: { a: 1, b: 2 }, gone: true })
    const changed = await updateJob(
      db,
      job.id,
      {
        set: { title: 'Architect', company: null, skills: ['Go'] },
        extra: { clear: false, patch: { changed: { b: null, c: 3 }, gone: null } },
      },
      { versions: undefined, at, maxBytes },
    )
    expect(changed).toEqual({
      version: 2,
      job: {
        ...job,
        title: 'Architect',
        company: null,
        skills: ['Go'],
        extra: { kept: 1, changed: { a: 1, c: 3 } },
        updated_at: at,
      },
    })
    expect(await findJob(db, job.id)).toEqual(changed)
  })

  it('can clear extra before it merges', async () => {
    const { id } = await save({ title: 'Engineer', old: 1 })
    const options = { versions: undefined, at, maxBytes }
    const changed = await updateJob(db, id, { set: {}, extra: { clear: true, patch: { fresh: 1 } } }, options)
    expect(changed?.job.extra).toEqual({ fresh: 1 })
  })

  it('writes over the versions it is told to and no others', async () => {
    const { id } = await save({ title: 'Engineer' })
    const change = (versions: number[]) =>
      updateJob(db, id, { set: { notes: String(versions) }, extra: nothing }, { versions, at, maxBytes })
    expect(await change([])).toBeUndefined()
    expect(await change([2])).toBeUndefined()
    expect((await change([7, 1]))?.version).toBe(2)
    expect(await deleteJob(db, id, [1])).toBe(false)
    expect(await deleteJob(db, id, [2])).toBe(true)
    expect(await deleteJob(db, id, undefined)).toBe(false)
    expect(await findJob(db, id)).toBeUndefined()
  })

  it('lets a posting grow to its limit, counted in bytes, and no further', async () => {
    const { id } = await save({ title: 'é', notes: 'x'.repeat(50) })
    const change = (set: { notes?: string | null }, patch: object, limit: number) =>
      updateJob(
        db,
        id,
        { set, extra: { clear: false, patch: { ...patch } } },
        { versions: undefined, at, maxBytes: limit },
      )
    // The title has 2 bytes, the notes 50, the skills 2, and extra 12.
    expect(await change({}, { key: 'é' }, 65)).toBeUndefined()
    expect((await change({}, { key: 'é' }, 66))?.version).toBe(2)
    expect(await change({}, { more: 1 }, 66)).toBeUndefined()
    expect(await change({ notes: 'é'.repeat(26) }, {}, 66)).toBeUndefined()
    expect((await change({ notes: 'é' }, { more: 1 }, 66))?.job.extra).toEqual({ key: 'é', more: 1 })
    expect((await findJob(db, id))?.version).toBe(3)
  })

  it('keeps changes that are made at the same time', async () => {
    const { id } = await save({ title: 'Engineer' })
    const keys = Array.from({ length: 20 }, (_, index) => `key${index}`)
    await Promise.all(
      keys.map((key) =>
        updateJob(
          db,
          id,
          { set: {}, extra: { clear: false, patch: { [key]: 1 } } },
          { versions: undefined, at, maxBytes },
        ),
      ),
    )
    const found = await findJob(db, id)
    expect(Object.keys(found?.job.extra ?? {}).sort()).toEqual(keys.sort())
    expect(found?.version).toBe(21)
  })
})

const titles = async (filter: Partial<Parameters<typeof listJobs>[1]>) =>
  (await listJobs(db, { limit: 10, ...filter })).map(({ job }) => job.title)

describe('listJobs', () => {
  it('lists newest first, after an id, up to a limit', async () => {
    const jobs = [
      await save({ title: 'list 1' }),
      await save({ title: 'list 2' }),
      await save({ title: 'list 3' }),
    ]
    expect(await titles({ limit: 2 })).toEqual(['list 3', 'list 2'])
    expect(await titles({ limit: 1, after: jobs[1]?.id })).toEqual(['list 1'])
  })

  it('filters by status and by company, in any case', async () => {
    await save({ title: 'filter 1', company: 'Example GmbH', status: 'applied' })
    await save({ title: 'filter 2', company: 'Example', status: 'applied' })
    expect(await titles({ status: 'applied' })).toEqual(['filter 2', 'filter 1'])
    expect(await titles({ company: 'EXAMPLE gmbh' })).toEqual(['filter 1'])
    expect(await titles({ company: 'Example', status: 'rejected' })).toEqual([])
  })

  it('finds words in the title, the company and the description, and takes no character for a pattern', async () => {
    await save({ title: 'q 100% remote', company: 'Under_score', description: 'Back\\slash' })
    for (const q of ['100%', 'REMOTE', 'under_', 'k\\s'])
      expect(await titles({ q })).toEqual(['q 100% remote'])
    for (const q of ['100_', 'under%score', '%_%_%']) expect(await titles({ q })).toEqual([])
  })
})

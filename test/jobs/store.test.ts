import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient } from '@libsql/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createId } from '../../src/db/id.ts'
import { migrate } from '../../src/db/migrate.ts'
import { toChanges, toEntry } from '../../src/jobs/history.ts'
import { toJob } from '../../src/jobs/job.ts'
import { countJobs, listJobs } from '../../src/jobs/list-store.ts'
import type { Job } from '../../src/jobs/record.ts'
import type { JobInput } from '../../src/jobs/schema.ts'
import { deleteJob, findJob, insertJob, listHistory, updateJob } from '../../src/jobs/store.ts'
import { startSqld } from '../support/sqld.ts'

const accountId = createId(0)
const by = { id: accountId, via: 'api_key', credentialId: createId(0) } as const
let nowMs = Date.parse('2026-11-03T10:15:00Z')

async function openFile() {
  const folder = await mkdtemp(join(tmpdir(), 'jobs-'))
  return { url: `file:${join(folder, 'test.db')}`, stop: () => rm(folder, { recursive: true, force: true }) }
}

function make(input: JobInput): Job {
  const made = toJob(input, { kind: 'fields', read: { reading: {}, text: '' }, nowMs: nowMs++ })
  if (!made.ok) throw new Error('Not a posting')
  return made.job
}

describe.each([
  ['a file', openFile],
  ['a server', startSqld],
])('the statements on %s', (_, open) => {
  let db: Client
  let stop: () => Promise<void>
  beforeAll(async () => {
    const opened = await open()
    db = createClient({ url: opened.url })
    stop = () => opened.stop()
    await migrate(db, { now: () => nowMs })
    await db.execute({
      sql: 'INSERT INTO accounts (id, email, password, created_at, updated_at) VALUES (?, ?, ?, ?, ?)',
      args: [accountId, 'ana@example.com', 'none', '', ''],
    })
  }, 30_000)
  afterAll(async () => {
    db.close()
    await stop()
  })

  const insert = async (job: Job, fingerprint: string | null = null) => {
    const inserted = await insertJob(db, accountId, {
      job,
      fingerprint,
      source: { kind: 'fields', mediaType: 'application/json', content: '{}', url: null },
      entry: toEntry(by, { nowMs, version: 1, changes: {} }),
    })
    if (!inserted) throw new Error('Cannot insert: the account is full')
    return inserted
  }
  const update = (before: Job, change: Partial<Job>, version: number) => {
    const after = { ...before, ...change }
    const entry = toEntry(by, { nowMs, version: version + 1, changes: toChanges(before, after) })
    return updateJob(db, accountId, { before, after, version, entry })
  }
  const versions = async (jobId: string) =>
    (await listHistory(db, accountId, { jobId, limit: 9, after: undefined })).map(({ version }) => version)

  it('give back what was saved, to the letter', async () => {
    const job = make({
      title: `"O'Reilly" \\ é😀 ${'x'.repeat(400)}`,
      description: 'two\r\nlines;\tDROP TABLE jobs --',
      salary: { min: 17.5, currency: 'EUR' },
      deep: { a: [1.5, -0.1, null, { b: '' }] },
    })
    expect(await insert(job)).toEqual({ job, version: 1, seenBefore: null })
    expect(await findJob(db, accountId, job.id)).toEqual({ job, version: 1 })
    expect(await findJob(db, createId(0), job.id)).toBeUndefined()
  })

  it('save one of many that are the same, with its one line in the history', async () => {
    const url = 'https://jobs.example.com/race'
    const jobs = Array.from({ length: 4 }, () => make({ title: 'Race', url }))
    const saved = await Promise.all(jobs.map((job) => insert(job)))
    expect(saved.map(({ seenBefore }) => seenBefore ?? 'new').sort()).toEqual(['new', 'url', 'url', 'url'])
    const ids = new Set(saved.map(({ job }) => job.id))
    expect(ids.size).toBe(1)
    expect(await versions([...ids][0] ?? '')).toEqual([1])
  })

  it('know by the fingerprint, and by the address first', async () => {
    const one = make({ title: 'One', url: 'https://jobs.example.com/one' })
    const two = make({ title: 'Two', url: 'https://jobs.example.com/two' })
    await insert(one, 'print one')
    await insert(two, 'print two')
    expect(await insert(make({ title: 'x' }), 'print one')).toMatchObject({ job: one, seenBefore: 'text' })
    const both = make({ title: 'x', url: 'http://jobs.example.com/two/' })
    expect(await insert(both, 'print one')).toMatchObject({ job: two, seenBefore: 'url' })
  })

  it('write over the version they are told and no other, and no history without a change', async () => {
    const job = make({ title: 'Versions', url: 'https://jobs.example.com/versions' })
    await insert(job)
    expect(await update(job, { notes: 'first' }, 1)).toBe(true)
    expect(await update(job, { notes: 'second' }, 1)).toBe(false)
    expect(await update(job, { url: 'https://jobs.example.com/one' }, 2)).toBe(false)
    expect(await findJob(db, accountId, job.id)).toMatchObject({ version: 2, job: { notes: 'first' } })
    expect(await versions(job.id)).toEqual([2, 1])
    expect(await deleteJob(db, accountId, job.id, [1])).toBe(false)
    expect(await deleteJob(db, accountId, job.id, [7, 2])).toBe(true)
    expect(await deleteJob(db, accountId, job.id, undefined)).toBe(false)
    expect(await versions(job.id)).toEqual([])
  })

  it('find words, in order, page by page, and count', async () => {
    for (const [title, max] of [
      ['Größe A', 2],
      ['große B', null],
      ['grosse C', 1],
    ] as const)
      await insert(make({ title: `Findling ${title}`, salary: { max, period: 'year' } }))
    const query = { q: 'findling gro', sort: 'salary', limit: 2 }
    const first = await listJobs(db, accountId, query)
    expect(first.map(({ summary }) => summary.title)).toEqual(['Findling grosse C', 'Findling Größe A'])
    const rest = await listJobs(db, accountId, { ...query, after: first[1]?.place })
    expect(rest.map(({ summary }) => summary.title)).toEqual(['Findling große B'])
    expect((await countJobs(db, accountId, { q: 'findling' })).total).toBe(3)
  })
})

it('Reading a page of a list in any order takes no sorting', async () => {
  const { url, stop } = await openFile()
  const db = createClient({ url })
  await migrate(db, { now: () => nowMs })
  for (const column of ['created_at', 'posted_at', 'yearly', 'title_key']) {
    for (const direction of ['ASC', 'DESC']) {
      const { rows } = await db.execute({
        sql: `EXPLAIN QUERY PLAN SELECT id, title FROM jobs WHERE account_id = ?
          ORDER BY ${column} ${direction} NULLS LAST, id ${direction} LIMIT 2`,
        args: [accountId],
      })
      expect(rows.map(({ detail }) => detail)).toEqual([
        `SEARCH jobs USING INDEX jobs_by_${column} (account_id=?)`,
      ])
    }
  }
  db.close()
  await stop()
})

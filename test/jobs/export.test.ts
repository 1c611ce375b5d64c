import { afterAll, beforeAll, expect, it } from 'vitest'
import { exportJobs } from '../../src/jobs/export.ts'
import { type OpenJobs, openJobs } from './setup.ts'

let open: OpenJobs
beforeAll(async () => {
  open = await openJobs({ read: (source) => ({ reading: {}, text: String(source.content) }) })
})
afterAll(() => open.close())

it('An export has every posting of an account, with what it was read from and its history', async () => {
  const first = await open.save({ text: 'First posting' })
  const second = await open.save({ title: 'Second posting' })
  await open.save({ title: 'Of Ben' }, 'ben')
  await open.send('PATCH', `/v1/jobs/${first.id}`, { status: 'applied' })
  const exported = await exportJobs(await open.services.database(), open.accounts.ana)
  expect(exported.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort())
  const one = exported.find(({ id }) => id === first.id)
  expect(one).toEqual({
    ...(await open.read(first.id)),
    source: {
      kind: 'text',
      media_type: 'text/plain',
      content: 'First posting',
      url: null,
      read_at: first.created_at,
    },
    history: [expect.objectContaining({ version: 1 }), expect.objectContaining({ version: 2 })],
  })
})

it('Nothing of the postings is left when an account is deleted', async () => {
  const db = await open.services.database()
  await open.save({ title: 'Needle' })
  await db.execute({ sql: 'DELETE FROM accounts WHERE id = ?', args: [open.accounts.ana] })
  for (const table of ['jobs', 'job_sources', 'job_history']) {
    const { rows } = await db.execute({
      sql: `SELECT 1 FROM ${table} WHERE account_id = ?`,
      args: [open.accounts.ana],
    })
    expect(rows).toEqual([])
  }
  const { rows } = await db.execute(`SELECT rowid FROM jobs_fts WHERE jobs_fts MATCH 'needle'`)
  expect(rows).toEqual([])
})

import { describe, expect, it } from 'vitest'
import { toChanges, toJob } from '../../src/jobs/job.ts'

const now = Date.parse('2026-11-03T10:15:00Z')

describe('toJob', () => {
  it('makes a posting of a title alone', () => {
    expect(toJob({ title: 'Engineer' }, now)).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      title: 'Engineer',
      company: null,
      description: null,
      location: null,
      url: null,
      remote: null,
      salary: null,
      skills: [],
      posted_at: null,
      status: 'not_applied',
      notes: null,
      extra: {},
      created_at: '2026-11-03T10:15:00.000Z',
      updated_at: '2026-11-03T10:15:00.000Z',
    })
  })

  it('keeps what it does not know in extra, its own id included', () => {
    const job = toJob({ title: 'Engineer', id: 7, salary_usd: null, similarity: 0.4, extra: { a: 1 } }, now)
    expect(job.extra).toEqual({ a: 1, id: 7, salary_usd: null, similarity: 0.4 })
    expect(job.id).not.toBe(7)
  })
})

describe('toChanges', () => {
  it('sets what is named, clears what is null, and leaves the rest', () => {
    expect(toChanges({ title: 'New', company: null, skills: null, status: undefined })).toEqual({
      set: { title: 'New', company: null, skills: [] },
      extra: { clear: false, patch: {} },
    })
  })

  it('merges unknown keys into extra, which null clears', () => {
    expect(toChanges({ extra: { a: null }, seniority: 'medior' })).toEqual({
      set: {},
      extra: { clear: false, patch: { a: null, seniority: 'medior' } },
    })
    expect(toChanges({ extra: null }).extra).toEqual({ clear: true, patch: {} })
  })
})

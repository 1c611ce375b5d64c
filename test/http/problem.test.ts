import { describe, expect, it } from 'vitest'
import { toProblem } from '../../src/http/problem.ts'

describe('toProblem', () => {
  it('tells all that is known and leaves out the rest', () => {
    expect(toProblem({ kind: 'not_found', what: 'saved posting' }, '/v1/jobs/1', 'abc')).toEqual({
      type: '/docs#problem-not-found',
      title: 'Not found',
      status: 404,
      detail: 'There is no saved posting here',
      instance: '/v1/jobs/1',
      trace_id: 'abc',
    })
    expect(toProblem({ kind: 'internal' }, '/')).toEqual({
      type: '/docs#problem-internal',
      title: 'Internal error',
      status: 500,
      instance: '/',
    })
  })

  it('lists what is wrong with the fields', () => {
    const errors = [{ path: 'title', message: 'is required' }]
    expect(toProblem({ kind: 'invalid', errors }, '/v1/jobs')).toMatchObject({ status: 400, errors })
  })
})

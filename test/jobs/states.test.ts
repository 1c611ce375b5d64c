import { describe, expect, it } from 'vitest'
import { canMove, jobStatuses, possibleMoves } from '../../src/jobs/states.ts'

// One row a state to go from, one column a state to go to, in the order of the list.
const table = ['.xx....x', 'x.x....x', '...xx.xx', '....x.xx', '...x.xxx', '.......x', '..xx....', 'xxx.....']

describe('moves', () => {
  it('are those of the table and no others', () => {
    const rows = jobStatuses.map((from) =>
      jobStatuses.map((to) => (from === to ? '.' : canMove(from, to) ? 'x' : '.')).join(''),
    )
    expect(rows).toEqual(table)
  })

  it('include staying', () => {
    for (const status of jobStatuses) expect(canMove(status, status)).toBe(true)
  })

  it('lead from every state to another', () => {
    for (const status of jobStatuses) expect(possibleMoves(status)).not.toEqual([])
  })
})

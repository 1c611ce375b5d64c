import type { Client } from '@libsql/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { profile } from '../../src/profile/routes.ts'
import {
  createProfile,
  exportProfile,
  findProfile,
  findVersion,
  removeProfile,
  replaceProfile,
} from '../../src/profile/store.ts'
import { type OpenFeature, openFeature } from '../support/feature.ts'

const at = '2026-11-03T10:15:00.000Z'
const content = { text: '{"basics":{"name":"Ana Example"}}', at }

let open: OpenFeature
let db: Client
let ana: string
let ben: string
beforeEach(async () => {
  open = await openFeature('/v1/profile', profile)
  db = await open.services.database()
  ;({ ana, ben } = open.accounts)
})
afterEach(() => open.close())

describe('a stored profile', () => {
  it('is the resume with its version and time, or nothing', async () => {
    await createProfile(db, ana, content)
    const stored = { resume: { basics: { name: 'Ana Example' } }, version: 1, updated_at: at }
    expect(await findProfile(db, ana)).toEqual(stored)
    expect(await exportProfile(db, ana)).toEqual(stored)
    expect(await findProfile(db, ben)).toBeUndefined()
    expect(await exportProfile(db, ben)).toBeNull()
  })

  it('is created where there is none', async () => {
    expect(await createProfile(db, ana, content)).toBe(1)
    expect(await createProfile(db, ana, content)).toBeUndefined()
  })

  it('is replaced and deleted as the version that was read, and no other', async () => {
    await createProfile(db, ana, content)
    expect(await replaceProfile(db, ana, 1, content)).toBe(2)
    expect(await replaceProfile(db, ana, 1, content)).toBeUndefined()
    expect(await removeProfile(db, ana, 1, at)).toBeUndefined()
    expect(await removeProfile(db, ana, 2, at)).toBe(2)
    expect(await removeProfile(db, ana, 2, at)).toBeUndefined()
    expect(await replaceProfile(db, ana, 2, content)).toBeUndefined()
  })

  it('goes on counting its versions after it was deleted', async () => {
    await createProfile(db, ana, content)
    await removeProfile(db, ana, 1, at)
    expect(await findVersion(db, ana)).toBeUndefined()
    expect(await createProfile(db, ana, content)).toBe(2)
  })

  it('is untouched by what another account does with its own of the same version', async () => {
    await createProfile(db, ana, content)
    await createProfile(db, ben, { text: '{"work":[]}', at })
    await replaceProfile(db, ana, 1, content)
    expect(await findProfile(db, ben)).toEqual({ resume: { work: [] }, version: 1, updated_at: at })
    await replaceProfile(db, ben, 1, content)
    await removeProfile(db, ana, 2, at)
    expect(await findVersion(db, ben)).toBe(2)
  })

  it('is not made for an account that is gone, whatever was under way', async () => {
    await db.execute({ sql: 'DELETE FROM accounts WHERE id = ?', args: [ana] })
    expect(await createProfile(db, ana, content)).toBeUndefined()
    expect(await findProfile(db, ana)).toBeUndefined()
  })

  it('goes with its account', async () => {
    await createProfile(db, ana, content)
    await db.execute({ sql: 'DELETE FROM accounts WHERE id = ?', args: [ana] })
    const { rows } = await db.execute('SELECT version FROM profiles')
    expect(rows).toEqual([])
  })
})

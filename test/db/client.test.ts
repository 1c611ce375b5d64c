import { describe, expect, it } from 'vitest'
import { clientOptions, filePath } from '../../src/db/client.ts'

describe('clientOptions', () => {
  it('waits for its turn on a file', () => {
    expect(clientOptions({ url: 'file:a.db', authToken: 'unused' }, fetch)).toEqual({
      url: 'file:a.db',
      timeout: 5_000,
    })
  })

  it('sends the token to a server, and queues nothing', () => {
    const options = clientOptions({ url: 'https://db.example.com', authToken: 'secret' }, fetch)
    expect(options).toMatchObject({
      url: 'https://db.example.com',
      authToken: 'secret',
      concurrency: Infinity,
    })
  })
})

describe('filePath', () => {
  it.each([
    ['file:data/a.db', 'data/a.db'],
    ['file:/tmp/a.db', '/tmp/a.db'],
    ['file:///tmp/a%20b.db', '/tmp/a b.db'],
    ['file://localhost/tmp/a.db', '/tmp/a.db'],
    ['file::memory:', undefined],
    ['http://localhost', undefined],
  ])('of %s is %s', (url, path) => {
    expect(filePath(url)).toBe(path)
  })
})

import { createClient } from '@libsql/client/web'
import { expect, it } from 'vitest'
import { startSqld } from './sqld.ts'

it('starts servers side by side, each with an empty database, and ends them', async () => {
  const servers = await Promise.all([startSqld(), startSqld()])
  for (const { url } of servers) {
    const client = createClient({ url })
    await client.execute('CREATE TABLE notes (text TEXT)')
    await client.execute({ sql: 'INSERT INTO notes VALUES (?)', args: ['kept'] })
    expect((await client.execute('SELECT text FROM notes')).rows.map(({ text }) => text)).toEqual(['kept'])
    client.close()
  }
  await Promise.all(servers.map((server) => server.stop()))
  await expect(fetch(`${servers[0].url}/health`)).rejects.toThrow('fetch failed')
})

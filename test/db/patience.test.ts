import { type Client, createClient, LibsqlError } from '@libsql/client'
import { createServer, type Server } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { withPatience } from '../../src/db/patience.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

/** A database server that answers one call with each of these, and the last of them for ever after. */
async function serve(answers: (number | object)[]): Promise<{ client: Client; bodies: string[] }> {
  const bodies: string[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    bodies.push(body)
    const answer = answers[Math.min(bodies.length, answers.length) - 1] ?? 500
    if (typeof answer === 'number') response.writeHead(answer).end()
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return { client: createClient({ url }), bodies }
}

const close = { type: 'ok', response: { type: 'close' } }
const done = {
  results: [
    {
      type: 'ok',
      response: {
        type: 'execute',
        result: { cols: [{ name: 'a' }], rows: [[{ type: 'text', value: 'x' }]], affected_row_count: 0 },
      },
    },
    close,
  ],
}
const failed = (code: string) => ({ results: [{ type: 'error', error: { message: 'no', code } }, close] })

describe('withPatience', () => {
  it('asks again, in the same words, while the server is too busy to begin', async () => {
    const { client, bodies } = await serve([429, failed('SQLITE_BUSY'), 429, done])
    const { rows } = await withPatience(client, { maxMs: 5_000 }).execute('SELECT a')
    expect(rows[0]?.a).toBe('x')
    expect(bodies).toHaveLength(4)
    expect(new Set(bodies).size).toBe(1)
  })

  it.each([503, 400, failed('SQLITE_CONSTRAINT')])('does not ask again after %j', async (answer) => {
    const { client, bodies } = await serve([answer, done])
    await expect(withPatience(client, { maxMs: 5_000 }).execute('SELECT a')).rejects.toThrow(LibsqlError)
    expect(bodies).toHaveLength(1)
  })

  it('loses patience', async () => {
    const { client, bodies } = await serve([429])
    let nowMs = 0
    const clock = {
      now: () => nowMs,
      sleep: async (ms: number) => void (nowMs += ms),
    }
    await expect(withPatience(client, { maxMs: 30, clock }).execute('SELECT a')).rejects.toThrow('429')
    expect(bodies.length).toBeGreaterThan(1)
    expect(nowMs).toBeGreaterThan(30)
  })

  it('leaves everything else of the client as it is', async () => {
    const { client } = await serve([done])
    const patient = withPatience(client, { maxMs: 30 })
    expect(patient.protocol).toBe('http')
    patient.close()
    expect(patient.closed).toBe(true)
  })
})

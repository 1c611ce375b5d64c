import { once } from 'node:events'
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { startProcess } from './process.ts'

const node = process.execPath

function script(code: string): string[] {
  return ['--input-type=module', '--eval', code]
}

it('collects what a process prints and how it ends', async () => {
  const child = await startProcess(
    node,
    script("console.log('out'); console.error('err'); process.exitCode = 3"),
  )
  expect(await child.ended).toEqual({ exitCode: 3, signal: null })
  expect(child.output()).toContain('out\n')
  expect(child.output()).toContain('err\n')
})

it('gives a process its own environment only', async () => {
  const child = await startProcess(node, script('console.log(process.env.GIVEN, process.env.VITEST)'), {
    env: { GIVEN: 'given' },
  })
  await child.ended
  expect(child.output()).toBe('given undefined\n')
})

it('waits for a line, and gives up at once when the process ends without it', async () => {
  const child = await startProcess(node, script("setTimeout(() => console.log('on port 42'), 20)"))
  expect((await child.waitForOutput(/on port (\d+)/))[1]).toBe('42')
  await expect(child.waitForOutput(/never/)).rejects.toThrow('Cannot see /never/')
})

it('stops a process by a signal and reports its exit code', async () => {
  const child = await startProcess(
    node,
    script("process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); console.log('up')"),
  )
  await child.waitForOutput(/up/)
  expect(await child.stop()).toEqual({ exitCode: 7, signal: null })
  expect(await child.stop()).toEqual({ exitCode: 7, signal: null })
})

it('kills a process that does not stop', async () => {
  const child = await startProcess(
    node,
    script("process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up')"),
  )
  await child.waitForOutput(/up/)
  expect(await child.stop('SIGTERM', 50)).toEqual({ exitCode: null, signal: 'SIGKILL' })
})

it('leaves no process behind when the one that started it is killed', async () => {
  // The grandchild holds a connection to this server for as long as it lives.
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const code = `
    import { startProcess } from ${JSON.stringify(fileURLToPath(new URL('process.ts', import.meta.url)))}
    await startProcess(process.execPath, ['--eval', 'require("node:net").connect(${port}, "127.0.0.1")'])
    setInterval(() => {}, 1000)`
  const starter = spawn(node, script(code), { stdio: 'inherit' })
  const [connection] = await once(server, 'connection')
  const gone = once(
    connection.resume().on('error', () => {}),
    'close',
  )
  starter.kill('SIGKILL')
  await expect(gone).resolves.toBeDefined()
  server.close()
})

// Runs a command with the Node that came with `npm install`, whatever Node npm itself runs on: the sources are
// TypeScript, which older ones can't run. Not a bin link, because npm 10 removes those of optional packages that
// share a name. For machines that no such package is for, the Node at hand is used.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'

const { platform, arch, env, argv } = process
const system = platform === 'win32' ? 'win' : platform
const folders = [`node-${system}-${arch}`, `node-bin-${system}-${arch}`].flatMap((name) => {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'bin')
  } catch {
    return []
  }
})
const [command = 'node', ...args] = argv.slice(2)
const child = spawn(command, args, {
  stdio: 'inherit',
  shell: platform === 'win32',
  env: { ...env, PATH: [...folders, env.PATH].join(delimiter) },
})
// The terminal tells the whole group of Ctrl-C; a process manager tells only this one.
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal))
child.once('error', ({ message }) => {
  console.error(`Cannot run ${command}: ${message}`)
  process.exitCode = 1
})
child.once('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143)
})

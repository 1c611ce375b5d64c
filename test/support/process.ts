import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createArrivals } from './arrivals.ts'

/** How a process ended: its exit code, or the signal that ended it. */
export interface Exit {
  exitCode: number | null
  signal: NodeJS.Signals | null
}

/** A child process under watch; see `startProcess`. */
export interface RunningProcess {
  pid: number
  /** All of stdout and stderr so far, as it came. */
  output(): string
  /**
   * Resolves with the first match of the pattern in the output, past or to come. Rejects after `timeoutMs`, and
   * at once when the process ends without it.
   */
  waitForOutput(pattern: RegExp, timeoutMs?: number): Promise<RegExpMatchArray>
  /** Resolves when the process has ended and all of its output is in. */
  ended: Promise<Exit>
  /** Sends the signal and waits for the end; after `timeoutMs` the whole process group is killed. */
  stop(signal?: NodeJS.Signals, timeoutMs?: number): Promise<Exit>
}

/**
 * Starts a process in a group of its own. It does not outlive this one, even if this one is killed.
 * The environment is exactly `env` and what a program needs to run at all: no variable of the caller's shell
 * reaches it.
 */
export async function startProcess(
  command: string,
  args: string[],
  { env = {}, cwd }: { env?: Record<string, string>; cwd?: string } = {},
): Promise<RunningProcess> {
  const child = spawn(command, args, {
    cwd,
    env: { ...baseEnv(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  await once(child, 'spawn')
  const pid = child.pid ?? 0
  tellReaper(`+${pid}`)
  return watch(child, pid)
}

function watch(child: ChildProcess, pid: number): RunningProcess {
  let output = ''
  let exit: Exit | undefined
  const arrivals = createArrivals(
    () => output,
    (text) => text || 'no output',
  )
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
      arrivals.changed()
    })
  }
  const ended = new Promise<Exit>((resolve) => {
    child.once('close', (exitCode, signal) => {
      exit = { exitCode, signal }
      // What it started itself is in its group.
      signalGroup(pid, 'SIGKILL')
      tellReaper(`-${pid}`)
      arrivals.changed()
      resolve(exit)
    })
  })
  return {
    pid,
    output: () => output,
    async waitForOutput(pattern, timeoutMs = 20_000) {
      await arrivals.wait((text) => exit !== undefined || pattern.test(text), timeoutMs, String(pattern))
      const match = output.match(pattern)
      if (match) return match
      throw new Error(`Cannot see ${pattern} in the output, ended (${JSON.stringify(exit)}): ${output}`)
    },
    ended,
    async stop(signal = 'SIGTERM', timeoutMs = 15_000) {
      if (!exit) child.kill(signal)
      const timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), timeoutMs)
      const how = await ended
      clearTimeout(timer)
      return how
    },
  }
}

/** What programs need of the caller's environment, and nothing that changes what they do. */
function baseEnv(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot', 'LD_LIBRARY_PATH']
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch {
    // Nobody is left in it.
  }
}

// The one thing here that is shared: the process that outlives this one to clean up after it.
let reaper: ChildProcess | undefined

function tellReaper(line: string): void {
  if (!reaper) {
    const script = fileURLToPath(new URL('reaper.ts', import.meta.url))
    reaper = spawn(process.execPath, [script], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
    reaper.unref()
    // A pipe keeps a process alive as a child does.
    if (reaper.stdin && 'unref' in reaper.stdin && typeof reaper.stdin.unref === 'function') {
      reaper.stdin.unref()
    }
  }
  reaper.stdin?.write(`${line}\n`)
}

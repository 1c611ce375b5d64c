import { type RunningProcess, startProcess } from '../support/process.ts'
import { projectRoot } from '../support/worker-bundle.ts'
import type { Running, RuntimeName } from './running.ts'

/** Starts a process that serves by itself (Node, Deno) in the project's folder; it tells its port when it is up. */
export async function startStandalone(
  name: RuntimeName,
  [command, ...args]: [string, ...string[]],
  { env, cleanUp }: { env: Record<string, string>; cleanUp: () => Promise<void> },
): Promise<Running> {
  const child = await startProcess(command, args, {
    cwd: projectRoot,
    env: { ...env, HOST: '127.0.0.1', PORT: '0' },
  })
  try {
    const [, port] = await child.waitForOutput(/runs on http:\/\/localhost:(\d+)/)
    return toRunning(name, child, { url: `http://127.0.0.1:${port}`, cleanUp })
  } catch (error) {
    await child.stop('SIGKILL')
    await cleanUp()
    throw error
  }
}

/** A process that serves at `url`, as one of the three platforms. */
export function toRunning(
  name: RuntimeName,
  child: RunningProcess,
  { url, cleanUp }: { url: string; cleanUp: () => Promise<void> },
): Running {
  return {
    name,
    url,
    output: () => child.output(),
    printed: async (pattern) => void (await child.waitForOutput(pattern)),
    async stop() {
      const { exitCode } = await child.stop()
      await cleanUp()
      return { exitCode }
    },
  }
}

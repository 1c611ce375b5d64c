/**
 * Kills what a dead test process left behind. Reads `+<pid>` and `-<pid>` lines; when its input ends, however
 * that process came to its end, it kills the process groups that are still listed.
 */
import { createInterface } from 'node:readline'

const groups = new Set<number>()

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const pid = Number(line.slice(1))
    if (line.startsWith('+')) groups.add(pid)
    else groups.delete(pid)
  })
  .on('close', () => {
    for (const pid of groups) {
      try {
        process.kill(-pid, 'SIGKILL')
      } catch {
        // It ended on its own.
      }
    }
  })

import type { LogLevel } from '../config.ts'
import type { Logger } from '../services.ts'

const ORDER: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent']

/**
 * A logger of the messages from `level` up: one JSON object a line for machines, or just the text for people.
 *
 * @param options.write takes one line, without its end
 */
export function createLogger(options: {
  level: LogLevel
  format: 'json' | 'text'
  now: () => number
  write: (line: string) => void
}): Logger {
  const { level, format, now, write } = options
  const log = (messageLevel: LogLevel, message: string) => {
    if (ORDER.indexOf(messageLevel) < ORDER.indexOf(level)) return
    if (format === 'text') return write(messageLevel === 'info' ? message : `${messageLevel}: ${message}`)
    write(JSON.stringify({ time: new Date(now()).toISOString(), level: messageLevel, message }))
  }
  return {
    debug: (message) => log('debug', message),
    info: (message) => log('info', message),
    warn: (message) => log('warn', message),
    error: (message) => log('error', message),
  }
}

import { describe, expect, it } from 'vitest'
import type { LogLevel } from '../../src/config.ts'
import { createLogger } from '../../src/serve/logger.ts'

function linesOf(level: LogLevel, format: 'json' | 'text'): string[] {
  const lines: string[] = []
  const logger = createLogger({ level, format, now: () => 0, write: (line) => void lines.push(line) })
  logger.debug('d')
  logger.info('i\nj')
  logger.warn('w')
  logger.error('e')
  return lines
}

describe('createLogger', () => {
  it('writes one object a line for machines', () => {
    expect(linesOf('debug', 'json').map((line) => JSON.parse(line))).toEqual([
      { time: '1970-01-01T00:00:00.000Z', level: 'debug', message: 'd' },
      { time: '1970-01-01T00:00:00.000Z', level: 'info', message: 'i\nj' },
      { time: '1970-01-01T00:00:00.000Z', level: 'warn', message: 'w' },
      { time: '1970-01-01T00:00:00.000Z', level: 'error', message: 'e' },
    ])
    expect(linesOf('debug', 'json').join('')).not.toContain('\n')
  })

  it('writes just the text for people', () => {
    expect(linesOf('info', 'text')).toEqual(['i\nj', 'warn: w', 'error: e'])
  })

  it('leaves out what is below its level', () => {
    expect(linesOf('error', 'text')).toEqual(['error: e'])
    expect(linesOf('silent', 'text')).toEqual([])
  })
})

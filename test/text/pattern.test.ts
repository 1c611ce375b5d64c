import { describe, expect, it } from 'vitest'
import { compile, execCued } from '../../src/text/pattern.ts'

describe('a compiled pattern', () => {
  it.each('ŁŠČŻÖØÉÑĐАЖΩỦ'.split(''))('knows %s as a capital and as no small letter', (letter) => {
    expect(compile('^\\p{Lu}$').test(letter)).toBe(true)
    expect(compile('^\\p{Ll}$').test(letter)).toBe(false)
    expect(compile('^[\\p{Ll}-]$').test(letter.toLowerCase())).toBe(true)
  })

  it.each('aßłжωא語かम한'.split(''))('knows %s as a letter', (letter) => {
    expect(compile('^\\p{L}$').test(letter)).toBe(true)
    expect(compile('^[^\\p{L}\\p{N}]$').test(letter)).toBe(false)
  })

  it.each('×÷ ,.€7•·'.split(''))('knows %j as no letter', (sign) => {
    expect(compile('\\p{L}').test(sign)).toBe(false)
  })

  it('ignores the case of letters where it is told to', () => {
    expect(compile(/^büro \p{Lu}$/iu).test('BÜRO ł')).toBe(true)
  })

  it('leaves signs beyond the basic plane and other properties whole', () => {
    expect(compile(/^[📍🌍]$/u).test('📍')).toBe(true)
    expect(compile(/^\p{Extended_Pictographic}$/u).test('🚀')).toBe(true)
  })

  it('takes brackets and classes with a backslash before them as they are', () => {
    expect(compile(String.raw`^\[\p{L}\]$`).test('[ł]')).toBe(true)
  })

  it('is tried only where its cue is found', () => {
    expect(execCued({ cue: /in /, whole: /^a|b in/ }, 'a')).toBeNull()
    expect(execCued({ cue: /in /, whole: /b in/ }, 'b in c')?.[0]).toBe('b in')
  })
})

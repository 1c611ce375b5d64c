import { expect, it } from 'vitest'
import { skillsIn } from '../../src/skills/named.ts'

it.each([
  ['No PHP. You know Go and PostgreSQL.', ['Go', 'PostgreSQL']],
  ["You don't need to know Rust, but Python is required.", ['Python']],
  ['Keine Erfahrung mit Kubernetes nötig, Docker genügt', ['Docker']],
  ['No downtime with PostgreSQL', ['PostgreSQL']],
  ['TypeScript, not only on paper', ['TypeScript']],
])('%j names the skills that it does not rule out', (text, expected) => {
  expect(skillsIn(text)).toEqual(expected)
})

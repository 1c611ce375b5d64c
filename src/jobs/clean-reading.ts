import * as v from 'valibot'
import type { Posting, PostingField, Reading, Requirement, Salary } from '../postings/posting.ts'
import { inUtc } from './fields.ts'
import { MAX_ENTRIES, postingSchemas } from './schema.ts'

const MAX_LINE = 500

/**
 * A reading in so far as a record can hold it: strangers' pages have titles of any length and addresses of any
 * kind. Long texts and lists are cut, and what still is nothing that a caller could have sent is left out.
 */
export function cleanReading(reading: Reading): Reading {
  const entries = Object.entries(reading).flatMap(([field, finding]) => {
    const value = cleanField(field as PostingField, finding.value)
    return value === undefined ? [] : [[field, { ...finding, value }] as const]
  })
  return Object.fromEntries(entries)
}

/** A text that the database and JSON can hold: no U+0000, no half of a surrogate pair, `maxLength` at most. */
export function cleanText(text: string, maxLength: number): string {
  const cut = text.replaceAll('\0', '').slice(0, maxLength)
  return cut.replace(/[\uD800-\uDBFF]$/, '').toWellFormed()
}

function cleanField(field: PostingField, value: Posting[PostingField]): unknown {
  // An address is good as a whole or not at all.
  const cleaned = v.safeParse(postingSchemas[field], field === 'url' ? value : cleanValue(value))
  if (!cleaned.success) return undefined
  if (field === 'salary') return isPay(cleaned.output) ? cleaned.output : undefined
  return field === 'posted_at' ? inUtc(cleaned.output as string) : cleaned.output
}

function isPay(value: unknown): boolean {
  const { min, max } = value as Salary
  return min === null || max === null ? min !== max : min <= max
}

function cleanValue(value: Posting[PostingField]): unknown {
  if (typeof value === 'string') return cleanText(value, MAX_LINE).trim()
  if (!Array.isArray(value)) return value
  return value.slice(0, MAX_ENTRIES).map(cleanItem)
}

function cleanItem(item: string | Requirement): unknown {
  return typeof item === 'string' ? cleanText(item, 200) : { ...item, text: cleanText(item.text, 2_000) }
}

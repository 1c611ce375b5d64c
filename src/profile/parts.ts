import * as v from 'valibot'
import { meansOngoing, parsePartialDate } from './dates.ts'

const MAX_FAULTY = 50

/**
 * A list. Once 50 entries are found wrong the rest is not looked at: a stranger's body has room for half a
 * million of them, and each error takes memory.
 */
export function list<S extends v.GenericSchema>(item: S) {
  const schema = v.array(item, 'must be a list')
  return around(schema, (value) => {
    if (!Array.isArray(value)) return value
    let faulty = 0
    const end = value.findIndex((entry) => !v.is(item, entry) && ++faulty === MAX_FAULTY)
    return end < 0 ? value : value.slice(0, end + 1)
  })
}

/** An object with these keys, and any others. To valibot itself, a list would be one. */
export function entry<E extends v.ObjectEntries>(entries: E) {
  const schema = v.looseObject(entries, 'must be an object')
  return around(schema, (value) => (Array.isArray(value) ? undefined : value))
}

/** A schema that lets a value through as it was sent, with its keys in their order. */
export function asSent<S extends v.GenericSchema>(schema: S): S {
  return {
    ...schema,
    '~run'(dataset: v.UnknownDataset, config: v.Config<v.BaseIssue<unknown>>) {
      const { value } = dataset
      const result = schema['~run'](dataset, config)
      return result.typed ? { ...result, value } : result
    },
  }
}

/** A text that may be missing. */
export function optionalText() {
  return v.nullish(v.string('must be a string'))
}

/** Texts, where there are any. */
export function optionalTexts() {
  return v.nullish(list(v.string('must be a string')))
}

/** A date as precise as it is known. */
export function partialDate() {
  return dateSuch(
    (text) => parsePartialDate(text) !== undefined,
    'must be a date such as 2020, 2020-05 or 2020-05-17, or a time with its zone, as in RFC 3339',
  )
}

/** The same for an end, which may not have come yet. */
export function endDate() {
  return dateSuch(
    (text) => parsePartialDate(text) !== undefined || meansOngoing(text),
    'must be a date such as 2020, 2020-05 or 2020-05-17, a time as in RFC 3339, or "Present"',
  )
}

function dateSuch(isRight: (text: string) => boolean, message: string) {
  return v.nullish(
    v.pipe(
      v.string('must be a string'),
      v.check((text) => text === '' || isRight(text), message),
    ),
  )
}

/** The schema, run on what `prepare` makes of the value. */
function around<S extends v.GenericSchema>(schema: S, prepare: (value: unknown) => unknown): S {
  return {
    ...schema,
    '~run'(dataset: v.UnknownDataset, config: v.Config<v.BaseIssue<unknown>>) {
      return schema['~run']({ ...dataset, value: prepare(dataset.value) }, config)
    },
  }
}

import { isJsonObject } from '../http/json.ts'
import { resume, type Resume } from './schema.ts'

/** A key of an object in a resume, with what is there. */
export interface Place {
  /** The way to it, itself included. */
  keys: (string | number)[]
  value: unknown
  /** The object that it is a key of. */
  parent: Record<string, unknown>
  /** Whether the schema has this key here. */
  isKnown: boolean
}

/** As much of a schema as it takes to tell known keys from others. */
interface Shape {
  entries?: Record<string, Shape>
  item?: Shape
  wrapped?: Shape
}

/** Every key of a resume, known or not, in its order; into what is not known it does not look. */
export function placesOf(document: Resume): Generator<Place> {
  return walk(resume as Shape, document, [])
}

function* walk(shape: Shape, value: unknown, keys: (string | number)[]): Generator<Place> {
  const { entries, item, wrapped } = shape
  if (wrapped) yield* walk(wrapped, value, keys)
  else if (item && Array.isArray(value))
    for (const [index, entry] of value.entries()) yield* walk(item, entry, [...keys, index])
  else if (entries && isJsonObject(value)) yield* walkObject(entries, value, keys)
}

function* walkObject(
  entries: Record<string, Shape>,
  parent: Record<string, unknown>,
  keys: (string | number)[],
): Generator<Place> {
  for (const [key, value] of Object.entries(parent)) {
    const shape = Object.hasOwn(entries, key) ? entries[key] : undefined
    const place = [...keys, key]
    yield { keys: place, value, parent, isKnown: shape !== undefined }
    if (shape) yield* walk(shape, value, place)
  }
}

export type Json = null | boolean | number | string | Json[] | JsonObject
export type JsonObject = { [name: string]: Json }

export const isObject = (value: Json | undefined): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

// Formats of this trade nest six deep. What is deeper is no property of an article, and walks may recurse.
const deepest = 32

/**
 * Anything a parser made, as plain data: dates as ISO 8601, numbers that are numbers, no name that JavaScript reads as
 * an order, nothing deeper than a walk can go. What is plain already, as nearly all is, is not copied.
 */
export const plainData = (value: unknown): Json | undefined => (isPlain(value, 0) ? value : copied(value, 0))

/** How many values there are, those in others with them, counted no further than `most`: one may stand in many places. */
export function valuesIn(value: unknown, most = Number.POSITIVE_INFINITY, depth = 0): number {
  if (value === null || typeof value !== 'object' || depth >= deepest) return 1

  let count = 1
  for (const inner of Object.values(value)) {
    count += valuesIn(inner, most - count, depth + 1)
    if (count > most) break
  }
  return count
}

function isPlain(value: unknown, depth: number): value is Json {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean'
  if (value === null) return true
  if (depth >= deepest || Object.hasOwn(value, '__proto__')) return false
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return false

  return Object.values(value).every(inner => isPlain(inner, depth + 1))
}

function copied(value: unknown, depth: number): Json | undefined {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  if (typeof value === 'number') return Number.isFinite(value) ? value || 0 : undefined
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || depth >= deepest) return undefined
  if (value instanceof Date) return Number.isNaN(Number(value)) ? undefined : value.toISOString()
  if (Array.isArray(value)) return value.map(item => copied(item, depth + 1)).filter(item => item !== undefined)

  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const plain = name === '__proto__' ? undefined : copied(inner, depth + 1)

      return plain === undefined ? [] : [[name, plain]]
    }),
  )
}

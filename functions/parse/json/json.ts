export type Json = null | boolean | number | string | Json[] | JsonObject
export type JsonObject = { [name: string]: Json }

export const isObject = (value: Json | undefined): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

// Formats of this trade nest six deep. What is deeper is no property of an article, and walks may recurse.
const deepest = 32

/**
 * Anything a parser made, as plain data: dates as ISO 8601, numbers that are numbers, no name that JavaScript reads as
 * an order, nothing deeper than a walk can go.
 */
export function plainData(value: unknown, depth = 0): Json | undefined {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  if (typeof value === 'number') return Number.isFinite(value) ? value || 0 : undefined
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || depth >= deepest) return undefined
  if (value instanceof Date) return Number.isNaN(Number(value)) ? undefined : value.toISOString()
  if (Array.isArray(value)) return value.flatMap(item => plainData(item, depth + 1) ?? [])

  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const plain = name === '__proto__' ? undefined : plainData(inner, depth + 1)

      return plain === undefined ? [] : [[name, plain]]
    }),
  )
}

/**
 * What a message can carry: a value that JSON would drop, change or choke on is the enricher's failure, not the message's.
 * By hand, as a general reader of shapes took a fifth of a millisecond an article.
 */
export function isWireValue(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true
    case 'number':
      return Number.isFinite(value)
    case 'object':
      return value === null || (Array.isArray(value) ? value : membersOf(value)).every(isWireValue)
    default:
      return false
  }
}

/** One `undefined`, which nothing can carry, where it is no plain object: a date, a map. */
function membersOf(value: object): unknown[] {
  const prototype: unknown = Object.getPrototypeOf(value)

  return prototype === Object.prototype || prototype === null ? Object.values(value) : [undefined]
}

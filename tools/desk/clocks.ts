import type { Evidence } from '../../events/article.ts'

/** The clock that a field's instant was given on. What was said last holds: beside a file goes before in it. */
export const clockOf = (field: string, evidence: readonly Evidence[]): string | undefined =>
  takenFor(field, evidence).at(-1)?.offset

/** Of one of many articles: by what is said of its file in a bundle, else the clock that all of them were given on. */
export function clockAmong(field: string, evidence: readonly Evidence[], name = ''): string | undefined {
  const own = evidence.filter(({ place }) => place.startsWith(`${name}, `))
  if (own.length > 0) return clockOf(field, own)
  if (evidence.some(({ rule }) => rule === 'shortened')) return undefined

  const clocks = new Set(takenFor(field, evidence).map(({ offset }) => offset))
  return clocks.size === 1 ? [...clocks][0] : undefined
}

const takenFor = (field: string, evidence: readonly Evidence[]) =>
  evidence.filter(one => one.field === field && one.confidence > 0)

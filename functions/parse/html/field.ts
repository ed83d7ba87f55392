import type { Evidence } from '../../../events/article.ts'

/** A value some place on a page gives, and how far that place is to be believed. */
export type Candidate<Value> = {
  value: Value
  place: string
  rule: string
  confidence: number
  /** Of a date: how far its clock is from UTC. */
  offset?: string
  note?: string
}

/** The most credible; of equals the first. */
export const best = <One extends Candidate<unknown>>(candidates: readonly One[]): One | undefined =>
  candidates.reduce<One | undefined>(
    (found, one) => (found && found.confidence >= one.confidence ? found : one),
    undefined,
  )

export function evidenceOf(field: string, { place, rule, confidence, offset, note }: Candidate<unknown>): Evidence {
  return { field, place, rule, confidence, ...(offset && { offset }), ...(note && { note }) }
}

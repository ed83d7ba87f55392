import type { Draft, Evidence } from '../../../events/article.ts'

/** Fields of a draft, and where each came from. */
export type Found = { fields: Partial<Draft>; extra?: Draft['extra']; evidence: Evidence[] }

export const nothing: Found = { fields: {}, evidence: [] }

export const linePlace = (number: number): string => `line ${number}`

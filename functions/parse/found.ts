import type { Draft, Evidence } from '../../events/article.ts'
import type { Decoded } from '../text/decoded.ts'

/** Fields of a draft, and where each came from. */
export type Found = { fields: Partial<Draft>; extra?: Draft['extra']; evidence: Evidence[] }

export const nothing: Found = { fields: {}, evidence: [] }

/** A draft of which nothing is known yet. */
export const blank: Draft = {
  headline: '',
  contributors: [],
  keywords: [],
  images: [],
  body: [],
  corrections: [],
  pubstatus: 'usable',
  change: 'update',
  extra: {},
}

/** What was found last holds; what else was said adds up. */
export function withFields(draft: Draft, found: readonly Found[]): Draft {
  const extra = { ...draft.extra }
  for (const one of found) Object.assign(extra, one.extra)
  return Object.assign({}, draft, ...found.map(({ fields }) => fields), { extra })
}

/** Bytes that were read; a format may have a rule of its own for them. */
type Read = Omit<Decoded, 'rule'> & { rule: string }

/** In which charset a file was read, and why in that one. */
export const charsetEvidence = ({ charset, rule, confidence, note }: Read): Evidence => ({
  field: 'charset',
  place: 'upload',
  rule,
  confidence,
  note: note ? `${charset}: ${note}` : charset,
})

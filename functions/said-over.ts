import type { Draft } from '../events/article.ts'
import type { Overlay } from '../events/sidecar.ts'

/** A draft with what is said beside its file put over it. A correction is told beside those in the text, not in their place. */
export const saidOver = (draft: Draft, said: Overlay): Draft =>
  Object.assign({ ...draft }, said, {
    corrections: [...new Set([...draft.corrections, ...(said.corrections ?? [])])],
  })

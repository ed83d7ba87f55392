import type { Draft, Evidence } from '../../events/article.ts'
import { isoAt } from '../../functions/text/instants.ts'
import { clockOf } from '../desk/clocks.ts'

/** The day of publication on the clock that it was given on: people who say what a page holds read that one. */
export const dayShown = ({ publishedAt }: Draft, evidence: readonly Evidence[]): string | undefined =>
  publishedAt && isoAt(publishedAt, clockOf('publishedAt', evidence)).slice(0, 10)

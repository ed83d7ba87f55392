import { type Evidence, likelihoodOf } from '../../functions/enrich/entities/confidence.ts'
import type { Model } from '../../functions/enrich/entities/model.ts'
import { findNames } from '../../functions/enrich/entities/tagger.ts'
import type { WordSpan } from '../../functions/enrich/entities/tags.ts'
import type { MarkedDocument } from './sentences.ts'

/** A name that was found, and whether one of the same span and type was marked. */
export type Judged = Evidence & { isRight: boolean }

/** Exact spans with their type: right ones among those found and among those marked, as F1 in per cent. */
export function exactSpans(documents: MarkedDocument[], model: Model): number {
  const judged = judgedNames(documents, model)
  const marked = documents.flat().reduce((sum, { spans }) => sum + spans.length, 0)

  return (200 * judged.filter(({ isRight }) => isRight).length) / (judged.length + marked)
}

export function judgedNames(documents: MarkedDocument[], model: Model): Judged[] {
  return documents.flatMap(document => {
    const found = findNames(
      document.map(({ words }) => words),
      model,
    )
    return document.flatMap(({ spans }, at) => {
      const marked = new Set(spans.map(keyOf))
      return (found[at] ?? []).map(span => ({ ...span, isRight: marked.has(keyOf(span)) }))
    })
  })
}

const bins = 10

/**
 * By how much confidence misses how often it is right, in points of a hundred: the mean over ten classes of confidence, each
 * by how many names are in it (expected calibration error).
 */
export function calibrationError(judged: readonly Judged[], { calibration }: Model): number {
  const sums = new Float64Array(bins)
  for (const one of judged) {
    const confidence = likelihoodOf(one, calibration)
    const bin = Math.min(bins - 1, Math.floor(confidence * bins))
    sums[bin] = (sums[bin] ?? 0) + confidence - Number(one.isRight)
  }

  return (100 * sums.reduce((sum, one) => sum + Math.abs(one), 0)) / Math.max(1, judged.length)
}

const keyOf = ({ start, end, type }: WordSpan): string => `${start} ${end} ${type}`

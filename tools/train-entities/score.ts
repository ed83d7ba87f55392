import type { Model } from '../../functions/enrich/entities/model.ts'
import { findNames } from '../../functions/enrich/entities/tagger.ts'
import type { WordSpan } from '../../functions/enrich/entities/tags.ts'
import type { MarkedDocument } from './sentences.ts'

/** Exact spans with their type: right ones among those found and among those marked, as F1 in per cent. */
export function exactSpans(documents: MarkedDocument[], model: Model): number {
  const sums = { right: 0, found: 0, marked: 0 }
  for (const document of documents) {
    const found = findNames(
      document.map(({ words }) => words),
      model,
    )
    document.forEach(({ spans }, at) => {
      const marked = new Set(spans.map(keyOf))
      sums.right += (found[at] ?? []).filter(span => marked.has(keyOf(span))).length
      sums.found += found[at]?.length ?? 0
      sums.marked += spans.length
    })
  }

  return (200 * sums.right) / (sums.found + sums.marked)
}

const keyOf = ({ start, end, type }: WordSpan): string => `${start} ${end} ${type}`

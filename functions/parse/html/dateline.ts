import type { Block, Span } from '../../../events/article.ts'
import { type Found, nothing } from '../found.ts'
import { readDateline } from '../plain-text/dateline.ts'
import { blockText } from './block-text.ts'
import type { Printed } from './publication-date.ts'

export type Story = { blocks: Block[]; found: Found; dates: Printed[] }

/** The dateline of the first paragraph apart from it: whoever shows the article prints it in one way. */
export function filed(blocks: readonly Block[]): Story {
  const at = blocks.findIndex(({ kind }) => kind === 'paragraph')
  const opening = blocks[at]
  const dateline = opening?.kind === 'paragraph' ? readDateline(blockText(opening)) : undefined
  if (opening?.kind !== 'paragraph' || !dateline) return { blocks: [...blocks], found: nothing, dates: [] }

  const { text, place, agency, date, confidence, rest } = dateline
  const spans = lastOf(opening.spans, rest.length)
  return {
    blocks: blocks.with(at, { kind: 'paragraph', spans }),
    dates: date
      ? [{ text: text.slice(date.start, date.end), place: 'first paragraph', by: 'dateline', role: 'plain' }]
      : [],
    found: {
      fields: { dateline: { text, ...(place && { place }), ...(agency && { agency }) } },
      evidence: [{ field: 'dateline', place: 'first paragraph', rule: 'before-first-paragraph', confidence }],
    },
  }
}

/** The last characters of some spans. */
function lastOf(spans: readonly Span[], length: number): Span[] {
  let left = length
  const kept: Span[] = []
  for (const span of spans.toReversed()) {
    if (left > 0) kept.unshift({ ...span, text: span.text.slice(-left) })
    left -= span.text.length
  }
  return kept
}

import type { Block, Span } from '../../../events/article.ts'
import { type Passage, textOf } from './passage.ts'

/** `size`: of its letters, in whatever unit. `isTop`: where a title may stand. */
export type Sized = Passage & { size: number; isTop: boolean }

// Larger than the text by this much is a heading; the largest at the top is the headline.
const headingSize = 1.15
const headingLength = 200

/** Passages as the size of their letters says, where no style does: headline, headings, quotations. */
export function setBySize(passages: readonly Sized[]): Passage[] {
  const least = usualSize(passages) * headingSize
  const large = new Set(passages.filter(one => one.size >= least && lengthOf(one) <= headingLength))
  const title = [...large].filter(({ isTop }) => isTop).sort((a, b) => b.size - a.size)[0]

  return passages.map((one): Passage => {
    const { block } = one
    if (one === title) return { block, as: 'title' }
    return { block: block.kind === 'paragraph' && large.has(one) ? setApart(block.spans) : block }
  })
}

function setApart(spans: Span[]): Block {
  const text = textOf(spans)
  if (/^["“”„«»‘‚「『]/.test(text) && text.includes(' ')) return { kind: 'quote', paragraphs: [spans] }

  // The first sentences of a story may be set large.
  return /[.。।؟]["”’»)\]]?$/.test(text)
    ? { kind: 'paragraph', spans }
    : { kind: 'heading', level: 2, spans: [{ text }] }
}

const lettersIn = ({ block }: Passage) =>
  block.kind === 'paragraph' || block.kind === 'heading' ? textOf(block.spans) : ''
const lengthOf = (passage: Passage) => lettersIn(passage).length

/** The size that most letters are set in. */
function usualSize(passages: readonly Sized[]): number {
  const letters = new Map<number, number>()
  for (const passage of passages) {
    const round = Math.round(passage.size * 2) / 2
    letters.set(round, (letters.get(round) ?? 0) + lengthOf(passage))
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

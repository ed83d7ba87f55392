import type { Block, Span } from '../../../events/article.ts'
import { type Passage, textOf } from './passage.ts'

/** `size`: of its letters, in whatever unit. `isTop`: where a title may stand. */
export type Sized = Passage & { size: number; isTop: boolean }

// A label is shorter, and a story longer.
const [shortestStandfirst, longestStandfirst] = [40, 500]

// Larger than the text by this much is a heading; the largest at the top is the headline.
export const headingSize = 1.15
const headingLength = 200

/** Passages as the size of their letters says, where no style does: headline, headings, quotations. */
export function setBySize(passages: readonly Sized[]): Passage[] {
  const least = usualSize(passages.map(one => ({ size: one.size, letters: lengthOf(one) }))) * headingSize
  const large = new Set(passages.filter(one => one.size >= least && lengthOf(one) <= headingLength))
  const title = [...large].filter(({ isTop }) => isTop).sort((a, b) => b.size - a.size)[0]

  const titles = new Set(title === undefined ? [] : titleFrom(passages.indexOf(title), passages))
  const standfirst = standfirstBelow(title, passages, least)

  return passages.map((one): Passage => {
    const { block } = one
    if (titles.has(one)) return { block, as: 'title' }
    if (one === standfirst) return { block, as: 'subtitle' }
    return { block: block.kind === 'paragraph' && large.has(one) ? setApart(block.spans) : block }
  })
}

/** The first sentences below the title, where they alone are set large. */
function standfirstBelow(title: Sized | undefined, passages: readonly Sized[], least: number): Sized | undefined {
  if (title === undefined) return undefined
  const below = passages.slice(passages.indexOf(title) + 1)
  const at = below.findIndex(one => lengthOf(one) >= shortestStandfirst)
  const [first, next] = [below[at], below[at + 1]]
  if (first === undefined || next === undefined || next.size >= least || first.size < least) return undefined

  return lengthOf(first) <= longestStandfirst && isEnded(lettersIn(first)) && first.isTop ? first : undefined
}

/** What goes on with a small letter in the next line is of it. */
function titleFrom(from: number, passages: readonly Sized[]): Sized[] {
  const size = passages[from]?.size
  const end = passages.findIndex((one, at) => at > from && !(one.size === size && /^\p{Ll}/u.test(lettersIn(one))))

  return passages.slice(from, end < 0 ? passages.length : end)
}

function setApart(spans: Span[]): Block {
  const text = textOf(spans)
  if (/^["“”„«»‘‚「『]/.test(text) && text.includes(' ')) return { kind: 'quote', paragraphs: [spans] }

  // The first sentences of a story may be set large.
  return isEnded(text) ? { kind: 'paragraph', spans } : { kind: 'heading', level: 2, spans: [{ text }] }
}

const isEnded = (text: string) => /[.。।؟]["”’»)\]]?$/.test(text)

const lettersIn = ({ block }: Passage) =>
  block.kind === 'paragraph' || block.kind === 'heading' ? textOf(block.spans) : ''
const lengthOf = (passage: Passage) => lettersIn(passage).length

/** The size that most letters are set in. */
export function usualSize(all: readonly { size: number; letters: number }[]): number {
  const sum = new Map<number, number>()
  for (const { size, letters } of all) {
    const round = Math.round(size * 2) / 2
    sum.set(round, (sum.get(round) ?? 0) + letters)
  }
  return [...sum].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

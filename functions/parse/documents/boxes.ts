import type { Span } from '../../../events/article.ts'
import { comparable } from '../../text/clean.ts'
import { isPulled } from '../markup/pulled-quotes.ts'
import { isEmbargo } from '../plain-text/embargo.ts'
import { textOf } from './passage.ts'

type Boxed = { spans: readonly Span[]; box?: number | undefined }

// More are a form.
const mostBoxes = 20

/** Paragraphs without the boxes that say again what stands in one paragraph elsewhere, as they were pulled out of it, or whom to ask. */
export function withoutAsides<P extends Boxed>(paragraphs: readonly P[]): P[] {
  const boxes = Map.groupBy(paragraphs, ({ box }) => box)
  boxes.delete(undefined)
  if (boxes.size === 0 || boxes.size > mostBoxes) return [...paragraphs]

  const said = paragraphs.map(({ spans, box }) => ({ box, text: ` ${comparable(textOf(spans))} ` }))
  const pulled = [...boxes].filter(([box, lines]) => {
    const words = lines.map(({ spans }) => textOf(spans))
    const length = words.join(' ').length
    // Of two boxes that say the same one stays.
    const isFuller = ({ box: other, text }: { box: number | undefined; text: string }) =>
      other === undefined || (other !== box && text.length > length)
    const others = said.filter(isFuller).map(({ text }) => text)
    return isPulled(words, others) || isContact(words)
  })
  const left = new Set(pulled.map(([box]) => box))
  return paragraphs.filter(({ box, spans }) => box === undefined || !left.has(box) || isEmbargo(textOf(spans)))
}

// More is a passage that names an address.
const longestContact = 200

const isContact = (lines: readonly string[]): boolean =>
  lines.reduce((sum, line) => sum + line.length, 0) <= longestContact && lines.some(holdsAddress)

/** Of mail, or of a page. */
export const holdsAddress = (text: string): boolean => /\w@\w|\bwww\.|https?:/.test(text)

import type { Span } from '../../../events/article.ts'
import { comparable } from '../../text/clean.ts'
import { isPulled } from '../markup/pulled-quotes.ts'
import { textOf } from './passage.ts'

type Boxed = { spans: readonly Span[]; box?: number | undefined }

// More are a form.
const mostBoxes = 20

/** Paragraphs without the boxes that say again what stands in one paragraph elsewhere: they were pulled out of it. */
export function withoutPulledBoxes<P extends Boxed>(paragraphs: readonly P[]): P[] {
  const boxes = Map.groupBy(paragraphs, ({ box }) => box)
  boxes.delete(undefined)
  if (boxes.size === 0 || boxes.size > mostBoxes) return [...paragraphs]

  const said = paragraphs.map(({ spans, box }) => ({ box, text: ` ${comparable(textOf(spans))} ` }))
  const pulled = [...boxes].filter(([box, lines]) => {
    const words = lines.map(({ spans }) => textOf(spans))
    // Of two boxes that say the same one stays.
    const isFuller = ({ box: other, text }: { box: number | undefined; text: string }) =>
      other === undefined || (other !== box && text.length > words.join(' ').length)
    return isPulled(
      words,
      said.filter(isFuller).map(({ text }) => text),
    )
  })
  const left = new Set(pulled.map(([box]) => box))
  return paragraphs.filter(({ box }) => box === undefined || !left.has(box))
}

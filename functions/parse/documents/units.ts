import type { Block, Span } from '../../../events/article.ts'
import { cleanLine } from '../../text/clean.ts'
import { textOf } from './passage.ts'

/** The lines of a block as a reader of plain text would have them; tables, code and pictures are none. */
export function linesOf(block: Block): { text: string; item: boolean }[] {
  if (block.kind === 'paragraph' || block.kind === 'heading') return [{ text: plainLine(block.spans), item: false }]
  if (block.kind === 'list') return block.items.map(spans => ({ text: plainLine(spans), item: true }))
  if (block.kind === 'quote') return block.paragraphs.map(spans => ({ text: plainLine(spans), item: false }))

  return []
}

export const plainLine = (spans: readonly Span[]): string => cleanLine(textOf(spans))

/** What a reader of plain text kept of some lines, in their order: one after the other is asked for. */
export function keptLines(body: readonly Block[]) {
  const kept = body.flatMap(block => linesOf(block).map(({ text }) => ({ text, block })))
  let next = 0
  let wasKept = false

  return {
    /** How much of this line was kept: all of it, its end (a dateline stood before), or undefined for nothing. */
    take(line: string): string | undefined {
      const text = kept[next]?.text
      wasKept = text !== undefined && text !== '' && line.endsWith(text)
      if (!wasKept) return undefined

      next += 1
      return text
    },
    /** What the line taken last reads like. */
    get as(): Block | undefined {
      return kept[next - 1]?.block
    },
    get hasBegun(): boolean {
      return next > 0
    },
    get isOver(): boolean {
      return next >= kept.length
    },
    /** Whether the story has begun, and nothing below it was left out. */
    get isAmong(): boolean {
      return next > 0 && (next < kept.length || wasKept)
    },
  }
}
export type Kept = ReturnType<typeof keptLines>

/** The spans of the last `length` characters. */
export function endOf(spans: readonly Span[], length: number): Span[] {
  const end: Span[] = []
  let left = length
  for (const span of spans.toReversed()) {
    if (left <= 0) break
    end.unshift({ ...span, text: span.text.slice(-left) })
    left -= span.text.length
  }
  return end
}

import type { Block, Span } from '../../../events/article.ts'
import { formLines } from './form.ts'
import { type Passage, textOf } from './passage.ts'
import { endOf, type Kept, keptLines, plainLine } from './units.ts'

/** The document's own blocks, links and tables and all, of which the arrangement of its lines kept the words. */
export function bodyOf(passages: readonly Passage[], arranged: readonly Block[]): Block[] {
  const kept = keptLines(arranged)

  return passages.flatMap(({ block }) => keptBlock(block, kept))
}

function keptBlock(block: Block, kept: Kept): Block[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return keptSpans(block.spans, kept).map(spans => asHeading(spans, kept) ?? { ...block, spans })
    case 'list':
      return some(block.items, kept).map(items => ({ ...block, items }))
    case 'quote':
      return some(block.paragraphs, kept).map(paragraphs => ({ ...block, paragraphs }))
    case 'figure':
      return [block]
    case 'table':
      // Above the story such things are furniture, and among what is: a letterhead, a form.
      if (!kept.hasBegun) for (const line of formLines(block)) kept.take(line)
      return kept.isAmong ? [block] : []
    case 'code':
    case 'embed':
      return kept.isAmong ? [block] : []
    default:
      return block satisfies never
  }
}

/** Where no style says so, a heading is a line in bold that reads like one. */
const asHeading = (spans: readonly Span[], { isHeading }: Kept): Block | undefined =>
  isHeading && spans.every(({ strong }) => strong === true)
    ? { kind: 'heading', level: 2, spans: [{ text: textOf(spans) }] }
    : undefined

function keptSpans(spans: readonly Span[], kept: Kept): Span[][] {
  const line = plainLine(spans)
  const text = kept.take(line)
  if (text === undefined) return []

  return [text === line ? [...spans] : endOf(spans, text.length)]
}

function some(lines: readonly Span[][], kept: Kept): Span[][][] {
  const found = lines.flatMap(spans => keptSpans(spans, kept))

  return found.length === 0 ? [] : [found]
}

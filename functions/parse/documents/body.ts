import type { Block, Span } from '../../../events/article.ts'
import type { Passage } from './passage.ts'
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
      return keptSpans(block.spans, kept).map(spans => ({ ...block, spans }))
    case 'list':
      return some(block.items, kept).map(items => ({ ...block, items }))
    case 'quote':
      return some(block.paragraphs, kept).map(paragraphs => ({ ...block, paragraphs }))
    case 'figure':
      return [block]
    case 'table':
    case 'code':
    case 'embed':
      // Above the story and below it such things are furniture: a letterhead, a form.
      return kept.hasBegun && !kept.isOver ? [block] : []
    default:
      return block satisfies never
  }
}

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

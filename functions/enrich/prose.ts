import type { Block, Draft, Span } from '../../events/article.ts'

/** What a reader reads from headline to last line, blocks apart. No code, captions, credits: they are not the story's language. */
export const proseOf = (draft: Draft): string =>
  [draft.headline, draft.standfirst ?? '', ...draft.body.map(blockProse)]
    .filter(part => part.trim() !== '')
    .join('\n\n')

function blockProse(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plain(block.spans)
    case 'list':
      return lines(block.items)
    case 'quote':
      return lines(block.paragraphs)
    case 'table':
      return lines([...(block.header ?? []), ...block.rows.flat()])
    case 'code':
    case 'figure':
    case 'embed':
      return ''
    default:
      return block satisfies never
  }
}

const plain = (spans: Span[]): string => spans.map(span => span.text).join('')
const lines = (runs: Span[][]): string => runs.map(plain).join('\n')

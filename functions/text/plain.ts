import type { Block, Span } from '../../events/article.ts'

/** The words of a body, a line for each paragraph, item or row. Captions and embeds are beside the text, not in it. */
export const plainText = (blocks: readonly Block[]): string =>
  blocks
    .map(plainBlock)
    .filter(text => text !== '')
    .join('\n')

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plainSpans(block.spans)
    case 'list':
      return block.items.map(plainSpans).join('\n')
    case 'quote':
      return block.paragraphs.map(plainSpans).join('\n')
    case 'code':
      return block.text
    case 'table':
      return (block.header === undefined ? block.rows : [block.header, ...block.rows]).map(plainRow).join('\n')
    case 'figure':
    case 'embed':
      return ''
    default:
      return block satisfies never
  }
}

const plainRow = (cells: readonly Span[][]) => cells.map(plainSpans).join('\t')
const plainSpans = (spans: readonly Span[]) => spans.map(span => span.text).join('')

import type { Block, Span } from '../../events/article.ts'

/** What a block says, in its lines, cells and rows, and without what leads elsewhere: a link says what stands there. */
export function linesOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return unlinked(block.spans).split('\n')
    case 'list':
      return block.items.map(unlinked)
    case 'quote':
      return [...block.paragraphs.map(unlinked), block.cite ?? '']
    case 'code':
      return block.text.split('\n')
    case 'figure':
      return [block.picture.caption ?? '', block.picture.alt ?? '', block.picture.credit ?? '']
    case 'table':
      return [block.header ?? [], ...block.rows].map(cells => cells.map(unlinked)).flatMap(withRow)
    case 'embed':
      return []
    default:
      return block satisfies never
  }
}

/** "EMBARGOED UNTIL", and in the next cell its date. */
const withRow = (cells: readonly string[]): string[] => (cells.length > 1 ? [...cells, cells.join(' ')] : [...cells])

function unlinked(spans: readonly Span[]): string {
  let said = ''
  for (const { text, href } of spans) if (href === undefined) said += text

  return said
}

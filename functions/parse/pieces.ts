import type { Block, Draft } from '../../events/article.ts'

/** Of how many things a draft is made. In memory one of two letters takes as much as a sentence. */
export const piecesOf = ({ body, images, keywords, contributors, corrections }: Draft): number =>
  piecesIn(body) + images.length * ofPicture + keywords.length + contributors.length + corrections.length

// It has an address, which is looked at wherever it is written down.
const ofPicture = 2

/** How many runs of text and pictures a body is made of. */
export const piecesIn = (body: readonly Block[]): number => body.reduce((sum, block) => sum + inBlock(block), 0)

function inBlock(block: Block): number {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.spans.length + 1
    case 'list':
      return block.items.reduce((sum, spans) => sum + spans.length + 1, 1)
    case 'quote':
      return block.paragraphs.reduce((sum, spans) => sum + spans.length + 1, 1)
    case 'table':
      return block.rows.flat().reduce((sum, spans) => sum + spans.length + 1, 1)
    case 'figure':
      return ofPicture
    case 'code':
    case 'embed':
      return 1
    default:
      return block satisfies never
  }
}

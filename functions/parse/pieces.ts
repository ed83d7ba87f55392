import type { Block, Rejection } from '../../events/article.ts'

// Five hundred articles of a hundred paragraphs, each with three links. In memory a piece of two letters takes as much as a sentence.
const mostPieces = 200_000

/** How many runs of text and pictures a body is made of. */
export const piecesIn = (body: readonly Block[]): number => body.reduce((sum, block) => sum + piecesOf(block), 0)

function piecesOf(block: Block): number {
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
    case 'code':
    case 'embed':
      return 1
    default:
      return block satisfies never
  }
}

/** Why no more of a file's articles are read, if so: all are held at once until they are told to the next stage. */
export const tooManyPieces = (count: number): Rejection | undefined =>
  count <= mostPieces
    ? undefined
    : {
        kind: 'too-large',
        place: `${mostPieces} pieces`,
        reason: `The articles of the file are made of more than ${mostPieces} paragraphs, cells and links together.`,
        mend: 'Cut the file into parts and upload each under its own name.',
      }

import type { Block, Draft, Span } from '../../events/article.ts'

/** Of how many things a draft is made. In memory one of two letters takes as much as a sentence. */
export const piecesOf = ({ body, images, keywords, contributors, corrections }: Draft): number =>
  piecesIn(body) +
  images.reduce((sum, { url }) => sum + ofPicture + inAddress(url), 0) +
  keywords.length +
  contributors.length +
  corrections.length

// It has an address, which is looked at wherever it is written down.
const ofPicture = 2

// One that a file writes once may lead from each of its words, and is written out with each of them.
const lettersOfPiece = 64
const inAddress = (address = '') => Math.floor(address.length / lettersOfPiece)

/** How many runs of text and pictures a body is made of. */
export const piecesIn = (body: readonly Block[]): number => body.reduce((sum, block) => sum + inBlock(block), 0)

function inBlock(block: Block): number {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inRuns(block.spans)
    case 'list':
      return block.items.reduce((sum, spans) => sum + inRuns(spans), 1)
    case 'quote':
      return block.paragraphs.reduce((sum, spans) => sum + inRuns(spans), 1)
    case 'table':
      return block.rows.flat().reduce((sum, spans) => sum + inRuns(spans), 1)
    case 'figure':
      return ofPicture + inAddress(block.picture.url)
    case 'embed':
      return 1 + inAddress(block.url)
    case 'code':
      return 1
    default:
      return block satisfies never
  }
}

const inRuns = (spans: readonly Span[]): number => spans.reduce((sum, { href }) => sum + 1 + inAddress(href), 1)

import type { Block } from '../../../events/article.ts'
import { isThematicBreak } from '../../text/thematic-break.ts'

/** Breaks where they part something: not at either end, not twice, and not above a heading, which parts by itself. */
export function withoutLooseBreaks(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, at) => {
    const below = blocks[at + 1]

    return !isBreak(block) || (at > 0 && below !== undefined && below.kind !== 'heading' && !isBreak(below))
  })
}

const isBreak = (block: Block) => block.kind === 'paragraph' && isThematicBreak(block.spans)

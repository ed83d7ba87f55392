import type { Block } from '../../../events/article.ts'
import { bulletsAsLists } from './bullets.ts'
import { captionsBelow } from './captions-below.ts'
import { notesWithNumbers } from './note-calls.ts'
import { withoutPulledQuotes } from './pulled-quotes.ts'

/** Blocks as an editor would set them, where their markup says less than how they look. */
export const arranged = (blocks: readonly Block[]): Block[] =>
  withoutPulledQuotes(notesWithNumbers(bulletsAsLists(captionsBelow(blocks))))

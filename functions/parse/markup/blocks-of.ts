import type { Block, Picture } from '../../../events/article.ts'
import { arranged } from './arranged.ts'
import { writeBlocks } from './blocks.ts'
import { withoutLooseBreaks } from './breaks.ts'
import { type Element, elementsIn } from './element.ts'
import { removedFrom } from './removed.ts'
import { type Document, mostElements, treeOf } from './tree.ts'
import { keepsWords } from './visible-text.ts'

type At = { base?: string; hasBreaks?: boolean; isLeftOut?: (element: Element) => boolean }
export type Content = { blocks: Block[]; pictures: Picture[]; removed: string[] }

/**
 * A piece of markup that is all content: its blocks, the pictures among them, and what was taken out because it could run.
 * Words are kept; where they could not all be, `removed` says so.
 */
export const blocksOf = (html: string, at: At = {}): Content => blocksIn(treeOf(html), at)

export function blocksIn(tree: Document, at: At = {}): Content {
  const written = writeBlocks(tree.children, at)
  const blocks = withoutLooseBreaks(arranged(written))
  const leftOut = at.isLeftOut === undefined || ![...elementsIn(tree)].some(at.isLeftOut) ? [] : ['what plug-ins added']
  const removed = [...removedFrom(tree), ...leftOut, ...(tree.isCut ? [`all after ${mostElements} elements`] : [])]

  return {
    blocks,
    pictures: blocks.flatMap(block => (block.kind === 'figure' ? [block.picture] : [])),
    removed: keepsWords(tree, written, at.isLeftOut) ? removed : [...removed, 'some visible text'],
  }
}

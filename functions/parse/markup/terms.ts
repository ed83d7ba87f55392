import type { Block, Span } from '../../../events/article.ts'
import { spansOf, type Writing, writeBlocks } from './blocks.ts'
import { type Element, isElement, type Node } from './element.ts'
import { textOf } from './line.ts'

type Part = { isTerm: boolean; blocks: Block[] }

/** A list of terms as an editor sets it, each before what is said of it. One with more than lines in it is a page's layout. */
export function termsOf(list: Element, writing: Writing): Block[] {
  const parts = list.children.flatMap(child => partsOf(child, writing)).filter(({ blocks }) => blocks.length > 0)
  const isOfLines = parts.every(({ blocks }) => blocks.length === 1 && blocks[0]?.kind === 'paragraph')
  if (!isOfLines || !parts[0]?.isTerm || parts.at(-1)?.isTerm) return parts.flatMap(({ blocks }) => blocks)

  const items: Span[][] = []
  let before: Part | undefined
  for (const part of parts) {
    const spans = spansOf(part.blocks)
    if (part.isTerm && !before?.isTerm) items.push(strongly(spans))
    else items.at(-1)?.push({ text: between(part, before, items.at(-1)) }, ...(part.isTerm ? strongly(spans) : spans))
    before = part
  }
  return [{ kind: 'list', ordered: false, items }]
}

/** Groups of terms may stand in elements of their own. */
function partsOf(node: Node, writing: Writing): Part[] {
  if (isElement(node) && node.name === 'div') return node.children.flatMap(child => partsOf(child, writing))

  return [{ isTerm: isElement(node) && node.name === 'dt', blocks: writeBlocks([node], writing) }]
}

const strongly = (spans: readonly Span[]): Span[] => spans.map(span => ({ ...span, strong: true }))

/** "Open: 9 to 5"; two terms of one meaning, and two meanings of one term, are told apart. */
function between({ isTerm }: Part, before: Part | undefined, said: readonly Span[] = []): string {
  if (isTerm) return ', '
  if (before?.isTerm !== true) return '; '

  return /[\p{L}\p{N})\]"”»]$/u.test(textOf(said)) ? ': ' : ' '
}

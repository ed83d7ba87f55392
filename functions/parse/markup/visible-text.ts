import type { Block, Span } from '../../../events/article.ts'
import { letterCount } from '../../text/letter-count.ts'
import { isCaptionBeside } from './captions-beside.ts'
import { type Element, isElement } from './element.ts'
import { frameNames, mechanicalNames } from './element-names.ts'
import { isHidden } from './hidden.ts'
import { isFigure, isPicture } from './pictures.ts'

/** Whether as many letters and digits stand in the blocks as a browser would show. What is in figures is not text of the article. */
export const keepsWords = (tree: Element, blocks: readonly Block[], isLeftOut: LeftOut = () => false): boolean =>
  lettersShown(tree, isLeftOut) <= blocks.reduce((sum, block) => sum + letterCount(wordsOf(block)), 0)

type LeftOut = (element: Element) => boolean

function lettersShown(element: Element, isLeftOut: LeftOut): number {
  if (isHidden(element) || mechanicalNames.has(element.name) || frameNames.has(element.name)) return 0
  if (isFigure(element) || isPicture(element) || isCaptionBeside(element) || isLeftOut(element)) return 0

  return element.children.reduce<number>(
    (sum, child) => sum + (isElement(child) ? lettersShown(child, isLeftOut) : letterCount(child)),
    0,
  )
}

const textOf = (spans: readonly Span[]) => spans.map(({ text }) => text).join('')

function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return textOf(block.spans)
    case 'list':
      return block.items.map(textOf).join(' ')
    case 'quote':
      return [...block.paragraphs.map(textOf), block.cite ?? ''].join(' ')
    case 'code':
      return block.text
    case 'table':
      return [...(block.header ?? []), ...block.rows.flat()].map(textOf).join(' ')
    case 'figure':
    case 'embed':
      return ''
    default:
      return block satisfies never
  }
}

import type { Block } from '../../../events/article.ts'
import { attribute, type Element, isElement } from './element.ts'
import { textOf } from './line.ts'

/** The number by which a text calls for a note, in brackets: a raised one would join the word before it. */
export function noteCall(element: Element): string | undefined {
  if (element.name !== 'a' || !/^#./.test(attribute(element, 'href') ?? '')) return undefined

  const text = shortText(element)?.trim() ?? ''
  return /^(?:\d{1,3}|[*†‡§]{1,3})$/.test(text) ? `[${text}]` : arrows.test(text) ? '' : undefined
}

/** "↩" leads from a note back to its place in the text. */
const arrows = /^(?:[↩↵⏎↑⤴^]\p{M}?)$/u

// A number stands in an element or two.
const mostDeep = 3

function shortText(element: Element, depth = 0): string | undefined {
  if (element.children.length > 3 || depth > mostDeep) return undefined

  return element.children.map(child => (isElement(child) ? (shortText(child, depth + 1) ?? '') : child)).join('')
}

/** A note whose number stands on a line of its own. */
export function notesWithNumbers(blocks: readonly Block[]): Block[] {
  const set: Block[] = []
  for (const block of blocks) {
    const last = set.at(-1)
    if (block.kind === 'paragraph' && last?.kind === 'paragraph' && /^\[\d{1,3}\]$/.test(textOf(last.spans)))
      set[set.length - 1] = { ...block, spans: [...last.spans, { text: ' ' }, ...block.spans] }
    else set.push(block)
  }
  return set
}

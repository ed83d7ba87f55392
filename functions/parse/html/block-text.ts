import type { Block } from '../../../events/article.ts'
import { plainText } from '../../text/plain.ts'
import { isUnstopped } from '../plain-text/prose.ts'

export const blockText = (block: Block | undefined): string => (block ? plainText([block]) : '')

// A caption, a title or a button is shorter.
const shortest = 50

/** A paragraph that reads as sentences. */
export function isProse(block: Block): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'quote') return false
  const text = blockText(block)

  return text.length >= shortest && (/[.,;:!?…。！？।؟،۔"”»)](?:\s|$)/.test(text) || isUnstopped(text))
}

/** A paragraph that ends as a sentence does, of a few words at least. */
export function isSentence(block: Block): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'quote') return false
  const text = blockText(block)

  if (isUnstopped(text)) return true
  return /[.!?…。！？।؟۔]["”’»)]?$/.test(text) && (text.split(' ').length >= 4 || text.length >= 25)
}

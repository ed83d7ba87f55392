import { cleanLine } from '../../text/clean.ts'
import { plainText } from '../../text/plain.ts'
import { writeBlocks } from '../markup/blocks.ts'
import { isPicture } from '../markup/pictures.ts'
import { treeOf } from '../markup/tree.ts'
import type { Given } from './story.ts'

const markup = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|<\/?[a-z][^<>]*>|<!--/i

// No field but the body is longer; what is, is cut, and no reader sees a headline of a megabyte.
export const longestField = 10_000

/** A field as plain text on one line. Many systems write markup where plain text belongs, so what looks like it is read as such. */
export function wordsOf(text: string): string {
  const short = text.length > longestField ? text.slice(0, longestField) : text
  const plain = markup.test(short) ? wordsIn(short) : short

  return cleanLine(plain)
}

const wordsIn = (html: string): string => plainText(writeBlocks(treeOf(html).children, { isLeftOut: isPicture }))

/** The first that says anything. */
export function firstWords(given: readonly Given[]): Given | undefined {
  for (const one of given) {
    const text = wordsOf(one.text)
    if (text !== '') return { ...one, text }
  }
  return undefined
}

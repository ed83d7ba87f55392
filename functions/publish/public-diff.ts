import type { Draft } from '../../events/article.ts'
import { plainText } from '../text/plain.ts'
import { oneLine } from '../text/printable.ts'
import { type Stretch, wordDiff } from '../text/word-diff.ts'

/** A paragraph in which something changed: what stayed, what went, what came. */
export type ChangedText = readonly Stretch[]

/** Of a text that was written anew a list of words that went and came tells nobody anything. */
const MOST_WORDS = 500

/** Where a paragraph ends; no word of a text is blank. */
const END = '\n'

/** What readers are shown of a change, where the publisher has them shown it. Undefined where nothing, or nearly everything, changed. */
export function publicDiff(before: Draft, after: Draft): ChangedText[] | undefined {
  const diff = wordDiff(wordsOf(before), wordsOf(after), MOST_WORDS)
  const changed = paragraphsOf(diff ?? []).filter(paragraph => paragraph.some(({ kind }) => kind !== 'same'))

  return changed.length === 0 ? undefined : changed
}

const wordsOf = ({ headline, standfirst = '', body }: Draft): string[] =>
  [headline, standfirst, ...plainText(body).split(END)]
    .map(oneLine)
    .filter(line => line !== '')
    .flatMap(line => [...line.split(/\s+/), END])

function paragraphsOf(diff: readonly Stretch[]): Stretch[][] {
  const paragraphs: Stretch[][] = [[]]
  for (const { kind, words } of diff) {
    for (const [n, part] of split(words).entries()) {
      if (n > 0) paragraphs.push([])
      if (part.length > 0) paragraphs.at(-1)?.push({ kind, words: part })
    }
  }
  return paragraphs
}

function split(words: readonly string[]): string[][] {
  const parts: string[][] = [[]]
  for (const word of words) {
    if (word === END) parts.push([])
    else parts.at(-1)?.push(word)
  }
  return parts
}

import { isPersonName } from '../../text/names.ts'
import type { Cast } from './parts.ts'
import { wordCount } from './prose.ts'

export const repeatedButton = 'repeated-button'

// "View deal", "$46", "Shop now". A list of facts repeats a word once or twice.
const longest = 40
const mostWords = 4
const oftenSaid = 3

/** On a page, what is said again and again in a few words is a button. A name is not: it may say who speaks. */
export function castButtons(cast: readonly Cast[]): void {
  if (isPlainCopy(cast)) return

  const perhaps = cast.filter(isPerhapsButton)
  const counts = new Map<string, number>()
  for (const { line } of perhaps) counts.set(line.text, (counts.get(line.text) ?? 0) + 1)
  for (const here of perhaps)
    if ((counts.get(here.line.text) ?? 0) >= oftenSaid) here.part = { part: 'furniture', rule: repeatedButton }
}

const isPerhapsButton = ({ line: { text }, part }: Cast) =>
  part.part === 'paragraph' &&
  text.length <= longest &&
  !/[.!?:]$/.test(text) &&
  wordCount(text) <= mostWords &&
  !isPersonName(text)

const ownMarks = new Set(['copyright', 'desk-line', 'more-mark', 'wire-line'])

/** Copy that somebody typed or a wire sent has no buttons, and its short lines are the writer's own. */
export const isPlainCopy = (lines: readonly Cast[]): boolean =>
  !lines.some(({ part }) => part.part === 'furniture-opener' || (part.part === 'furniture' && !ownMarks.has(part.rule)))

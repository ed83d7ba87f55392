const sentenceEnd = /[.!?…。！？।؟:][)\]"”’'»“]*$/

/** Ends as a sentence does. */
export const isSentence = (text: string): boolean => sentenceEnd.test(text.slice(-8))

// A headline is shorter (Google News cuts at 110); a paragraph may be of any length but then ends as a sentence.
const longHeadline = 120

/** Text of the story rather than a title, a label or a name. */
export const isProse = (text: string): boolean =>
  text.length > longHeadline || (isSentence(text) && wordCount(text) >= 5)

export function wordCount(text: string): number {
  let words = text === '' ? 0 : 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++
  return words
}

// A headline is shorter (Google News cuts at 110); a paragraph may be of any length but then ends as a sentence.
const longHeadline = 120

const sentenceEnd = /[.!?…。！？।؟:][)\]"”’'»“]*$/

/** Ends as a sentence does. */
export const isSentence = (text: string): boolean => sentenceEnd.test(text.slice(-8)) || isUnstopped(text)

// Thai and its neighbours write no full stop: there length alone tells a sentence from a title.
const isUnstopped = (text: string) =>
  text.length > longHeadline && /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/.test(text)

/** Text of the story rather than a title, a label or a name. */
export const isProse = (text: string): boolean =>
  text.length > longHeadline || (isSentence(text) && wordCount(text) >= 5)

// The parts of the reader ask one after the other about the same line.
const last = { text: '', words: 0 }

export function wordCount(text: string): number {
  if (text !== last.text) Object.assign(last, { text, words: countWords(text) })
  return last.words
}

function countWords(text: string): number {
  let words = text === '' ? 0 : 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++
  return unspaced.test(text) ? words + Math.floor((text.match(everyUnspaced)?.length ?? 0) / lettersOfWord) : words
}

// Chinese, Japanese and Thai set no spaces: two to four letters are a word.
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/
const everyUnspaced = new RegExp(unspaced, 'g')
const lettersOfWord = 3

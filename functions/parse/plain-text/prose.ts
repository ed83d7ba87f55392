import { lookAt } from './look.ts'

// A headline is shorter (Google News cuts at 110); a paragraph may be of any length but then ends as a sentence.
const longHeadline = 120

// Nearly all lines end with it or with a letter.
const fullStop = 46
// A call for a note may stand behind it.
const sentenceEnd = /[.!?…。！？।؟:][)\]"”’'»“]*(?:\[\d{1,2}\]){0,2}$/

/** Ends as a sentence does. */
export function isSentence(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  if (last === fullStop) return true
  if ((last | 32) >= 97 && (last | 32) <= 122) return false

  return sentenceEnd.test(text.slice(-10)) || isUnstopped(text)
}

// Thai and its neighbours write no full stop: there length alone tells a sentence from a title, which few spaces make long.
const longTitle = 100
export const isUnstopped = (text: string): boolean =>
  text.length > longTitle && /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/.test(text)

/** Text of the story rather than a title, a label or a name. */
export const isProse = (text: string): boolean =>
  text.length > longHeadline || (isSentence(text) && wordCount(text) >= 5)

export const wordCount = (text: string): number => lookAt(text).words

// The heading of a chapter is shorter.
const sayingWords = 10

/** A heading that says as much as a sentence. */
export const isSayingHeading = (text: string): boolean => wordCount(text) >= sayingWords || /[.!?…]$/.test(text)

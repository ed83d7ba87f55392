import { wordCount } from '../plain-text/prose.ts'

// A letter of a script that sets no spaces says about as much.
const lettersOfOne = 3

/** How long a text is in letters of English: a title of ten Japanese ones is no short title. */
export const breadth = (text: string): number => (isUnspaced(text) ? text.length * lettersOfOne : text.length)

/** Chinese, Japanese and Thai set no spaces between words. */
export const isUnspaced = (text: string): boolean => wordCount(text) > text.split(' ').length

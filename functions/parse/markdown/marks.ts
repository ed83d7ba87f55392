import type { Rejection } from '../../../events/article.ts'
import { occurrences } from '../../text/occurrences.ts'
import { partsOfAddress, takeParts } from '../budget.ts'
import type { UploadedFile } from '../format.ts'

// A novel has 20,000 lines and not as many marks. As a tree each takes a thousand times its place in the text.
const mostMarks = 40_000
const marks = [...'\n*_~`[|<>#!&\\']
// The page that is made of them is counted beside them; made and read, a paragraph takes as long as eight tags.
const partsOfMark = 3
// In markup it is written out, and read again.
const partsOfQuotationMark = 1 / 20

// An item is one line and four elements.
const item = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]/gm

/** Why a text in Markdown is not read, if it is not. Said before it is made into a page. */
export function tooManyMarksIn(text: string, file: UploadedFile): Rejection | undefined {
  const signs = occurrences(text, marks, mostMarks)
  const count = signs > mostMarks ? signs : signs + (text.match(item)?.length ?? 0)
  if (count > mostMarks) return tooManyMarks

  const quoted = occurrences(text, ['"']) * partsOfQuotationMark
  return takeParts(file, count * partsOfMark + occurrences(text, ['://']) * partsOfAddress + quoted)
}

const tooManyMarks: Rejection = {
  kind: 'too-large',
  place: 'text',
  reason: `The text has more than ${mostMarks} lines and marks: it is no article.`,
  mend: 'Upload the article alone, or cut it into parts.',
}

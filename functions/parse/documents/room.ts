import type { Rejection } from '../../../events/article.ts'

/** How much a document may still hold. Its reader stops where there is none left: what is read is many times larger than its file. */
export type Room = { letters: number; pieces: number; marks: number }

// A thick novel has a million letters, and 20,000 paragraphs, runs and cells. Programs write twenty marks to a paragraph, and
// two to a letter that is not Latin.
const most: Room = { letters: 1_000_000, pieces: 60_000, marks: 1_500_000 }

export const freshRoom = (): Room => ({ ...most })

export const isFull = ({ letters, pieces, marks }: Room): boolean => letters < 0 || pieces < 0 || marks < 0

// Most marks of a document only say how it looks, and are passed over.
const partsOfPiece = 2
const marksOfPart = 12
const lettersOfPart = 30

/** What was read of a document, as it counts for the whole upload. */
export const partsRead = ({ letters, pieces, marks }: Room): number =>
  (most.pieces - pieces) * partsOfPiece + (most.marks - marks) / marksOfPart + (most.letters - letters) / lettersOfPart

export const tooMuch: Rejection = {
  kind: 'too-large',
  reason: 'The document has far more paragraphs or text than any article.',
  mend: 'Upload the article alone, or cut it into parts.',
}

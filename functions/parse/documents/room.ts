import type { Rejection } from '../../../events/article.ts'

/** How much a document may still hold. Its reader stops where there is none left: what is read is many times larger than its file. */
export type Room = { letters: number; pieces: number }

// A thick novel has a million letters, and 20,000 paragraphs, runs and cells.
export const freshRoom = (): Room => ({ letters: 1_000_000, pieces: 60_000 })

export const isFull = ({ letters, pieces }: Room): boolean => letters < 0 || pieces < 0

export const tooMuch: Rejection = {
  kind: 'too-large',
  reason: 'The document has far more paragraphs or text than any article.',
  mend: 'Upload the article alone, or cut it into parts.',
}

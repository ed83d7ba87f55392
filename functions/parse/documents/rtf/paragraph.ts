import type { Span } from '../../../../events/article.ts'
import type { RtfPicture } from './pictures.ts'

/** A paragraph, the name of its style, the mark before it in a list, and its place in a table. */
export type RtfParagraph = { spans: Span[]; style: string; marker?: string; cell?: Cell }
export type Cell = { table: number; row: number; column: number }
export type Rtf = {
  paragraphs: RtfParagraph[]
  pictures: RtfPicture[]
  about: Record<string, string>
  whole: boolean
  isFull: boolean
  parts: number
}

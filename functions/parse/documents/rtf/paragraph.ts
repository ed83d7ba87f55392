import type { Span } from '../../../../events/article.ts'
import type { Cell } from '../layout.ts'
import type { RtfPicture } from './pictures.ts'

/** A paragraph, the name of its style, the least size of its letters in half points, the mark before it in a list and how deep that is in others, its place in a table, the box it stands in. */
export type RtfParagraph = {
  spans: Span[]
  style: string
  size?: number
  marker?: string
  depth?: number
  cells: Cell[]
  box?: number
}
export type Rtf = {
  paragraphs: RtfParagraph[]
  /** Each in its paragraphs, in the order in which the text calls for them. */
  notes: Span[][][]
  /** The lines above and below its pages. */
  heads: string[]
  around: string[]
  pictures: RtfPicture[]
  about: Record<string, string>
  whole: boolean
  isFull: boolean
  parts: number
}

import type { Span } from '../../../../events/article.ts'
import { longestStyle } from '../styled.ts'
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

/** The name of a style, which ends with a semicolon where styles are listed. */
export const styleNamed = (written = ''): string =>
  written.slice(0, longestStyle).replace(/;.*$/, '').trim().toLowerCase()

import type { Span } from '../../../events/article.ts'

/** Notes in their paragraphs, each under the number by which the text calls for it. */
export const numbered = (notes: readonly Span[][][]): Span[][] =>
  notes.flatMap(([first, ...others], at) => (first ? [[{ text: `[${at + 1}] ` }, ...first], ...others] : []))

import type { Picture, Span } from '../../../events/article.ts'
import { readCaption } from '../plain-text/caption.ts'
import { textOf } from './passage.ts'

/** A caption is what is styled as one, or plainly reads so, in the paragraph under a picture that has its own. */
export function captionIn(
  paragraph: { spans: Span[]; style: string; cell?: unknown } | undefined,
): Picture | undefined {
  if (paragraph === undefined || paragraph.cell !== undefined) return undefined
  const text = textOf(paragraph.spans)
  const read = readCaption(text)
  if (paragraph.style === 'caption') return read?.picture ?? { caption: text }

  return read?.sure === true ? read.picture : undefined
}

import type { Picture, Span } from '../../../events/article.ts'
import { captionSetIn } from '../markup/captions-below.ts'
import { readCaption } from '../plain-text/caption.ts'
import { isEmbargo } from '../plain-text/embargo.ts'
import type { Cell } from './layout.ts'
import { textOf } from './passage.ts'

type Below = { spans: Span[]; style: string; cells: readonly Cell[] }

/** A caption is what is styled or set as one, or plainly reads so, in the paragraph under a picture that has its own. */
export function captionIn(paragraph: Below | undefined, alt?: string): Picture | undefined {
  if (paragraph === undefined || paragraph.cells.length > 0) return undefined
  const text = textOf(paragraph.spans)
  if (isEmbargo(text)) return undefined
  const read = readCaption(text)
  if (paragraph.style === 'caption') return read?.picture ?? { caption: text }
  if (read?.sure === true) return read.picture

  return text === '' ? undefined : captionSetIn(paragraph.spans, { ...(alt !== undefined && { alt }) })
}

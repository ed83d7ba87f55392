import type { Block, Picture, Span } from '../../../events/article.ts'
import { comparable, oneSpaced } from '../../text/clean.ts'
import { readCaption } from '../plain-text/caption.ts'
import { isEmbargo } from '../plain-text/embargo.ts'
import { textOf } from './line.ts'

/** Where no caption is marked, the line under a picture that is set as one, says what its `alt` says, or credits it. */
export function captionsBelow(blocks: readonly Block[]): Block[] {
  const set: Block[] = []
  for (const block of blocks) {
    const last = set.at(-1)
    const said =
      last?.kind === 'figure' &&
      block.kind === 'paragraph' &&
      isBare(last.picture) &&
      captionSetIn(block.spans, last.picture)
    if (last?.kind === 'figure' && said) set[set.length - 1] = { ...last, picture: { ...last.picture, ...said } }
    else set.push(block)
  }
  return set
}

const isBare = ({ caption, credit }: Picture) => caption === undefined && credit === undefined

// A caption of two sentences; what is set apart at greater length is a passage.
const longest = 250

/** What the line below a picture says of it, where it is in italics, says what its `alt` says, or credits it. */
export function captionSetIn(
  spans: readonly Span[],
  { alt }: Picture,
): Pick<Picture, 'caption' | 'credit'> | undefined {
  const text = oneSpaced(textOf(spans))
  if (text.length > longest || isEmbargo(text)) return undefined
  const read = readCaption(text)
  const isCredited = read?.sure === true && read.picture.credit !== undefined
  if (!isCredited && isNoteToReaders(text)) return undefined

  const isAlt = alt !== undefined && comparable(alt) === comparable(text)
  const isSetApart = spans.every(({ emphasis, text: words }) => emphasis === true || words.trim() === '')
  if (!isCredited && !isAlt && !isSetApart) return undefined

  return read === undefined ? { caption: text } : { ...read.picture }
}

/** Notes to readers are set in italics, too. */
export const isNoteToReaders = (text: string): boolean =>
  /^(?:this|the) (?:article|story|post|piece|report|interview|column)\b|^[^.!?]{1,40}['’]s? note\b|^\p{L}[\p{L} ]{1,30}:/iu.test(
    text,
  )

import type { Picture, Span } from '../../../events/article.ts'
import { oneSpaced } from '../../text/clean.ts'
import { captionIn } from './captions.ts'
import type { Cell } from './layout.ts'
import type { Styled } from './styled.ts'

/** A paragraph as word processors have it in common: its words and what it says of itself. */
export type Paragraph = {
  spans: Span[]
  style: string
  size?: number
  list?: string
  /** How deep it stands in lists inside one another, 0 outside. */
  level?: number
  /** Where it stands in tables, the outermost first. */
  cells: Cell[]
  /** Which box it stands in. */
  box?: number
  /** The pictures in it: their descriptions, and their names in the package. */
  pictures: { description: string; name?: string }[]
}

/** The pictures, each with what stands as its caption below it, or floats there in a box; and which paragraphs are nothing but that. */
export function shownIn<P extends Paragraph>(
  paragraphs: readonly P[],
): { pictures: Picture[]; captions: ReadonlySet<P> } {
  const captions = new Set<P>()
  const pictures = paragraphs.flatMap(({ pictures: drawn, spans }, at) => {
    const [first, ...others] = drawn.flatMap(pictureOf)
    const below = paragraphs[at + 1]
    const caption = first && (spans.length === 0 || isCaptionInBox(below)) ? captionIn(below, first.alt) : undefined
    if (caption && below) captions.add(below)

    return first ? [{ ...first, ...caption }, ...others] : []
  })
  return { pictures, captions }
}

const isCaptionInBox = (paragraph: Paragraph | undefined) =>
  paragraph?.box !== undefined && paragraph.style === 'caption'

/** By its name in the package until that is unpacked. */
function pictureOf({ description, name }: Paragraph['pictures'][number]): Picture[] {
  const alt = oneSpaced(description)
  const picture = { ...(name !== undefined && { key: name }), ...(alt !== '' && { alt }) }

  return Object.keys(picture).length === 0 ? [] : [picture]
}

/** The name of a level of a list among those that count. */
export const levelOfList = (list: string, level: number): string => `${list}/${level}`

/** A paragraph as its style has it; `ordered` are the levels of lists whose items are counted. */
export const styledBy =
  (ordered: ReadonlySet<string>) =>
  (paragraph: Paragraph): Styled => {
    const { spans, style, size, cells } = paragraph

    return { spans, style, cells, ...(size !== undefined && { size }), ...listOf(paragraph, ordered) }
  }

/** Where nothing else says so, what a style is called. */
function listOf({ list, level = 0, style }: Paragraph, ordered: ReadonlySet<string>): Pick<Styled, 'list'> {
  if (list !== undefined) return { list: { ordered: ordered.has(levelOfList(list, level)), of: list, level } }
  const named = /^list (bullet|number)\b/.exec(style)?.[1]

  return named === undefined ? {} : { list: { ordered: named === 'number', of: '', level } }
}

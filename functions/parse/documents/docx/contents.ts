import type { Picture } from '../../../../events/article.ts'
import { oneSpaced } from '../../../text/clean.ts'
import { withoutAsides } from '../boxes.ts'
import { captionIn } from '../captions.ts'
import { withoutLayout } from '../layout.ts'
import type { Contents } from '../passage.ts'
import { passagesOf, type Styled } from '../styled.ts'
import { aboutIn } from './about.ts'
import { notesCalled } from './notes.ts'
import type { Parts } from './package.ts'
import { type Reference, referenceOf } from './reference.ts'
import { paragraphsIn } from './text.ts'
import type { Paragraph } from './walk.ts'
import { wordsAround } from './words-around.ts'

/** A Word document as passages, or the first fault of its markup. */
export function contentsOf(parts: Parts): Contents & { isFull: boolean; parts: number; fault?: string } {
  const reference = referenceOf(parts)
  const { paragraphs: written, calls, ...text } = paragraphsIn(parts.text, reference)
  const paragraphs = withoutLayout(withoutAsides(written))
  const { pictures, captions } = shownIn(paragraphs)
  const about = aboutIn(parts.about)
  // Their links are counted in lists of their own.
  const noted = notesOf(parts).map(xml => paragraphsIn(xml, { ...reference, links: new Map() }))

  return {
    passages: passagesOf(paragraphs.filter(one => !captions.has(one)).map(paragraph => styled(paragraph, reference))),
    notes: notesCalled(
      calls,
      noted.flatMap(one => one.paragraphs),
    ),
    heads: (parts.heads ?? []).flatMap(wordsAround),
    around: [parts.text, ...(parts.others ?? [])].flatMap(wordsAround),
    pictures,
    extra: Object.keys(about).length === 0 ? {} : { document: about },
    ...text,
    isFull: text.isFull || noted.some(({ isFull }) => isFull),
    parts: noted.reduce((sum, one) => sum + one.parts, text.parts),
  }
}

const notesOf = ({ footnotes, endnotes }: Parts) => [footnotes, endnotes].filter(xml => xml !== undefined)

/** The pictures, each with what stands as its caption below it, or floats there in a box; and which paragraphs are nothing but that. */
function shownIn(paragraphs: readonly Paragraph[]): { pictures: Picture[]; captions: ReadonlySet<Paragraph> } {
  const captions = new Set<Paragraph>()
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

const styled = ({ spans, style, size, list, cells }: Paragraph, { ordered }: Reference): Styled => ({
  spans,
  style,
  cells,
  ...(size !== undefined && { size }),
  ...listOf(list, ordered, style),
})

/** Where nothing else says so, what a style is called. */
function listOf(list: string | undefined, ordered: ReadonlySet<string>, style: string): Pick<Styled, 'list'> {
  if (list !== undefined) return { list: { ordered: ordered.has(list), of: list } }
  const named = /^list (bullet|number)\b/.exec(style)?.[1]

  return named === undefined ? {} : { list: { ordered: named === 'number', of: named } }
}

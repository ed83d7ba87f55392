import type { Picture } from '../../../../events/article.ts'
import { oneSpaced } from '../../../text/clean.ts'
import type { Contents } from '../passage.ts'
import { passagesOf, type Styled } from '../styled.ts'
import { aboutIn } from './about.ts'
import type { Parts } from './package.ts'
import { type Reference, referenceOf } from './reference.ts'
import { type Paragraph, paragraphsIn } from './text.ts'

/** A Word document as passages, or the first fault of its markup. */
export function contentsOf(parts: Parts): Contents & { isFull: boolean; parts: number; fault?: string } {
  const reference = referenceOf(parts)
  const { paragraphs, ...read } = paragraphsIn(parts.text, reference)
  const about = aboutIn(parts.about)

  return {
    passages: passagesOf(paragraphs.map(paragraph => styled(paragraph, reference))),
    pictures: paragraphs.flatMap(({ pictures }) => pictures.flatMap(pictureOf)),
    extra: Object.keys(about).length === 0 ? {} : { document: about },
    ...read,
  }
}

/** By its name in the package until that is unpacked. */
function pictureOf({ description, name }: Paragraph['pictures'][number]): Picture[] {
  const alt = oneSpaced(description)
  const picture = { ...(name !== undefined && { key: name }), ...(alt !== '' && { alt }) }

  return Object.keys(picture).length === 0 ? [] : [picture]
}

const styled = ({ spans, style, list, cell }: Paragraph, { ordered }: Reference): Styled => ({
  spans,
  style,
  ...(list !== undefined && { list: ordered.has(list) ? 'ordered' : 'unordered' }),
  ...(cell !== undefined && { cell }),
})

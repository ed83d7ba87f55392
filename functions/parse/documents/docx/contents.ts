import type { Picture } from '../../../../events/article.ts'
import { oneSpaced } from '../../../text/clean.ts'
import type { Contents } from '../passage.ts'
import { passagesOf, type Styled } from '../styled.ts'
import { aboutIn } from './about.ts'
import type { Parts } from './package.ts'
import { type Reference, referenceOf } from './reference.ts'
import { type Paragraph, paragraphsIn } from './text.ts'

/** A Word document as passages, or the first fault of its markup. */
export function contentsOf(parts: Parts): Contents & { isFull: boolean; fault?: string } {
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

/** The picture itself stays in the document: what is known of it is its description. */
function pictureOf(description: string): Picture[] {
  const alt = oneSpaced(description)

  return alt === '' ? [] : [{ alt }]
}

const styled = ({ spans, style, list, cell }: Paragraph, { ordered }: Reference): Styled => ({
  spans,
  style,
  ...(list !== undefined && { list: ordered.has(list) ? 'ordered' : 'unordered' }),
  ...(cell !== undefined && { cell }),
})

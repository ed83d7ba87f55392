import { oneSpaced } from '../../../text/clean.ts'
import type { Contents } from '../passage.ts'
import { passagesOf, type Styled } from '../styled.ts'
import { shownIn } from './embedded.ts'
import type { Rtf, RtfParagraph } from './paragraph.ts'
import type { RtfPicture } from './pictures.ts'
import { readRtf } from './reader.ts'

/** An RTF file as passages; `whole` is false where its last brace is missing, `isFull` true where it holds more than is read. */
export function contentsOf(
  bytes: Uint8Array,
): Contents & Pick<Rtf, 'whole' | 'isFull' | 'parts'> & { embedded: RtfPicture[] } {
  const {
    paragraphs,
    pictures: embedded,
    about,
    ...read
  } = readRtf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))
  const said = Object.entries(about).map(([name, text]) => [name, oneSpaced(text)] as const)
  const { pictures, captions } = shownIn(embedded, paragraphs)
  const document = Object.fromEntries(said.filter(([, text]) => text !== ''))

  return {
    passages: passagesOf(paragraphs.filter((_, at) => !captions.has(at)).map(styled)),
    pictures,
    embedded,
    extra: Object.keys(document).length === 0 ? {} : { document },
    ...read,
  }
}

const styled = ({ spans, style, marker, cell }: RtfParagraph): Styled => ({
  spans,
  style,
  ...(marker !== undefined && { list: /\d|^\(?[a-z][.)]/i.test(marker) ? 'ordered' : 'unordered' }),
  ...(cell !== undefined && { cell }),
})

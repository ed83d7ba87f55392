import { oneSpaced } from '../../../text/clean.ts'
import { withoutAsides } from '../boxes.ts'
import { withoutLayout } from '../layout.ts'
import { numbered } from '../notes.ts'
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
    paragraphs: written,
    notes,
    pictures: embedded,
    about,
    ...read
  } = readRtf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))
  const said = Object.entries(about).map(([name, text]) => [name, oneSpaced(text)] as const)
  const paragraphs = withoutLayout(written)
  const { pictures, captions } = shownIn(embedded, paragraphs)
  const document = Object.fromEntries(said.filter(([, text]) => text !== ''))

  return {
    passages: passagesOf(listed(withoutAsides(paragraphs.filter((_, at) => !captions.has(at))))),
    notes: numbered(notes),
    pictures,
    embedded,
    extra: Object.keys(document).length === 0 ? {} : { document },
    ...read,
    around: [...read.around, ...Object.values(document)],
  }
}

/** A list that begins again at its first number is another one. */
function listed(paragraphs: readonly RtfParagraph[]): Styled[] {
  let begun = 0

  return paragraphs.map(({ spans, style, size, marker, depth: level = 0, cells }) => {
    if (marker !== undefined && level === 0 && /^\(?[1a][.)]?$/i.test(marker)) begun++
    const ordered = /\d|^\(?[a-z][.)]/i.test(marker ?? '')

    return {
      spans,
      style,
      cells,
      ...(size !== undefined && { size }),
      ...(marker !== undefined && { list: { ordered, of: String(begun), level } }),
    }
  })
}

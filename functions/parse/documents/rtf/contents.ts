import { oneSpaced } from '../../../text/clean.ts'
import type { Contents } from '../passage.ts'
import { passagesOf, type Styled } from '../styled.ts'
import type { RtfParagraph } from './paragraph.ts'
import { readRtf } from './reader.ts'

/** An RTF file as passages; `whole` is false where its last brace is missing, `isFull` true where it holds more than is read. */
export function contentsOf(bytes: Uint8Array): Contents & { whole: boolean; isFull: boolean } {
  const { paragraphs, about, ...read } = readRtf(Buffer.from(bytes).toString('latin1'))
  const said = Object.entries(about).map(([name, text]) => [name, oneSpaced(text)] as const)
  const document = Object.fromEntries(said.filter(([, text]) => text !== ''))

  return {
    passages: passagesOf(paragraphs.map(styled)),
    pictures: [],
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

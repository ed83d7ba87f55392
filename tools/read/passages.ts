import { contentsOf as contentsOfDocx } from '../../functions/parse/documents/docx/contents.ts'
import { openDocx } from '../../functions/parse/documents/docx/package.ts'
import type { Passage } from '../../functions/parse/documents/passage.ts'
import { contentsOf as contentsOfPdf } from '../../functions/parse/documents/pdf/contents.ts'
import { readGlyphs } from '../../functions/parse/documents/pdf/glyphs.ts'
import { contentsOf as contentsOfRtf } from '../../functions/parse/documents/rtf/contents.ts'

type Reader = (bytes: Uint8Array) => Promise<Passage[]> | Passage[]

/** Documents hold their paragraphs where no eye sees them. */
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [
    'docx',
    bytes => {
      const parts = openDocx(bytes)
      return parts.ok ? contentsOfDocx(parts.value).passages : []
    },
  ],
  ['rtf', bytes => contentsOfRtf(bytes).passages],
  [
    'pdf',
    async bytes => {
      const glyphs = await readGlyphs({ bytes })
      return glyphs.ok ? contentsOfPdf(glyphs.value).passages : []
    },
  ],
])

/** The paragraphs of a document in the order in which they are read; nothing where the format keeps its text in the open. */
export const passagesOf = async (format: string, bytes: Uint8Array): Promise<Passage[] | undefined> =>
  await readers.get(format)?.(bytes)

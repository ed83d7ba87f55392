import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result, success } from '../../result.ts'
import { takeParts } from '../budget.ts'
import type { Pdf } from '../documents/pdf/printed.ts'
import type { Format, Reading, UploadedFile } from '../format.ts'
import { rejected } from '../plain-text/refusals.ts'

/** PDF with a text layer: what is printed on the pages, read as a person would. */
export const pdf: Format = {
  name: 'pdf',
  recognise: ({ bytes }) => (isPdf(bytes) ? 'bytes' : undefined),
  read,
}

/** Readers look for the mark in the first kilobyte (ISO 32000-1, Annex H); one that stands at the start is certain. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
}

async function read(file: UploadedFile, site: SiteConfig): Promise<Result<Reading, Rejection>> {
  const { bytes } = file
  if (bytes.length === 0) return failure(rejected.empty)
  if (!isPdf(bytes)) return failure(rejected.notOfKind('a PDF'))

  const { readGlyphs } = await import('../documents/pdf/glyphs.ts')
  const { contentsOf } = await import('../documents/pdf/contents.ts')
  const { composeDocument } = await import('../documents/compose-document.ts')
  const glyphs = await readGlyphs(file)
  if (!glyphs.ok) return glyphs
  const refused = takeParts(file, partsIn(glyphs.value))
  if (refused) return failure(refused)
  // Where a program had no font for the letters, blanks and boxes are left.
  if (glyphs.value.pages.every(({ runs }) => runs.every(({ text }) => !/[\p{L}\p{N}]/u.test(text))))
    return failure(scanned)

  const found = composeDocument(contentsOf(glyphs.value), site.timeZone)
  if (found === undefined) return failure(rejected.noText)

  const { picturesLeft } = await import('../documents/pdf/pictures-left.ts')
  const { draft, evidence, ...announced } = found
  return success({
    ...announced,
    articles: [{ draft }],
    evidence: [...evidence, ...picturesLeft(bytes)],
  })
}

// To open one takes its library as long as many runs; and a run is put into its line, its paragraph and its place.
const partsOfFile = 200
const partsOfRun = 2

const partsIn = ({ pages }: Pdf): number =>
  partsOfFile + partsOfRun * pages.reduce((sum, { runs }) => sum + runs.length, 0)

const scanned: Rejection = {
  kind: 'no-text',
  reason: 'The PDF has pages but no letters on them: it was scanned, or its text was made into a picture.',
  mend: 'Let a program recognise its text first (OCR), or upload the document it was made from.',
}

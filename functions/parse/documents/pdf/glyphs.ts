import type { Rejection } from '../../../../events/article.ts'
import { failure, type Result, success } from '../../../result.ts'
import { encrypted, malformed } from '../../archive/refusals.ts'
import { freshBudget, takeParts } from '../../budget.ts'
import type { UploadedFile } from '../../format.ts'
import type { Pdf } from './printed.ts'
import { askThread } from './printed-thread.ts'
import { mostUnpacked, unpackedIn } from './unpacked-size.ts'

// No article has more.
const mostPages = 100
// As many are unpacked in the ten microseconds of a part.
const bytesOfPart = 4096

/** What is printed on the pages, or why nobody reads it. */
export async function readGlyphs(file: Pick<UploadedFile, 'bytes' | 'budget'>): Promise<Result<Pdf, Rejection>> {
  const { bytes, budget = freshBudget() } = file
  const unpacked = unpackedIn(bytes)
  const refused = takeParts({ budget }, unpacked.bytes / bytesOfPart)
  if (unpacked.isBomb) return failure(bomb)
  if (refused) return failure(refused)

  const answer = await askThread({ data: bytes, mostPages }, budget.seconds)
  // A thread that was ended had all there was.
  budget.seconds -= answer?.seconds ?? budget.seconds
  if (answer === undefined) return failure(endless)
  if ('pdf' in answer) return success(answer.pdf)

  return failure('tooLong' in answer ? tooLong(answer.tooLong) : refusalOf(answer.thrown))
}

const refusalOf = (thrown: string): Rejection =>
  thrown === 'PasswordException'
    ? encrypted('The PDF')
    : malformed('its pages cannot be read', thrown === '' ? undefined : thrown)

const endless: Rejection = {
  kind: 'too-large',
  place: 'the drawings',
  reason:
    'The PDF takes longer to read, or more memory, than any article, and those of a bundle may take no longer together.',
  mend: 'Save the article as a document or as text, and upload that; of a bundle of many PDFs make several.',
}

const bomb: Rejection = {
  kind: 'too-large',
  place: `${mostUnpacked} bytes`,
  reason: `Unpacked, the text, fonts and drawings of the PDF are larger than any article: ${mostUnpacked} bytes are the most.`,
  mend: 'Save the article as a document or as text, and upload that.',
}

const tooLong = (place: string): Rejection => ({
  kind: 'too-large',
  place,
  reason: `The PDF is longer than any article: ${mostPages} pages are the most.`,
  mend: 'Upload the pages of the article alone.',
})

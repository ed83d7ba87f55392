import type { Rejection } from '../../../../events/article.ts'
import { failure, type Result, success } from '../../../result.ts'
import { encrypted, malformed } from '../../archive/refusals.ts'
import type { Pdf } from './printed.ts'
import { askThread } from './printed-thread.ts'
import { isBomb, mostUnpacked } from './unpacked-size.ts'

// No article has more.
const mostPages = 100

/** What is printed on the pages, or why nobody reads it. */
export async function readGlyphs(bytes: Uint8Array): Promise<Result<Pdf, Rejection>> {
  if (isBomb(bytes)) return failure(bomb)

  const answer = await askThread({ data: bytes, mostPages })
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
  reason: 'The PDF takes longer to read, or more memory, than any article: its pages are drawn with too much.',
  mend: 'Save the article as a document or as text, and upload that.',
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

import type { Rejection } from '../../../events/article.ts'
import { failure, type Result, success } from '../../result.ts'
import { malformed } from '../archive/refusals.ts'
import { takeParts } from '../budget.ts'
import type { Reading, UploadedFile } from '../format.ts'
import { rejected } from '../plain-text/refusals.ts'
import { composeDocument } from './compose-document.ts'
import { withEmbedded } from './embedded.ts'
import type { Contents } from './passage.ts'
import { tooMuch } from './room.ts'
import type { TextRead } from './walk-text.ts'

/** What a document held that is kept in a ZIP archive. */
export type Packaged = Contents & TextRead

/** A document of a word processor with the pictures that its text shows; `part` is where that text is in the package. */
export function readPackaged(
  file: UploadedFile,
  contents: Packaged,
  { part, timeZone }: { part: string; timeZone: string },
): Result<Reading, Rejection> {
  const refused = takeParts(file, contents.parts)
  if (refused) return failure(refused)
  if (contents.isFull) return failure(tooMuch)
  if (contents.fault !== undefined) return failure(malformed(`its text is no XML (${contents.fault})`, part))
  const found = composeDocument(contents, timeZone)
  if (found === undefined) return failure(rejected.noText)

  const { draft: composed, evidence: told, ...announced } = found
  const { draft, evidence, pictures } = withEmbedded(composed, file.bytes, file.allowance)
  return success({ ...announced, articles: [{ draft }], evidence: [...told, ...evidence], pictures })
}

import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result, success } from '../../result.ts'
import { malformed } from '../archive/refusals.ts'
import { takeParts } from '../budget.ts'
import { isDocx } from '../documents/docx/package.ts'
import { isOldOffice, oldOffice } from '../documents/old-office.ts'
import type { Format, Reading, Recognition, UploadedFile } from '../format.ts'
import { rejected } from '../plain-text/refusals.ts'

/** Word documents. What reads them is fetched when the first one comes. */
export const docx: Format = { name: 'docx', recognise, read }

/** The older form is known here too, so that its owner is told what to do. */
function recognise({ bytes }: UploadedFile): Recognition | undefined {
  return isDocx(bytes) || isOldOffice(bytes) ? 'bytes' : undefined
}

async function read(file: UploadedFile, site: SiteConfig): Promise<Result<Reading, Rejection>> {
  const { bytes, allowance } = file
  if (bytes.length === 0) return failure(rejected.empty)
  if (isOldOffice(bytes)) return failure(oldOffice(bytes))

  const { openDocx } = await import('../documents/docx/package.ts')
  const { contentsOf } = await import('../documents/docx/contents.ts')
  const { composeDocument } = await import('../documents/compose-document.ts')
  if (!isDocx(bytes)) return failure(rejected.notOfKind('a Word document'))
  const parts = openDocx(bytes, allowance)
  if (!parts.ok) return parts

  const { tooMuch } = await import('../documents/room.ts')
  const contents = contentsOf(parts.value)
  const refused = takeParts(file, contents.parts)
  if (refused) return failure(refused)
  if (contents.isFull) return failure(tooMuch)
  if (contents.fault !== undefined)
    return failure(malformed(`its text is no XML (${contents.fault})`, 'word/document.xml'))
  const found = composeDocument(contents, site.timeZone)
  if (found === undefined) return failure(rejected.noText)

  const { withEmbedded } = await import('../documents/docx/embedded.ts')
  const { draft: composed, evidence: told, ...announced } = found
  const { draft, evidence, pictures } = withEmbedded(composed, bytes, allowance)
  return success({
    ...announced,
    articles: [{ draft }],
    evidence: [...told, ...evidence],
    pictures,
  })
}

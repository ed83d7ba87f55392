import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result } from '../../result.ts'
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

  if (!isDocx(bytes)) return failure(rejected.notOfKind('a Word document'))
  const { openDocx } = await import('../documents/docx/package.ts')
  const { contentsOf } = await import('../documents/docx/contents.ts')
  const parts = openDocx(bytes, allowance)
  if (!parts.ok) return parts

  const contents = contentsOf(parts.value)
  // Across an await what is not needed any more is given back: the markup, 8 MB of it.
  const { readPackaged } = await import('../documents/packaged.ts')
  return readPackaged(file, contents, { part: 'word/document.xml', timeZone: site.timeZone })
}

import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result } from '../../result.ts'
import { isOdt } from '../documents/odt/kind.ts'
import type { Format, Reading, UploadedFile } from '../format.ts'
import { rejected } from '../plain-text/refusals.ts'

/** Texts in OpenDocument, as LibreOffice keeps them. What reads them is fetched when the first one comes. */
export const odt: Format = {
  name: 'odt',
  recognise: ({ bytes }) => (isOdt(bytes) ? 'bytes' : undefined),
  read,
}

async function read(file: UploadedFile, site: SiteConfig): Promise<Result<Reading, Rejection>> {
  const { bytes, allowance } = file
  if (bytes.length === 0) return failure(rejected.empty)
  if (!isOdt(bytes)) return failure(rejected.notOfKind('an OpenDocument text'))

  const { openOdt } = await import('../documents/odt/package.ts')
  const { contentsOf } = await import('../documents/odt/contents.ts')
  const parts = openOdt(bytes, allowance)
  if (!parts.ok) return parts

  const contents = contentsOf(parts.value)
  // Across an await what is not needed any more is given back: the markup, 8 MB of it.
  const { readPackaged } = await import('../documents/packaged.ts')
  return readPackaged(file, contents, { part: 'content.xml', timeZone: site.timeZone })
}

import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result, success } from '../../result.ts'
import { takeParts } from '../budget.ts'
import { type Format, mediaTypeOf, type Reading, type Recognition, type UploadedFile } from '../format.ts'
import { charsetEvidence } from '../found.ts'
import { decodePage } from '../html/page-charset.ts'
import { notDecoded, rejected } from '../plain-text/refusals.ts'
import { signatureOf } from '../plain-text/signature.ts'
import { partsOfPage } from '../prose.ts'

/** Web pages and pieces of them: what sites serve, browsers save and content systems export. */
export const html: Format = { name: 'html', recognise, read }

const page =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*<(?:!doctype html|html|head|body)\b/i

function recognise(file: UploadedFile): Recognition | undefined {
  const { key, bytes } = file
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headBytes)).toString('latin1')
  if (page.test(head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').replaceAll('\0', '')))
    return 'structure'

  if (/\.(?:x?html?|shtml)$/i.test(key)) return 'name'
  return ['text/html', 'application/xhtml+xml'].includes(mediaTypeOf(file)) ? 'type' : undefined
}

// Comments of content systems stand before the first element, rarely more.
const headBytes = 4096

async function read(file: UploadedFile, site: SiteConfig): Promise<Result<Reading, Rejection>> {
  const { bytes, contentType, address } = file
  if (bytes.length === 0) return failure(rejected.empty)
  const signature = signatureOf(bytes)
  if (signature) return failure(rejected.mislabelled(signature))
  const decoded = decodePage(bytes, contentType)
  if (!decoded.ok) return failure(notDecoded(decoded.failure, bytes))
  const refused = takeParts(file, partsOfPage(decoded.value.text))
  if (refused) return failure(refused)
  // The reader of markup is loaded when the first page comes.
  const { readPage } = await import('../html/read-page.ts')
  const { barrier, isBarrier } = await import('../barrier.ts')
  const found = readPage(decoded.value.text, site, address)
  if (!found.ok)
    return failure(
      found.failure === 'too much' ? tooMuch : decoded.value.text.trim() === '' ? rejected.empty : rejected.noText,
    )

  const { draft, evidence, ...announced } = found.value
  if (isBarrier(draft)) return failure(barrier)
  return success({
    ...announced,
    articles: [{ draft }],
    evidence: [charsetEvidence(decoded.value), ...evidence],
  })
}

const tooMuch: Rejection = {
  kind: 'too-large',
  reason: 'The page has far more elements or text than any article.',
  mend: 'Upload the article alone, or cut it into parts.',
}

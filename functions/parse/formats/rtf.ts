import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result, success } from '../../result.ts'
import { malformed } from '../archive/refusals.ts'
import { takeParts } from '../budget.ts'
import type { Format, Reading, UploadedFile } from '../format.ts'
import { rejected } from '../plain-text/refusals.ts'

const mark = new TextEncoder().encode('{\\rtf')

/** Rich Text Format: what word processors of every maker write, and what older newsroom systems export. */
export const rtf: Format = {
  name: 'rtf',
  recognise: ({ bytes }) => (isRtf(bytes) ? 'bytes' : undefined),
  read,
}

function isRtf(bytes: Uint8Array): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}

async function read(file: UploadedFile, site: SiteConfig): Promise<Result<Reading, Rejection>> {
  const { bytes } = file
  if (bytes.length === 0) return failure(rejected.empty)
  if (!isRtf(bytes)) return failure(rejected.notOfKind('a Rich Text document'))

  const { contentsOf } = await import('../documents/rtf/contents.ts')
  const { composeDocument } = await import('../documents/compose-document.ts')
  const { tooMuch } = await import('../documents/room.ts')
  const contents = contentsOf(bytes)
  const refused = takeParts(file, contents.parts)
  if (refused) return failure(refused)
  if (contents.isFull) return failure(tooMuch)
  if (!contents.whole) return failure(malformed('it was cut off before its end', `offset ${bytes.length}`))

  const found = composeDocument(contents, site.timeZone)
  if (found === undefined) return failure(rejected.noText)

  const { announcedIn } = await import('../announced.ts')
  const { withEmbedded } = await import('../documents/rtf/embedded.ts')
  const { draft: composed, evidence: told, announced = [] } = found
  const behind = announcedIn(textBehind(bytes))
  const { draft, evidence, pictures } = withEmbedded(composed, contents.embedded)
  return success({
    announced: [...announced, ...behind],
    articles: [{ draft }],
    evidence: [...told, ...evidence],
    pictures,
  })
}

// A remark of some machine on the way, or of whoever pasted one.
const mostBehind = 10_000

/** What stands behind the last brace: no program shows it. */
const textBehind = (bytes: Uint8Array): string[] =>
  Buffer.from(bytes.subarray(bytes.lastIndexOf(0x7d) + 1).subarray(0, mostBehind))
    .toString('latin1')
    .split(/[\r\n]+/)

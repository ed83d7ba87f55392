import type { Draft } from '../../../events/article.ts'
import { picturesIn } from '../../each-picture.ts'
import { type Allowance, freshAllowance, spend } from '../archive/allowance.ts'
import { openZip } from '../archive/zip.ts'
import { readZipEntry } from '../archive/zip-entry.ts'
import { type Pictured, rejectedPicture, withAttached } from '../attached-pictures.ts'

/** As many as a page may name. */
const mostPictures = 50

/** The pictures that a document's text shows, taken out of it; they are known by their names in the package. */
export function withEmbedded(draft: Draft, bytes: Uint8Array, allowance: Allowance = freshAllowance()): Pictured {
  const names = new Set(picturesIn(draft).flatMap(({ key }) => key ?? []))
  const zip = openZip(bytes)
  const entries = zip.ok ? zip.value.filter(({ name }) => names.has(name)).slice(0, mostPictures) : []

  // In a bundle other documents follow, and words count for more than pictures.
  const room = { left: Math.floor(allowance.left / 2) }
  const before = room.left
  const read = entries.map(entry => ({
    name: entry.name,
    unpacked: readZipEntry(bytes, entry, { bytes: room.left, allowance: room }),
  }))
  spend(allowance, before - room.left)

  const parts = read.flatMap(({ name, unpacked }) =>
    unpacked.ok ? [{ type: 'image/', name, attached: true, bytes: unpacked.value }] : [],
  )
  const shown = withAttached(draft, parts)
  const refused = read.flatMap(({ name, unpacked }) => (unpacked.ok ? [] : [rejectedPicture(name, unpacked.failure)]))
  return { ...shown, evidence: [...shown.evidence, ...refused] }
}

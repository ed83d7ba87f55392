import type { Draft, Evidence, Picture, Rejection } from '../../events/article.ts'
import { eachPicture, picturesIn, withUnnamed } from '../each-picture.ts'
import type { Result } from '../result.ts'
import { type CleanPicture, readPicture } from './pictures/read-picture.ts'

/** What came with an article: a part of a message, a file in a document. */
type Part = { type: string; bytes: Uint8Array; attached: boolean; name?: string; id?: string }
type Attached = { part: Part; read: Result<CleanPicture, Rejection>; calls: string[] }
export type Pictured = { draft: Draft; evidence: Evidence[]; pictures: CleanPicture[] }

// Letterheads, badges and counters are smaller, and no photograph is.
const smallest = 150

/** The pictures that came inside a file: where its text shows them, else before it. Marks of a letterhead stay in it. */
export function withAttached(draft: Draft, parts: readonly Part[]): Pictured {
  const attached = parts.filter(isPicture).map(attachedIn)
  const shown = new Set(picturesIn(draft).flatMap(({ key }) => key ?? []))
  const placed = eachPicture(draft, ({ key, ...picture }) => {
    const file = attached.find(({ calls }) => key !== undefined && calls.includes(key))?.read
    return { ...picture, ...(file?.ok && isLarge(file.value) && { file: file.value.file }) }
  })
  const apart = attached.filter(({ calls }) => !calls.some(call => shown.has(call)))
  const unnamed = apart.flatMap(({ read }): Picture[] =>
    read.ok && isLarge(read.value) ? [{ file: read.value.file }] : [],
  )

  return {
    draft: { ...placed, images: withUnnamed(placed.images, unnamed) },
    evidence: attached.map(told),
    pictures: attached.flatMap(({ read }) => (read.ok && isLarge(read.value) ? [read.value] : [])),
  }
}

const isPicture = ({ type, name, attached, id }: Part): boolean =>
  type.startsWith('image/') && (attached || name !== undefined || id !== undefined)

const attachedIn = (part: Part): Attached => ({
  part,
  read: readPicture(part.bytes, part.name ?? ''),
  calls: [...(part.id === undefined ? [] : [`cid:${part.id}`]), ...(part.name === undefined ? [] : [part.name])],
})

const isLarge = ({ file: { width, height } }: CleanPicture): boolean => Math.min(width, height) >= smallest

export const rejectedPicture = (place: string, { kind, reason }: Rejection): Evidence => ({
  ...{ field: 'images', place, rule: 'rejected', confidence: 0, note: `${kind}: ${reason}` },
})

function told({ part, read }: Attached): Evidence {
  const place = part.name ?? part.id ?? part.type
  if (!read.ok) return rejectedPicture(place, read.failure)

  const about = { field: 'images', place }
  const { width, height } = read.value.file
  return isLarge(read.value)
    ? { ...about, rule: 'attached', confidence: 0.9, note: `${width} × ${height}` }
    : {
        ...about,
        rule: 'left-out',
        confidence: 0.8,
        note: `${width} × ${height}: a mark of a letterhead, not a picture`,
      }
}

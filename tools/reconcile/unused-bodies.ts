import { pictureTypeAt } from '../../events/picture.ts'
import type { Row } from '../../functions/runtime/table.ts'
import { hashOfText } from '../../functions/store/item.ts'
import type { Desk } from '../desk/desk.ts'
import { listObjects } from '../desk/objects.ts'

/** A megabyte: of 100,000 bodies it takes one unused in a hundred for used, and never a used one for unused. */
const BITS = 2 ** 23

/** Remembers in fixed memory which texts the articles have. */
export function bodyMarks() {
  const marks = new Uint8Array(BITS / 8)
  const bitOf = (contentHash: string) => Number.parseInt(contentHash.slice(0, 6), 16) % BITS

  return {
    note(row: Row): void {
      const hash = hashOfText(row)
      if (hash === undefined) return

      const bit = bitOf(hash)
      marks[bit >> 3] = (marks[bit >> 3] ?? 0) | (1 << (bit & 7))
    },
    has(contentHash: string): boolean {
      const bit = bitOf(contentHash)
      return ((marks[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0
    },
  }
}
export type BodyMarks = ReturnType<typeof bodyMarks>

/** A body is left in its bucket before its article is stored; retries can take this long. */
const UNDER_WAY_MILLISECONDS = 3600_000

/** Long texts that no article has. They are told of and left alone: an article that comes again would want them. */
export async function unusedBodies(desk: Desk, marks: BodyMarks, now: Date): Promise<{ count: number; bytes: number }> {
  const unused = { count: 0, bytes: 0 }
  for await (const { key, lastModified, size } of listObjects(desk, 'bodies')) {
    // Whether a picture is shown stands in texts, which are not read for this.
    if (
      pictureTypeAt(key) !== undefined ||
      marks.has(key) ||
      now.getTime() - lastModified.getTime() < UNDER_WAY_MILLISECONDS
    )
      continue

    unused.count++
    unused.bytes += size
  }
  return unused
}

import type { Fragments, Line } from './feed-rows.ts'
import type { FeedTable } from './feed-table.ts'

/** An article's fragments as the bytes that they are in a file, by the format's name. */
export type FragmentBytes = { updatedAt: string; formats: Record<string, Uint8Array> }

/** Fragments of entries, newest first as their lines; a warm function reads and encodes only those that changed. */
export type FragmentCache = { fragmentsOf(lines: readonly Line[]): Promise<FragmentBytes[]> }

/** About 20 KB an article: 1,000 of them are 20 MB. */
const LIMIT = 1000

export function fragmentCache(feeds: FeedTable): FragmentCache {
  const known = new Map<string, FragmentBytes>()

  return {
    async fragmentsOf(lines) {
      const missing = lines.filter(line => !known.has(nameOf(line)))
      const fetched = await feeds.findFragments(missing.map(line => line.articleId))
      for (const line of missing) {
        const fragments = fetched.get(line.articleId)
        if (fragments !== undefined) known.set(nameOf(line), encoded(fragments))
      }
      const found = lines.flatMap(line => known.get(nameOf(line)) ?? [])
      forget(known)
      return found
    },
  }
}

const encoded = ({ updatedAt, formats }: Fragments): FragmentBytes => ({
  updatedAt,
  formats: Object.fromEntries(Object.entries(formats).map(([name, text]) => [name, Buffer.from(text)])),
})

/** The revision too: content that comes back has its old stamp, but never its old revision. */
const nameOf = ({ articleId, revision, stamp }: Line): string => `${articleId} ${revision} ${stamp}`

function forget(known: Map<string, unknown>): void {
  for (const name of known.keys()) {
    if (known.size <= LIMIT) return

    known.delete(name)
  }
}

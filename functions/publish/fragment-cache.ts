import type { Fragments, Line } from './feed-rows.ts'
import type { FeedTable } from './feed-table.ts'

/** Fragments of entries, newest first as their lines; a warm function reads only those that changed. */
export type FragmentCache = { fragmentsOf(lines: readonly Line[]): Promise<Fragments[]> }

/** About 20 KB an article: 1,000 of them are 20 MB. */
const LIMIT = 1000

export function fragmentCache(feeds: FeedTable): FragmentCache {
  const known = new Map<string, Fragments>()

  return {
    async fragmentsOf(lines) {
      const missing = lines.filter(line => !known.has(nameOf(line)))
      const fetched = await feeds.findFragments(missing.map(line => line.articleId))
      for (const line of missing) {
        const fragments = fetched.get(line.articleId)
        if (fragments !== undefined) known.set(nameOf(line), fragments)
      }
      const found = lines.flatMap(line => known.get(nameOf(line)) ?? [])
      forget(known)
      return found
    },
  }
}

/** The revision too: content that comes back has its old stamp, but never its old revision. */
const nameOf = ({ articleId, revision, stamp }: Line): string => `${articleId} ${revision} ${stamp}`

function forget(known: Map<string, unknown>): void {
  for (const name of known.keys()) {
    if (known.size <= LIMIT) return

    known.delete(name)
  }
}

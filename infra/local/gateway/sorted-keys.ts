/** The keys of a bucket in order. It is sorted when it is asked for a page, and only what came since is sorted then. */
export type SortedKeys = {
  add(key: string): void
  remove(key: string): void
  page(asked: Asked): Page
}
export type Asked = { prefix: string; delimiter: string | undefined; after: string; limit: number }
export type Page = { keys: string[]; commonPrefixes: string[]; isTruncated: boolean }

export const sortedKeys = (all: readonly string[]): SortedKeys => {
  let sorted = all.toSorted()
  const changed = new Map<string, 'added' | 'removed'>()

  const tidy = (): readonly string[] => {
    if (changed.size === 0) return sorted

    const added = [...changed].flatMap(([key, how]) => (how === 'added' ? [key] : [])).sort()
    sorted = merged(
      sorted.filter(key => !changed.has(key)),
      added,
    )
    changed.clear()
    return sorted
  }

  return {
    add: key => void changed.set(key, 'added'),
    remove: key => void changed.set(key, 'removed'),
    page: asked => pageOf(tidy(), asked),
  }
}

function merged(some: readonly string[], others: readonly string[]): string[] {
  const all: string[] = []
  let from = 0
  for (const key of others) {
    const to = firstAt(some, known => known > key)
    for (; from < to; from++) all.push(some[from] ?? '')
    all.push(key)
  }
  for (; from < some.length; from++) all.push(some[from] ?? '')

  return all
}

/** The first place where it holds; behind it, it holds everywhere. */
function firstAt(keys: readonly string[], holds: (key: string) => boolean): number {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(keys[middle] ?? '')) high = middle
    else low = middle + 1
  }
  return low
}

/** A common prefix counts as one name, and comes once. */
function pageOf(sorted: readonly string[], { prefix, delimiter, after, limit }: Asked): Page {
  const page: Page = { keys: [], commonPrefixes: [], isTruncated: false }
  for (let at = firstAt(sorted, key => key > after && key >= prefix); at < sorted.length; at++) {
    const key = sorted[at] ?? ''
    if (!key.startsWith(prefix)) break

    const common = commonPrefixOf(key, prefix, delimiter)
    const isKnown = common !== undefined && (common <= after || common === page.commonPrefixes.at(-1))
    if (isKnown) continue
    if (page.keys.length + page.commonPrefixes.length === limit) return { ...page, isTruncated: true }

    if (common === undefined) page.keys.push(key)
    else page.commonPrefixes.push(common)
  }
  return page
}

function commonPrefixOf(key: string, prefix: string, delimiter = ''): string | undefined {
  const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length)

  return end === -1 ? undefined : key.slice(0, end + delimiter.length)
}

import { documentPath, endOf, keyOfLine, type Leaf, leafAmong, startOf } from './archive-leaf.ts'
import { type Walk, walkOf } from './archive-walk.ts'
import type { Line } from './feed-rows.ts'
import type { FeedTable } from './feed-table.ts'

/**
 * What an archive follows from, as it was read last: lines, and which of them is the newest that the feed itself no longer
 * holds. Nothing that documents show or link to is taken from their rows, which tell what their writers saw.
 */
export type Reading = {
  feed: string
  feeds: FeedTable
  most: number
  walk: Walk
  last: Line | undefined
  archived: string
}
type Around = Pick<Reading, 'feed' | 'feeds' | 'most'>

export async function readArchive({ feed, feeds, most }: Around): Promise<Reading> {
  const { months, archived } = await feeds.findState(feed)
  const newest = await feeds.newestEntries(feed, months, most + 1)

  return { feed, feeds, most, walk: walkOf({ feed, feeds, months, newest }, most + 1), archived, last: newest[most] }
}

/** A stretch is in the archive when the feed has left its oldest line behind. */
export const isArchived = (line: Line | undefined, { last }: Pick<Reading, 'last'>): line is Line =>
  line !== undefined && last !== undefined && keyOfLine(line) <= keyOfLine(last)

/** The stretch that holds a line: the widest around it that is not too full. */
export const leafAround = async (key: string, { walk, most }: Pick<Reading, 'walk' | 'most'>): Promise<Leaf> =>
  leafAmong(await walk.around(key, most + 1), key, most)

/** The stretch before another, or before a month. */
export async function leafBefore(prefix: string, reading: Reading): Promise<Leaf | undefined> {
  const line = await reading.walk.before(startOf(prefix))

  return isArchived(line, reading) ? leafAround(keyOfLine(line), reading) : undefined
}

export async function leafAfter(prefix: string, reading: Reading): Promise<Leaf | undefined> {
  const line = await reading.walk.after(endOf(prefix))

  return isArchived(line, reading) ? leafAround(keyOfLine(line), reading) : undefined
}

export const pathOf = (leaf: Leaf | undefined, { feed }: Pick<Reading, 'feed'>): string | undefined =>
  leaf && documentPath(feed, leaf.prefix)

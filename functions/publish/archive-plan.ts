import {
  documentPath,
  endOf,
  isWithin,
  keyOfLine,
  type Leaf,
  leafAmong,
  leavesOf,
  signatureOf,
  startOf,
} from './archive-leaf.ts'
import type { ArchiveDocument } from './archive-table.ts'
import type { FeedState, Line } from './feed-rows.ts'
import type { FeedTable } from './feed-table.ts'

/** A stretch whose documents are to be written, and the paths of those beside it. */
export type Planned = Leaf & { prev: string | undefined; next: string | undefined }
export type Plan = { write: Planned[]; remove: string[]; generation: number }

export type Reading = { feed: string; state: FeedState; feeds: FeedTable; most: number }

/** The stretch that holds a line: the widest around it that is not too full. */
export async function leafAround(key: string, { feed, feeds, most }: Omit<Reading, 'state'>): Promise<Leaf> {
  return leafAmong(await feeds.linesAround(feed, key, most + 1), key, most)
}

/** Of more at once the rest is left to the renders of their months. */
const MOST_LEAVES = 20

/**
 * What is to be written so that the archive reaches up to `last`, the newest line that the feed itself no longer holds: back
 * from there to the first stretch that stands as it should. `beyond` = documents stand that the feed holds itself again.
 */
export async function planTail(last: Line, reading: Reading): Promise<TailPlan> {
  const tail = await leafAround(keyOfLine(last), reading)
  const { walked, settled } = await walkBack(tail, reading)
  const [oldest = tail] = walked
  const before = settled === undefined ? await leafBefore(oldest, reading) : undefined
  const prev = settled === undefined ? before && pathOf(before, reading) : settled.prev
  const isWhole = settled !== undefined && walked.length === 1
  const after = settled === undefined ? endOfOlder(before) : startOf(settled.prefix)
  const standing = isWhole ? [settled] : await standingAmong(walked, after, reading)

  return {
    ...planned(walked, { prev, next: undefined }, { reading, standing }),
    remove: leftovers(walked, after, standing),
    tail,
    rest: before === undefined ? [] : [before.prefix.slice(0, 7)],
    beyond: await isFollowed(tail, reading),
  }
}

const endOfOlder = (before: Leaf | undefined): string => (before === undefined ? '' : endOf(before.prefix))

export type TailPlan = Plan & { tail: Leaf; rest: string[]; beyond: boolean }

/** Documents stand of what is newer. */
async function isFollowed({ prefix }: Leaf, { feed, feeds }: Reading): Promise<boolean> {
  return (await feeds.documents(feed, { from: endOf(prefix) })).length > 0
}

async function walkBack(tail: Leaf, reading: Reading): Promise<{ walked: Leaf[]; settled?: ArchiveDocument }> {
  const walked: Leaf[] = []
  for (let leaf: Leaf | undefined = tail; leaf !== undefined && walked.length < MOST_LEAVES; ) {
    walked.unshift(leaf)
    const known = await reading.feeds.findDocument(reading.feed, leaf.prefix)
    if (known?.signature === signatureOf(leaf.lines)) return { walked, settled: known }

    leaf = await leafBefore(leaf, reading)
  }
  return { walked }
}

async function leafBefore({ prefix }: Leaf, reading: Reading): Promise<Leaf | undefined> {
  const line = await reading.feeds.lineBefore(reading.feed, reading.state.months, startOf(prefix))

  return line && leafAround(keyOfLine(line), reading)
}

const pathOf = ({ prefix }: Leaf, { feed }: Pick<Reading, 'feed'>): string => documentPath(feed, prefix)

/** What stands from the month of `after` up to the newest of the stretches. */
async function standingAmong(leaves: readonly Leaf[], after: string, { feed, feeds }: Reading) {
  const until = endOf(leaves.at(-1)?.prefix ?? '')

  return feeds.documents(feed, { from: after.slice(0, 7), until })
}

/** What stood here when the stretches were cut otherwise, or were not empty. */
const leftovers = (leaves: readonly Leaf[], after: string, standing: readonly ArchiveDocument[]): string[] =>
  standing
    .map(({ prefix }) => prefix)
    .filter(prefix => leaves.every(leaf => leaf.prefix !== prefix))
    .filter(prefix => prefix >= after || leaves.some(leaf => isWithin(prefix, startOf(leaf.prefix))))

type Outer = { prev: string | undefined; next: string | undefined }
type Standing = { reading: Reading; standing: readonly ArchiveDocument[] }

function planned(leaves: readonly Leaf[], outer: Outer, { reading, standing }: Standing): Omit<Plan, 'remove'> {
  const linked = leaves.map((leaf, n) => {
    const [before, after] = [leaves[n - 1], leaves[n + 1]]
    return {
      ...leaf,
      prev: before === undefined ? outer.prev : pathOf(before, reading),
      next: after === undefined ? outer.next : pathOf(after, reading),
    }
  })
  const known = new Map(standing.map(document => [document.prefix, document]))

  return {
    // Where all lines have left meanwhile, whoever took them away asks for what follows from that.
    write: linked.filter(leaf => leaf.lines.length > 0 && !stands(leaf, known.get(leaf.prefix))),
    generation: reading.state.generation,
  }
}

const stands = (leaf: Planned, known: ArchiveDocument | undefined): boolean =>
  known !== undefined &&
  known.signature === signatureOf(leaf.lines) &&
  known.prev === leaf.prev &&
  known.next === leaf.next

/** What is to be written and removed so that the archive of a month is as its lines are, with the ends of its neighbours. */
export async function planMonth(month: string, last: Line | undefined, reading: Reading): Promise<Plan> {
  const { feed, feeds, most, state } = reading
  const isArchived = (line: Line | undefined) =>
    line !== undefined && last !== undefined && keyOfLine(line) <= keyOfLine(last)
  const leaves = leavesOf(await feeds.linesWithin(feed, month), most).filter(({ lines }) => isArchived(lines[0]))
  const standing = await feeds.documents(feed, { from: month, until: endOf(month) })
  const [older, newer] = await Promise.all([
    feeds.lineBefore(feed, state.months, month),
    feeds.lineAfter(feed, state.months, endOf(month)),
  ])
  const before = isArchived(older) && older ? await leafAround(keyOfLine(older), reading) : undefined
  const after = isArchived(newer) && newer ? await leafAround(keyOfLine(newer), reading) : undefined
  const [atStart, atEnd] = await Promise.all([before, after].map(one => one && feeds.findDocument(feed, one.prefix)))
  const around = [...(before && atStart ? [before] : []), ...leaves, ...(after && atEnd ? [after] : [])]
  const outer = {
    prev: atStart ? atStart.prev : before && pathOf(before, reading),
    next: atEnd ? atEnd.next : after && pathOf(after, reading),
  }
  const known = [...standing, ...[atStart, atEnd].flatMap(one => one ?? [])]
  const wanted = new Set(leaves.map(({ prefix }) => prefix))

  return {
    ...planned(around, outer, { reading, standing: known }),
    remove: standing.map(({ prefix }) => prefix).filter(prefix => !wanted.has(prefix)),
  }
}

/** The documents of one stretch once more, as they are linked; none where its row says that there are none. */
export async function planStretch(prefix: string, { feed, feeds, state }: Reading): Promise<Plan> {
  const known = await feeds.findDocument(feed, prefix)
  const lines = known === undefined ? [] : await feeds.linesWithin(feed, prefix)

  return {
    write: known === undefined ? [] : [{ prefix, lines, prev: known.prev, next: known.next }],
    remove: known === undefined ? [prefix] : [],
    generation: state.generation,
  }
}

import { ancestorsOf, endOf, keyOfLine, type Leaf, leavesOf, monthOfKey, signatureOf, startOf } from './archive-leaf.ts'
import { isArchived, leafAfter, leafAround, leafBefore, pathOf, type Reading } from './archive-reading.ts'
import type { ArchiveDocument } from './archive-table.ts'
import type { Line } from './feed-rows.ts'

/** A stretch whose documents are to be written, and the paths of those beside it. */
export type Planned = Leaf & { prev: string | undefined; next: string | undefined }
/** `ask` = months that have to follow: their renders are asked for before anything is written. */
export type Plan = { write: Planned[]; remove: string[]; ask: string[] }

/** Of more at once the rest is left to the renders of their months. */
export const MOST_LEAVES = 20

/**
 * What is to be written so that the archive reaches up to `last`, a line that the feed itself no longer holds: back from
 * there to the first stretch that stands as it should. What stands of newer lines is left to its months. `wider`: whether
 * documents of wider stretches stand around these, which is rare, and dear to ask.
 */
export async function planTail(
  last: Line,
  reading: Reading,
  wider: 'looked for' | 'not looked for' = 'looked for',
): Promise<Plan & { tail: Leaf }> {
  const { feed, feeds } = reading
  const tail = await leafAround(keyOfLine(last), reading)
  const { walked, settled } = await walkBack(tail, reading)
  const beyond = (await feeds.documents(feed, { from: endOf(tail.prefix) })).map(({ prefix }) => monthOfKey(prefix))
  // What is written beyond was written by somebody who has seen later lines.
  const next = beyond.length === 0 ? undefined : pathOf(await leafAfter(tail.prefix, reading), reading)
  if (settled !== undefined && walked.length === 1 && settled.next === next)
    return { write: [], remove: [], ask: beyond, tail }

  const [oldest = tail] = walked
  const before = await leafBefore(oldest.prefix, reading)
  const rest = settled === undefined && before !== undefined ? [monthOfKey(before.prefix)] : []
  const from = settled === undefined ? endOfOlder(before) : startOf(settled.prefix)
  const fresh = wider === 'looked for' ? walked.filter(leaf => leaf.prefix !== settled?.prefix) : []
  const [inside, around] = await Promise.all([
    feeds.documents(feed, { from, until: endOf(tail.prefix) }),
    feeds.findDocuments(
      feed,
      fresh.flatMap(({ prefix }) => ancestorsOf(prefix)),
    ),
  ])

  const standing = [...inside, ...around]
  const outer = { prev: pathOf(before, reading), next }
  return { ...planned(walked, outer, { reading, standing }), ask: [...rest, ...beyond], tail }
}

const endOfOlder = (before: Leaf | undefined): string => (before === undefined ? '' : endOf(before.prefix))

async function walkBack(tail: Leaf, reading: Reading): Promise<{ walked: Leaf[]; settled?: ArchiveDocument }> {
  const walked: Leaf[] = []
  for (let leaf: Leaf | undefined = tail; leaf !== undefined && walked.length < MOST_LEAVES; ) {
    walked.unshift(leaf)
    const known = await reading.feeds.findDocument(reading.feed, leaf.prefix)
    if (known?.signature === signatureOf(leaf.lines)) return { walked, settled: known }

    leaf = await leafBefore(leaf.prefix, reading)
  }
  return { walked }
}

type Outer = { prev: string | undefined; next: string | undefined }
type Standing = { reading: Reading; standing: readonly ArchiveDocument[] }

/** All of `standing` that is no such stretch stood here when the stretches were cut otherwise, or were not empty. */
function planned(leaves: readonly Leaf[], outer: Outer, { reading, standing }: Standing): Omit<Plan, 'ask'> {
  const all = leaves.map((leaf, n) => ({
    ...leaf,
    prev: n === 0 ? outer.prev : pathOf(leaves[n - 1], reading),
    next: n === leaves.length - 1 ? outer.next : pathOf(leaves[n + 1], reading),
  }))
  const known = new Map(standing.map(document => [document.prefix, document]))
  const wanted = new Set(leaves.map(({ prefix }) => prefix))

  return {
    // Where all lines have left meanwhile, whoever took them away asks for what follows from that.
    write: all.filter(leaf => leaf.lines.length > 0 && !stands(leaf, known.get(leaf.prefix))),
    remove: [...known.keys()].filter(prefix => !wanted.has(prefix)),
  }
}

const shows = (leaf: Leaf, known: ArchiveDocument | undefined): boolean => known?.signature === signatureOf(leaf.lines)
const stands = (leaf: Planned, known: ArchiveDocument | undefined): boolean =>
  shows(leaf, known) && known?.prev === leaf.prev && known?.next === leaf.next

/**
 * What is to be written and removed so that the archive of a month is as its lines are, with the ends of its neighbours.
 * Where such an end is not known to be right, its own month has to follow.
 */
export async function planMonth(month: string, reading: Reading): Promise<Plan> {
  const { feed, feeds, most } = reading
  const [lines, standing, before, after] = await Promise.all([
    feeds.linesWithin(feed, month),
    feeds.documents(feed, { from: month, until: endOf(month) }),
    leafBefore(month, reading),
    leafAfter(month, reading),
  ])
  const leaves = leavesOf(lines, most).filter(({ lines: [oldest] }) => isArchived(oldest, reading))
  const outer = { prev: pathOf(before, reading), next: pathOf(after, reading) }
  const own = planned(leaves, outer, { reading, standing })

  const ends = await Promise.all([before, after].flatMap(leaf => (leaf ? [endAt(leaf, reading)] : [])))
  const wrong = ends.filter(({ leaf, known }) => known !== undefined && !stands(leaf, known))
  const doubtful = ends.filter(({ leaf, known }) => !shows(leaf, known))
  return {
    ...own,
    write: [...own.write, ...wrong.map(({ leaf }) => leaf)],
    ask: doubtful.map(({ leaf }) => monthOfKey(leaf.prefix)),
  }
}

const endAt = async (leaf: Leaf, reading: Reading) => ({
  leaf: await linked(leaf, reading),
  known: await reading.feeds.findDocument(reading.feed, leaf.prefix),
})

async function linked(leaf: Leaf, reading: Reading): Promise<Planned> {
  const [before, after] = await Promise.all([leafBefore(leaf.prefix, reading), leafAfter(leaf.prefix, reading)])

  return { ...leaf, prev: pathOf(before, reading), next: pathOf(after, reading) }
}

/**
 * The documents of one stretch once more, whatever their row says; none where lines make no stretch of that name. Where
 * it was not known to be right, what is around it may be wrong as well.
 */
export async function planStretch(prefix: string, reading: Reading): Promise<Plan> {
  const { feed, feeds } = reading
  const [known, lines] = await Promise.all([feeds.findDocument(feed, prefix), feeds.linesWithin(feed, prefix)])
  const [oldest] = lines
  const leaf = isArchived(oldest, reading) ? await leafAround(keyOfLine(oldest), reading) : undefined
  if (leaf?.prefix !== prefix)
    return { write: [], remove: [prefix], ask: known === undefined ? [] : [monthOfKey(prefix)] }

  return { write: [await linked(leaf, reading)], remove: [], ask: shows(leaf, known) ? [] : [monthOfKey(prefix)] }
}

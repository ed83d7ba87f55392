import { announce } from './announce.ts'
import { type Around, eTagsIn, filesOf, keysOf, toldOf } from './archive-files.ts'
import { documentPath, keyOfLine, monthOfKey, outdatedPath, periodPath, signatureOf, startOf } from './archive-leaf.ts'
import { type Plan, type Planned, planMonth, planStretch, planTail } from './archive-plan.ts'
import { type Reading, readArchive } from './archive-reading.ts'
import { askForDoubted } from './archive-requests.ts'
import { walkOf } from './archive-walk.ts'
import { type Claimed, type Note, putClaimed } from './claimed-files.ts'
import type { Feed, RenderContext } from './feed.ts'
import type { FeedState, Line } from './feed-rows.ts'
import { type RenderOutcome, type RenderPorts, renderNewest, type Turn } from './render.ts'
import type { Replaced } from './site-bucket.ts'

/**
 * Writes what has left a feed since it was rendered last into the archive, before the feed is written without it, and
 * answers the path of the newest document. `newest` are the feed's lines as they were read, and `last` the one that it no
 * longer holds.
 */
export async function reachBack(
  { feed, state, newest, last }: { feed: Feed; state: FeedState; newest: readonly Line[]; last: Line },
  ports: Around['ports'],
  context: RenderContext,
): Promise<string> {
  const around = { feed, ports, context }
  const { months, archived } = state
  const reading = readingOf(around)
  const walk = walkOf({ ...reading, months, newest }, reading.most + 1)
  const first = await planTail(last, { ...reading, walk, archived, last }, 'not looked for')
  const again = async (reading: Reading) => {
    const upTo = olderOf(last, reading.last)
    return upTo === undefined ? nothing : planTail(upTo, reading)
  }
  // What is written is planned once more behind this, and anew where that finds more.
  if (reachOf(first) > archived) await ports.feeds.noteArchived(feed.path, reachOf(first))
  await write(again, around, first)

  return documentPath(feed.path, first.tail.prefix)
}

/**
 * What left the feed since is for whoever renders it next: articles may come faster than it can be looked where they leave,
 * and who went after each of them would not end before they do.
 */
const olderOf = (last: Line, newest: Line | undefined): Line | undefined =>
  newest !== undefined && keyOfLine(newest) > keyOfLine(last) ? last : newest

/** A feed that holds all its entries itself has no archive any longer. */
export async function withdrawArchive(feed: Feed, ports: Around['ports'], context: RenderContext): Promise<void> {
  const documents = await ports.feeds.documents(feed.path)

  await askForMonths(
    documents.map(({ prefix }) => monthOfKey(prefix)),
    { feed, ports, context },
  )
}

async function askForMonths(months: readonly string[], { feed, ports, context }: Around): Promise<void> {
  const paths = [...new Set(months)].map(month => [periodPath(feed.path, month), new Set<string>()] as const)

  await announce({ changed: new Map(paths), withdrawn: new Set() }, ports, context)
}

type Stretch = { feed: Feed; prefix: string; isDoubted: boolean } & Omit<Turn, 'now'>

/** Renders what has changed of a month of a feed's archive, or a stretch of it that is outdated. */
export async function renderPeriod(
  { feed, prefix, isDoubted, ...turn }: Stretch,
  ports: RenderPorts,
  context: RenderContext,
): Promise<RenderOutcome> {
  if (isDoubted && (await isAsNoted(prefix, { feed, ports, context }))) return 'unchanged'

  const isOutdated = !Number.isFinite(turn.generation)
  // A stretch may be called as its month is: who renders the one has not rendered the other.
  const path = isOutdated ? outdatedPath(feed.path, prefix) : periodPath(feed.path, prefix)
  const make = (reading: Reading) =>
    isOutdated ? planStretch(prefix, reading) : planMonth(monthOfKey(prefix), reading)
  const run = async (see: () => Promise<FeedState>): Promise<Replaced> => {
    await see()
    return write(make, { feed, ports, context })
  }

  return renderNewest({ path, run }, { ...turn, now: context.now }, ports)
}

/** Whoever claimed these files last has said what they are, and that they are. */
async function isAsNoted(prefix: string, around: Around): Promise<boolean> {
  const { feed, ports } = around
  const row = await ports.feeds.findSettled(feed.path, prefix)
  if (row === undefined) return false

  const folder = documentPath(feed.path, prefix)
  const keys = keysOf({ write: [], remove: [prefix] }, around)
  const found = await Promise.all(keys.map(key => ports.files.eTagAt(key)))
  return keys.every((key, n) => found[n] === row.eTags[key.slice(folder.length + 1)])
}

type Make = (reading: Reading) => Promise<Plan>

const nothing: Plan = { write: [], remove: [], ask: [] }
const readingOf = ({ feed, ports, context }: Around) => ({
  ...{ feed: feed.path, feeds: ports.feeds, most: context.site.feedWindow },
})
/** Where the newest of these stretches begins. */
const reachOf = ({ write: leaves }: Plan): string =>
  leaves
    .map(({ prefix }) => startOf(prefix))
    .sort()
    .at(-1) ?? ''

/**
 * How far the archive reaches is said before the lines are read: whoever changes what is older from now on asks for its
 * month, and whoever came before that has written his line by now.
 */
async function planned(make: Make, around: Around): Promise<Plan> {
  for (;;) {
    const reading = await readArchive(readingOf(around))
    const plan = await make(reading)
    if (reachOf(plan) <= reading.archived) return plan

    await around.ports.feeds.noteArchived(around.feed.path, reachOf(plan))
  }
}

/** What one has claimed and cannot say to be settled is looked at again. */
async function write(make: Make, around: Around, first?: Plan): Promise<Replaced> {
  const { feed, ports } = around
  const { replaced, unsettled } = await putClaimed(documents(make, around), ports.files, first)
  await askForDoubted(feed, unsettled, { ...ports, delaySeconds: 1 })

  return replaced
}

const documents = (make: Make, around: Around): Claimed<Plan> => ({
  plan: () => planned(make, around),
  begin: ({ ask }) => askForMonths(ask, around),
  async claim(prefix) {
    const row = await around.ports.feeds.claimDocument(around.feed.path, prefix)
    return { edition: row.edition, told: toldOf(row, around) }
  },
  keysOf: plan => keysOf(plan, around),
  filesOf: plan => filesOf(plan, around),
  notesOf: (plan, eTags) => rowsOf(plan, eTags, around),
})

/** Oldest first, so that a break leaves the newest to be found missing. */
function rowsOf(
  { write: leaves, remove }: Plan,
  eTags: ReadonlyMap<string, string>,
  { feed: { path }, ports: { feeds } }: Around,
): Note[] {
  const gone = remove.map(prefix => ({ prefix, signature: '', eTags: {}, here: 0 }))
  const here = leaves.map(leaf => ({ ...rowOf(leaf), eTags: eTagsIn(documentPath(path, leaf.prefix), eTags) }))

  return [...gone, ...here].map(row => ({
    prefix: row.prefix,
    note: edition => feeds.noteDocument(path, { ...row, edition }),
  }))
}

const rowOf = ({ prefix, lines, prev, next }: Planned) => ({
  ...{ prefix, signature: signatureOf(lines), here: 1 },
  ...(prev !== undefined && { prev }),
  ...(next !== undefined && { next }),
})

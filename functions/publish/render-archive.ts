import type { NewObject } from '../runtime/bucket.ts'
import { announce } from './announce.ts'
import { documentPath, monthOfKey, outdatedPath, periodPath, signatureOf, startOf } from './archive-leaf.ts'
import { type Plan, type Planned, planMonth, planStretch, planTail } from './archive-plan.ts'
import { askForStretches } from './archive-requests.ts'
import { type Feed, type FeedFormat, joinFeed, type RenderContext } from './feed.ts'
import { fileKey } from './feed-files.ts'
import type { FeedState, Line } from './feed-rows.ts'
import { fragmentName } from './fragments.ts'
import { type RenderOutcome, type RenderPorts, renderNewest, type Turn } from './render.ts'
import { eTagOf, type Replaced, type SiteFile } from './site-bucket.ts'
import { entitled, isMadeByArticles } from './site-feeds.ts'

type Ports = Pick<RenderPorts, 'feeds' | 'files' | 'cache' | 'toFeeds'>

/**
 * Writes what has left a feed since it was rendered last into the archive, before the feed is written without it, and
 * answers the path of the newest document. `last` is the newest line that the feed no longer holds.
 */
export async function reachBack(
  { feed, state, last }: { feed: Feed; state: FeedState; last: Line },
  ports: Ports,
  context: RenderContext,
): Promise<string> {
  const { feeds } = ports
  const reading = { feed: feed.path, state, feeds, most: context.site.feedWindow }
  let plan = await planTail(last, reading)
  const start = startOf(plan.tail.prefix)
  if (start > state.archived) {
    await feeds.noteArchived(feed.path, start)
    // Whoever came before that with what is older has asked for no month; by now he has said which it is in.
    reading.state = { ...state, months: (await feeds.findState(feed.path)).months }
    plan = await planTail(last, reading)
  }

  const again = async () => (plan = await planTail(last, reading))
  await write(again, { feed, ports, context, givesWay: true }, plan)
  const beyond = plan.beyond ? await monthsBeyond(feed, plan.tail.prefix, ports) : []
  await askForMonths(feed, [...plan.rest, ...beyond], ports, context)

  return documentPath(feed.path, plan.tail.prefix)
}

/** A feed that holds all its entries itself has no archive any longer. */
export async function withdrawArchive(feed: Feed, ports: Ports, context: RenderContext): Promise<void> {
  await askForMonths(feed, await monthsBeyond(feed, '', ports), ports, context)
}

async function monthsBeyond(feed: Feed, prefix: string, { feeds }: Ports): Promise<string[]> {
  const documents = await feeds.documents(feed.path)

  return documents.filter(one => one.prefix > prefix).map(one => monthOfKey(one.prefix))
}

async function askForMonths(
  feed: Feed,
  months: readonly string[],
  ports: Ports,
  context: RenderContext,
): Promise<void> {
  const paths = [...new Set(months)].map(month => [periodPath(feed.path, month), new Set<string>()] as const)

  await announce({ changed: new Map(paths), withdrawn: new Set() }, ports, context)
}

type Stretch = { feed: Feed; prefix: string } & Omit<Turn, 'now'>

/** Renders what has changed of a month of a feed's archive, or a stretch of it that is outdated. */
export function renderPeriod(
  { feed, prefix, ...turn }: Stretch,
  ports: RenderPorts,
  context: RenderContext,
): Promise<RenderOutcome> {
  const { feeds } = ports
  const most = context.site.feedWindow
  const isOutdated = !Number.isFinite(turn.generation)
  // A stretch may be called as its month is: who renders the one has not rendered the other.
  const path = isOutdated ? outdatedPath(feed.path, prefix) : periodPath(feed.path, prefix)
  const plan = async (): Promise<Plan> => {
    const state = await feeds.findState(feed.path)
    const reading = { feed: feed.path, state, feeds, most }
    if (isOutdated) return planStretch(prefix, reading)

    const lines = await feeds.newestEntries(feed.path, state.months, most + 1)
    return planMonth(monthOfKey(prefix), lines[most], reading)
  }
  const run = async (see: () => Promise<FeedState>): Promise<Replaced> => {
    await see()
    return write(plan, { feed, ports, context, givesWay: false }, await plan())
  }

  return renderNewest({ path, run }, { ...turn, now: context.now }, ports)
}

/** `givesWay` = plans from a state that it has; where somebody wrote from a newer one, it could only ask for ever. */
type Around = { feed: Feed; ports: Ports; context: RenderContext; givesWay: boolean }

/** Look, plan, put under a condition: what was planned otherwise by then is planned once more. */
async function write(plan: () => Promise<Plan>, around: Around, first: Plan): Promise<Replaced> {
  let written: Replaced = 'unchanged'
  for (let planned = first; planned.write.length + planned.remove.length > 0; planned = await plan()) {
    const keys = keysOf(planned, around)
    let [done, files]: [Plan, readonly SiteFile[]] = [planned, []]
    if (!(await claim(planned, around))) {
      if (around.givesWay) return written
      continue
    }

    const outcome = await around.ports.files.replace(keys, async () => {
      done = await plan()
      if (String(keysOf(done, around)) !== String(keys)) return 'stale'

      files = await filesOf(done, around)
      return files
    })
    if (outcome === 'written') written = 'written'
    if (outcome !== 'stale' && (await note(done, files, around))) return written
  }
  return written
}

/** Said before the first file: one that a break leaves behind is known to be there. */
async function claim({ write: leaves, generation }: Plan, { feed, ports }: Around): Promise<boolean> {
  const claimed = leaves.map(leaf =>
    ports.feeds.writeDocument(feed.path, { ...rowOf(leaf), signature: '', eTags: {} }, generation),
  )

  return (await Promise.all(claimed)).every(outcome => outcome === 'written')
}

/**
 * Oldest first, so that a break leaves the newest to be found missing. Where somebody has decided otherwise meanwhile, our
 * files may have come after his: that stretch is looked at again.
 */
async function note(
  { write: leaves, remove, generation }: Plan,
  files: readonly SiteFile[],
  { feed, ports }: Around,
): Promise<boolean> {
  const gone = remove.map(prefix => ({ prefix, signature: '', eTags: {}, here: 0 }))
  const here = leaves.map(leaf => ({ ...rowOf(leaf), eTags: eTagsIn(documentPath(feed.path, leaf.prefix), files) }))
  const refused: string[] = []
  for (const document of [...gone, ...here])
    if ((await ports.feeds.writeDocument(feed.path, document, generation)) === 'refused') refused.push(document.prefix)

  await askForStretches(feed, refused, ports)
  return refused.length === 0
}

const rowOf = ({ prefix, lines, prev, next }: Planned) => ({
  ...{ prefix, signature: signatureOf(lines), here: 1 },
  ...(prev !== undefined && { prev }),
  ...(next !== undefined && { next }),
})

const eTagsIn = (folder: string, files: readonly SiteFile[]): Record<string, string> =>
  Object.fromEntries(
    files.flatMap(({ key, bytes }) =>
      bytes !== undefined && key.startsWith(`${folder}/`) ? [[key.slice(folder.length + 1), eTagOf(bytes)]] : [],
    ),
  )

const archivedFormats = (formats: readonly FeedFormat[]) => formats.filter(({ isArchived }) => isArchived === true)

const keysOf = ({ write: leaves, remove }: Plan, { feed, context }: Around): string[] =>
  [...leaves.map(({ prefix }) => prefix), ...remove].flatMap(prefix =>
    archivedFormats(context.formats).map(format => fileKey({ path: documentPath(feed.path, prefix) }, format)),
  )

async function filesOf({ write: leaves, remove }: Plan, around: Around): Promise<SiteFile[]> {
  const files: SiteFile[] = []
  for (const leaf of leaves) files.push(...(await documentsOf(leaf, around)))
  const gone = keysOf({ write: [], remove, generation: 0 }, around).map(key => ({ key, bytes: undefined }))

  return [...files, ...gone]
}

async function documentsOf({ prefix, lines, prev, next }: Planned, around: Around): Promise<NewObject[]> {
  const { feed, ports, context } = around
  const { site, baseUrl, formats } = context
  const entries = await ports.cache.fragmentsOf(lines.toReversed(), context)
  const named = isMadeByArticles(feed) ? entitled(feed, lines.at(-1)?.name ?? feed.title, site) : feed
  const instants = entries.map(({ updatedAt }) => updatedAt.getTime())
  const head = {
    ...{ ...named, path: documentPath(feed.path, prefix), site, baseUrl, tombstones: [] },
    updatedAt: new Date(Math.max(site.establishedAt.getTime(), ...instants)),
    archive: { current: feed.path, prev, next },
  }

  return archivedFormats(formats).map(format => {
    const fragments = entries.flatMap(entry => entry.formats[fragmentName(format, feed)] ?? [])
    return {
      key: fileKey(head, format),
      bytes: joinFeed(format.frame({ ...head, entries: fragments.length }), fragments),
      contentType: format.contentType,
      cacheControl: 'public, max-age=60, stale-while-revalidate=600',
    }
  })
}

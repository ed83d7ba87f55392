import type { NewObject } from '../runtime/bucket.ts'
import type { Tombstone } from './entry.ts'
import { type Feed, type FeedFormat, type FeedHead, joinFeed, type RenderContext } from './feed.ts'
import type { FeedState, Line } from './feed-rows.ts'
import type { FeedTable } from './feed-table.ts'
import type { FragmentBytes, FragmentCache } from './fragment-cache.ts'
import type { SiteBucket } from './site-bucket.ts'

export type RenderPorts = { feeds: FeedTable; files: SiteBucket; cache: FragmentCache }
export type RenderOutcome = 'written' | 'unchanged' | 'up to date' | 'too soon'

/** A feed is rendered at most once a second; what comes sooner waits for the next. */
const SLOT_MILLISECONDS = 1000

/** Milliseconds until whoever comes too soon now may come again. */
export const untilNextSlot = (now: Date): number => SLOT_MILLISECONDS - (now.getTime() % SLOT_MILLISECONDS)

/**
 * Renders a feed unless its newest generation is rendered already. Costs as much as its window, however old the feed.
 * `generation` is the message's: it counts as taken before the newest one is read, so that whoever changes the feed
 * from then on asks for a render of his own. Taken for what needs no render too, or its asker's late note would tell
 * everybody of a message that nobody will get.
 */
export async function renderFeed(
  { feed, generation }: { feed: Feed; generation: number },
  { feeds, ...ports }: RenderPorts,
  context: RenderContext,
): Promise<RenderOutcome> {
  const changed = Number.isFinite(generation)
  const take = async (): Promise<void> => {
    if (changed) await feeds.noteTaken(feed.path, generation)
  }
  if (changed && isRendered(await feeds.findState(feed.path))) {
    await take()
    if (isRendered(await feeds.findState(feed.path))) return 'up to date'
  }
  const slot = Math.floor(context.now.getTime() / SLOT_MILLISECONDS)
  if ((await feeds.claimSlot(feed.path, slot)) === 'refused') return 'too soon'

  await take()
  return replaceFiles(feed, { feeds, ...ports }, context)
}

const isRendered = ({ rendered, generation }: FeedState): boolean => rendered >= generation

/** Where a newer generation was noted meanwhile, bytes may have come back that our precondition takes for the old ones. */
async function replaceFiles(feed: Feed, ports: RenderPorts, context: RenderContext): Promise<RenderOutcome> {
  for (let written = false; ; ) {
    let seen = 0
    const outcome = await ports.files.replace(fileKeys(feed, context.formats), async () => {
      const newest = await ports.feeds.findState(feed.path)
      seen = newest.generation
      return filesOf(feed, await readWindow(feed, newest, { ports, context }), context)
    })
    written ||= outcome === 'written'
    if ((await ports.feeds.noteRendered(feed.path, seen)) === 'written') return written ? 'written' : 'unchanged'
  }
}

const fileKey = (feed: Feed, format: FeedFormat): string =>
  feed.path === '' ? format.file : `${feed.path}/${format.file}`
const fileKeys = (feed: Feed, formats: readonly FeedFormat[]): string[] => formats.map(format => fileKey(feed, format))

/** The files of a feed as the feeds table has it now. */
export async function composeFeed(feed: Feed, ports: FeedReading, context: RenderContext): Promise<NewObject[]> {
  const window = await readWindow(feed, await ports.feeds.findState(feed.path), { ports, context })

  return filesOf(feed, window, context)
}

type FeedReading = Pick<RenderPorts, 'feeds' | 'cache'>
type Window = { entries: FragmentBytes[]; left: Line[] }
type Reading = { ports: FeedReading; context: RenderContext }

async function readWindow(feed: Feed, { months }: FeedState, { ports, context }: Reading): Promise<Window> {
  const limit = context.site.feedWindow
  const [lines, left] = await Promise.all([
    ports.feeds.newestEntries(feed.path, months, limit),
    ports.feeds.newestLeft(feed.path, limit),
  ])

  return { entries: await ports.cache.fragmentsOf(lines, context), left }
}

function filesOf(feed: Feed, { entries, left }: Window, context: RenderContext): NewObject[] {
  const { site, baseUrl, formats } = context
  const head: Omit<FeedHead, 'entries'> = {
    ...feed,
    site,
    baseUrl,
    updatedAt: updatedAt(entries, left, context),
    tombstones: tombstones(left),
  }

  return formats.map(format => {
    const fragments = entries.flatMap(entry => entry.formats[format.name] ?? [])

    return {
      key: fileKey(feed, format),
      bytes: joinFeed(format.frame({ ...head, entries: fragments.length }), fragments),
      contentType: format.contentType,
      cacheControl: 'public, max-age=60, stale-while-revalidate=600',
    }
  })
}

/** Moves when an entry changes and when one leaves; never by the clock. */
function updatedAt(entries: readonly FragmentBytes[], left: readonly Line[], { site }: RenderContext): Date {
  const instants = [...entries.map(({ updatedAt }) => updatedAt.getTime()), ...left.map(({ at }) => Date.parse(at))]

  return new Date(Math.max(site.establishedAt.getTime(), ...instants))
}

const tombstones = (left: readonly Line[]): Tombstone[] =>
  left.filter(line => line.withdrawn).map(line => ({ id: line.articleId, when: new Date(line.at) }))

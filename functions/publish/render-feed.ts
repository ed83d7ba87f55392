import type { NewObject } from '../runtime/bucket.ts'
import { documentPath, keyOfLine } from './archive-leaf.ts'
import { leafAround } from './archive-reading.ts'
import { walkOf } from './archive-walk.ts'
import type { Tombstone } from './entry.ts'
import { type Feed, type FeedHead, feedAddress, fitting, joinFeed, type RenderContext } from './feed.ts'
import { fileKey } from './feed-files.ts'
import { listFeed } from './feed-listing.ts'
import type { FeedState, Line } from './feed-rows.ts'
import type { FeedTable } from './feed-table.ts'
import type { FragmentBytes } from './fragment-cache.ts'
import { fragmentName } from './fragments.ts'
import { linkHeader } from './hub.ts'
import { paceOf } from './pace.ts'
import { type RenderOutcome, type RenderPorts, renderNewest, type Turn } from './render.ts'
import { reachBack, withdrawArchive } from './render-archive.ts'
import type { SiteFile } from './site-bucket.ts'
import { entitled, FEWEST_ENTRIES, isMadeByArticles } from './site-feeds.ts'

type Asked = Pick<Turn, 'generation'> & Partial<Omit<Turn, 'now'>>

/** Renders a feed. Costs as much as its window, however old the feed. */
export function renderFeed(
  { feed, generation, pace = paceOf(feed), isRetold = false }: { feed: Feed } & Asked,
  ports: RenderPorts,
  context: RenderContext,
): Promise<RenderOutcome> {
  let lines: readonly Line[] = []
  const keys = context.formats.map(format => fileKey(feed, format))
  const compose = async (state: FeedState) => {
    const window = await readWindow(feed, state, { ports, context })
    lines = window.lines
    return filesOf(feed, { ...window, ...(await archiveOf({ feed, state, window }, ports, context)) }, context)
  }
  const rendering = {
    path: feed.path,
    run: (see: () => Promise<FeedState>) => ports.files.replace(keys, async () => compose(await see())),
    settle: (state: FeedState) => listFeed({ feed, state, lines }, ports, context),
    ...(isMadeByArticles(feed) && { isIdle: (state: FeedState) => isTooSmall(feed, state, ports.feeds) }),
  }

  return renderNewest(rendering, { generation, pace, isRetold, now: context.now }, ports)
}

/** A feed that has too few entries to exist, and never had more, has no file to look at; most keywords stay that small. */
async function isTooSmall(feed: Feed, { shown, months }: FeedState, feeds: FeedTable): Promise<boolean> {
  if (shown === 1) return false

  const lines = await feeds.newestEntries(feed.path, months, FEWEST_ENTRIES)
  if (lines.length < FEWEST_ENTRIES) return true

  await feeds.noteShown(feed.path)
  return false
}

type Reaching = { feed: Feed; state: FeedState; window: Window }

/** What the window leaves out is in the archive before the feed is written without it. */
async function archiveOf(
  { feed, state, window: { lines, last } }: Reaching,
  ports: RenderPorts,
  context: RenderContext,
): Promise<Pick<Window, 'prev'>> {
  if (last !== undefined)
    return { prev: await reachBack({ feed, state, newest: [...lines, last], last }, ports, context) }

  if (state.archived !== '') await withdrawArchive(feed, ports, context)
  return {}
}

/** The files of a feed as the feeds table has it now. */
export async function composeFeed(feed: Feed, ports: FeedReading, context: RenderContext): Promise<SiteFile[]> {
  const state = await ports.feeds.findState(feed.path)
  const window = await readWindow(feed, state, { ports, context })
  const { last } = window
  const newest = last ? [...window.lines, last] : window.lines
  const most = context.site.feedWindow
  const walk = walkOf({ feed: feed.path, feeds: ports.feeds, months: state.months, newest }, most + 1)
  const prev = last && documentPath(feed.path, (await leafAround(keyOfLine(last), { walk, most })).prefix)

  return filesOf(feed, { ...window, ...(prev !== undefined && { prev }) }, context)
}

type FeedReading = Pick<RenderPorts, 'feeds' | 'cache'>
/** `last` is the newest line that is left out, `prev` the path of the archive that it is in. */
type Window = { lines: Line[]; left: Line[]; entries: FragmentBytes[]; last?: Line; prev?: string }
type Reading = { ports: FeedReading; context: RenderContext }

async function readWindow(feed: Feed, { months }: FeedState, { ports, context }: Reading): Promise<Window> {
  const limit = context.site.feedWindow
  const [newest, left] = await Promise.all([
    ports.feeds.newestEntries(feed.path, months, limit + 1),
    ports.feeds.newestLeft(feed.path, limit),
  ])
  const [lines, last] = [newest.slice(0, limit), newest[limit]]

  const gone = context.site.withdrawnNotice ? left.filter(({ withdrawn }) => withdrawn) : []
  const [notices, entries] = await Promise.all([
    ports.cache.noticesOf(gone, context),
    ports.cache.fragmentsOf(lines, context),
  ])
  return { lines, left, entries: among(entries, notices), ...(last && { last }) }
}

/**
 * A notice stands where its instant is: whoever reads the newest entries alone reads of the newest withdrawals too. It
 * takes no entry's place, since what the window leaves out is in the archive, and this would be in neither.
 */
function among(entries: readonly FragmentBytes[], notices: readonly FragmentBytes[]): FragmentBytes[] {
  const all = [...entries]
  for (const notice of notices) {
    const older = all.findIndex(({ updatedAt }) => updatedAt < notice.updatedAt)
    all.splice(older === -1 ? all.length : older, 0, notice)
  }
  return all
}

function filesOf(feed: Feed, window: Window, context: RenderContext): SiteFile[] {
  if (!isMadeByArticles(feed)) return shownFiles(feed, window, context)

  const { lines } = window
  if (lines.length < FEWEST_ENTRIES)
    return context.formats.map(format => ({ key: fileKey(feed, format), bytes: undefined }))

  return shownFiles(entitled(feed, lines[0]?.name ?? feed.title, context.site), window, context)
}

function shownFiles(feed: Feed, { entries, left, prev }: Window, context: RenderContext): NewObject[] {
  const { site, baseUrl, formats } = context
  const head: Omit<FeedHead, 'entries'> = {
    ...feed,
    site,
    baseUrl,
    updatedAt: updatedAt(entries, left, context),
    tombstones: tombstones(left),
    ...(prev !== undefined && { archive: { prev } }),
  }

  return formats.map(format => {
    const name = fragmentName(format, feed)
    const all = entries.flatMap(entry => entry.formats[name] ?? [])
    const fragments = fitting(all, format)

    return {
      key: fileKey(feed, format),
      bytes: joinFeed(format.frame({ ...head, entries: fragments.length }), fragments),
      contentType: format.contentType,
      cacheControl: 'public, max-age=60, stale-while-revalidate=600',
      ...(site.webSub && { metadata: { link: linkHeader(site.webSub.hub, feedAddress(head, format.file)) } }),
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

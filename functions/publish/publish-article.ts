import { createHash } from 'node:crypto'
import type { ArticleId } from '../../events/article.ts'
import type { Current } from '../store/facts.ts'
import type { Revised } from '../store/item.ts'
import type { ArticleView } from './article-view.ts'
import type { Entry } from './entry.ts'
import type { FeedFormat } from './feed.ts'
import { type Fragments, type Line, type Member, monthOf, packFragments, placeKey } from './feed-rows.ts'
import type { FeedTable } from './feed-table.ts'
import { renderGonePage, renderMovedPage } from './gone-page.ts'
import { renderPage } from './page.ts'
import { addressOf } from './page-address.ts'
import { type Placement, place } from './select.ts'
import type { SiteBucket, SiteFile } from './site-bucket.ts'
import { type SiteContext, shorten, toEntry } from './to-entry.ts'

export type PublishPorts = { articles: ArticleView; feeds: FeedTable; files: SiteBucket }
export type PublishContext = SiteContext & { formats: readonly FeedFormat[]; now: Date }

/** Feeds whose entries changed, each with the months that it has entries in from now on. */
export type ChangedFeeds = Map<string, Set<string>>

/**
 * Puts an article where its facts say that it stands: lines in feeds, fragments, pages. Runs from the newest facts, so
 * it may run again and at any time; the revision on every row keeps an older run from undoing a newer one.
 */
export async function publishArticle(
  articleId: ArticleId,
  ports: PublishPorts,
  context: PublishContext,
): Promise<ChangedFeeds> {
  for (;;) {
    const current = await ports.articles.findCurrent(articleId)
    if (current === undefined) return new Map()

    const published = await publishRevision(current, ports, context)
    if (published !== 'stale') return published
  }
}

type Standing = { current: Revised<Current>; placement: Placement; entry: Entry | undefined }

async function publishRevision(
  current: Revised<Current>,
  ports: PublishPorts,
  context: PublishContext,
): Promise<ChangedFeeds | 'stale'> {
  const placement = place(current.value, context.site, context.now)
  const entry = placement.standing === 'visible' ? await entryOf(current.value, ports, context) : undefined
  const standing = { current, placement, entry }
  const member = await register(standing, ports.feeds)
  if (member === 'stale') return 'stale'

  const stamp = await writeFragments(standing, ports.feeds, context)
  await writeLines(standing, member, { stamp, feeds: ports.feeds })
  const pages = await ports.files.replace(member.pages, () => composePages(standing, member, { ports, context }))
  return pages === 'stale' ? 'stale' : changedFeeds(placement, member)
}

const entryOf = async (current: Current, { articles }: PublishPorts, context: PublishContext): Promise<Entry> =>
  toEntry(current, await articles.fetchContent(current.articleId, current.contentHash), context)

/** Notes every place before anything is written there, so that whoever comes next knows what to take back. */
async function register({ current, placement }: Standing, feeds: FeedTable): Promise<Member | 'stale'> {
  const { articleId } = current.value
  const before = await feeds.findMember(articleId)
  const places = new Map(before?.places.map(known => [`${known.pk} ${known.sk}`, known]))
  for (const one of placement.places) {
    const key = placeKey(one, articleId)
    places.set(`${key.pk} ${key.sk}`, { ...key, feed: one.feed })
  }
  const shown = placement.standing === 'nowhere' ? [] : [placement.page, ...placement.formerPages]
  const pages = new Set([...(before?.pages ?? []), ...shown])
  const after = { revision: (before?.revision ?? 0) + 1, places: [...places.values()], pages: [...pages] }
  if (places.size === before?.places.length && pages.size === before.pages.length) return before

  return (await feeds.writeMember(articleId, after, before)) === 'written' ? after : 'stale'
}

/** Rendered once, whichever feeds it is in. What is not to be read leaves an empty row, so no text stays behind. */
async function writeFragments(
  { current, entry }: Standing,
  feeds: FeedTable,
  context: PublishContext,
): Promise<string> {
  const fragments =
    entry === undefined ? { updatedAt: current.value.updatedAt.toISOString(), formats: {} } : render(entry, context)
  await feeds.writeFragments(current.value.articleId, current.revision, packFragments(fragments))

  return createHash('sha256').update(JSON.stringify(fragments)).digest('hex').slice(0, 12)
}

function render(entry: Entry, { formats, site }: PublishContext): Fragments {
  const short = shorten(entry, site.limits.entryBytes)

  return {
    updatedAt: entry.updatedAt.toISOString(),
    formats: Object.fromEntries(formats.map(format => [format.name, format.renderEntry(short, site)])),
  }
}

type Writing = { stamp: string; feeds: FeedTable }

async function writeLines({ current, placement }: Standing, member: Member, { stamp, feeds }: Writing): Promise<void> {
  const { articleId } = current.value
  const wanted = new Map(
    placement.places.map(one => {
      const { pk, sk } = placeKey(one, articleId)
      return [`${pk} ${sk}`, one]
    }),
  )
  await Promise.all(
    member.places.map(({ pk, sk }) => {
      const one = wanted.get(`${pk} ${sk}`)
      const at = sk.slice(0, sk.indexOf('#'))
      const line: Line = {
        articleId,
        revision: current.revision,
        stamp,
        at,
        here: one ? 1 : 0,
        withdrawn: one?.withdrawn ?? false,
      }
      return feeds.writeLine({ pk, sk }, line)
    }),
  )
}

type Composing = { ports: PublishPorts; context: PublishContext }

async function composePages(
  { current, placement, entry }: Standing,
  member: Member,
  { ports, context }: Composing,
): Promise<readonly SiteFile[] | 'stale'> {
  const newest = await ports.articles.findCurrent(current.value.articleId)
  if (newest?.revision !== current.revision) return 'stale'

  return member.pages.map(key => {
    if (key === placement.page && entry !== undefined) return pageFile(key, renderPage(entry, context))
    if (key !== placement.page && !placement.formerPages.includes(key)) return { key, text: undefined }

    return formerFile(key, placement, context)
  })
}

const MINUTE = 'public, max-age=60'

const pageFile = (key: string, text: string, metadata?: Record<string, string>): SiteFile => ({
  key,
  text,
  contentType: 'text/html; charset=utf-8',
  cacheControl: MINUTE,
  ...(metadata && { metadata }),
})

/** `status` is what the page is to be answered with: a static object cannot say so itself. */
function formerFile(key: string, { standing, page }: Placement, context: PublishContext): SiteFile {
  switch (standing) {
    case 'visible': {
      const location = addressOf(context.baseUrl, page)
      return pageFile(key, renderMovedPage(location, context), { status: '301', location })
    }
    case 'gone':
      return pageFile(key, renderGonePage(context), { status: '410' })
    case 'nowhere':
      return { key, text: undefined }
    default:
      return standing satisfies never
  }
}

function changedFeeds({ places }: Placement, member: Member): ChangedFeeds {
  const changed: ChangedFeeds = new Map(member.places.map(({ feed }) => [feed, new Set<string>()]))
  for (const { feed, list, at } of places) if (list === 'entries') changed.get(feed)?.add(monthOf(at))

  return changed
}

import type { NewObject } from '../runtime/bucket.ts'
import { documentPath } from './archive-leaf.ts'
import type { Plan, Planned } from './archive-plan.ts'
import type { ArchiveDocument } from './archive-table.ts'
import { type Feed, type FeedFormat, joinFeed, type RenderContext } from './feed.ts'
import { fileKey } from './feed-files.ts'
import { fragmentName } from './fragments.ts'
import type { RenderPorts } from './render.ts'
import type { SiteFile, Told } from './site-bucket.ts'
import { entitled, isMadeByArticles } from './site-feeds.ts'

/** Whose documents are made, and of what. */
export type Around = {
  feed: Feed
  ports: Pick<RenderPorts, 'feeds' | 'files' | 'cache' | 'toFeeds'>
  context: RenderContext
}

/** By their names in a folder. */
export const eTagsIn = (folder: string, eTags: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries(
    [...eTags].flatMap(([key, eTag]) => (key.startsWith(`${folder}/`) ? [[key.slice(folder.length + 1), eTag]] : [])),
  )

const archivedFormats = (formats: readonly FeedFormat[]) => formats.filter(({ isArchived }) => isArchived === true)

export const keysOf = (
  { write: leaves, remove }: Pick<Plan, 'write' | 'remove'>,
  { feed, context }: Around,
): string[] =>
  [...leaves.map(({ prefix }) => prefix), ...remove].flatMap(prefix =>
    archivedFormats(context.formats).map(format => fileKey({ path: documentPath(feed.path, prefix) }, format)),
  )

/** What a claim says of a stretch's files: of the first that none is there, else what was noted of them last. */
export function toldOf({ prefix, edition, eTags }: ArchiveDocument, around: Around): Told {
  const folder = documentPath(around.feed.path, prefix)
  const noted = keysOf({ write: [], remove: [prefix] }, around).map(
    key => [key, eTags[key.slice(folder.length + 1)]] as const,
  )

  return new Map(noted.filter(([, eTag]) => edition === 1 || eTag !== undefined))
}

export async function filesOf({ write: leaves, remove }: Plan, around: Around): Promise<SiteFile[]> {
  const files: SiteFile[] = []
  for (const leaf of leaves) files.push(...(await documentsOf(leaf, around)))
  const gone = keysOf({ write: [], remove }, around).map(key => ({ key, bytes: undefined }))

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

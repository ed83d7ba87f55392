import type { ArticleId } from '../../events/article.ts'
import { asOf } from './due.ts'
import { editionOf } from './edition.ts'
import type { RenderContext } from './feed.ts'
import type { PublishPorts } from './publish-article.ts'
import { linked } from './relations/links.ts'
import { earlierThan } from './relations/relatives.ts'
import type { SiteFile } from './site-bucket.ts'
import { pageFiles } from './write-pages.ts'

/** The pages of an article as the facts and what stands beside it have them now; none of one that was not published so yet. */
export async function composePages(
  articleId: ArticleId,
  ports: Pick<PublishPorts, 'articles' | 'feeds'>,
  context: RenderContext,
): Promise<SiteFile[]> {
  const [found, member] = await Promise.all([ports.articles.findCurrent(articleId), ports.feeds.findMember(articleId)])
  if (found === undefined || member === undefined) return []

  const { now, current } = asOf(context.now, found, member.revision)
  if (member.revision !== current.revision) return []

  const edition = await editionOf(current, ports.articles, { ...context, now })
  const { entry, placed } = edition
  const told = { ...edition, entry: entry && linked(entry, await earlierThan(placed, ports.feeds)) }
  return (await pageFiles(told, member, { ports, context })).files
}

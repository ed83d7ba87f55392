import type { ArticleId } from '../../events/article.ts'
import type { ArticleOutdated } from '../../events/article-outdated.ts'
import { announce, announceArchives } from './announce.ts'
import type { RenderContext } from './feed.ts'
import { type ChangedFeeds, isTakenAway, type Published, type PublishPorts, publishArticle } from './publish-article.ts'
import { isReadOtherwise } from './read-otherwise.ts'
import type { RenderPorts } from './render.ts'
import { tellTranslations } from './translations/tell-translations.ts'

export type DoorPorts = PublishPorts & RenderPorts
export type ArticleOutcome = { articleId: ArticleId } & (Published | { cause: unknown })

/** Publishes articles of which there is news, each alone, then asks for one render a changed feed: a burst is one change. */
export const publishArticles = (ids: ReadonlySet<ArticleId>, ports: DoorPorts, context: RenderContext) =>
  publishEach(ids, ports, { context, forgets: isTakenAway })

/** Publishes articles again whose facts are as they were: that one of them was withdrawn is known to every cache. */
export const publishAgain = (ids: ReadonlySet<ArticleId>, ports: DoorPorts, context: RenderContext) =>
  publishEach(ids, ports, { context })

/** Publishes articles again for the sake of another that they name: those that name them have nothing to learn from it. */
export const publishBeside = (ids: ReadonlySet<ArticleId>, ports: DoorPorts, context: RenderContext) =>
  publishEach(ids, ports, { context, isSecondHand: true })

/** The same where that other was withdrawn: its headline is not to be read on their pages or in their entries either. */
export const publishBereft = (ids: ReadonlySet<ArticleId>, ports: DoorPorts, context: RenderContext) =>
  publishEach(ids, ports, { context, isSecondHand: true, forgets: one => isReadOtherwise(one, ports, context) })

export const wayOf = ({ beside, withdrawn }: ArticleOutdated): 'again' | 'beside' | 'bereft' =>
  beside !== true ? 'again' : withdrawn === true ? 'bereft' : 'beside'

/** `forgets` = no cache is to keep what was there of it before. */
type Way = {
  context: RenderContext
  isSecondHand?: boolean
  forgets?(published: Published): boolean | Promise<boolean>
}

async function publishEach(
  ids: ReadonlySet<ArticleId>,
  ports: DoorPorts,
  { context, isSecondHand = false, forgets = () => false }: Way,
): Promise<ArticleOutcome[]> {
  const outcomes = await Promise.all([...ids].map(articleId => attempt(articleId, ports, context)))
  const translations = outcomes.flatMap(outcome => ('translations' in outcome ? (outcome.translations ?? []) : []))
  if (!isSecondHand) await tellTranslations(translations, ports.toFeeds)
  // Feeds name related articles; the same in another language they do not.
  else if (context.site.relations === undefined) return outcomes

  const each = outcomes.flatMap(outcome => ('changed' in outcome ? [outcome] : []))
  const forgotten = await Promise.all(each.map(forgets))
  const left = each.filter((_, n) => forgotten[n])
  const withdrawn = new Set(left.flatMap(({ changed }) => [...changed.keys()]))
  const pages = left.flatMap(one => [...one.pages, ...(one.taken ?? [])])
  const states = await announce(
    { changed: merged(each.map(({ changed }) => changed)), withdrawn, pages },
    ports,
    context,
  )
  const touched = each.flatMap(one => [...(one.touched ?? [])])
  await announceArchives({ touched, states, withdrawn }, ports, context)

  return outcomes
}

async function attempt(articleId: ArticleId, ports: DoorPorts, context: RenderContext): Promise<ArticleOutcome> {
  try {
    return { articleId, ...(await publishArticle(articleId, ports, context)) }
  } catch (cause) {
    return { articleId, cause }
  }
}

function merged(each: readonly ChangedFeeds[]): ChangedFeeds {
  const all: ChangedFeeds = new Map()
  for (const changed of each)
    for (const [feed, months] of changed) all.set(feed, new Set([...(all.get(feed) ?? []), ...months]))

  return all
}

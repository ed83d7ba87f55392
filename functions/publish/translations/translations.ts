import * as z from 'zod/mini'
import { ArticleId } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import type { Current } from '../../store/facts.ts'
import { byCodeUnit } from '../../text/by-code-unit.ts'
import { uuidv5 } from '../../text/uuid.ts'
import type { ArticleView } from '../article-view.ts'
import type { Translation } from '../entry.ts'
import type { RenderContext } from '../feed.ts'
import type { Member } from '../feed-rows.ts'
import type { FeedTable } from '../feed-table.ts'
import { addressOf, pagePath } from '../page-address.ts'
import { isVisible } from '../select.ts'

type Ports = { articles: ArticleView; feeds: FeedTable }

/** The article that one says it is a translation of, by the id which the name that it gives makes (as parse makes them). */
export const originalOf = (
  { articleId, inputs: { translationOf } }: Pick<Current, 'articleId' | 'inputs'>,
  { siteId }: SiteConfig,
): ArticleId | undefined => {
  const original = translationOf === undefined ? undefined : ArticleId.parse(uuidv5(siteId, translationOf))

  return original === articleId ? undefined : original
}

/** Every article that one ever named so: what it named before, and what it names now. */
export const originalsKnown = (before: readonly string[] = [], original: ArticleId | undefined): string[] =>
  original === undefined || before.includes(original) ? [...before] : [...before, original]

/** Before its page is written: whoever publishes the original from then on knows of it. */
export async function noteWithOriginal(articleId: ArticleId, original: ArticleId, feeds: FeedTable): Promise<void> {
  const known = await feeds.findMember(original)
  if (known?.translations?.has(articleId) !== true) await feeds.noteTranslation(original, articleId)
}

/**
 * Articles that may name one as a translation, or be named by it: those that named it, those that it ever named, and what
 * else named these. It takes no look at all for one that has nothing to do with any.
 */
export async function relatives(
  articleId: ArticleId,
  { translations = new Set(), originals = [] }: Pick<Member, 'translations' | 'originals'>,
  feeds: FeedTable,
): Promise<ArticleId[]> {
  const ids = z.parse(z.array(ArticleId), [...translations, ...originals])
  const beside = await Promise.all(z.parse(z.array(ArticleId), originals).map(feeds.findMember))
  const others = z.parse(
    z.array(ArticleId),
    beside.flatMap(member => [...(member?.translations ?? [])]),
  )

  return [...new Set([...ids, ...others])].filter(id => id !== articleId).sort()
}

/** The translations of an article that are to be read now, one a language. Each of them names this one in the same way. */
export async function translationsOf(
  current: Current,
  member: Pick<Member, 'translations' | 'originals'>,
  { ports, context }: { ports: Ports; context: RenderContext },
): Promise<Translation[]> {
  const ids = await relatives(current.articleId, member, ports.feeds)
  const folds = await Promise.all(ids.map(ports.articles.findCurrent))
  const found = folds
    .flatMap(fold => (fold !== undefined && isVisible(fold.value, context.now) ? [fold.value] : []))
    .filter(other => areTranslations(current, other, context.site))
    .map(other => ({ language: languageOf(other, context.site), url: addressOfPage(other, context.baseUrl) }))
  const own = languageOf(current, context.site)
  const each = new Map(found.toReversed().map(one => [one.language, one]))

  return [...each.values()]
    .filter(({ language }) => language !== own)
    .sort((a, b) => byCodeUnit(a.language, b.language))
}

/** One names the other, or both name the same. */
function areTranslations(one: Current, other: Current, site: SiteConfig): boolean {
  const [first, second] = [originalOf(one, site), originalOf(other, site)]

  return first === other.articleId || second === one.articleId || (first !== undefined && first === second)
}

const languageOf = ({ inputs }: Current, site: SiteConfig): string => inputs.language ?? site.language

const addressOfPage = ({ key, articleId }: Current, baseUrl: string): string =>
  addressOf(baseUrl, pagePath(key, articleId))

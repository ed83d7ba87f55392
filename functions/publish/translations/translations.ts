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

/**
 * So many name the same where a template says the same of every article. They are translations of nothing: each would tell
 * all the others of every change.
 */
export const MOST_TRANSLATIONS = 100

type Group = ReadonlySet<string>
const isCrowd = ({ size }: Group): boolean => size >= MOST_TRANSLATIONS

/** Before its page is written: whoever publishes the original from then on knows of it. */
export async function noteWithOriginal(articleId: ArticleId, original: ArticleId, feeds: FeedTable): Promise<void> {
  const { translations = new Set<string>() } = (await feeds.findMember(original)) ?? {}
  if (!translations.has(articleId) && !isCrowd(translations)) await feeds.noteTranslation(original, articleId)
}

type Known = Pick<Member, 'translations' | 'originals'>

/** Those that named an article, and for each that it ever named those that named that. */
const groupsOf = async ({ translations = new Set(), originals = [] }: Known, feeds: FeedTable): Promise<Group[]> => {
  const members = await Promise.all(z.parse(z.array(ArticleId), originals).map(feeds.findMember))

  return [translations, ...members.map(member => member?.translations ?? new Set<string>())]
}

/**
 * Articles that may name one as a translation, or be named by it: those that named it, those that it ever named, and what
 * else named these. It takes no look at all for one that has nothing to do with any.
 */
export const relatives = async (articleId: ArticleId, known: Known, feeds: FeedTable): Promise<ArticleId[]> =>
  relativesIn(await groupsOf(known, feeds), articleId, known)

/** Whoever makes a crowd of them is one of it: those before it are to name nobody any more. */
function relativesIn([own = new Set(), ...others]: readonly Group[], articleId: ArticleId, { originals = [] }: Known) {
  const near = [own, ...others.filter(group => !isCrowd(group) || group.has(articleId))]
  const ids = z.parse(z.array(ArticleId), [...originals, ...near.flatMap(group => [...group])])

  return [...new Set(ids)].filter(id => id !== articleId).sort()
}

/** The translations of an article that are to be read now, one a language. Each of them names this one in the same way. */
export async function translationsOf(
  current: Current,
  known: Known,
  { ports, context }: { ports: Ports; context: RenderContext },
): Promise<Translation[]> {
  const groups = await groupsOf(known, ports.feeds)
  if (groups.some(isCrowd)) return []

  const ids = relativesIn(groups, current.articleId, known)
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

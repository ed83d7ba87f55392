import type { ArticleId } from '../../events/article.ts'
import type { ArticleOutdated } from '../../events/article-outdated.ts'
import { encode } from '../../events/contract.ts'
import { feedIdOf } from '../../events/feed-changed.ts'
import { feedChanged, feedOutdated } from '../../events/index.ts'
import { announce, announceArchives } from './announce.ts'
import { askForArchive, askForDoubtful } from './archive-requests.ts'
import type { RenderContext } from './feed.ts'
import { askForListed, directoryPath, renderDirectory } from './feed-directory.ts'
import { type FeedMessage, generationOf, isDoubted, isWithdrawal, type Request, requestsOf } from './feed-requests.ts'
import { secondsUntilTurn } from './pace.ts'
import { type ChangedFeeds, isTakenAway, type Published, type PublishPorts, publishArticle } from './publish-article.ts'
import { isReadOtherwise } from './read-otherwise.ts'
import type { RenderOutcome, RenderPorts } from './render.ts'
import { renderPeriod } from './render-archive.ts'
import { renderFeed } from './render-feed.ts'
import { answerSitemaps, sitemapsAfter, sitemapsId } from './sitemaps/answer-sitemaps.ts'
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

export type FeedOutcome = RenderOutcome | 'not a feed'
export type FeedAnswer = { feedId: string } & ({ outcome: FeedOutcome } | { cause: unknown })
/** Time as a port: what the context says of it, and a wait. */
export type Clock = { context(): RenderContext; sleep(milliseconds: number): Promise<unknown> }

/**
 * Renders the feeds that changed or are outdated, each alone and once for all messages of it. One that was rendered in
 * this second waits for the next. Where another renderer takes that too it is asked for again, and so is one whose turn
 * comes once a minute, and one that goes on changing.
 */
export async function answerFeeds(messages: readonly FeedMessage[], ports: DoorPorts, clock: Clock) {
  const all = await requestsOf(messages, ports, clock.context())
  const [busy, ready] = [all.filter(({ waits }) => waits), all.filter(({ waits }) => !waits)]
  await ports.toFeeds.send(busy.map(({ message }) => ({ body: encoded(message), delaySeconds: 1 })))
  const answers = await answerReady(ready, ports, clock)

  return [...busy.map(({ message: { feedId } }): FeedAnswer => ({ feedId, outcome: 'too soon' })), ...answers]
}

async function answerReady(requests: readonly Request[], ports: DoorPorts, clock: Clock): Promise<FeedAnswer[]> {
  const first = await answerEach(requests, ports, clock.context())
  const early = requests.filter((_, n) => isEarly(first[n]))
  if (early.length === 0) return first

  const { now } = clock.context()
  const soon = early.filter(({ pace }) => pace === 1)
  if (soon.length > 0) await clock.sleep(secondsUntilTurn(now, 1) * 1000)
  const later = await answerEach(soon, ports, clock.context())
  const again = early.filter(request => !soon.includes(request) || isEarly(later[soon.indexOf(request)]))
  await ports.toFeeds.send(
    again.map(request => ({ body: encoded(request.message), delaySeconds: delayOf(request, now) })),
  )

  return [...first.filter((_, n) => !soon.some(request => request === requests[n])), ...later]
}

const delayOf = ({ pace }: Request, now: Date): number => (pace === 1 ? 1 : Math.ceil(secondsUntilTurn(now, pace)))

const isEarly = (answer: FeedAnswer | undefined): boolean =>
  answer !== undefined && 'outcome' in answer && answer.outcome === 'too soon'

/** A feed takes into its archive what has left it: whoever looks at the months after that finds it there, and need not write beside it. */
async function answerEach(
  requests: readonly Request[],
  ports: RenderPorts,
  context: RenderContext,
): Promise<FeedAnswer[]> {
  const { feeds = [], months = [] } = Object.groupBy(requests, ({ prefix }) =>
    prefix === undefined ? 'feeds' : 'months',
  )
  const answers = new Map<Request, FeedAnswer>()
  for (const some of [feeds, months])
    await Promise.all(some.map(async request => answers.set(request, await tryToAnswer(request, ports, context))))

  return requests.flatMap(request => answers.get(request) ?? [])
}

async function tryToAnswer(request: Request, ports: RenderPorts, context: RenderContext): Promise<FeedAnswer> {
  const { feedId } = request.message
  try {
    return { feedId, outcome: await answer(request, ports, context) }
  } catch (cause) {
    return { feedId, cause }
  }
}

async function answer({ message, feed, prefix, ...turn }: Request, ports: RenderPorts, context: RenderContext) {
  if (message.feedId === feedIdOf(directoryPath)) return answerDirectory(message, ports, context)
  if (message.feedId === sitemapsId) return answerSitemaps('whatever stands', ports, context)
  if (feed === undefined) return 'not a feed' as const

  const isOutdated = message.type === 'feed.outdated'
  const one = { feed, generation: generationOf(message), ...turn }
  const outcome = await (prefix === undefined
    ? renderFeed(one, ports, context)
    : renderPeriod({ ...one, prefix, isDoubted: isDoubted(message) }, ports, context))
  if (outcome === 'too soon') return outcome
  if (prefix === undefined && isOutdated) await askForArchive(feed, ports)
  if (turn.isRetold) await askForDoubtful(feed, prefix, ports)

  return sitemapsAfter({ feed, prefix, isOutdated, isWithdrawal: isWithdrawal(message), outcome }, ports, context)
}

/** What renders feeds has changed: those that the config does not name are known to the directory. */
async function answerDirectory(message: FeedMessage, ports: RenderPorts, context: RenderContext) {
  const outcome = await renderDirectory(generationOf(message), ports, context)
  if (message.type === 'feed.outdated' && outcome !== 'too soon') await askForListed(ports, context.site)

  return outcome
}

const encoded = (message: FeedMessage): string =>
  message.type === 'feed.changed' ? encode(feedChanged.schema, message) : encode(feedOutdated.schema, message)

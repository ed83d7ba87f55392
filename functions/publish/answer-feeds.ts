import { encode } from '../../events/contract.ts'
import { feedIdOf } from '../../events/feed-changed.ts'
import { feedChanged, feedOutdated } from '../../events/index.ts'
import { askForArchive, askForDoubtful } from './archive-requests.ts'
import type { DoorPorts } from './doors.ts'
import type { RenderContext } from './feed.ts'
import { askForListed, directoryPath, renderDirectory } from './feed-directory.ts'
import { type FeedMessage, generationOf, isDoubted, isWithdrawal, type Request, requestsOf } from './feed-requests.ts'
import { QUIET_MILLISECONDS, secondsUntilTurn } from './pace.ts'
import type { RenderOutcome, RenderPorts } from './render.ts'
import { renderPeriod } from './render-archive.ts'
import { renderFeed } from './render-feed.ts'
import { answerSitemaps, sitemapsAfter, sitemapsId } from './sitemaps/answer-sitemaps.ts'

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
  const {
    busy = [],
    gathering = [],
    ready = [],
  } = Object.groupBy(await requestsOf(messages, ports, clock.context()), request =>
    request.waits ? (isOfDirectory(request) ? 'gathering' : 'busy') : 'ready',
  )
  const answers = await Promise.all([
    answerReady(ready, ports, clock),
    answerGathered(gathering, ports, clock),
    postpone(busy, ports),
  ])

  return answers.flat()
}

/** What tells the directory is a handful of renders that end together: once it is quiet it is written, with all of them. */
async function answerGathered(requests: readonly Request[], ports: DoorPorts, clock: Clock): Promise<FeedAnswer[]> {
  if (requests.length === 0) return []

  await clock.sleep(QUIET_MILLISECONDS)
  const again = await requestsOf(
    requests.map(({ message }) => message),
    ports,
    clock.context(),
  )
  const [busy, ready] = [again.filter(({ waits }) => waits), again.filter(({ waits }) => !waits)]
  return [...(await answerReady(ready, ports, clock)), ...(await postpone(busy, ports))]
}

async function postpone(requests: readonly Request[], { toFeeds }: DoorPorts): Promise<FeedAnswer[]> {
  await toFeeds.send(requests.map(({ message }) => ({ body: encoded(message), delaySeconds: 1 })))

  return requests.map(({ message: { feedId } }) => ({ feedId, outcome: 'too soon' }))
}

const isOfDirectory = ({ message }: Pick<Request, 'message'>): boolean => message.feedId === feedIdOf(directoryPath)

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
  if (isOfDirectory({ message })) return answerDirectory(message, ports, context)
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

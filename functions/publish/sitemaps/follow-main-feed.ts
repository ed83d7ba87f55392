import type { RenderContext } from '../feed.ts'
import type { FeedState } from '../feed-rows.ts'
import { outdatedFeed } from '../outdated-messages.ts'
import type { RenderOutcome, RenderPorts } from '../render.ts'
import { renderNewestSitemaps, writeIndex } from './render-sitemaps.ts'
import { newsFragment, newsSitemapFile } from './sitemap-files.ts'
import { newsSitemapPath, sitemapFeedId, sitemapPath } from './sitemap-places.ts'

/** Google's bounds: entries of a news sitemap are not older, and not more. */
const TWO_DAYS = 2 * 24 * 3600 * 1000
const MOST_NEWS = 1_000

/** Seconds in which each is written once at most. News is looked for in the one of news, so the other is in no hurry. */
const pace = { news: 60, all: 600 } as const

export type Urgency = 'in its turn' | 'at once' | 'whatever stands'
export type Followed = { path: string; outcome: RenderOutcome }

/**
 * Lets the sitemaps follow the main feed, which counts the changes that they show. Nobody asks for that: the sweep looks
 * each minute whether the feed has moved, which costs three rows. A withdrawal waits for no minute.
 */
export async function followMainFeed(
  ports: RenderPorts,
  context: RenderContext,
  urgency: Urgency = 'in its turn',
): Promise<Followed[]> {
  const { feeds } = ports
  const paths = ['', newsSitemapPath, sitemapPath]
  const [main, news, all] = await Promise.all(paths.map(feeds.findState))
  if (main === undefined || news === undefined || all === undefined) return []

  const leaves = news.leavesAt > 0 && news.leavesAt <= context.now.getTime()
  const isBehind = ({ rendered }: FeedState) => urgency === 'whatever stands' || rendered < main.generation
  const turn = (seconds: number): Turn => ({ ...turnAt(context.now, urgency === 'in its turn' ? seconds : 1), urgency })
  const [newsTurn, allTurn] = [turn(pace.news), turn(pace.all)]
  const isWaiting = ({ slot }: FeedState, { begins }: Turn) => urgency === 'in its turn' && slot >= begins

  return [
    ...((isBehind(news) || leaves) && !isWaiting(news, newsTurn) ? [await renderNews(newsTurn, ports, context)] : []),
    ...(isBehind(all) && !isWaiting(all, allTurn) ? [await renderAll(allTurn, all, { ports, context })] : []),
  ]
}

type Turn = { second: number; pace: number; begins: number; urgency: Urgency }

const turnAt = (now: Date, seconds: number) => {
  const second = Math.floor(now.getTime() / 1000)
  return { second, pace: seconds, begins: second - (second % seconds) }
}

async function renderNews(turn: Turn, ports: RenderPorts, context: RenderContext): Promise<Followed> {
  const { feeds, files, cache } = ports
  const since = new Date(context.now.getTime() - TWO_DAYS)

  return inTurn(newsSitemapPath, turn, ports, async ({ generation }) => {
    let leavesAt = 0
    const replaced = await files.replace([newsSitemapPath], async () => {
      const { months } = await feeds.findState('')
      const lines = await feeds.newestSince(since, months, MOST_NEWS)
      const oldest = lines.at(-1)
      leavesAt = oldest === undefined ? 0 : Date.parse(oldest.at) + TWO_DAYS
      const fragments = await cache.fragmentsOf(lines, context)
      return [newsSitemapFile(fragments.flatMap(one => one.formats[newsFragment] ?? []))]
    })

    return { replaced, isLast: (await feeds.noteNews(generation, leavesAt)) === 'written' }
  })
}

async function renderAll(
  turn: Turn,
  { archived: since, rendered }: FeedState,
  { ports, context }: { ports: RenderPorts; context: RenderContext },
): Promise<Followed> {
  return inTurn(sitemapPath, turn, ports, async ({ generation, archived, months }) => {
    const isWhole = turn.urgency === 'whatever stands' || rendered < 0
    const { replaced, rest } = isWhole
      ? { replaced: await writeIndex(months, ports, context), rest: true }
      : await renderNewestSitemaps(since, ports, context)
    // Before it is noted that they follow: whoever breaks off here begins again.
    if (rest) await askForMonths(months, ports)

    return { replaced, isLast: (await ports.feeds.noteSitemaps(generation, archived)) === 'written' }
  })
}

const askForMonths = (months: ReadonlySet<string>, { toFeeds }: RenderPorts): Promise<void> =>
  toFeeds.send([...months].map(month => ({ body: outdatedFeed(sitemapFeedId(month)) })))

type Step = (main: FeedState) => Promise<{ replaced: 'written' | 'unchanged' | 'stale'; isLast: boolean }>

/** Once in its turn; and again where somebody has noted a later generation meanwhile. */
async function inTurn(path: string, turn: Turn, { feeds }: RenderPorts, step: Step): Promise<Followed> {
  const slot = { slot: turn.second, pace: turn.pace, pause: 1 }
  if ((await feeds.claimSlot(path, slot)) === 'refused') return { path, outcome: 'too soon' }

  for (let written = false; ; ) {
    const { replaced, isLast } = await step(await feeds.findState(''))
    written ||= replaced === 'written'
    if (isLast) return { path, outcome: written ? 'written' : 'unchanged' }
  }
}

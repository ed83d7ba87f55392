import { feedIdOf } from '../../../events/feed-changed.ts'
import { monthOfKey } from '../archive-leaf.ts'
import type { Feed, RenderContext } from '../feed.ts'
import type { RenderOutcome, RenderPorts } from '../render.ts'
import { followMainFeed, type Urgency } from './follow-main-feed.ts'
import { renderSitemapMonth } from './render-sitemaps.ts'
import { sitemapPath } from './sitemap-places.ts'

/** By this name they are asked for where all of them are outdated. */
export const sitemapsId = feedIdOf(sitemapPath)

/** What was rendered: a feed, or a stretch of its history. */
type Rendered = {
  feed: Feed
  prefix: string | undefined
  isOutdated: boolean
  isWithdrawal: boolean
  outcome: RenderOutcome
}

/** A month of the main feed has sitemaps too; and what is withdrawn from the feed leaves them at once. */
export async function sitemapsAfter(
  { feed, prefix, isOutdated, isWithdrawal, outcome }: Rendered,
  ports: RenderPorts,
  context: RenderContext,
): Promise<RenderOutcome> {
  if (feed.path !== '') return outcome
  if (prefix !== undefined) {
    if (prefix === monthOfKey(prefix)) await renderSitemapMonth({ month: prefix, whole: isOutdated }, ports, context)
    return outcome
  }

  const isLate = isWithdrawal && (await answerSitemaps('at once', ports, context)) === 'too soon'
  return isLate ? 'too soon' : outcome
}

export async function answerSitemaps(
  urgency: Urgency,
  ports: RenderPorts,
  context: RenderContext,
): Promise<RenderOutcome> {
  const outcomes = (await followMainFeed(ports, context, urgency)).map(({ outcome }) => outcome)

  return (['too soon', 'written', 'unchanged'] as const).find(one => outcomes.includes(one)) ?? 'up to date'
}

import { type ArticleOutcome, type DoorPorts, publishArticles } from './doors.ts'
import type { RenderContext } from './feed.ts'
import { outdatedArticle } from './outdated-messages.ts'

/** So many articles are published side by side. */
const AT_ONCE = 25

/** By then the clock of whoever answers is past any instant that ours has reached. */
const LATER_SECONDS = 10

/**
 * Publishes the articles whose embargo has ended or whose expiry has come, the longest due first: however long no sweep
 * ran, the next one finds them all. A row goes after its article was published, so a crash anywhere costs a repetition.
 */
export async function sweep(
  ports: DoorPorts,
  { context, mayGoOn }: { context: () => RenderContext; mayGoOn: () => boolean },
): Promise<ArticleOutcome[]> {
  const all: ArticleOutcome[] = []
  do {
    const now = context()
    const due = (await ports.feeds.listDue(AT_ONCE)).filter(({ at }) => at <= now.now)
    const outcomes = await publishArticles(new Set(due.map(({ articleId }) => articleId)), ports, now)
    all.push(...outcomes)
    await handOver(outcomes, ports)
    await Promise.all(due.map(ports.feeds.forgetDue))
    if (due.length < AT_ONCE) return all
  } while (mayGoOn())

  return all
}

/** One that fails would be the longest due for ever, and others with it: the queue has retries and a place for what fails. */
async function handOver(outcomes: readonly ArticleOutcome[], { toFeeds }: DoorPorts): Promise<void> {
  const failed = outcomes.filter(outcome => 'cause' in outcome)
  if (failed.length === 0) return

  await toFeeds.send(failed.map(({ articleId }) => ({ body: outdatedArticle(articleId), delaySeconds: LATER_SECONDS })))
}

import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod/mini'
import { ArticleId } from '../../events/article.ts'
import { feedIdOf } from '../../events/feed-changed.ts'
import { configuredPaths } from '../../events/feed-paths.ts'
import { currentRow } from '../../events/settings.ts'
import { rebuildKey } from '../../functions/publish/feed-rows.ts'
import { scannedTable } from '../../functions/reconcile/ledger-table.ts'
import type { Desk } from '../desk/desk.ts'
import { messagesUnderWay } from '../reconcile/at-rest.ts'
import { outdatedArticle, outdatedFeed } from '../reconcile/outdated-messages.ts'

/** How far a rebuild has come; kept in the feeds table, so that anybody can go on with it from anywhere. */
const Begun = z.object({ after: z.optional(z.string()), asked: z.int() })
export type Begun = z.infer<typeof Begun>

export async function findBegun(desk: Desk): Promise<Begun | undefined> {
  return z.safeParse(Begun, await desk.feeds.find(rebuildKey)).data
}

/** With more messages waiting than this the site would have to wait for its news. */
const MOST_WAITING = 1_000

/**
 * Asks publish for every article and then for every feed again. In place: readers have the old file until the new one
 * stands, and bytes that are the same are not written. Broken off, it goes on where it was.
 */
export async function askForAll(desk: Desk, tell: (asked: number) => void): Promise<number> {
  const begun = await findBegun(desk)
  const table = scannedTable(desk.clients.dynamodb, desk.tables.articles, [])
  let asked = begun?.asked ?? 0
  for (let after = begun?.after; ; ) {
    const { items, next } = await table.page(after)
    const ids = items.flatMap(({ pk, sk }) => (sk === currentRow ? ArticleId.parse(pk.slice('article#'.length)) : []))
    await desk.queue('feeds').send(ids.map(id => ({ body: outdatedArticle(id) })))
    asked += ids.length
    tell(asked)
    if (next === undefined) break

    after = next
    await desk.feeds.keep({ ...rebuildKey, after, asked })
    while ((await messagesUnderWay(desk)) > MOST_WAITING) await sleep(1_000)
  }

  await askForFeeds(desk)
  return asked
}

const askForFeeds = (desk: Desk): Promise<void> =>
  desk.queue('feeds').send(configuredPaths(desk.config).map(path => ({ body: outdatedFeed(feedIdOf(path)) })))

/** From here on the next rebuild begins at the beginning. */
export const noteRebuilt = (desk: Desk): Promise<void> => desk.feeds.keep({ ...rebuildKey, asked: 0 })

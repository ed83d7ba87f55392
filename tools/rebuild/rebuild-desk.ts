import { setTimeout as sleep } from 'node:timers/promises'
import { feedIdOf } from '../../events/feed-changed.ts'
import { configuredPaths } from '../../events/feed-paths.ts'
import { sitemapFile } from '../../events/settings.ts'
import { outdatedFeed } from '../../functions/publish/outdated-messages.ts'
import {
  type AskPorts,
  askForAll as ask,
  type Begun,
  findBegun,
  MOST_WAITING,
  noteBegun,
} from '../../functions/reconcile/ask-for-all.ts'
import { scannedTable } from '../../functions/reconcile/ledger-table.ts'
import type { Desk } from '../desk/desk.ts'
import { messagesUnderWay } from '../desk/under-way.ts'

/** As the stack does it by itself after a deploy, with an operator's patience. */
export async function askForAll(desk: Desk, tell: (asked: number) => void): Promise<number> {
  const { rendered, after, asked = 0 } = (await findBegun(desk)) ?? {}
  const feeds = configuredPaths(desk.config)
  // Without saying toward what: this checkout need not be what is deployed.
  const from: Begun = { asked, ...(after !== undefined && { after }), ...(rendered !== undefined && { rendered }) }

  return (await ask(from, portsOf(desk), { feeds, tell })).asked
}

/** Once all articles stand: asked for with them, sitemaps may be made of half of them, and the clock would have to mend that. */
export const askForSitemaps = (desk: Desk): Promise<void> =>
  desk.queue('feeds').send([{ body: outdatedFeed(feedIdOf(sitemapFile.index)) }])

const portsOf = (desk: Desk): AskPorts => ({
  articles: scannedTable(desk.clients.dynamodb, desk.tables.articles, []),
  feeds: desk.feeds,
  toPublish: desk.queue('feeds'),
  async hasRoom() {
    while ((await messagesUnderWay(desk)) > MOST_WAITING) await sleep(1_000)
    return true
  },
})

/** From here on the next rebuild begins at the beginning. */
export async function noteRebuilt(desk: Desk): Promise<void> {
  const { rendered } = (await findBegun(desk)) ?? {}
  await noteBegun(desk, { asked: 0, ...(rendered !== undefined && { rendered }) })
}

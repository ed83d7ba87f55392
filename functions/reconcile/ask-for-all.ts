import * as z from 'zod/mini'
import { feedIdOf } from '../../events/feed-changed.ts'
import { currentRow } from '../../events/settings.ts'
import { rebuildKey } from '../publish/feed-rows.ts'
import { outdatedArticle, outdatedFeed } from '../publish/outdated-messages.ts'
import type { Queue } from '../runtime/queue.ts'
import type { Table } from '../runtime/table.ts'
import { articleIn } from '../store/item.ts'
import type { Scanned } from './ledgers.ts'

/** How far a rendering of everything has come; kept in the feeds table, so that anybody can go on with it from anywhere. */
const Begun = z.object({
  asked: z.int(),
  after: z.optional(z.string()),
  /** With what the whole site was rendered last, */
  rendered: z.optional(z.string()),
  /** and with what the one that is on its way began; absent where an operator asked for it. */
  toward: z.optional(z.string()),
})
export type Begun = z.infer<typeof Begun>

export type AskPorts = {
  articles: Scanned
  feeds: Pick<Table, 'find' | 'keep'>
  toPublish: Queue
  /** Waits until the site need not wait for its news; false = no more time for that now. */
  hasRoom(): Promise<boolean>
}

/** With more messages waiting than this the site would have to wait for its news. */
export const MOST_WAITING = 1_000

export async function findBegun({ feeds }: Pick<AskPorts, 'feeds'>): Promise<Begun | undefined> {
  return z.safeParse(Begun, await feeds.find(rebuildKey)).data
}

export const noteBegun = ({ feeds }: Pick<AskPorts, 'feeds'>, begun: Begun): Promise<void> =>
  feeds.keep({ ...rebuildKey, ...begun })

type Wanted = { feeds: readonly string[]; tell(asked: number): void }
export type Asked = { asked: number; all: boolean }

/**
 * Asks publish for every article and then for every feed again. In place: readers have the old file until the new one
 * stands, and bytes that are the same are not written. Broken off, it goes on where it was.
 */
export async function askForAll(from: Begun, ports: AskPorts, { feeds, tell }: Wanted): Promise<Asked> {
  let { asked } = from
  for (let { after } = from; ; ) {
    const { items, next } = await ports.articles.page(after)
    const ids = items.flatMap(({ pk, sk }) => (sk === currentRow ? (articleIn(pk) ?? []) : []))
    await ports.toPublish.send(ids.map(id => ({ body: outdatedArticle(id) })))
    asked += ids.length
    tell(asked)
    if (next === undefined) break

    after = next
    await noteBegun(ports, { ...from, after, asked })
    if (!(await ports.hasRoom())) return { asked, all: false }
  }

  await ports.toPublish.send(feeds.map(path => ({ body: outdatedFeed(feedIdOf(path)) })))
  return { asked, all: true }
}

import * as z from 'zod/mini'
import type { ArticleId } from '../../../events/article.ts'
import type { Feed, FeedFormat } from '../../../functions/publish/feed.ts'
import type { FeedMessage } from '../../../functions/publish/feed-requests.ts'
import { entriesPartition, leftPartition, monthOf } from '../../../functions/publish/feed-rows.ts'
import { feedTable } from '../../../functions/publish/feed-table.ts'
import type { FragmentBytes, FragmentCache } from '../../../functions/publish/fragment-cache.ts'
import { renderFeed } from '../../../functions/publish/render-feed.ts'
import { siteBucket } from '../../../functions/publish/site-bucket.ts'
import type { Bucket } from '../../../functions/runtime/bucket.ts'
import type { Table } from '../../../functions/runtime/table.ts'
import { site } from '../../../site.config.ts'
import { memoryBucket } from '../../support/memory-bucket.ts'
import { memoryTable } from '../../support/memory-table.ts'
import { baseUrl } from './sample-entries.ts'

export const world: Feed = { path: 'world', title: 'World', description: 'The world' }

/** The plainest feed there can be: all that a format is given, as JSON. */
export const Shown = z.object({
  updatedAt: z.string(),
  tombstones: z.array(z.object({ id: z.string(), when: z.string() })),
  entries: z.array(z.string()),
})
export type Shown = z.infer<typeof Shown>

const shownFormat: FeedFormat = {
  name: 'shown',
  file: 'feed.shown',
  contentType: 'application/json',
  isArchived: true,
  renderEntry: entry => JSON.stringify(entry.headline),
  frame: ({ updatedAt, tombstones, archive }) => ({
    open: `${JSON.stringify({ updatedAt, tombstones, archive }).slice(0, -1)},"entries":[`,
    between: ',',
    close: ']}',
  }),
}

/** Puts the same around every call that concurrent tasks may be seen between. */
type Wrap = <Arguments extends unknown[], Answer>(
  call: (...given: Arguments) => Promise<Answer>,
) => (...given: Arguments) => Promise<Answer>

export const plainly: Wrap = call => call

export const eachTableCall = (table: Table, wrap: Wrap): Table => ({
  ...table,
  find: wrap(table.find),
  findAll: wrap(table.findAll),
  list: wrap(table.list),
  put: wrap(table.put),
  remove: wrap(table.remove),
  add: wrap(table.add),
  set: wrap(table.set),
})

export const eachBucketCall = (bucket: Bucket, wrap: Wrap): Bucket => ({
  ...bucket,
  head: wrap(bucket.head),
  fetch: wrap(bucket.fetch),
  put: wrap(bucket.put),
})

/** Counts the calls on a table and the rows they touch. */
function counting(table: Table) {
  const count = { calls: 0, rows: 0 }
  const counted: Wrap =
    call =>
    async (...given) => {
      const answer = await call(...given)
      count.calls += 1
      count.rows += Array.isArray(answer) ? answer.length : 1
      return answer
    }

  return { counter: eachTableCall(table, counted), count }
}

/** A line as publish would write it. `text` is the entry; one that left has none. */
export type Shelved = {
  id: ArticleId
  at: Date
  text?: string
  withdrawn?: boolean
  revision?: number
  here?: 0 | 1
  updatedAt?: Date
}

/** The feeds table and the site bucket of one feed, filled by hand. */
export function shelf(wrap = plainly) {
  const files = memoryBucket()
  const { counter, count } = counting(memoryTable())
  const feeds = feedTable(eachTableCall(counter, wrap))
  const fragments = new Map<ArticleId, FragmentBytes>()
  const cache: FragmentCache = {
    noticesOf: async () => [],
    fragmentsOf: async lines => lines.flatMap(({ articleId }) => fragments.get(articleId) ?? []),
    keep: () => undefined,
  }
  const months = new Set<string>()
  /** What was asked for and nobody has answered yet. */
  const messages: FeedMessage[] = []
  const toFeeds = {
    send: async (all: readonly { body: string }[]) => void messages.push(...all.map(({ body }) => JSON.parse(body))),
  }
  const ports = () => ({ feeds, files: siteBucket(eachBucketCall(files, wrap)), cache, toFeeds })
  const contextOf = (now: Date, feedWindow = site.feedWindow) => ({
    ...{ site: { ...site, feedWindow }, baseUrl, formats: [shownFormat], now },
  })

  async function put({ id, at, text, withdrawn = false, revision = 1, here = 1, updatedAt = at }: Shelved) {
    const list = text === undefined ? leftPartition('world') : entriesPartition('world', monthOf(at))
    if (text !== undefined) {
      months.add(monthOf(at))
      fragments.set(id, { updatedAt, formats: { shown: Buffer.from(JSON.stringify(text)) } })
    }
    const line = { articleId: id, revision, here, withdrawn, at: at.toISOString() }
    await feeds.writeLine({ pk: list, sk: `${line.at}#${id}` }, line)
  }

  return {
    put,
    count,
    files,
    feeds,
    raise: async () => (await feeds.raiseGeneration('world', [...months], new Date(0))).generation,
    render: (generation: number, now: Date, feedWindow?: number) =>
      renderFeed({ feed: world, generation }, ports(), contextOf(now, feedWindow)),
    messages,
    ports,
    contextOf,
    shown: (): Shown =>
      z.parse(Shown, JSON.parse(Buffer.from(files.objects.get('world/feed.shown')?.bytes ?? []).toString())),
  }
}

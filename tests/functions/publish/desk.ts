import type { ArticleId, Draft } from '../../../events/article.ts'
import { articleView } from '../../../functions/publish/article-view.ts'
import { Member, rowLine } from '../../../functions/publish/feed-rows.ts'
import { feedTable } from '../../../functions/publish/feed-table.ts'
import * as feedFormats from '../../../functions/publish/feeds/index.ts'
import { fragmentCache } from '../../../functions/publish/fragment-cache.ts'
import { publishArticle } from '../../../functions/publish/publish-article.ts'
import { siteBucket } from '../../../functions/publish/site-bucket.ts'
import type { Arrival } from '../../../functions/store/arrival.ts'
import { articleTable } from '../../../functions/store/article-table.ts'
import { store } from '../../../functions/store/store.ts'
import { site } from '../../../site.config.ts'
import { memoryBucket } from '../../support/memory-bucket.ts'
import { memoryTable } from '../../support/memory-table.ts'
import { draftOf } from '../enrich/drafts.ts'
import { arrivedAs } from '../store/arrivals.ts'
import { bridge, hour, type When } from '../store/histories.ts'
import { baseUrl } from './sample-entries.ts'

export const formats = Object.values(feedFormats)
export const contextAt = (now: Date) => ({ site, baseUrl, formats, now })

/** An upload of the article about the bridge, with this headline. */
export const story = (when: When, headline: string, more: Partial<Draft> = {}): Arrival =>
  arrivedAs(when, [{ id: bridge, draft: draftOf(headline, [`Text of ${headline}.`], more) }])

/** Store and publish over memory, and what a reader or a thief would find there. */
export function desk() {
  const [articleRows, feedRows, files] = [memoryTable(), memoryTable(), memoryBucket()]
  const feeds = feedTable(feedRows)
  const articles = articleView(articleRows, memoryBucket())
  const ports = {
    articles,
    feeds,
    files: siteBucket(files),
    cache: fragmentCache(articles),
    toFeeds: { send: async () => undefined },
  }

  return {
    ports,
    files,
    feedRows,
    hear: (arrival: Arrival) => store(arrival, articleTable(articleRows)),
    publish: async (now = hour(24), id: ArticleId = bridge) =>
      (await publishArticle(id, ports, contextAt(now))).changed,
    page: (key: string): { text: string; status?: string; location?: string } | undefined => {
      const found = files.objects.get(key)

      return found && { text: Buffer.from(found.bytes).toString(), ...found.metadata }
    },
    /** Every row of the feeds table as text. */
    feedText: () => [...feedRows.rows.values()].map(row => JSON.stringify(row, plainSets)).join('\n'),
    /** What a feed of everything would show of these rows: all its files, put together. */
    shown: async (now = hour(24)) => {
      const lines = [...feedRows.rows.values()].filter(row => row['here'] === 1).map(rowLine)
      const fragments = await ports.cache.fragmentsOf(lines, contextAt(now))
      return fragments.flatMap(one => Object.values(one.formats).map(bytes => Buffer.from(bytes).toString())).join('\n')
    },
    placesIn: (feed: string) =>
      [...feedRows.rows.values()]
        .filter(row => row.pk.startsWith(`feed#/${feed}#`) && row['here'] === 1)
        .map(row => row.pk),
    member: () => [...feedRows.rows.values()].flatMap(row => (row.sk === 'member' ? [Member.parse(row)] : [])),
  }
}

const plainSets = (_: string, value: unknown) => (value instanceof Set ? [...value] : value)

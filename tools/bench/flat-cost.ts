import { createHash } from 'node:crypto'
import { ArticleId, ContentHash } from '../../events/article.ts'

import { answerFeeds } from '../../functions/publish/answer-feeds.ts'
import { publishArticles } from '../../functions/publish/doors.ts'
import type { FeedMessage } from '../../functions/publish/feed-requests.ts'
import { feedTable } from '../../functions/publish/feed-table.ts'
import { fragmentCache } from '../../functions/publish/fragment-cache.ts'
import { siteBucket } from '../../functions/publish/site-bucket.ts'
import { followMainFeed } from '../../functions/publish/sitemaps/follow-main-feed.ts'
import { wantedFormats } from '../../functions/publish/wanted-formats.ts'
import type { Bucket, NewObject } from '../../functions/runtime/bucket.ts'
import type { Current } from '../../functions/store/facts.ts'
import { uuidv5 } from '../../functions/text/uuid.ts'
import { site } from '../../site.config.ts'
import { countedTable } from './counted-table.ts'
import type { Figure } from './figure.ts'
import { end, plantedHistory } from './planted-history.ts'

/** Enough for what comes once in an hour to come twice. */
const articles = 120
const sizes = [1_000, 1_000_000] as const
const feeds = ['', 'world']

type Cost = { objects: number; looks: number; rowsRead: number; rowsWritten: number; byName: Map<string, number> }

/** What one more article a minute costs publish, where so many are there: files and rows, an article. */
export async function flatCost(stored: number): Promise<Cost> {
  const { table, rows } = countedTable(plantedHistory(stored, feeds))
  const { bucket, counts } = countedBucket()
  const known = new Map<ArticleId, Current>()
  const view = {
    findCurrent: async (id: ArticleId) => currentOf(known.get(id)),
    fetchContent: async () => content,
    fetchPicture: none,
  }
  const messages: FeedMessage[] = []
  const real = fragmentCache(view)
  const cache: typeof real = {
    ...real,
    // Those of the planted ones are in a warm function's memory.
    fragmentsOf: (lines, context) =>
      real.fragmentsOf(
        lines.filter(({ articleId }) => known.has(articleId)),
        context,
      ),
  }
  const toFeeds = {
    send: async (all: readonly { body: string }[]) => void messages.push(...all.map(({ body }) => JSON.parse(body))),
  }
  const ports = { articles: view, feeds: feedTable(table), files: siteBucket(bucket), cache, toFeeds }
  const contextAt = (now: Date) => ({ site, baseUrl: 'https://courier.example', formats: wantedFormats(site), now })

  for (let n = 1; n <= articles * 2; n++) {
    if (n === articles + 1) reset(rows, counts)
    const now = new Date(end.getTime() + n * 60_000)
    const current = articleAt(now)
    known.set(current.articleId, current)
    await publishArticles(new Set([current.articleId]), ports, contextAt(now))
    for (let late = 0; messages.length > 0; late++) {
      const context = () => contextAt(new Date(now.getTime() + late * 1_000))
      for (const answer of await answerFeeds(messages.splice(0), ports, { context, sleep: async () => undefined }))
        if ('cause' in answer) throw answer.cause
    }
    await followMainFeed(ports, contextAt(now))
  }
  const each = (count: number) => count / articles
  return {
    objects: each(counts.puts),
    looks: each(counts.heads),
    rowsRead: each(rows.read),
    rowsWritten: each(rows.written),
    byName: counts.byName,
  }
}

const none = () => Promise.reject(new Error('no article here has a picture'))

const currentOf = (value: Current | undefined) => value && { value, revision: 1 }

const content = {
  annotations: {},
  draft: {
    ...{ headline: 'The tide tables', contributors: [], keywords: [], images: [], corrections: [], extra: {} },
    ...{ body: [{ kind: 'paragraph' as const, spans: [{ text: 'The tide came in and went out again.' }] }] },
    ...{ pubstatus: 'usable' as const, change: 'update' as const },
  },
}

const articleAt = (at: Date): Current => ({
  articleId: ArticleId.parse(uuidv5(site.siteId, `one more ${at.toISOString()}`)),
  ...{ state: 'usable', key: `world/more-${at.getTime()}.txt`, versionNumber: 1, inputs: { folder: 'world' } },
  contentHash: ContentHash.parse('0'.repeat(64)),
  ...{ publishedAt: at, updatedAt: at, former: [], formerKeys: [] },
})

function countedBucket() {
  const counts = { puts: 0, heads: 0, byName: new Map<string, number>() }
  const objects = new Map<string, NewObject & { eTag: string }>()
  const kindOf = (key: string) =>
    key
      .replace(/^world\/more-.*/, 'page')
      .replace(/archive\/.*\//, 'archive/')
      .replace(/^sitemaps\/.*/, 'sitemaps/')
  const bucket: Bucket = {
    async head(key) {
      counts.heads++
      const found = objects.get(key)
      return found && { eTag: found.eTag, metadata: found.metadata ?? {}, lastModified: new Date(0) }
    },
    fetch: async () => undefined,
    async put(object) {
      counts.puts++
      counts.byName.set(kindOf(object.key), (counts.byName.get(kindOf(object.key)) ?? 0) + 1 / articles)
      objects.set(object.key, { ...object, eTag: createHash('md5').update(object.bytes).digest('hex') })
      return 'written'
    },
    async remove(key) {
      objects.delete(key)
    },
  }
  return { bucket, counts }
}

function reset(rows: { read: number; written: number }, counts: ReturnType<typeof countedBucket>['counts']): void {
  Object.assign(rows, { read: 0, written: 0 })
  Object.assign(counts, { puts: 0, heads: 0 })
  counts.byName.clear()
}

/** Of a thousand and of a million. */
export async function benchFlatCost(): Promise<Figure[]> {
  const [few, many] = [await flatCost(sizes[0]), await flatCost(sizes[1])]
  for (const [n, { byName }] of [few, many].entries())
    console.log(
      `  ${sizes[n]} stored, files written an article: ${[...byName].map(([name, count]) => `${name} ${count.toFixed(2)}`).join(', ')}`,
    )

  return (['objects', 'looks', 'rowsRead', 'rowsWritten'] as const).map(name => ({
    name: `${titles[name]}, one more article a minute`,
    value: `${many[name].toFixed(2)} with ${sizes[1].toLocaleString('en')} stored`,
    beside: `${few[name].toFixed(2)} with ${sizes[0].toLocaleString('en')}`,
    goal: 'the same',
    met: Math.abs(many[name] - few[name]) <= few[name] * 0.05,
  }))
}

const titles = {
  objects: 'files written',
  looks: 'files looked at',
  rowsRead: 'rows read',
  rowsWritten: 'rows written',
} as const

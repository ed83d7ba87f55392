import { mkdirSync } from 'node:fs'
import * as z from 'zod/mini'
import { ContentHash } from '../../events/article.ts'
import { monthOf, stateKey } from '../../functions/publish/feed-rows.ts'
import { feedsOfSite } from '../../functions/publish/site-feeds.ts'
import type { Row } from '../../functions/runtime/table.ts'
import { bodyRow } from '../../functions/store/item.ts'
import { openStores } from '../../infra/local/gateway/fauxqs.ts'
import { together } from '../../infra/local/gateway/group-commit.ts'
import { openLedger } from '../../infra/local/gateway/ledger.ts'
import { openVersionIndex } from '../../infra/local/gateway/version-index.ts'
import { VersionedStore } from '../../infra/local/gateway/versioned-store.ts'
import { site } from '../../site.config.ts'
import { type Archived, archived } from './archive.ts'
import { openPlantedTables } from './planted-tables.ts'

export type Places = { uploads: string; site: string; articles: string; feeds: string }

const AT_ONCE = 1_000

/** Leaves in a folder, where a gateway will find it, what so many published articles leave there. */
export async function plantArchive(articles: number, dataDir: string, places: Places): Promise<void> {
  mkdirSync(dataDir, { recursive: true })
  const tables = await openPlantedTables(dataDir)
  const buckets = openPlantedBuckets(dataDir, places)
  const months = new Set<string>()
  for (let from = 0; from < articles; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, articles - from) }, (_, n) => archived(from + n))
    for (const { upload } of some) months.add(monthOf(upload.lastModified))
    buckets.plant(some)
    await tables.plant(
      places.articles,
      some.flatMap(({ articleRows }) => articleRows.map(withText)),
    )
    await tables.plant(
      places.feeds,
      some.flatMap(({ feedRows }) => feedRows),
    )
  }
  await tables.plant(
    places.feeds,
    feedsOfSite(site).map(({ path }) => ({ ...stateKey(path), months })),
  )
  await tables.close()
  buckets.close()
}

/** All say the same: it is read of a few, for the feeds. */
const sample = bodyRow(archived(0).articleId, ContentHash.parse('0'.repeat(64)), {
  annotations: {},
  draft: {
    inline: {
      headline: 'The tide tables',
      body: [{ kind: 'paragraph', spans: [{ text: 'The tide came in and went out again. '.repeat(160) }] }],
      ...{ contributors: [], keywords: [], images: [], corrections: [] },
      ...{ pubstatus: 'usable', change: 'update', extra: {} },
    },
  },
})

const packed = Uint8Array.from(z.parse(z.instanceof(Uint8Array), sample['body']))

const withText = (one: Row): Row => (one.sk.startsWith('body#') ? { ...one, body: packed } : one)

function openPlantedBuckets(dataDir: string, places: Places) {
  const ledger = openLedger(dataDir)
  const store = new VersionedStore(openVersionIndex(ledger))
  const { writes, close } = openStores(store, dataDir)
  const version = ledger.prepare(
    "INSERT INTO versions (bucket, key, id, marker, modifiedAt, eTag, size) VALUES (?, ?, ?, 0, ?, '', 0)",
  )
  store.createBucket(places.uploads)
  store.createBucket(places.site)
  const put = (bucket: string, key: string, lastModified: Date): void =>
    store.persistence?.upsertObject(bucket, {
      ...{ key, lastModified, body: Buffer.alloc(0), contentLength: 0, etag: '', metadata: {} },
      contentType: 'text/plain',
    })

  return {
    plant: (some: readonly Archived[]): void =>
      together(ledger, () => {
        writes.open()
        for (const { upload, page } of some) {
          const { key, versionId, lastModified } = upload
          version.run(places.uploads, key, versionId, lastModified.toISOString())
          put(places.uploads, key, lastModified)
          put(places.site, page, lastModified)
        }
      }),
    close(): void {
      close()
      ledger.close()
    },
  }
}

import { fragmentCache } from '../../../functions/publish/fragment-cache.ts'
import { eTagOf } from '../../../functions/publish/site-bucket.ts'
import type { AuditPorts } from '../../../functions/reconcile/audit.ts'
import type { ObjectVersion } from '../../../functions/reconcile/elements.ts'
import type { Page, Scanned } from '../../../functions/reconcile/ledgers.ts'
import type { MemoryBucket } from '../../support/memory-bucket.ts'
import type { MemoryTable } from '../../support/memory-table.ts'
import type { World } from '../../support/world.ts'

/** Small pages, so that partitions are cut and a break can come anywhere. */
const SIZE = 3

/** A world in memory as an audit reads it: in pages, the rows in the order of no key that anybody could rely on. */
export function memoryLedgers(
  { articleRows, feedRows, siteFiles, ports }: World,
  versions: ReadonlyMap<string, ObjectVersion>,
): AuditPorts {
  return {
    ledgers: {
      uploads: {
        page: async after => pageOf([...versions.values()], one => one.key, after),
        find: async key => versions.get(key),
      },
      articles: scanned(articleRows),
      feeds: scanned(feedRows),
      site: { page: async after => pageOf(filesOf(siteFiles), ({ key }) => key, after) },
    },
    one: { articles: articleRows, feeds: feedRows, site: siteFiles },
    rendering: { feeds: ports.feeds, articles: ports.articles, cache: fragmentCache(ports.articles) },
  }
}

const filesOf = ({ objects }: MemoryBucket) =>
  [...objects.values()].map(({ key, bytes }) => ({ key, eTag: eTagOf(bytes) }))

function pageOf<Item>(items: Item[], nameOf: (item: Item) => string, after = ''): Page<Item> {
  const sorted = items.filter(item => nameOf(item) > after).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  const page = sorted.slice(0, SIZE)
  const last = page.at(-1)

  return last === undefined || sorted.length <= SIZE ? { items: page } : { items: page, next: nameOf(last) }
}

const scanned = ({ rows }: MemoryTable): Scanned => {
  const nameOf = ({ pk, sk }: { pk: string; sk: string }) => `${pk}\n${sk}`
  return { after: nameOf, page: async after => pageOf([...rows.values()], nameOf, after) }
}

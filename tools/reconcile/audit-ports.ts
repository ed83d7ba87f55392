import { articleView } from '../../functions/publish/article-view.ts'
import type { RenderContext } from '../../functions/publish/feed.ts'
import { feedTable } from '../../functions/publish/feed-table.ts'
import { fragmentCache } from '../../functions/publish/fragment-cache.ts'
import { wantedFormats } from '../../functions/publish/wanted-formats.ts'
import type { AuditPorts } from '../../functions/reconcile/audit.ts'
import { listedObjects, standingObjects } from '../../functions/reconcile/ledger-bucket.ts'
import { auditedAttributes, scannedTable } from '../../functions/reconcile/ledger-table.ts'
import type { Desk } from '../desk/desk.ts'

/** A desk as reconcile sees it: the function in the stack and the command look at the same books in the same way. */
export function auditPorts(desk: Desk): AuditPorts {
  const { clients, buckets, tables } = desk
  const articles = articleView(desk.articles, desk.bodies)

  return {
    ledgers: {
      uploads: standingObjects(clients.s3, buckets.uploads),
      articles: scannedTable(clients.dynamodb, tables.articles, auditedAttributes.articles),
      feeds: scannedTable(clients.dynamodb, tables.feeds, auditedAttributes.feeds),
      site: listedObjects(clients.s3, buckets.site),
    },
    one: { articles: desk.articles, feeds: desk.feeds, site: desk.site },
    rendering: { feeds: feedTable(desk.feeds), articles, cache: fragmentCache(articles) },
  }
}

export const renderContext = ({ config, siteUrl }: Desk, now: Date): RenderContext => ({
  site: config,
  baseUrl: siteUrl,
  formats: wantedFormats(config),
  now,
})

import type { ReconcileSettings } from '../../events/settings.ts'
import { site } from '../../site.config.ts'
import { articleView } from '../publish/article-view.ts'
import { feedTable } from '../publish/feed-table.ts'
import { fragmentCache } from '../publish/fragment-cache.ts'
import { wantedFormats } from '../publish/wanted-formats.ts'
import { dynamoTable } from '../runtime/dynamodb-table.ts'
import { s3Bucket } from '../runtime/s3-bucket.ts'
import type { AuditPorts } from './audit.ts'
import { listedObjects, standingObjects } from './ledger-bucket.ts'
import { auditedAttributes, scannedTable } from './ledger-table.ts'
import { type ReconcilePorts, reconcile } from './reconcile.ts'

// What the audit needs, down to publish's renderers. Most calls find that none is due, and do not load it.

type Clients = { dynamo: Parameters<typeof dynamoTable>[0]; s3: Parameters<typeof s3Bucket>[0] }
type Night = Omit<Parameters<typeof reconcile>[1], 'context'> & { now(): Date; tell: ReconcilePorts['tell'] }

/** Goes on with the audit of bucket, facts and site. */
export const auditBooks = (
  { tell, now, ...night }: Night,
  clients: Clients,
  settings: ReconcileSettings,
): Promise<void> =>
  reconcile(
    { ...portsOf(clients, settings), notes: s3Bucket(clients.s3, settings.NOTES_BUCKET), tell },
    {
      ...night,
      context: () => ({ site, baseUrl: settings.BASE_URL, formats: wantedFormats(site), now: now() }),
    },
  )

type Names = Pick<
  ReconcileSettings,
  'UPLOADS_BUCKET' | 'ARTICLES_TABLE' | 'FEEDS_TABLE' | 'BODIES_BUCKET' | 'SITE_BUCKET'
>

/** The books, and what each is looked at again with. */
export function portsOf({ dynamo, s3 }: Clients, names: Names): AuditPorts {
  const feedRows = dynamoTable(dynamo, names.FEEDS_TABLE)
  const articleRows = dynamoTable(dynamo, names.ARTICLES_TABLE)
  const articles = articleView(articleRows, s3Bucket(s3, names.BODIES_BUCKET))

  return {
    ledgers: {
      uploads: standingObjects(s3, names.UPLOADS_BUCKET),
      articles: scannedTable(dynamo, names.ARTICLES_TABLE, auditedAttributes.articles),
      feeds: scannedTable(dynamo, names.FEEDS_TABLE, auditedAttributes.feeds),
      site: listedObjects(s3, names.SITE_BUCKET),
    },
    one: { articles: articleRows, feeds: feedRows, site: s3Bucket(s3, names.SITE_BUCKET) },
    rendering: { feeds: feedTable(feedRows), articles, cache: fragmentCache(articles) },
  }
}

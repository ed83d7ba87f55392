import type { RenderContext } from '../../functions/publish/feed.ts'
import { wantedFormats } from '../../functions/publish/wanted-formats.ts'
import type { AuditPorts } from '../../functions/reconcile/audit.ts'
import { portsOf } from '../../functions/reconcile/books.ts'
import type { Desk } from '../desk/desk.ts'

/** A desk as reconcile sees it: the function in the stack and the command look at the same books in the same way. */
export const auditPorts = ({ clients, buckets, tables }: Desk): AuditPorts =>
  portsOf(
    { dynamo: clients.dynamodb, s3: clients.s3 },
    {
      UPLOADS_BUCKET: buckets.uploads,
      ARTICLES_TABLE: tables.articles,
      FEEDS_TABLE: tables.feeds,
      BODIES_BUCKET: buckets.bodies,
      SITE_BUCKET: buckets.site,
    },
  )

export const renderContext = ({ config, siteUrl }: Desk, now: Date): RenderContext => ({
  site: config,
  baseUrl: siteUrl,
  formats: wantedFormats(config),
  now,
})
